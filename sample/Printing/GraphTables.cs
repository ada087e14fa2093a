using System.Globalization;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>The graph of references in numbers and lists.</summary>
static class GraphTables
{
    public static Text Counts(LinkGraph graph, RowList<Article> articles)
    {
        int largest = graph.Components.Count > 0 ? graph.Components[0].Articles.Count : 0;
        string lines = $"""
            {Many(articles.Count, "article")}, {Many(graph.ReferenceCount, "reference")} between them
            {Many(graph.Components.Count, "component")}, the largest of {Many(largest, "article")}
            {Many(graph.Unresolved.Count, "article")} referenced but not in the corpus
            {Many(graph.Hosts.Count, "external host")}

            """;
        return new Text(lines, Styles.Strong);
    }

    /// <summary>The graph in one line.</summary>
    public static Text Line(LinkGraph graph) => new(
        $"{Many(graph.ReferenceCount, "reference")} between articles, {Many(graph.Unresolved.Count, "article")} cited but not here, "
            + $"{Many(graph.Hosts.Count, "external host")}\n",
        Styles.Dim);

    public static Table Hubs(LinkGraph graph, int count)
    {
        Table table = New("Hubs, by rank")
            .AddColumn(Right("Rank"))
            .AddColumn(Right("In"))
            .AddColumn(Right("Out"))
            .AddColumn("Title")
            .AddColumn("Slug");
        RowList<Article> hubs = graph.ByRank;
        foreach (Article article in hubs[..Math.Min(count, hubs.Count)])
        {
            table.AddRow(
                Cell(graph.RankOf(article).ToString("0.0000", CultureInfo.InvariantCulture)),
                Cell(Number(graph.InDegree(article))),
                Cell(Number(graph.OutDegree(article))),
                Cell(article.Title),
                Cell(article.Slug, Styles.Dim));
        }

        return table;
    }

    public static Table Orphans(LinkGraph graph, RowList<Article> articles)
    {
        Table table = New("Orphans: no article refers to them").AddColumn(Right("Out")).AddColumn("Title").AddColumn("Slug");
        foreach (Article article in articles)
        {
            if (graph.InDegree(article) == 0)
            {
                table.AddRow(Cell(Number(graph.OutDegree(article))), Cell(article.Title), Cell(article.Slug, Styles.Dim));
            }
        }

        return table;
    }

    public static Table Unresolved(LinkGraph graph)
    {
        Table table = New("Referenced, but not in the corpus").AddColumn(Right("Links")).AddColumn("URL").AddColumn("Referenced by");
        foreach (UnresolvedArticle absent in graph.Unresolved)
        {
            string citing = string.Join('\n', absent.ReferencedBy.Select(static article => Printable.Of(article.Slug)));
            table.AddRow(Cell(Number(absent.Links.Count)), Cell(absent.Url), Cell(citing, Styles.Dim));
        }

        return table;
    }

    public static Table Hosts(LinkGraph graph, int count)
    {
        RowList<ExternalHost> hosts = graph.Hosts;
        string title = hosts.Count > count ? $"External hosts, the first {count} of {hosts.Count}" : "External hosts";
        Table table = New(title).AddColumn(Right("Links")).AddColumn(Right("Articles")).AddColumn("Host");
        foreach (ExternalHost host in hosts[..Math.Min(count, hosts.Count)])
        {
            table.AddRow(Cell(Number(host.LinkCount)), Cell(Number(host.ReferencedBy.Count)), Cell(host.Name));
        }

        return table;
    }

    static Table New(string title) => new Table().RoundedBorder().Title(title, Styles.Title);

    static TableColumn Right(string name) => new TableColumn(name).RightAligned().NoWrap();

    static Text Cell(Utf8Text text, Style? style = null) => Cell(Printable.Of(text), style);

    static Text Cell(string text, Style? style = null) => new(text, style);

    static string Many(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
