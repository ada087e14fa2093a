using System.Numerics;

namespace Letterpress.Search;

/// <summary>Keeps the best of many articles; of equal ones those that come first in the corpus.</summary>
static class BestArticles
{
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
        for (int i = filter.First; i < end; i++)
        {
            // Most articles have no score: a vector of them is passed at once.
            if (end - i >= Vector<float>.Count && Vector.EqualsAll(new Vector<float>(scores[i..]), Vector<float>.Zero))
            {
                i += Vector<float>.Count - 1;
                continue;
            }

            if (scores[i] > 0 && filter.Allows(i))
            {
                total++;
                if (written < best.Length || scores[i] > best[written - 1].Score)
                {
                    Insert(best, ref written, new(i, scores[i], -1));
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
        best[place..(count - 1)].CopyTo(best[(place + 1)..]);
        best[place] = article;
    }
}
