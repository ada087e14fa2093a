using System.Buffers;
using System.Text;
using System.Text.Json;
using Letterpress.Tests.Search;

namespace Letterpress.Tests;

/// <summary>No read allocates, once the corpus is warm.</summary>
public sealed class AllocationTests
{
    static readonly byte[] s_url = Encoding.UTF8.GetBytes(Sample.RichUrl);
    static readonly char[] s_chars = new char[4096];
    static readonly Article[] s_path = new Article[3];
    static readonly ArrayBufferWriter<byte> s_json = new(1 << 16);
    static readonly Utf8JsonWriter s_jsonWriter = new(s_json);
    static long s_sink;

    public static TheoryData<string, Action> Reads => new()
    {
        { "texts", () => Use(Sample.Rich.Title.Length + Sample.Rich.Id.Length + Sample.Citing.Id.Length + Sample.Rich.Slug.Length
            + Sample.Rich.PlainText.Utf8.Length) },
        { "other texts", () => Use(Sample.Rich.Author.Length + Sample.Rich.SourceUrl.Length + Sample.Rich.Language.Length
            + Sample.Rich.SeedPath.Length + Sample.Rich.Excerpt.Length + Sample.Rich.ContentHash.Length) },
        { "times and numbers", () => Use((Sample.Rich.PublishedAt?.Ticks ?? 0) + (Sample.Rich.BylineAt?.Ticks ?? 0)
            + (Sample.Rich.UpdatedAt?.Ticks ?? 0) + (Sample.Rich.Expires?.Ticks ?? 0) + (Sample.Rich.IsDraft ? 1 : 0)
            + Sample.Rich.WordCount + Sample.Rich.ReadingTime.Ticks) },
        { "articles", ReadArticles },
        { "blocks and runs", ReadBlocks },
        { "sections", ReadSections },
        { "links", ReadLinks },
        { "figures, galleries, headings, fields", ReadRest },
        { "graph", ReadGraph },
        { "graph as a whole", ReadWholeGraph },
        { "searches", Search },
        { "searches of texts", static () => Use(SearchReads.All()) },
        { "tags", ReadTags },
        { "find by id", () => Use(Sample.Corpus.TryFind("69033553", out Article found) ? found.Index : 9) },
        { "find by slug", () => Use(Sample.Corpus.TryFind("citing"u8, out Article found) ? found.Index : 9) },
        { "find by URL", () => Use(Sample.Corpus.TryFind(Sample.RichUrl, out Article found) ? found.Index : 9) },
        { "find by UTF-8 URL", () => Use(Sample.Corpus.TryFind(s_url, out Article found) ? found.Index : 9) },
        { "find by number",
            () => Use(Sample.Corpus.TryFind("api.letterpress.example/api/detail/article/69033553", out Article found) ? found.Index : 9) },
        { "find by alias", () => Use(Sample.Corpus.TryFind("/old/citing/", out Article found) ? found.Index : 9) },
        { "find by another URL", () => Use(Sample.Corpus.TryFind("https://www.mirror.example/c/", out Article found) ? found.Index : 9) },
        { "find by another's number",
            () => Use(Sample.Corpus.TryFind("api.dw.com/api/detail/article/5", out Article found) ? found.Index : 9) },
        { "find nothing", () => Use(Sample.Corpus.TryFind("https://nowhere.example/", out Article found) ? 9 : found.Index) },
        { "find a long key", () => Use(Sample.Corpus.TryFind(s_chars, out Article found) ? 9 : found.Index) },
        { "find a tag", () => Use(Sample.Corpus.TryFindTag("presse-druck", out Tag tag) ? tag.Index : 9) },
        { "find a tag by UTF-8 name", () => Use(Sample.Corpus.TryFindTag("印刷"u8, out Tag tag) ? tag.Index : 9) },
        { "find in lists", FindInLists },
        { "text", ReadText },
        { "look for texts", LookForTexts },
        { "JSON", WriteJson },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public void Reading_allocates_nothing(string what, Action read)
    {
        for (int i = 0; i < 50; i++)
        {
            read();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            read();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated == 0, $"{what}: {allocated} bytes");
    }

    static void Use(long value) => s_sink += value;

    static void ReadArticles()
    {
        foreach (Article article in Sample.Corpus.All)
        {
            Use(article.Index + (article.Newer?.Index ?? 0) + (article.Older?.Index ?? 0) + article.GetHashCode());
            Use(article == Sample.Rich ? 1 : 0);
        }

        foreach (Article article in Sample.Corpus.All[1..])
        {
            Use(article.Index);
        }
    }

    static void ReadBlocks()
    {
        foreach (Block block in Sample.Rich.Blocks)
        {
            Use((int)block.Kind + block.Level + block.Index + block.Text.Length + block.Row + block.RowSpan + (block.Ordinal ?? 0));
            Use(block.Language.Length + block.Url.Length + (block.Heading?.Level ?? 0) + (block.Figure?.Caption.Length ?? 0)
                + block.GetHashCode());
            foreach (TextRun run in block.Runs)
            {
                Use(run.Text.Length + (int)run.Styles + (run.Link?.Index ?? 0));
            }
        }
    }

    static void ReadSections()
    {
        foreach (Section section in Sample.Rich.Sections)
        {
            Use(section.Text.Length + (section.Heading?.Level ?? 0));
            foreach (Block block in section.Blocks)
            {
                Use(block.Index);
            }
        }
    }

    static void ReadLinks()
    {
        foreach (Link link in Sample.Rich.Links)
        {
            Use((int)link.Kind + link.Url.Length + link.Text.Length + link.Relation.Length + link.Host.Length + link.SeedLine
                + link.Fragment.Length
                + link.Block.Index);
            Use((link.Heading?.Level ?? 0) + (link.TryGetTarget(out Article target) ? target.Index : 0) + (link.Target?.Index ?? 0));
        }

        foreach (Link link in Sample.Rich.Backlinks)
        {
            Use(link.Source.Index + link.Text.Length);
        }
    }

    static void ReadRest()
    {
        foreach (Figure figure in Sample.Rich.Figures)
        {
            Use(figure.Title.Length + figure.Caption.Length + figure.Image.Url.Length + figure.Image.OriginalUrl.Length
                + figure.Block.Index);
        }

        foreach (Gallery gallery in Sample.Rich.Galleries)
        {
            Use(gallery.Title.Length + gallery.Figures.Count);
        }

        foreach (Heading heading in Sample.Rich.Headings)
        {
            Use(heading.Text.Length + heading.Anchor.Length + heading.Level);
        }

        foreach (Author author in Sample.Rich.Authors)
        {
            Use(author.Name.Length + author.Email.Length + author.Url.Length);
        }

        foreach (Field field in Sample.Rich.Fields)
        {
            Use(field.Name.Length + field.Value.Length);
        }

        Use(Sample.Rich.TryGetField("größe", out Utf8Text value) ? value.Length : 0);
    }

    static void ReadGraph()
    {
        LinkGraph graph = Sample.Corpus.Graph;
        Use(graph.ReferenceCount + graph.InDegree(Sample.Rich) + graph.OutDegree(Sample.Rich));
        foreach (Edge edge in graph.ReferencedBy(Sample.Rich))
        {
            Use(edge.LinkCount + edge.Article.Index);
        }

        foreach (Article article in Sample.Rich.References)
        {
            Use(article.Index);
        }
    }

    static void ReadWholeGraph()
    {
        LinkGraph graph = Sample.Corpus.Graph;
        foreach (Article article in graph.ByRank)
        {
            Use((long)(graph.RankOf(article) * 1000) + graph.ComponentOf(article).Index + graph.RelatedTo(article).Count);
        }

        foreach (GraphPosition position in graph.Positions)
        {
            Use((long)(position.X + graph.PositionOf(Sample.Rich).Y));
        }

        foreach (Article article in graph.TopologicalOrder)
        {
            Use(article.Index);
        }

        foreach (Component component in graph.Components)
        {
            Use(component.Articles[0].Index);
        }

        foreach (UnresolvedArticle unresolved in graph.Unresolved)
        {
            Use(unresolved.Url.Length + unresolved.Host.Length + unresolved.ReferencedBy[0].Index + unresolved.Links[0].SeedLine);
        }

        foreach (ExternalHost host in graph.Hosts)
        {
            Use(host.Name.Length + host.LinkCount + host.ReferencedBy[0].Index);
        }
    }

    static void Search()
    {
        LinkGraph graph = Sample.Corpus.Graph;
        foreach (ReachedArticle reached in graph.BreadthFirst(Sample.Rich, ReferenceDirection.Both))
        {
            Use(reached.Article.Index + reached.Distance);
        }

        Use(graph.TryFindPath(Sample.Rich, Sample.Citing, s_path, out int length) ? s_path[length - 1].Index : 9);
    }

    static void ReadTags()
    {
        foreach (Tag tag in Sample.Corpus.Tags)
        {
            foreach (Article article in tag.Articles)
            {
                Use(article.Index + tag.Name.Length);
            }
        }

        foreach (Tag tag in Sample.Rich.Tags)
        {
            Use(tag.Slug.Length);
        }
    }

    static void FindInLists()
    {
        foreach (Tag tag in Sample.Corpus.Tags)
        {
            Use(tag.Articles.IndexOf(Sample.Citing) + (tag.Articles.NewerThan(Sample.Citing)?.Index ?? 9)
                + (tag.Articles.OlderThan(Sample.Rich)?.Index ?? 9));
        }

        Use(Sample.Corpus.All[1..].IndexOf(Sample.Alone) + Sample.Corpus.Graph.ByRank.IndexOf(Sample.Alone));
    }

    static void LookForTexts()
    {
        Utf8Text text = Sample.Rich.PlainText;
        Use(text.IndexOf("½"u8) + text.IndexOf("½".AsSpan()) + text.IndexOf("½") + text.IndexOf(Sample.Rich.Excerpt));
        Use(text.Contains(s_chars) || text.StartsWith(s_chars) || text.EndsWith(s_chars) ? 1 : 0);
        Use(text.StartsWith("Über 𝔘") && text.EndsWith("Us") && text.Contains("return") ? 1 : 0);
    }

    static void WriteJson()
    {
        s_json.ResetWrittenCount();
        s_jsonWriter.Reset(s_json);
        Sample.Rich.WriteJson(s_jsonWriter);
        s_jsonWriter.Flush();
        Use(s_json.WrittenCount);
    }

    static void ReadText()
    {
        Utf8Text title = Sample.Rich.Title;
        Use(title == "Ein \"Titel\" 𝔘" ? 1 : 0);
        Use(title.GetHashCode() + title.CompareTo(Sample.Rich.Author));
        foreach (Rune rune in title.EnumerateRunes())
        {
            Use(rune.Value);
        }

        Use(s_chars.AsSpan(2048).TryWrite($"{title} – {Sample.Rich.Author}", out int written) ? written : 0);
    }
}
