using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Indexing;

/// <summary>Merges the words of all articles to one sorted list, which is written to two lists of bytes.</summary>
static class WordListBuilder
{
    /// <summary>In a corpus of more articles, a word that only one has is left out: half of all words, most of them names.</summary>
    const int SmallCorpus = 1000;

    /// <returns>How many words were written.</returns>
    public static int Write(IReadOnlyList<SeedTerms> seeds, ByteList groups, ByteList words)
    {
        WordCounts counts = Count(seeds);
        int[] sorted = counts.Sort(least: seeds.Count > SmallCorpus ? 2 : 1);
        ReadOnlySpan<byte> last = default;
        for (int i = 0; i < sorted.Length; i++)
        {
            ReadOnlySpan<byte> word = counts.Word(sorted[i]);
            bool isFirst = i % IndexHeader.WordsPerGroup == 0;
            if (isFirst)
            {
                groups.AddOffset(words.Count);
            }

            int shared = isFirst ? 0 : Shared(word, last);
            words.Add((byte)shared);
            words.Add((byte)(word.Length - shared));
            words.Add(word.Slice(shared));
            last = word;
        }

        return sorted.Length;
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    static WordCounts Count(IReadOnlyList<SeedTerms> seeds)
    {
        WordCounts counts = new();
        foreach (SeedTerms seed in seeds)
        {
            ReadOnlySpan<byte> words = seed.Words;
            for (int start = 0; start < words.Length;)
            {
                uint hash = WordCounts.HashOfNone;
                int end = start;
                for (; words[end] != '\n'; end++)
                {
                    hash = WordCounts.Hash(hash, words[end]);
                }

                counts.Add(words.Slice(start, end - start), hash);
                start = end + 1;
            }
        }

        return counts;
    }

    static int Shared(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        int shared = 0;
        while (shared < one.Length && shared < other.Length && one[shared] == other[shared])
        {
            shared++;
        }

        return shared;
    }
}
