using System.Text;

namespace Letterpress.Records;

/// <summary>What to say of a key that is in no corpus: the slugs that differ least from it.</summary>
static class NearestSlugs
{
    const int Suggestions = 3;

    /// <summary>Longer keys are compared, and shown, by how they start.</summary>
    const int MaxKeyLength = 100;

    public static string Explain(ArticleCorpus corpus, string key)
    {
        string shown = key.Length > MaxKeyLength ? string.Concat(key.AsSpan(0, MaxKeyLength), "…") : key;
        string message = $"No article has the id, slug or URL '{shown}'.";
        List<string> nearest = Find(corpus, key.Length > MaxKeyLength ? key[..MaxKeyLength] : key);
        return nearest.Count == 0 ? message + " The corpus is empty." : $"{message} Nearest slugs: {string.Join(", ", nearest)}.";
    }

    static List<string> Find(ArticleCorpus corpus, string key)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(key);
        var nearest = new List<(int Distance, string Slug)>();
        int[] row = new int[wanted.Length + 1];
        foreach (Article article in corpus.All)
        {
            Utf8Text slug = article.Slug;
            int limit = nearest.Count < Suggestions ? int.MaxValue : nearest[^1].Distance;
            if (Math.Abs(slug.Length - wanted.Length) >= limit)
            {
                continue;
            }

            int distance = Distance(slug, wanted, row);
            if (distance < limit)
            {
                int place = nearest.FindIndex(other => other.Distance > distance);
                nearest.Insert(place < 0 ? nearest.Count : place, (distance, slug.ToString()));
                nearest.RemoveRange(Math.Min(Suggestions, nearest.Count), Math.Max(0, nearest.Count - Suggestions));
            }
        }

        return nearest.ConvertAll(slug => slug.Slug);
    }

    /// <summary>Levenshtein's distance in bytes.</summary>
    static int Distance(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int[] row)
    {
        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
