namespace Letterpress.Core.Positions;

/// <summary>Makes a graph of about half the nodes: each is two neighbors, or two neighbors of the same node.</summary>
static class Coarsening
{
    const int Alone = -1;

    /// <param name="groupOf">For each node of the graph the node that it is in the result.</param>
    public static NodeGraph Run(NodeGraph graph, out int[] groupOf)
    {
        int[] mates = new int[graph.Count];
        for (int node = 0; node < mates.Length; node++)
        {
            mates[node] = Alone;
        }

        for (int node = 0; node < mates.Length; node++)
        {
            if (mates[node] == Alone && NearestAlone(graph, node, mates) is >= 0 and int mate)
            {
                Join(mates, node, mate);
            }
        }

        // Of what cites one article, no two are neighbors: nearly all of them would stay alone.
        for (int node = 0; node < mates.Length; node++)
        {
            JoinNeighbors(graph, node, mates);
        }

        groupOf = Number(mates, out int count);
        return Contract(graph, mates, groupOf, count);
    }

    /// <summary>The neighbor to which most references lead for its size.</summary>
    static int NearestAlone(NodeGraph graph, int node, int[] mates)
    {
        ReadOnlySpan<int> neighbors = graph.NeighborsOf(node);
        ReadOnlySpan<double> weights = graph.WeightsOf(node);
        (int best, double most) = (Alone, 0);
        for (int i = 0; i < neighbors.Length; i++)
        {
            double nearness = weights[i] / graph.Masses[neighbors[i]];
            if (mates[neighbors[i]] == Alone && nearness > most)
            {
                (best, most) = (neighbors[i], nearness);
            }
        }

        return best;
    }

    static void JoinNeighbors(NodeGraph graph, int node, int[] mates)
    {
        int waiting = Alone;
        foreach (int neighbor in graph.NeighborsOf(node))
        {
            if (mates[neighbor] != Alone)
            {
                continue;
            }

            if (waiting == Alone)
            {
                waiting = neighbor;
                continue;
            }

            Join(mates, waiting, neighbor);
            waiting = Alone;
        }
    }

    static void Join(int[] mates, int one, int other)
    {
        mates[one] = other;
        mates[other] = one;
    }

    static int[] Number(int[] mates, out int count)
    {
        int[] groupOf = new int[mates.Length];
        count = 0;
        for (int node = 0; node < mates.Length; node++)
        {
            groupOf[node] = mates[node] != Alone && mates[node] < node ? groupOf[mates[node]] : count++;
        }

        return groupOf;
    }

    static NodeGraph Contract(NodeGraph graph, int[] mates, int[] groupOf, int count)
    {
        int[] first = new int[count + 1];
        double[] masses = new double[count];
        List<int> neighbors = [];
        List<double> weights = [];

        // For each group its place among the neighbors of the group that is being written.
        int[] places = new int[count];
        int group = 0;
        for (int node = 0; node < groupOf.Length; node++)
        {
            if (groupOf[node] == group)
            {
                Add(node);
                if (mates[node] != Alone)
                {
                    Add(mates[node]);
                }

                first[++group] = neighbors.Count;
            }
        }

        return new(first, [.. neighbors], [.. weights], masses);

        void Add(int node)
        {
            masses[group] += graph.Masses[node];
            ReadOnlySpan<int> targets = graph.NeighborsOf(node);
            for (int i = 0; i < targets.Length; i++)
            {
                int target = groupOf[targets[i]];
                int place = places[target];
                if (target == group)
                {
                    continue;
                }

                if (place >= first[group] && place < neighbors.Count && neighbors[place] == target)
                {
                    weights[place] += graph.WeightsOf(node)[i];
                    continue;
                }

                places[target] = neighbors.Count;
                neighbors.Add(target);
                weights.Add(graph.WeightsOf(node)[i]);
            }
        }
    }
}
