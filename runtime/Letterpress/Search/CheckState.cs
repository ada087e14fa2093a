namespace Letterpress.Search;

/// <summary>What is known of one article while its texts are read. It is on the stack.</summary>
unsafe struct CheckState
{
    public const int NoPosition = int.MinValue / 2;
    const int FilterBits = 1024;
    const int OpenPhrases = 8;

    /// <summary>A bit for each term by its hash: nearly all terms of a text are ruled out by it.</summary>
    public fixed ulong Filter[FilterBits / 64];
    public fixed uint Hashes[Query.MaxAllTerms];

    /// <summary>For each slot: what its terms count.</summary>
    public fixed int Counts[Query.MaxTerms];

    /// <summary>For each slot: the position at which it stood last in the text that is read.</summary>
    public fixed int Positions[Query.MaxTerms];

    /// <summary>For each phrase that may have begun: where, and which of its terms were found.</summary>
    public fixed int PhraseStarts[OpenPhrases];
    public fixed ulong PhraseTerms[OpenPhrases];
    public int NextPhrase;

    public int TermCount;

    /// <summary>What a term of the text that is read counts.</summary>
    public int Weight;

    /// <summary>The slots in the text that is read.</summary>
    public ulong Slots;

    /// <summary>The slots whose neighbor in the query was their neighbor in a text.</summary>
    public ulong Neighbors;

    /// <summary>The phrases that were found.</summary>
    public ulong Phrases;

    public static uint Bit(uint hash) => hash & (FilterBits - 1);

    public bool MayHave(uint hash) => (Filter[Bit(hash) >> 6] & (1UL << (int)(hash & 63))) != 0;

    /// <summary>Forgets where terms stood: no phrase goes on in the next text.</summary>
    public void StartText(int weight)
    {
        Weight = weight;
        Slots = 0;
        for (int i = 0; i < Query.MaxTerms; i++)
        {
            Positions[i] = NoPosition;
        }

        for (int i = 0; i < OpenPhrases; i++)
        {
            PhraseStarts[i] = NoPosition;
            PhraseTerms[i] = 0;
        }
    }

    /// <summary>Adds a term of a phrase that stands where the phrase began at <paramref name="start"/>.</summary>
    /// <param name="start">The position, and the phrase's number in the high bits.</param>
    /// <param name="term">The term's bit.</param>
    /// <param name="all">The bits of all terms of the phrase.</param>
    /// <returns>Whether the phrase is complete.</returns>
    public bool AddToPhrase(int start, ulong term, ulong all)
    {
        for (int i = 0; i < OpenPhrases; i++)
        {
            if (PhraseStarts[i] == start)
            {
                PhraseTerms[i] |= term;
                return (PhraseTerms[i] & all) == all;
            }
        }

        PhraseStarts[NextPhrase] = start;
        PhraseTerms[NextPhrase] = term;
        NextPhrase = (NextPhrase + 1) % OpenPhrases;
        return term == all;
    }
}
