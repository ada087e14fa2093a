namespace Letterpress.Core.Linking;

/// <summary>
/// Which articles are related: those that cite the same (bibliographic coupling, Kessler 1963) and those that are cited together
/// (co-citation, Small 1973).
/// </summary>
/// <remarks>
/// What d articles share relates each two of them with the weight 1/d (resource allocation, Zhou, Lü and Zhang 2009): a source that
/// few cite says more than one that all cite. In integers, so that every machine computes the same order.
/// </remarks>
static class RelatedArticles
{
    /// <summary>The maximum for one article.</summary>
    public const int Most = 10;

    /// <summary>What more articles share is ignored: it says nothing about two of them, and would cost quadratic time.</summary>
    const int MostSharing = 100;

    const long Weight = 1L << 32;

    /// <param name="groups">Articles that share something, each once.</param>
    /// <returns>For each article the nearest, nearest first, equally near newest first.</returns>
    public static int[][] Of(int count, IEnumerable<int[]> groups)
    {
        List<int[]>[] groupsOf = [.. Enumerable.Range(0, count).Select(static _ => new List<int[]>())];
        foreach (int[] group in groups.Where(static group => group.Length is > 1 and <= MostSharing))
        {
            foreach (int article in group)
            {
                groupsOf[article].Add(group);
            }
        }

        long[] scores = new long[count];
        List<int> near = [];
        int[][] result = new int[count][];
        for (int article = 0; article < count; article++)
        {
            Score(groupsOf[article], article, scores, near);
            result[article] = Nearest(near, scores);
            near.ForEach(other => scores[other] = 0);
            near.Clear();
        }

        return result;
    }

    /// <summary>The few greatest of many: cheaper than sorting.</summary>
    static int[] Nearest(List<int> near, long[] scores)
    {
        int[] nearest = new int[Math.Min(near.Count, Most)];
        int count = 0;
        foreach (int other in near)
        {
            int place = count;
            while (place > 0 && IsNearer(other, nearest[place - 1], scores))
            {
                place--;
            }

            if (place < nearest.Length)
            {
                count = Math.Min(count + 1, nearest.Length);
                Array.Copy(nearest, place, nearest, place + 1, count - 1 - place);
                nearest[place] = other;
            }
        }

        return nearest;
    }

    static bool IsNearer(int one, int other, long[] scores) => scores[one] > scores[other] || (scores[one] == scores[other] && one < other);

    static void Score(List<int[]> groups, int article, long[] scores, List<int> near)
    {
        foreach (int[] group in groups)
        {
            foreach (int other in group)
            {
                if (other == article)
                {
                    continue;
                }

                if (scores[other] == 0)
                {
                    near.Add(other);
                }

                scores[other] += Weight / group.Length;
            }
        }
    }
}
