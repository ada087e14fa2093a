namespace Letterpress.Core.Positions;

/// <summary>
/// Moves the nodes of a graph until references are short and nodes are apart: each node pushes all others away, less the farther they are,
/// and each reference pulls, more the longer it is (Fruchterman and Reingold 1991).
/// </summary>
/// <remarks>Only sums, products, quotients and square roots, which every machine rounds alike, in the order of the nodes.</remarks>
sealed class Forces(NodeGraph graph, NodePlaces places)
{
    /// <summary>How far a node goes at most in the first step, in lengths of references.</summary>
    const double FirstStep = 0.4;

    /// <summary>The last step as a part of the first.</summary>
    const double LastStep = 1.0 / 27;

    readonly QuadTree _tree = new(graph.Count);
    readonly double[] _moveX = new double[graph.Count];
    readonly double[] _moveY = new double[graph.Count];

    // A group of articles is larger than one: where all groups have M articles, two that cite each other are at distance √M.
    readonly double _push = Math.Sqrt(graph.MeanMass);
    readonly double _pull = graph.MeanMass / graph.MeanWeight;

    /// <summary>See <see cref="QuadTree.Visits"/>.</summary>
    public long Visits => _tree.Visits;

    public void Run(int steps, CancellationToken cancellation)
    {
        double most = MeanLength() * FirstStep;
        double decay = Decay(steps);
        for (int step = 0; step < steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            _tree.Build(places, graph.Masses);
            for (int node = 0; node < places.Count; node++)
            {
                Feel(node);
            }

            Move(most);
            most *= decay;
        }
    }

    /// <summary>The number whose power of the number of steps is <see cref="LastStep"/>; found by halves, for logarithms differ.</summary>
    static double Decay(int steps)
    {
        (double low, double high) = (0, 1);
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2;
            double power = 1;
            for (int step = 0; step < steps; step++)
            {
                power *= middle;
            }

            (low, high) = power < LastStep ? (middle, high) : (low, middle);
        }

        return low;
    }

    double MeanLength()
    {
        double sum = 0;
        int count = 0;
        for (int node = 0; node < places.Count; node++)
        {
            foreach (int neighbor in graph.NeighborsOf(node))
            {
                double dx = places.X[neighbor] - places.X[node];
                double dy = places.Y[neighbor] - places.Y[node];
                sum += Math.Sqrt((dx * dx) + (dy * dy));
                count++;
            }
        }

        return sum / count;
    }

    void Feel(int node)
    {
        (double x, double y) = _tree.Push(node);
        x *= _push;
        y *= _push;
        ReadOnlySpan<int> neighbors = graph.NeighborsOf(node);
        ReadOnlySpan<double> weights = graph.WeightsOf(node);
        double pull = _pull / graph.Masses[node];
        for (int i = 0; i < neighbors.Length; i++)
        {
            x += (places.X[neighbors[i]] - places.X[node]) * weights[i] * pull;
            y += (places.Y[neighbors[i]] - places.Y[node]) * weights[i] * pull;
        }

        (_moveX[node], _moveY[node]) = (x, y);
    }

    void Move(double most)
    {
        for (int node = 0; node < places.Count; node++)
        {
            double length = Math.Sqrt((_moveX[node] * _moveX[node]) + (_moveY[node] * _moveY[node]));
            double factor = length > most ? most / length : 1;
            places.X[node] += _moveX[node] * factor;
            places.Y[node] += _moveY[node] * factor;
        }
    }
}
