namespace Letterpress.Search;

/// <summary>Keeps the best of many articles; of equal ones those that come first in the corpus.</summary>
static unsafe class BestArticles
{
    /// <summary>See <see cref="AreZero"/>.</summary>
    const int AtOnce = 8;

    /// <summary>Selects the articles with the highest scores.</summary>
    /// <param name="scores">For each article; 0 where it has nothing of the query.</param>
    /// <param name="filter">The articles that may be selected.</param>
    /// <param name="best">Where to; best first.</param>
    /// <param name="total">How many articles have a score.</param>
    /// <returns>How many were written.</returns>
    public static int Select(ReadOnlySpan<float> scores, in SearchFilter filter, Span<FoundArticle> best, out int total)
    {
        int written = 0;
        total = 0;
        int end = Math.Min(filter.End, scores.Length);
        fixed (float* first = scores)
        {
            for (int i = filter.First; i < end; i++)
            {
                // Most articles have no score: many of them are passed at once.
                if (end - i >= AtOnce && AreZero(first + i))
                {
                    i += AtOnce - 1;
                    continue;
                }

                float score = first[i];
                if (score > 0 && filter.Allows(i))
                {
                    total++;
                    if (written < best.Length || score > best[written - 1].Score)
                    {
                        Insert(best, ref written, new(i, score, -1));
                    }
                }
            }
        }

        return written;
    }

    /// <summary>Inserts an article by its score, and drops the last where there is no more room.</summary>
    public static void Insert(Span<FoundArticle> best, ref int count, in FoundArticle article)
    {
        int place = count;
        while (place > 0 && best[place - 1].Score < article.Score)
        {
            place--;
        }

        if (place == best.Length)
        {
            return;
        }

        count = Math.Min(count + 1, best.Length);
        for (int i = count - 1; i > place; i--)
        {
            best[i] = best[i - 1];
        }

        best[place] = article;
    }

    /// <summary>Whether so many scores are 0, two at a time: vectors of any length are not compiled ahead of time.</summary>
    static bool AreZero(float* scores)
    {
        ulong* pairs = (ulong*)scores;
        return (pairs[0] | pairs[1] | pairs[2] | pairs[3]) == 0;
    }
}
