using CsCheck;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Tests.Graphs;

/// <summary>What the tables of the link graph say of random corpora, against a plain count of their links.</summary>
public sealed class LinkGraphTests
{
    static readonly long s_cases = LongForm.Or(2_000, 200);

    [Fact]
    public void Backlinks_are_the_transpose_of_references() => Check(static random =>
    {
        LinkGraph graph = random.Corpus.Graph;
        foreach (Article article in random.Corpus.All)
        {
            int self = article.Index;
            Assert.Equal(
                random.Links[self]
                    .Where(target => target >= 0 && target != self)
                    .GroupBy(static target => target)
                    .OrderBy(static group => group.Key)
                    .Select(static group => (group.Key, group.Count())),
                graph.References(article).Select(static edge => (edge.Article.Index, edge.LinkCount)));
            Assert.Equal(
                from source in Enumerable.Range(0, random.Count)
                where source != self && random.Links[source].Contains(self)
                select (source, random.Links[source].Count(target => target == self)),
                graph.ReferencedBy(article).Select(static edge => (edge.Article.Index, edge.LinkCount)));
            Assert.Equal(
                from source in Enumerable.Range(0, random.Count)
                from link in Enumerable.Range(0, random.Links[source].Length)
                where random.Links[source][link] == self
                select (source, link),
                article.Backlinks.Select(static link => (link.Source.Index, link.Index)));
            Assert.Equal(graph.References(article).Count, graph.OutDegree(article));
            Assert.Equal(graph.ReferencedBy(article).Count, graph.InDegree(article));
        }

        Assert.Equal(random.Corpus.All.Sum(article => graph.OutDegree(article)), graph.ReferenceCount);
    });

    [Fact]
    public void Absent_articles_are_counted_with_those_who_cite_them() => Check(static random =>
    {
        var expected =
            from link in AllLinks(random)
            where RandomCorpus.IsAbsent(link.Target)
            group link by link.Target into cited
            let sources = cited.Select(static link => link.Source).Distinct().ToArray()
            orderby sources.Length descending, RandomCorpus.Url(cited.Key)
            select (
                RandomCorpus.Url(cited.Key),
                string.Join(' ', sources),
                string.Join(' ', cited.Select(static link => (link.Source, link.Index))));
        Assert.Equal(expected, random.Corpus.Graph.Unresolved.Select(static unresolved => (
            unresolved.Url.ToString(),
            string.Join(' ', unresolved.ReferencedBy.Select(static article => article.Index)),
            string.Join(' ', unresolved.Links.Select(static link => (link.Source.Index, link.Index))))));
        Assert.All(random.Corpus.Graph.Unresolved, static unresolved => Assert.Equal("letterpress.example", unresolved.Host.ToString()));
    });

    [Fact]
    public void Hosts_are_counted_without_links_to_articles() => Check(static random =>
    {
        var expected =
            from link in AllLinks(random)
            where RandomCorpus.IsOtherHost(link.Target)
            group link.Source by link.Target into linked
            orderby linked.Count() descending, linked.Key descending
            select ($"host{-linked.Key}.example", linked.Count(), string.Join(' ', linked.Distinct()));
        Assert.Equal(expected, random.Corpus.Graph.Hosts.Select(static host => (
            host.Name.ToString(),
            host.LinkCount,
            string.Join(' ', host.ReferencedBy.Select(static article => article.Index)))));
    });

    [Fact]
    public void Related_articles_share_what_they_cite_or_who_cites_them() => Check(static random =>
    {
        foreach (Article article in random.Corpus.All)
        {
            var expected =
                from other in Enumerable.Range(0, random.Count)
                where other != article.Index
                let near = Nearness(random, article.Index, other)
                where near > 0
                orderby near descending, other
                select other;
            Assert.Equal(expected.Take(10), random.Corpus.Graph.RelatedTo(article).Select(static related => related.Index));
        }
    });

    [Fact]
    public void Articles_of_another_corpus_are_refused()
    {
        LinkGraph graph = Sample.Corpus.Graph;
        Article stranger = new RandomCorpus([[]]).Corpus[0];
        Assert.Throws<ArgumentException>(() => graph.RankOf(stranger));
        Assert.Throws<ArgumentException>(() => graph.RelatedTo(default));
        Assert.Throws<ArgumentException>(() => graph.ComponentOf(stranger));
        Assert.Throws<ArgumentException>(() => graph.BreadthFirst(stranger));
        Assert.Throws<ArgumentException>(() => graph.TryFindPath(Sample.Rich, stranger, default, out _));
        Assert.Throws<ArgumentException>(() => graph.TryFindPath(stranger, Sample.Rich, default, out _));
    }

    [Fact]
    public void The_default_graph_is_empty()
    {
        LinkGraph graph = default;
        Assert.Equal(0, graph.ReferenceCount + graph.ByRank.Count + graph.TopologicalOrder.Count + graph.Components.Count
            + graph.Unresolved.Count + graph.Hosts.Count);
        Assert.Equal("", default(UnresolvedArticle).Url.ToString() + default(UnresolvedArticle).Host + default(ExternalHost).Name);
        Assert.Equal(0, default(ExternalHost).LinkCount + default(ExternalHost).ReferencedBy.Count + default(Component).Articles.Count
            + default(UnresolvedArticle).ReferencedBy.Count);
        Assert.Throws<ArgumentException>(() => default(LinkGraph).InDegree(Sample.Rich));
        foreach (ReachedArticle reached in default(BreadthFirstSearch))
        {
            Assert.Fail($"Reached {reached}");
        }

        Assert.False(default(BreadthFirstSearch.Enumerator).MoveNext());
        Assert.Throws<InvalidOperationException>(() => default(BreadthFirstSearch.Enumerator).Current);
    }

    internal static void Check(Action<RandomCorpus> assert) => RandomCorpus.Any.Sample(assert, iter: s_cases);

    static IEnumerable<(int Source, int Index, int Target)> AllLinks(RandomCorpus random) =>
        random.Links.SelectMany(static (targets, source) => targets.Select((target, index) => (source, index, target)));

    /// <summary>
    /// The sum of 1/d over everything that joins two articles, d being how many it joins; in the whole numbers of the
    /// generator.
    /// </summary>
    static long Nearness(RandomCorpus random, int one, int other)
    {
        const long Weight = 1L << 32;
        int[][] cited = [.. random.Links.Select(static (targets, source) => targets
            .Where(target => target != source && !RandomCorpus.IsOtherHost(target))
            .Distinct()
            .ToArray())];
        long shared = cited[one].Intersect(cited[other]).Sum(target => Weight / cited.Count(list => list.Contains(target)));
        return shared + cited
            .Where(list => list.Contains(one) && list.Contains(other))
            .Sum(static list => Weight / list.Count(static target => target >= 0));
    }
}
