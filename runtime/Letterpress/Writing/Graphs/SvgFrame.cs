namespace Letterpress.Writing.Graphs;

/// <summary>Where positions are in a picture, and how large its nodes are; in tenths of a unit of the picture.</summary>
readonly ref struct SvgFrame
{
    /// <summary>A picture of many articles is as wide and high.</summary>
    const double Most = 10_000;

    /// <summary>A picture of few articles is no smaller.</summary>
    const double Least = 3_000;

    /// <summary>How far apart the articles of a picture are at most, on average.</summary>
    const double MostApart = 1_100;

    /// <summary>The radius of the least node as a part of how far apart nodes are.</summary>
    const double RadiusPart = 0.13;
    const double LeastRadius = 20;
    const double MostRadius = 70;

    /// <summary>Of so many articles it is seen whether their discs touch, and found in no time.</summary>
    const int FewArticles = 200;

    /// <summary>The room for the line below the lowest node.</summary>
    const double LabelMargin = 250;

    readonly double _left;
    readonly double _top;
    readonly double _factor;
    readonly double _highestRank;
    readonly double _leastRadius;

    public SvgFrame(LinkGraph graph, scoped in ShownArticles shown, bool hasLabels)
    {
        RowList<GraphPosition> positions = graph.Positions;
        (double left, double right, double top, double bottom) = (1, 0, 1, 0);
        foreach (int index in shown.Indices)
        {
            GraphPosition position = positions[index];
            (left, right) = (Math.Min(left, position.X), Math.Max(right, position.X));
            (top, bottom) = (Math.Min(top, position.Y), Math.Max(bottom, position.Y));
        }

        double apart = Math.Sqrt(shown.Count);
        double size = Math.Min(Most, MostApart * apart);
        double extent = Math.Max(right - left, bottom - top);
        _leastRadius = Math.Clamp(RadiusPart * size / apart, LeastRadius, MostRadius);
        if (shown.Count is > 1 and <= FewArticles)
        {
            // Of two that are very near, the discs may touch.
            double nearest = Nearest(positions, shown.Indices) * (size - (4 * LargestRadius)) / Math.Max(extent, double.Epsilon);
            _leastRadius = Math.Clamp(nearest / 4, _leastRadius / 2, _leastRadius);
        }

        _highestRank = graph.RankOf(graph.Nodes[shown.Indices[0]]);
        double margin = (2 * LargestRadius) + (hasLabels ? LabelMargin : 0);
        _factor = extent > 0 ? (size - (2 * Math.Min(margin, size / 4))) / extent : 0;
        (double width, double height) = ((right - left) * _factor, (bottom - top) * _factor);
        Width = (int)Math.Max(Least, width + (2 * margin));
        Height = (int)Math.Max(Least / 2, height + (2 * margin));
        _left = left - ((Width - width) / 2 / Math.Max(_factor, double.Epsilon));
        _top = top - ((Height - height) / 2 / Math.Max(_factor, double.Epsilon));
    }

    public int Width { get; }

    public int Height { get; }

    double LargestRadius => _leastRadius * 2.2;

    public int X(GraphPosition position) => _factor > 0 ? (int)((position.X - _left) * _factor) : Width / 2;

    public int Y(GraphPosition position) => _factor > 0 ? (int)((position.Y - _top) * _factor) : Height / 2;

    /// <summary>The distance of the two positions that are nearest to each other.</summary>
    static double Nearest(RowList<GraphPosition> positions, ReadOnlySpan<int> indices)
    {
        double least = double.MaxValue;
        for (int i = 1; i < indices.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (GraphPosition one, GraphPosition other) = (positions[indices[i]], positions[indices[j]]);
                (double dx, double dy) = (one.X - other.X, one.Y - other.Y);
                least = Math.Min(least, (dx * dx) + (dy * dy));
            }
        }

        return Math.Sqrt(least);
    }

    /// <summary>The radius of a node: its area grows with its rank.</summary>
    public int Radius(double rank) =>
        (int)(_leastRadius + ((LargestRadius - _leastRadius) * Math.Sqrt(Math.Min(1, rank / _highestRank))));
}
