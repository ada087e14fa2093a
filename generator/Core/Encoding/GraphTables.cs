using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes the tables of a corpus that its references make.</summary>
sealed class GraphTables(StringBuilder[] tables, TextPool texts)
{
    public void Write(GraphModel graph)
    {
        WriteArticles(CorpusTable.ByRank, graph.ByRank);
        WriteArticles(CorpusTable.TopologicalOrder, graph.TopologicalOrder);
        foreach (EquatableArray<int> component in graph.Components)
        {
            WriteComponent();
            WriteArticles(CorpusTable.ComponentArticles, component);
        }

        WriteComponent();
        foreach (UnresolvedModel unresolved in graph.Unresolved)
        {
            WriteUnresolved();
            WriteLinks(unresolved.Links);
            WriteArticles(CorpusTable.UnresolvedSources, unresolved.Sources);
        }

        WriteUnresolved();
        foreach (HostModel host in graph.Hosts)
        {
            WriteHost(texts.Add(host.Name), host.LinkCount);
            WriteArticles(CorpusTable.HostArticles, host.Articles);
        }

        WriteHost(default, 0);
    }

    StringBuilder Table(CorpusTable table) => tables[(int)table];

    int Rows(CorpusTable table, int rowSize) => Table(table).Length / rowSize;

    void WriteArticles(CorpusTable table, EquatableArray<int> articles)
    {
        foreach (int article in articles)
        {
            Table(table).AppendDigits(article, CorpusLayout.IndexSize, "the number of articles");
        }
    }

    void WriteLinks(EquatableArray<BacklinkModel> links)
    {
        foreach (BacklinkModel link in links)
        {
            Table(CorpusTable.UnresolvedLinks).AppendBacklink(link);
        }
    }

    void WriteComponent() => Table(CorpusTable.Components)
        .AppendDigits(Rows(CorpusTable.ComponentArticles, CorpusLayout.IndexSize), 5, "the number of articles")
        .Append('\n');

    void WriteUnresolved() => Table(CorpusTable.Unresolved)
        .AppendDigits(Rows(CorpusTable.UnresolvedLinks, CorpusLayout.Backlink.Size), 5, "the number of unresolved links")
        .AppendDigits(Rows(CorpusTable.UnresolvedSources, CorpusLayout.IndexSize), 5, "the number of unresolved links")
        .Append('\n');

    void WriteHost(ByteSlice name, int linkCount) => Table(CorpusTable.Hosts)
        .AppendDigits(name.Start, 5, "the length of all slugs, tags and hosts")
        .AppendDigits(name.Length, 2, "the length of a host")
        .AppendDigits(linkCount, 4, "the number of links to a host")
        .AppendDigits(Rows(CorpusTable.HostArticles, CorpusLayout.IndexSize), 5, "the number of articles that link to hosts")
        .Append('\n');
}
