using System.Numerics;
using System.Text;
using Letterpress.Keys;

namespace Letterpress.Records;

/// <summary>What to say of a key that is in no corpus: the articles whose slugs differ least from it.</summary>
static class NearestSlugs
{
    const int Suggestions = 3;

    /// <summary>Longer keys are compared, and shown, by how they start.</summary>
    const int MaxKeyLength = 100;

    /// <summary>In a corpus of more articles, only slugs that differ little are compared to their end.</summary>
    const int ManyArticles = 10_000;

    /// <summary>What an exception says of a key.</summary>
    public static string Explain(ArticleCorpus corpus, string key)
    {
        string shown = key.Length > MaxKeyLength ? string.Concat(key.AsSpan(0, MaxKeyLength), "…") : key;
        string message = $"No article has the id, slug or URL '{shown}'.";
        Article[] nearest = new Article[Suggestions];
        int count = Find(corpus.Current, Utf8(key), nearest, int.MaxValue);
        return count == 0
            ? message + " The corpus is empty."
            : $"{message} Nearest slugs: {string.Join(", ", nearest.Take(count).Select(static article => article.Slug.ToString()))}.";
    }

    /// <summary>Finds articles whose slugs are similar to a key.</summary>
    public static int Find(ArticleCorpus corpus, ReadOnlySpan<char> key, Span<Article> nearest)
    {
        byte[] wanted = Utf8(key);
        int limit = corpus.Count > ManyArticles ? wanted.Length / 4 : wanted.Length * 2 / 3;
        return nearest.IsEmpty ? 0 : Find(corpus, wanted, nearest, Math.Max(2, limit));
    }

    static int Find(ArticleCorpus corpus, ReadOnlySpan<byte> wanted, Span<Article> nearest, int limit)
    {
        Span<int> distances = nearest.Length <= 128 ? stackalloc int[nearest.Length] : new int[nearest.Length];
        ulong letters = LettersOf(wanted);
        EditDistance edits = new();
        int count = 0;
        foreach (Article article in corpus.All)
        {
            Utf8Text slug = article.Slug;
            int most = count < nearest.Length ? limit : distances[^1] - 1;
            if (Math.Abs(slug.Length - wanted.Length) > most || BitOperations.PopCount(letters & ~LettersOf(slug)) > most)
            {
                continue;
            }

            int distance = edits.Between(slug.Utf8, wanted, most);
            if (distance <= most)
            {
                count = Math.Min(count + 1, nearest.Length);
                int place = count - 1;
                for (; place > 0 && distances[place - 1] > distance; place--)
                {
                    (distances[place], nearest[place]) = (distances[place - 1], nearest[place - 1]);
                }

                (distances[place], nearest[place]) = (distance, article);
            }
        }

        return count;
    }

    static byte[] Utf8(ReadOnlySpan<char> key)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(MaxKeyLength)];
        return utf8[..Encoding.UTF8.GetBytes(key[..Math.Min(key.Length, MaxKeyLength)], utf8)];
    }

    /// <summary>Which bytes a text has; each that another lacks is an edit at least.</summary>
    static ulong LettersOf(ReadOnlySpan<byte> text)
    {
        ulong letters = 0;
        foreach (byte b in text)
        {
            letters |= 1UL << (b & 63);
        }

        return letters;
    }
}
