namespace Letterpress.Core.Positions;

/// <summary>
/// Lays out a connected graph: first a graph of few groups, then each group as those that it is made of, and so on (Walshaw 2003). So the
/// large shapes are right before the small ones, and few steps are enough for many nodes.
/// </summary>
static class ComponentLayout
{
    /// <summary>A graph of no more nodes is laid out as it is.</summary>
    const int FewNodes = 6;

    /// <summary>How many times all nodes move: many have fewer steps, which is what bounds the work.</summary>
    const int MostSteps = 90;
    const int LeastSteps = 25;
    const int Moves = 250_000;

    /// <summary>Lays out a graph; typical neighbors in the picture are at distance 1, and the center is at zero.</summary>
    /// <param name="visits">Adds what <see cref="QuadTree.Visits"/> counts.</param>
    public static NodePlaces Run(NodeGraph graph, ref long visits, CancellationToken cancellation)
    {
        NodePlaces places = graph.Count <= 2 ? Pair(graph.Count) : Place(graph, ref visits, cancellation);
        Spacing.Run(places, cancellation);
        return places;
    }

    static NodePlaces Pair(int count)
    {
        NodePlaces places = new(count);
        for (int node = 0; node < count; node++)
        {
            places.X[node] = node;
        }

        return places;
    }

    static NodePlaces Place(NodeGraph graph, ref long visits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        StartNoise noise = new();
        NodePlaces places = graph.Count <= FewNodes
            ? Start(graph, ref noise)
            : Refine(graph, ref noise, ref visits, cancellation);
        Forces forces = new(graph, places);
        forces.Run(Math.Max(LeastSteps, Math.Min(MostSteps, Moves / graph.Count)), cancellation);
        visits += forces.Visits;
        return places;
    }

    static NodePlaces Start(NodeGraph graph, ref StartNoise noise)
    {
        NodePlaces places = new(graph.Count);
        double size = Math.Sqrt(graph.MeanMass * graph.Count);
        for (int node = 0; node < places.Count; node++)
        {
            (places.X[node], places.Y[node]) = (noise.Next() * size, noise.Next() * size);
        }

        return places;
    }

    /// <summary>Each node starts where its group is, a little beside it.</summary>
    static NodePlaces Refine(NodeGraph graph, ref StartNoise noise, ref long visits, CancellationToken cancellation)
    {
        double apart = Math.Sqrt(graph.MeanMass) / 2;
        NodePlaces groups = Place(Coarsening.Run(graph, out int[] groupOf), ref visits, cancellation);
        NodePlaces places = new(graph.Count);
        for (int node = 0; node < places.Count; node++)
        {
            places.X[node] = groups.X[groupOf[node]] + (noise.Next() * apart);
            places.Y[node] = groups.Y[groupOf[node]] + (noise.Next() * apart);
        }

        return places;
    }
}
