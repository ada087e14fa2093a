using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>
/// Articles and their references as compressed sparse rows, in both directions. A link to its own article is not a reference.
/// </summary>
sealed class ReferenceGraph
{
    readonly int[] _firstTarget;
    readonly EdgeModel[] _targets;
    readonly int[] _firstSource;
    readonly EdgeModel[] _sources;

    ReferenceGraph(int[] firstTarget, EdgeModel[] targets, int[] firstSource, EdgeModel[] sources)
    {
        _firstTarget = firstTarget;
        _targets = targets;
        _firstSource = firstSource;
        _sources = sources;
    }

    /// <summary>How many articles there are.</summary>
    public int Count => _firstTarget.Length - 1;

    /// <param name="linkTargets">For each article the targets of its links, -1 for a link that leads to no article.</param>
    public static ReferenceGraph Of(int[][] linkTargets)
    {
        int count = linkTargets.Length;
        int[] firstTarget = new int[count + 1];
        int[] firstSource = new int[count + 1];
        List<EdgeModel> targets = [];
        for (int source = 0; source < count; source++)
        {
            AddTargets(linkTargets[source], source, targets);
            firstTarget[source + 1] = targets.Count;
            for (int i = firstTarget[source]; i < targets.Count; i++)
            {
                firstSource[targets[i].Article + 1]++;
            }
        }

        for (int i = 0; i < count; i++)
        {
            firstSource[i + 1] += firstSource[i];
        }

        return new(firstTarget, [.. targets], firstSource, Transpose(firstTarget, targets, firstSource));
    }

    /// <summary>What an article cites, ascending.</summary>
    public ReadOnlySpan<EdgeModel> Targets(int article) => _targets.AsSpan(_firstTarget[article], OutDegree(article));

    /// <summary>What cites an article, ascending.</summary>
    public ReadOnlySpan<EdgeModel> Sources(int article) => _sources.AsSpan(_firstSource[article], InDegree(article));

    public int OutDegree(int article) => _firstTarget[article + 1] - _firstTarget[article];

    public int InDegree(int article) => _firstSource[article + 1] - _firstSource[article];

    static void AddTargets(int[] links, int source, List<EdgeModel> targets)
    {
        int[] sorted = (int[])links.Clone();
        Array.Sort(sorted);
        for (int i = 0; i < sorted.Length;)
        {
            int end = i + 1;
            while (end < sorted.Length && sorted[end] == sorted[i])
            {
                end++;
            }

            if (sorted[i] >= 0 && sorted[i] != source)
            {
                targets.Add(new(sorted[i], end - i));
            }

            i = end;
        }
    }

    static EdgeModel[] Transpose(int[] firstTarget, List<EdgeModel> targets, int[] firstSource)
    {
        EdgeModel[] sources = new EdgeModel[targets.Count];
        int[] next = (int[])firstSource.Clone();
        for (int source = 0; source + 1 < firstTarget.Length; source++)
        {
            for (int i = firstTarget[source]; i < firstTarget[source + 1]; i++)
            {
                sources[next[targets[i].Article]++] = targets[i] with { Article = source };
            }
        }

        return sources;
    }
}
