using System.Runtime.CompilerServices;

namespace Letterpress.Search;

/// <summary>Finds the terms of a query in a text by their bytes, many bytes at a time.</summary>
/// <param name="terms">Of the query.</param>
/// <param name="bytes">The plain forms of the terms.</param>
/// <param name="slotCount">Each slot has a term at its index.</param>
readonly unsafe ref struct PlainScan(QueryTerm* terms, ReadOnlySpan<byte> bytes, int slotCount)
{
    /// <summary>Texts that have a term more often are read by the tokenizer.</summary>
    const int MaxOccurrences = 64;

    readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Whether a text may have one of the terms.</summary>
    public bool MayHaveAny(ReadOnlySpan<byte> utf8)
    {
        for (int slot = 0; slot < slotCount; slot++)
        {
            if (terms[slot].IsChecked && Find(slot, utf8, 0) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds all terms of a text, as the tokenizer finds them.</summary>
    /// <returns>False where only the tokenizer can say whether a term is there.</returns>
    [SkipLocalsInit]
    public bool TryRead(CheckState* state, ReadOnlySpan<byte> utf8, bool isEnglish)
    {
        state->Slots = 0;
        state->NeighborsInText = 0;
        Span<Place> places = stackalloc Place[MaxOccurrences];
        Span<Place> placesBefore = stackalloc Place[MaxOccurrences];
        int countBefore = 0;
        for (int slot = 0; slot < slotCount; slot++)
        {
            int count = 0;
            if (terms[slot].IsChecked && !TryFind(slot, utf8, isEnglish, places, out count))
            {
                return false;
            }

            state->CountsInText[slot] = count;
            if (count > 0)
            {
                state->Slots |= 1UL << slot;
                bool isNear = countBefore > 0
                    && terms[slot].MayFollow(terms[slot - 1])
                    && AreNeighbors(placesBefore[..countBefore], places[..count]);
                state->NeighborsInText |= isNear ? 1UL << slot : 0;
            }

            Span<Place> free = placesBefore;
            placesBefore = places;
            places = free;
            countBefore = count;
        }

        return true;
    }

    int Find(int slot, ReadOnlySpan<byte> utf8, int from) => terms[slot].Form == TermForm.Ideographs
        ? new GramBytes(_bytes.Slice(terms[slot].BytesStart, GramBytes.Length)).IndexIn(utf8, from)
        : BytesOf(slot).IndexIn(utf8, from);

    TermBytes BytesOf(int slot) => new(_bytes.Slice(terms[slot].BytesStart, terms[slot].BytesLength));

    bool TryFind(int slot, ReadOnlySpan<byte> utf8, bool isEnglish, Span<Place> places, out int count)
    {
        count = 0;
        for (int at = Find(slot, utf8, 0); at >= 0; at = Find(slot, utf8, at + 1))
        {
            int end = at + terms[slot].BytesLength;
            Occurrence.Verdict verdict = terms[slot].Form switch
            {
                TermForm.Ideographs => Occurrence.OfGram(utf8, end),
                TermForm.Word => Occurrence.OfWord(utf8, at, ref end, isEnglish),
                _ => Occurrence.Verdict.Unknown,
            };
            if (verdict == Occurrence.Verdict.Unknown || count == places.Length)
            {
                return false;
            }

            if (verdict == Occurrence.Verdict.Yes)
            {
                places[count++] = new(at, end);
            }
        }

        return true;
    }

    /// <summary>Whether a term follows one of the slot before.</summary>
    static bool AreNeighbors(ReadOnlySpan<Place> before, ReadOnlySpan<Place> after)
    {
        int last = -1;
        foreach (Place place in after)
        {
            while (last + 1 < before.Length && before[last + 1].Start < place.Start)
            {
                last++;
            }

            if (last >= 0 && before[last].End >= place.Start - Ranking.NearBytes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bytes of a text at which a term is.</summary>
    readonly record struct Place(int Start, int End);
}
