using System.Text;
using Letterpress.Indexing;
using Letterpress.Keys;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>What somebody may have meant by a word that no article has.</summary>
static class Suggestion
{
    /// <summary>A shorter word may differ by one letter, a longer one by two.</summary>
    const int LastShortLength = 4;

    [ThreadStatic]
    static EditDistance? t_distance;

    /// <summary>
    /// Finds the nearest word of an index that begins with the same letter; of equally near ones one that is as long, then that of most
    /// articles.
    /// </summary>
    /// <param name="index">The index.</param>
    /// <param name="word">In any case, with or without accents.</param>
    /// <param name="destination">For the word found, folded, of <see cref="IndexHeader.MaxWordLength"/> bytes.</param>
    /// <returns>The length of the word found; 0 where the index has the word itself, or none that is near.</returns>
    public static int Find(SearchIndex index, ReadOnlySpan<byte> word, Span<byte> destination)
    {
        Span<byte> folded = stackalloc byte[IndexHeader.MaxWordLength];
        int length = FoldedWord.Write(word, folded, out _);
        if (length <= 0 || index.Words.Contains(folded[..length]))
        {
            return 0;
        }

        Span<int> wanted = stackalloc int[IndexHeader.MaxWordLength];
        wanted = wanted[..CodePoints(folded[..length], wanted)];
        Span<int> candidate = stackalloc int[IndexHeader.MaxWordLength];
        int limit = wanted.Length > LastShortLength ? 2 : 1;
        (int bestDistance, int bestCount, int written) = (limit + 1, 0, 0);
        _ = Rune.DecodeFromUtf8(folded[..length], out _, out int firstLength);
        ReadOnlySpan<byte> first = folded[..firstLength];
        WordList.Enumerator words = index.Words.From(first, stackalloc byte[IndexHeader.MaxWordLength]);
        while (words.Next() && words.Current.StartsWith(first))
        {
            int letters = CodePoints(words.Current, candidate);
            if (Math.Abs(letters - wanted.Length) > 1)
            {
                continue;
            }

            int distance = (t_distance ??= new()).Between<int>(wanted, candidate[..letters], Math.Min(bestDistance, limit));
            if (distance > limit || distance > bestDistance)
            {
                continue;
            }

            // A word that is as long comes before any number of articles.
            int count = index.List(FoldedWord.Hash(words.Current)).Count + (letters == wanted.Length ? index.ArticleCount : 0);
            if (distance < bestDistance || count > bestCount)
            {
                (bestDistance, bestCount, written) = (distance, count, words.Current.Length);
                words.Current.CopyTo(destination);
            }
        }

        return written;
    }

    static int CodePoints(ReadOnlySpan<byte> utf8, Span<int> codePoints)
    {
        int count = 0;
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            codePoints[count++] = rune.Value;
            utf8 = utf8[length..];
        }

        return count;
    }
}
