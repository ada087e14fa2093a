using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes the tables of a corpus that its references make.</summary>
sealed class GraphTables(TableSet tables, TextPool texts)
{
    const string Articles = "the number of articles";

    public void Write(GraphModel graph)
    {
        tables.AddIndices(CorpusLayout.ByRank, graph.ByRank, Articles);
        tables.AddIndices(CorpusLayout.TopologicalOrder, graph.TopologicalOrder, Articles);
        foreach (EquatableArray<int> component in graph.Components)
        {
            WriteComponent();
            tables.AddIndices(CorpusLayout.ComponentArticles, component, Articles);
        }

        WriteComponent();
        foreach (UnresolvedModel unresolved in graph.Unresolved)
        {
            WriteUnresolved();
            foreach (BacklinkModel link in unresolved.Links)
            {
                tables.Add(CorpusLayout.UnresolvedLinks, Backlink(link));
            }

            tables.AddIndices(CorpusLayout.UnresolvedSources, unresolved.Sources, Articles);
        }

        WriteUnresolved();
        foreach (HostModel host in graph.Hosts)
        {
            WriteHost(texts.Add(host.Name), host.LinkCount);
            tables.AddIndices(CorpusLayout.HostArticles, host.Articles, Articles);
        }

        WriteHost(default, 0);
    }

    /// <summary>A row of <see cref="CorpusTable.Backlinks"/> or <see cref="CorpusTable.UnresolvedLinks"/>.</summary>
    public static BacklinkRow Backlink(BacklinkModel link) => new()
    {
        Source = new(link.Source, Articles),
        Link = new(link.Link, "the number of links of an article"),
    };

    void WriteComponent() => tables.Add(CorpusLayout.Components, new()
    {
        FirstArticle = new(tables.Count(CorpusLayout.ComponentArticles), Articles),
    });

    void WriteUnresolved() => tables.Add(CorpusLayout.Unresolved, new()
    {
        FirstLink = new(tables.Count(CorpusLayout.UnresolvedLinks), "the number of unresolved links"),
        FirstSource = new(tables.Count(CorpusLayout.UnresolvedSources), "the number of unresolved links"),
    });

    void WriteHost(ByteSlice name, int linkCount) => tables.Add(CorpusLayout.Hosts, new()
    {
        Name = new(name.Place, "the length of all slugs, tags and hosts", "the length of a host"),
        LinkCount = new(linkCount, "the number of links to a host"),
        FirstArticle = new(tables.Count(CorpusLayout.HostArticles), "the number of articles that link to hosts"),
    });
}
