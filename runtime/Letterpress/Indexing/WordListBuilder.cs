namespace Letterpress.Indexing;

/// <summary>Merges the words of all articles to one sorted list.</summary>
static class WordListBuilder
{
    /// <summary>In a corpus of more articles, a word that only one has is left out: half of all words, most of them names.</summary>
    const int SmallCorpus = 1000;

    /// <returns>How many words were written.</returns>
    public static int Write(IReadOnlyList<SeedTerms> seeds, ByteList groups, ByteList words)
    {
        int least = seeds.Count > SmallCorpus ? 2 : 1;
        IEnumerable<string> known = Counted(seeds).Where(pair => pair.Value >= least).Select(static pair => pair.Key);
        byte[][] sorted = [.. known.Select(static word => System.Text.Encoding.UTF8.GetBytes(word))];
        Array.Sort(sorted, static (one, other) => one.AsSpan().SequenceCompareTo(other));
        for (int i = 0; i < sorted.Length; i++)
        {
            byte[] word = sorted[i];
            bool isFirst = i % IndexHeader.WordsPerGroup == 0;
            if (isFirst)
            {
                groups.AddOffset(words.Count);
            }

            int shared = isFirst ? 0 : Shared(word, sorted[i - 1]);
            words.Add((byte)shared);
            words.Add((byte)(word.Length - shared));
            words.Add(word.AsSpan(shared));
        }

        return sorted.Length;
    }

    static Dictionary<string, int> Counted(IReadOnlyList<SeedTerms> seeds)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (SeedTerms seed in seeds)
        {
            for (int start = 0; start < seed.Words.Length;)
            {
                int end = Array.IndexOf(seed.Words, (byte)'\n', start);
                string word = System.Text.Encoding.UTF8.GetString(seed.Words, start, end - start);
                counts[word] = counts.TryGetValue(word, out int count) ? count + 1 : 1;
                start = end + 1;
            }
        }

        return counts;
    }

    static int Shared(byte[] one, byte[] other)
    {
        int shared = 0;
        while (shared < one.Length && shared < other.Length && one[shared] == other[shared])
        {
            shared++;
        }

        return shared;
    }
}
