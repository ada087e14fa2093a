extern alias core;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using CsCheck;
using QuikGraph;

namespace Letterpress.Tests.Graphs;

/// <summary>
/// A corpus of articles that link at random: to each other, to themselves, to articles that are not there, to other hosts.
/// </summary>
/// <param name="Links">For each article the targets of its links: an article's index; negative for what is not an article of
/// the corpus.</param>
sealed record RandomCorpus(int[][] Links)
{
    /// <summary>Links to these are links to articles that the corpus does not have, which are as many as their numbers say.</summary>
    const int FirstAbsent = -1;
    const int LastAbsent = -4;

    PressedCorpus? _pressed;

    /// <summary>Up to 12 articles with up to 8 links each; small graphs hold all shapes, cycles and isolated ones among them.</summary>
    public static Gen<RandomCorpus> Any { get; } =
        from count in Gen.Int[0, 12]
        from links in Gen.Int[-8, Math.Max(0, count - 1)].Array[0, 8].Array[count]
        select new RandomCorpus(Array.ConvertAll(links, targets => Array.FindAll(targets, target => target < count)));

    public int Count => Links.Length;

    public ArticleCorpus Corpus => _pressed ??= Press();

    /// <summary>The references, each once, as QuikGraph has them.</summary>
    public BidirectionalGraph<int, Edge<int>> Graph()
    {
        var graph = new BidirectionalGraph<int, Edge<int>>();
        graph.AddVertexRange(Enumerable.Range(0, Count));
        for (int source = 0; source < Count; source++)
        {
            graph.AddEdgeRange(Links[source]
                .Where(target => target >= 0 && target != source)
                .Distinct()
                .Select(target => new Edge<int>(source, target)));
        }

        return graph;
    }

    public static bool IsAbsent(int target) => target is <= FirstAbsent and >= LastAbsent;

    public static bool IsOtherHost(int target) => target < LastAbsent;

    public static string Url(int target) =>
        IsAbsent(target) ? $"https://letterpress.example/x/a-{-target}"
        : IsOtherHost(target) ? $"https://www.host{-target}.example/page"
        : $"https://letterpress.example/a-{target + 100}";

    public override string ToString() => string.Join("; ", Links.Select((targets, source) => $"{source}: {string.Join(',', targets)}"));

    PressedCorpus Press()
    {
        ArticleModel[] articles = [.. Links.Select((targets, source) => Models.Plain($"article-{source}", url: Url(source)) with
        {
            Links = targets.Select(Link).ToEquatableArray(),
        })];
        return PressedCorpus.Of(
            articles, Models.WithPositions(Models.Corpus(articles, (source, link) => Math.Max(-1, Links[source][link]))));
    }

    static LinkModel Link(int target)
    {
        string url = Url(target);
        LinkKeys keys = Models.Keys(url);
        return new(IsOtherHost(target) ? WrittenLinkKind.External : WrittenLinkKind.Article, 0, -1, url, default, "", keys.Host, 1, keys);
    }
}
