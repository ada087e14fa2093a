namespace Letterpress.Search;

/// <summary>What is known of one article while its texts are read. It is on the stack.</summary>
unsafe struct CheckState
{
    const int NoPosition = int.MinValue / 2;
    const int FilterBits = 1024;
    const int OpenPhrases = 8;

    /// <summary>A bit for each term by its hash: nearly all terms of a text are ruled out by it.</summary>
    public fixed ulong Filter[FilterBits / 64];
    public fixed uint Hashes[Query.MaxAllTerms];

    /// <summary>For each slot: what its terms count.</summary>
    public fixed int Counts[Query.MaxTerms];

    /// <summary>For each slot, in the text that is read: how often it is there.</summary>
    public fixed int CountsInText[Query.MaxTerms];

    /// <summary>For each slot, in the text that is read: the bytes of its last term, and of the one before.</summary>
    public fixed int Starts[Query.MaxTerms];
    public fixed int Ends[Query.MaxTerms];
    public fixed int StartsBefore[Query.MaxTerms];
    public fixed int EndsBefore[Query.MaxTerms];

    /// <summary>For each phrase that may have begun: where, and which of its terms were found.</summary>
    public fixed int PhraseStarts[OpenPhrases];
    public fixed ulong PhraseTerms[OpenPhrases];
    public int NextPhrase;

    public int TermCount;
    public int SlotCount;

    /// <summary>The slots in the text that is read.</summary>
    public ulong Slots;

    /// <summary>The slots whose neighbor in the query was their neighbor in the text that is read.</summary>
    public ulong NeighborsInText;

    /// <summary>The slots whose neighbor in the query was their neighbor in a text.</summary>
    public ulong Neighbors;

    /// <summary>The phrases that were found.</summary>
    public ulong Phrases;

    public static uint Bit(uint hash) => hash & (FilterBits - 1);

    public readonly bool MayHave(uint hash) => (Filter[Bit(hash) >> 6] & (1UL << (int)(hash & 63))) != 0;

    public void AddTerm(in QueryTerm term)
    {
        Hashes[TermCount++] = term.Hash;
        Filter[Bit(term.Hash) >> 6] |= 1UL << (int)(term.Hash & 63);
        SlotCount = Math.Max(SlotCount, term.Slot + 1);
    }

    /// <summary>Forgets the article.</summary>
    public void StartArticle()
    {
        for (int i = 0; i < SlotCount; i++)
        {
            Counts[i] = 0;
        }

        Neighbors = 0;
        Phrases = 0;
    }

    /// <summary>Forgets the text, and where phrases began in it: none goes on in the next one.</summary>
    public void StartText()
    {
        for (int i = 0; i < SlotCount; i++)
        {
            CountsInText[i] = 0;
            Starts[i] = Ends[i] = StartsBefore[i] = EndsBefore[i] = NoPosition;
        }

        Slots = 0;
        NeighborsInText = 0;
        for (int i = 0; i < OpenPhrases; i++)
        {
            PhraseStarts[i] = NoPosition;
            PhraseTerms[i] = 0;
        }
    }

    /// <summary>Adds a term of the text that is read; terms come in the order of their starts, as far as they are neighbors.</summary>
    /// <param name="slot">Of the term.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">The byte after the last.</param>
    public void Add(int slot, int start, int end)
    {
        CountsInText[slot]++;
        Slots |= 1UL << slot;
        (StartsBefore[slot], EndsBefore[slot]) = (Starts[slot], Ends[slot]);
        (Starts[slot], Ends[slot]) = (start, end);
    }

    /// <summary>Whether the last term of a slot, or the one before, ends where another one starts, or a character earlier.</summary>
    public readonly bool IsBefore(int slot, int start) =>
        Starts[slot] < start ? Ends[slot] >= start - Ranking.NearBytes : EndsBefore[slot] >= start - Ranking.NearBytes;

    /// <summary>Adds what was found in the text to the article.</summary>
    /// <param name="weight">What a term of the text counts.</param>
    public void EndText(int weight)
    {
        for (int i = 0; i < SlotCount; i++)
        {
            Counts[i] += CountsInText[i] * weight;
        }

        Neighbors |= NeighborsInText;
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
