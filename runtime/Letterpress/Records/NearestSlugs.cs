using System.Text;
using Letterpress.Keys;

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
        EditDistance distances = new();
        foreach (Article article in corpus.All)
        {
            Utf8Text slug = article.Slug;
            int limit = nearest.Count < Suggestions ? int.MaxValue : nearest[^1].Distance;
            if (Math.Abs(slug.Length - wanted.Length) >= limit)
            {
                continue;
            }

            int distance = distances.Between(slug.Utf8, wanted.AsSpan());
            if (distance < limit)
            {
                int place = nearest.FindIndex(other => other.Distance > distance);
                nearest.Insert(place < 0 ? nearest.Count : place, (distance, slug.ToString()));
                nearest.RemoveRange(Math.Min(Suggestions, nearest.Count), Math.Max(0, nearest.Count - Suggestions));
            }
        }

        return nearest.ConvertAll(slug => slug.Slug);
    }
}
