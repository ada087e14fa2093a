extern alias core;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using core::Letterpress.Core;
using core::Letterpress.Core.Encoding;
using core::Letterpress.Core.Linking;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;

namespace Letterpress.Benchmarks.Graphs;

/// <summary>What the link graph costs the compiler: from the summaries of all seeds to the tables of the corpus.</summary>
/// <remarks>
/// Of an article's ten links six lead into the corpus, most of them to few (as in an archive, where some articles are
/// cited by all), two to articles that it lacks, two to other hosts.
/// </remarks>
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(5)]
public class GraphBuilding
{
    const int LinksPerArticle = 10;

    ImmutableArray<ArticleSummary> _summaries;
    RecordPlace[] _places = [];
    LinkedCorpus? _linked;

    [ParamsSource(nameof(Counts))]
    public int Articles { get; set; }

    public static IEnumerable<int> Counts => Scope.IsCheck ? [1_000] : [1_000, 3_000, 10_000, 30_000];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Articles);
        _summaries = [.. Enumerable.Range(0, Articles).Select(i => Summary(random, i))];
        _places = [.. Enumerable.Range(0, Articles).Select(static i => new RecordPlace(i % 256, i / 256))];
        _linked = Linked();
    }

    [Benchmark]
    public object Link() => Linked();

    [Benchmark]
    public object Encode() => TableEncoder.Encode(_linked!.Corpus, _places);

    /// <summary>What <c>LetterpressLayout</c> adds.</summary>
    [Benchmark]
    public object Place() => CorpusCompiler.Place(ReferenceShape.Of(_linked!.Corpus), CancellationToken.None);

    LinkedCorpus Linked() => CorpusLinker.Link(_summaries, "Articles");

    ArticleSummary Summary(Random random, int i) => new(
        $"seeds/{i % 100}/article-{i}.txt",
        $"{10_000_000 + i}",
        $"article-{i}",
        IsSlugExplicit: false,
        $"article-{i}",
        1_700_000_000_000 + random.Next(),
        Keys(Url(i)),
        new[] { $"tag {random.Next(200)}", $"tag {random.Next(200)}" }.ToEquatableArray(),
        Enumerable.Range(0, LinksPerArticle).Select(link => Link(random, link)).ToEquatableArray());

    LinkSummary Link(Random random, int link)
    {
        // Squaring draws the low numbers more often.
        int cited = (int)(random.NextDouble() * random.NextDouble() * Articles);
        string url = link < 6 ? Url(cited)
            : link < 8 ? Url(Articles + random.Next(Articles))
            : $"https://host-{random.Next(500)}.example/page/{random.Next()}";
        return new(link < 8 ? WrittenLinkKind.Article : WrittenLinkKind.External, Keys(url), url, LinkForm.Url, "");
    }

    static string Url(int article) => $"https://www.dw.com/en/some-title-of-an-article/a-{10_000_000 + article}";

    static LinkKeys Keys(string url)
    {
        int number = url.IndexOf("/a-", StringComparison.Ordinal);
        return new(number < 0 ? "" : "dw/" + url[(number + 3)..], url["https://".Length..].Replace("www.", "", StringComparison.Ordinal));
    }
}
