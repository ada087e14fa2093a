namespace Letterpress.Sample.Reader.Graphs;

/// <summary>What a picture of the graph shows: articles, and what they link to outside the corpus.</summary>
/// <param name="Nodes">The nodes; articles first.</param>
/// <param name="Edges">The edges, by the places of their nodes.</param>
sealed record GraphPicture(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The most articles of a picture: a browser draws these without delay, and more are a cloud to the eye.</summary>
    public const int MostArticles = 2000;

    /// <summary>The most articles around one.</summary>
    public const int MostAround = 300;

    /// <summary>How many references away from an article its picture reaches.</summary>
    public const int MostDistance = 3;

    const int MostOutside = 200;

    /// <summary>The whole graph: of a large one the articles of the highest rank.</summary>
    public static GraphPicture Whole() =>
        Of([.. Shown.Now(Articles.Graph.ByRank).Take(MostArticles).Select(static article => new ReachedArticle(article, 0))], null);

    /// <summary>An article and those around it, the nearest first.</summary>
    public static GraphPicture Around(Article article)
    {
        List<ReachedArticle> near = [];
        foreach (ReachedArticle reached in Articles.Graph.BreadthFirst(article, ReferenceDirection.Both))
        {
            if (reached.Distance > MostDistance || near.Count == MostAround)
            {
                break;
            }

            if (Shown.Has(reached.Article))
            {
                near.Add(reached);
            }
        }

        return Of(near, article);
    }

    static GraphPicture Of(List<ReachedArticle> articles, Article? centre)
    {
        Dictionary<Article, int> places = [];
        List<GraphNode> nodes = [];
        foreach (ReachedArticle reached in articles)
        {
            places.Add(reached.Article, nodes.Count);
            nodes.Add(GraphNode.Of(reached.Article, centre is null ? null : reached.Distance));
        }

        List<GraphEdge> edges = [];
        foreach (ReachedArticle reached in articles)
        {
            foreach (Edge edge in Articles.Graph.References(reached.Article))
            {
                if (places.TryGetValue(edge.Article, out int target))
                {
                    edges.Add(new(places[reached.Article], target));
                }
            }
        }

        int most = nodes.Count + MostOutside;
        foreach (UnresolvedArticle missing in Articles.Graph.Unresolved)
        {
            Add(NodeKind.Unresolved, missing.Url.ToString(), missing.Url.ToString(), missing.ReferencedBy);
        }

        most = nodes.Count + MostOutside;
        foreach (ExternalHost host in Articles.Graph.Hosts)
        {
            Add(NodeKind.Host, host.Name.ToString(), null, host.ReferencedBy);
        }

        return new(nodes, edges);

        // At the middle of those that link to it, and a little aside, each its own way.
        void Add(NodeKind kind, string title, string? url, RowList<Article> referencedBy)
        {
            if (nodes.Count >= most)
            {
                return;
            }

            int[] sources = [.. referencedBy.Where(places.ContainsKey).Select(article => places[article])];
            if (sources.Length == 0)
            {
                return;
            }

            (double sin, double cos) = Math.SinCos(nodes.Count * 2.4);
            int? distance = centre is null ? null : sources.Min(source => nodes[source].Distance) + 1;
            edges.AddRange(sources.Select(source => new GraphEdge(source, nodes.Count)));
            nodes.Add(new(kind, title, url)
            {
                X = sources.Average(source => nodes[source].X) + (cos * 0.03),
                Y = sources.Average(source => nodes[source].Y) + (sin * 0.03),
                Distance = distance,
            });
        }
    }
}
