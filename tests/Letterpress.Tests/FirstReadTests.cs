using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Graphs;

namespace Letterpress.Tests;

/// <summary>The first read allocates where records and tables lie; README.md and ARCHITECTURE.md say how much that is.</summary>
public sealed class FirstReadTests
{
    const int Few = 1_000;
    const int Many = 3_000;
    const int BytesOfAnArticle = 9;

    /// <summary>The objects for the tables, however many articles there are.</summary>
    const int BytesOfTables = 1_500;

    [Fact]
    public void First_read_allocates_nine_bytes_for_each_article()
    {
        _ = Allocated(CorpusOf(10));
        (ArticleCorpus fewArticles, ArticleCorpus manyArticles) = (CorpusOf(Few), CorpusOf(Many));
        long few = Allocated(fewArticles);
        Assert.Equal((Many - Few) * BytesOfAnArticle, Allocated(manyArticles) - few);
        Assert.InRange(few - (Few * BytesOfAnArticle), 0, BytesOfTables);
        Assert.Equal((0, 0), (Allocated(fewArticles), Allocated(manyArticles)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    public void Documents_say_so(string document) => Assert.Contains(
        $"{BytesOfAnArticle} bytes for each article", File.ReadAllText(Repository.Path(document)), StringComparison.Ordinal);

    static ArticleCorpus CorpusOf(int count) => new RandomCorpus([.. Enumerable.Repeat<int[]>([], count)]).Corpus;

    static long Allocated(ArticleCorpus corpus)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        int read = corpus.Tags.Count + corpus.Graph.ByRank.Count;
        foreach (Article article in corpus.All)
        {
            read += article.Title.Length + article.Links.Count;
            foreach (Block block in article.Blocks)
            {
                read += block.Text.Length;
            }
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEqual(0, read);
        return allocated;
    }
}
