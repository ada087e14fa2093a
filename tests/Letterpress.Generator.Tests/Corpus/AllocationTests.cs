using System.Buffers;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>Everything that two thousand real articles say is read without a byte of memory.</summary>
public class AllocationTests(ITestOutputHelper output)
{
    [Fact]
    public void Reading_everything_allocates_nothing()
    {
        ArticleCorpus corpus = RealCorpus.Get().Loaded.Corpus;
        var writer = new ArrayBufferWriter<byte>(1 << 24);
        long allocated = -1;
        long sum = 0;

        // Twice, for what is made once: the code itself, and the first look at the corpus.
        for (int pass = 0; pass < 2; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            sum = 0;
            foreach (Article article in corpus.All)
            {
                sum += ReadArticle(article) + ReadBlocks(article) + ReadParts(article) + ReadLinks(article);
                writer.ResetWrittenCount();
                article.WriteHtml(writer);
                article.WriteMarkdown(writer);
                article.WriteText(writer);
                sum += writer.WrittenCount;
            }

            foreach (Tag tag in corpus.Tags)
            {
                sum += tag.Name.Length + tag.Slug.Length + tag.Articles.Count;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        output.WriteLine($"{sum} read and written");
        Assert.Equal(0, allocated);
    }

    static long ReadArticle(Article article)
    {
        bool isFound = article.Corpus.TryFind(article.Slug.Utf8, out Article found) && found == article;
        return article.Id.Length + article.Slug.Length + article.Title.Length + article.Author.Length + article.SourceUrl.Length
            + article.Language.Length
            + article.SeedPath.Length + article.Excerpt.Length + article.PlainText.Length + article.CopyrightNotice.Length
            + article.ContentHash.Length
            + (article.PublishedAt?.Ticks ?? 0) + (article.BylineAt?.Ticks ?? 0) + (article.UpdatedAt?.Ticks ?? 0) + article.WordCount
            + article.ReadingTime.Ticks
            + article.Tags.Count + (article.Newer?.Index ?? 0) + (article.Older?.Index ?? 0) + (isFound ? 1 : 0)
            + (article.TryGetField("no such field", out Utf8Text value) ? value.Length : 0);
    }

    static long ReadBlocks(Article article)
    {
        long sum = 0;
        foreach (Block block in article.Blocks)
        {
            sum += (int)block.Kind + block.Level + block.Index + block.Text.Length + (block.Ordinal ?? 0) + block.Row + block.Column
                + block.RowSpan + block.ColumnSpan
                + block.Language.Length + block.Url.Length + (block.Heading?.Level ?? 0) + (block.Figure?.Caption.Length ?? 0)
                + (block.IsHeader ? 1 : 0) + (block.StartsGroup ? 1 : 0);
            foreach (TextRun run in block.Runs)
            {
                sum += run.Text.Length + (int)run.Styles + (run.Link?.Index ?? 0);
            }
        }

        return sum;
    }

    static long ReadParts(Article article)
    {
        long sum = 0;
        foreach (Heading heading in article.Headings)
        {
            sum += heading.Text.Length + heading.Level + heading.Anchor.Length + heading.Block.Index + (heading.IsInferred ? 1 : 0);
        }

        foreach (Figure figure in article.Figures)
        {
            sum += figure.Image.Url.Length + figure.Image.OriginalUrl.Length + figure.Image.AlternativeText.Length + figure.Title.Length
                + figure.Caption.Length + figure.Block.Index;
        }

        foreach (Gallery gallery in article.Galleries)
        {
            sum += gallery.Title.Length + gallery.Figures.Count;
        }

        foreach (Field field in article.Fields)
        {
            sum += field.Name.Length + field.Value.Length;
        }

        return sum;
    }

    static long ReadLinks(Article article)
    {
        long sum = 0;
        foreach (Link link in article.Links)
        {
            sum += link.Url.Length + link.Text.Length + link.Relation.Length + link.Host.Length + (int)link.Kind + link.Block.Index
                + (link.Heading?.Level ?? 0) + link.SeedLine
                + (link.TryGetTarget(out Article target) ? target.Index : 0);
        }

        foreach (Link link in article.Backlinks)
        {
            sum += link.Source.Index;
        }

        foreach (Article other in article.References)
        {
            sum += other.Index;
        }

        foreach (Article other in article.ReferencedBy)
        {
            sum += other.Index;
        }

        return sum;
    }
}
