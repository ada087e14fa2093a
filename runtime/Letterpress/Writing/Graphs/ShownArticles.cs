using System.Buffers;

namespace Letterpress.Writing.Graphs;

/// <summary>The articles of a picture, by rank; in borrowed memory.</summary>
ref struct ShownArticles
{
    const int Near = 1;
    const int Shown = 2;

    int[]? _rented;

    /// <summary>For each article of the corpus whether it is shown.</summary>
    readonly Span<int> _isShown;

    /// <param name="graph">A graph with articles.</param>
    /// <param name="options">Which articles are shown.</param>
    public ShownArticles(LinkGraph graph, GraphSvgOptions options)
    {
        RowList<Article> byRank = options.AsOf is { } instant ? graph.ByRank.AsOf(instant) : graph.ByRank;
        int count = graph.Nodes.Count;
        int most = Math.Min(options.MaxArticles, count);
        _rented = ArrayPool<int>.Shared.Rent(count + most);
        _isShown = _rented.AsSpan(0, count);
        Span<int> shown = _rented.AsSpan(count, most);
        _isShown.Clear();
        if (options.Center is { } center)
        {
            MarkNear(graph, center, options.Depth);
        }
        else
        {
            _isShown.Fill(Near);
        }

        // The center stands for itself; of the others, the first.
        int left = options.Center is null ? most : most - 1;
        foreach (Article article in byRank)
        {
            ref int mark = ref _isShown[article.Index];
            bool isCenter = article == options.Center;
            if (mark == Near && (left > 0 || isCenter))
            {
                mark = Shown;
                left -= isCenter ? 0 : 1;
                shown[Count++] = article.Index;
            }
        }

        Indices = shown[..Count];
    }

    /// <summary>The places of the articles in the corpus.</summary>
    public ReadOnlySpan<int> Indices { get; }

    public int Count { get; }

    public readonly bool Has(Article article) => _isShown[article.Index] == Shown;

    /// <summary>Gives the memory back; nothing can be read any more.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<int>.Shared.Return(_rented);
            _rented = null;
        }
    }

    readonly void MarkNear(LinkGraph graph, Article center, int depth)
    {
        foreach (ReachedArticle reached in graph.BreadthFirst(center, ReferenceDirection.Both))
        {
            if (reached.Distance > depth)
            {
                break;
            }

            _isShown[reached.Article.Index] = Near;
        }
    }
}
