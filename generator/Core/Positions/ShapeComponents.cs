using Letterpress.Core.Model;

namespace Letterpress.Core.Positions;

/// <summary>The components of the references, and the articles that have none.</summary>
sealed class ShapeComponents
{
    readonly int[] _first;
    readonly int[] _neighbors;
    readonly List<int[]> _components = [];

    /// <summary>For each article its place in its component.</summary>
    readonly int[] _nodeOf;

    public ShapeComponents(ReferenceShape shape)
    {
        (_first, _neighbors) = Neighbors(shape);
        _nodeOf = new int[shape.Count];
        Alone = [.. Enumerable.Range(0, shape.Count).Where(article => _first[article] == _first[article + 1])];
        bool[] isSeen = new bool[shape.Count];
        for (int article = 0; article < shape.Count; article++)
        {
            if (!isSeen[article] && _first[article] < _first[article + 1])
            {
                _components.Add(Reached(article, isSeen));
            }
        }

        ArticlesWithReferences = [.. _components.SelectMany(static articles => articles)];
    }

    /// <summary>How many components of two and more articles there are; in the order of their first article.</summary>
    public int Count => _components.Count;

    /// <summary>The articles without references, in their order.</summary>
    public int[] Alone { get; }

    public int[] ArticlesWithReferences { get; }

    /// <summary>The articles of a component, in their order.</summary>
    public ReadOnlySpan<int> ArticlesOf(int component) => _components[component];

    /// <summary>The graph of a component; its nodes are the places of its articles.</summary>
    public NodeGraph GraphOf(int component)
    {
        int[] articles = _components[component];
        for (int node = 0; node < articles.Length; node++)
        {
            _nodeOf[articles[node]] = node;
        }

        int[] first = new int[articles.Length + 1];
        List<int> neighbors = [];
        for (int node = 0; node < articles.Length; node++)
        {
            for (int i = _first[articles[node]]; i < _first[articles[node] + 1]; i++)
            {
                neighbors.Add(_nodeOf[_neighbors[i]]);
            }

            first[node + 1] = neighbors.Count;
        }

        return new(first, [.. neighbors], Ones(neighbors.Count), Ones(articles.Length));
    }

    static double[] Ones(int count)
    {
        double[] ones = new double[count];
        for (int i = 0; i < count; i++)
        {
            ones[i] = 1;
        }

        return ones;
    }

    int[] Reached(int start, bool[] isSeen)
    {
        List<int> reached = [start];
        isSeen[start] = true;
        for (int at = 0; at < reached.Count; at++)
        {
            for (int i = _first[reached[at]]; i < _first[reached[at] + 1]; i++)
            {
                if (!isSeen[_neighbors[i]])
                {
                    isSeen[_neighbors[i]] = true;
                    reached.Add(_neighbors[i]);
                }
            }
        }

        reached.Sort();
        return [.. reached];
    }

    /// <summary>References in both directions, each pair of articles once, ascending.</summary>
    static (int[] First, int[] Neighbors) Neighbors(ReferenceShape shape)
    {
        int[] first = new int[shape.Count + 1];
        foreach (int end in shape.Ends)
        {
            first[end + 1]++;
        }

        for (int article = 0; article < shape.Count; article++)
        {
            first[article + 1] += first[article];
        }

        int[] neighbors = new int[first[shape.Count]];
        int[] next = (int[])first.Clone();
        for (int i = 0; i < shape.Ends.Count; i += 2)
        {
            (int one, int other) = (shape.Ends[i], shape.Ends[i + 1]);
            neighbors[next[one]++] = other;
            neighbors[next[other]++] = one;
        }

        return (first, neighbors);
    }
}
