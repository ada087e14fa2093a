namespace Letterpress.Sample.Reader.Graphs;

/// <summary>A node of a picture of the graph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The title of an article, the URL of one that is not here, the name of a host.</param>
/// <param name="Url">Where it leads, for an article relative to the website; null for nowhere.</param>
sealed record GraphNode(NodeKind Kind, string Title, string? Url)
{
    /// <summary>From 0 at the left to about 1.</summary>
    public double X { get; init; }

    /// <summary>From 0 at the top to about 1.</summary>
    public double Y { get; init; }

    /// <summary>The PageRank of an article; null for what is outside.</summary>
    public double? Rank { get; init; }

    /// <summary>The component of an article, from 0, the largest; null for one without references, and for what is outside.</summary>
    public int? Component { get; init; }

    /// <summary>How many references away from the article that the picture is of; null where it is of all.</summary>
    public int? Distance { get; init; }

    public static GraphNode Of(Article article, int? distance)
    {
        Component component = Articles.Graph.ComponentOf(article);
        (double x, double y) = Articles.Graph.PositionOf(article);
        return new(NodeKind.Article, article.Title.ToString(), ReaderSite.UrlOf(article)[1..])
        {
            X = x,
            Y = y,
            Rank = Articles.Graph.RankOf(article),
            Component = component.Articles.Count > 1 ? component.Index : null,
            Distance = distance,
        };
    }
}
