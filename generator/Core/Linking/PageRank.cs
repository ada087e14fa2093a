using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Linking;

/// <summary>
/// PageRank (Brin and Page 1998) with damping 0.85; the rank of an article without references is distributed over all articles.
/// </summary>
/// <remarks>In integers, so that every machine computes the same bits, and the sum is exactly one.</remarks>
static class PageRank
{
    const int MaxIterations = 200;

    /// <summary>About 1e-10: more iterations do not change the ranks.</summary>
    const long Settled = CorpusLayout.RankOne >> 33;

    /// <summary>Fractions of <see cref="CorpusLayout.RankOne"/>.</summary>
    public static long[] Of(ReferenceGraph graph)
    {
        long[] ranks = new long[graph.Count];
        long[] next = new long[graph.Count];
        Share(CorpusLayout.RankOne, ranks);
        for (int i = 0; i < MaxIterations && Step(graph, ranks, next) > Settled; i++)
        {
            (ranks, next) = (next, ranks);
        }

        return ranks;
    }

    /// <returns>The sum of all changes.</returns>
    static long Step(ReferenceGraph graph, long[] ranks, long[] next)
    {
        Array.Clear(next, 0, next.Length);
        long rest = CorpusLayout.RankOne;
        for (int article = 0; article < ranks.Length; article++)
        {
            ReadOnlySpan<EdgeModel> targets = graph.Targets(article);
            if (targets.IsEmpty)
            {
                continue;
            }

            // 0.85 is 17/20; a rank has 53 bits, so the product has 58.
            long share = ranks[article] * 17 / (20L * targets.Length);
            rest -= share * targets.Length;
            foreach (EdgeModel target in targets)
            {
                next[target.Article] += share;
            }
        }

        Share(rest, next);
        long change = 0;
        for (int article = 0; article < ranks.Length; article++)
        {
            change += Math.Abs(next[article] - ranks[article]);
        }

        return change;
    }

    /// <summary>Adds an equal part to each; the remainder goes to the first ones.</summary>
    static void Share(long amount, long[] ranks)
    {
        if (ranks.Length == 0)
        {
            return;
        }

        (long each, long rest) = (amount / ranks.Length, amount % ranks.Length);
        for (int i = 0; i < ranks.Length; i++)
        {
            ranks[i] += each + (i < rest ? 1 : 0);
        }
    }
}
