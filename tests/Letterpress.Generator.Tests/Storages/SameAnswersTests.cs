using System.Globalization;
using System.Runtime.InteropServices;
using Letterpress.Core.Files;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Files;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>Where the bytes lie changes nothing of what is compiled, reported and read.</summary>
public class SameAnswersTests(ITestOutputHelper output)
{
    static readonly SeedText[] s_seeds =
    [
        Press.Archive(
            "one.txt",
            "One \"quoted\" \\ \u202E",
            "<p>First. <a href=\"https://example.com/two.txt\">Two</a> <a href=\"two.txt#none\">Two</a></p>"),
        Press.Archive(
            "two.txt",
            "Two",
            "<p>Second. <a href=\"https://example.com/missing\" rel=\"ArticleRef\">missing</a></p><script></script>"),
        Press.Archive("sub/two.txt", "Two", "<p>Third.</p>", "https://example.com/two.txt"),
        Press.Archive("sub/one.txt", "Surrogate \ud800", "<p>Lone \udc00.</p>"),
        Press.Seed("ill.txt", "---\ntitle: Ill: is\n---\n<p>Text.</p>"),
        Press.Seed("unreadable.txt", (string?)null),
    ];

    [Fact]
    public void A_few_seeds_with_all_kinds_of_faults()
    {
        GeneratorRun literal = Press.Run(s_seeds);
        using PressedArticles articles = new(literal);
        using ResourcePress resource = ResourcePress.Of(s_seeds);

        AssertSame(literal, articles.Corpus, resource);
        Assert.Equal(articles["Two"].PlainText.ToString(), resource.Articles["Two"].PlainText.ToString());
        Assert.Equal(
            ["LP0105", "LP0107", "LP0205", "LP0301", "LP0303", "LP0401", "LP0402"],
            resource.Run.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_beside_seeds()
    {
        SeedText[] seeds = [Press.Seed("seeds/a.md", "![](cat.png) ![](none.png)"), Press.Seed("seeds/b.md", "![](cat.png) [c](cat.png)")];
        SeedText facts = FileTests.Facts([new("seeds/cat.png", "image/png", 9, 3, 4, "00ff", "/x/cat.png")]);
        GeneratorRun literal = Press.Run([.. seeds, facts]);
        using PressedArticles articles = new(literal);
        string text = facts.GetText(TestContext.Current.CancellationToken)!.ToString();
        using ResourcePress resource = ResourcePress.Of(seeds, facts: FileFacts.Parse(text));

        AssertSame(literal, articles.Corpus, resource);
        Assert.Equal("/x/cat.png", articles["A"].Figures[0].Image.File!.Value.Url.ToString());
        Assert.Equal(["LP0307"], resource.Run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void No_seed_at_all()
    {
        GeneratorRun literal = Press.Run();
        using PressedArticles articles = new(literal);
        using ResourcePress resource = ResourcePress.Of([]);

        AssertSame(literal, articles.Corpus, resource);
        Assert.Equal(0, resource.Articles.Corpus.Count);
    }

    [Fact]
    public void Real_seeds()
    {
        RealCorpus corpus = RealCorpus.GetSample();
        using ResourcePress resource = ResourcePress.Of(corpus.Seeds, corpus.Folder + '/');

        AssertSame(corpus.Run, corpus.Loaded.Corpus, resource);
        output.WriteLine($"{corpus.Articles.Count} records, {resource.Blob.Length} bytes, {resource.Run.Diagnostics.Length} diagnostics");
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using ResourcePress resource = ResourcePress.Of(s_seeds);
        ArticleCorpus corpus = resource.Articles.Corpus;
        int ReadAll()
        {
            int length = 0;
            foreach (Article article in corpus.All)
            {
                length += article.Title.Length + article.PlainText.Length + article.Links.Count;
            }

            return length;
        }

        Assert.True(ReadAll() > 0);
        ReadAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static void AssertSame(GeneratorRun literal, ArticleCorpus literalCorpus, ResourcePress resource)
    {
        Assert.Equal(literal.GeneratedSources["Articles.g.cs"], resource.Run.GeneratedSources["Articles.g.cs"]);
        Assert.Equal(literal.GeneratedSources["Articles.Properties.g.cs"], resource.Run.GeneratedSources["Articles.Properties.g.cs"]);
        Assert.Equal(Diagnostics(literal), Diagnostics(resource.Run));

        int shards = (int)MemoryMarshal.Read<BlobHeader>(resource.Blob).ShardCount.Value;
        Assert.Equal(shards, CorpusBytes.AssertSame(literalCorpus, resource.Articles.Corpus));
    }

    static string[] Diagnostics(GeneratorRun run) =>
    [
        .. run.Diagnostics
            .Select(static diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Location.SourceSpan} {diagnostic.Severity} "
                + $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} "
                + string.Join(' ', diagnostic.AdditionalLocations.Select(static place => $"{place.GetLineSpan()} {place.SourceSpan}")))
            .Order(StringComparer.Ordinal),
    ];
}
