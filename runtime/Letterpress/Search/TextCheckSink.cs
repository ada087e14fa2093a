using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Takes the texts of an article, and of each its terms.</summary>
/// <param name="state">On the stack of the caller.</param>
/// <param name="terms">Of the query.</param>
/// <param name="bytes">The plain forms of the terms.</param>
/// <param name="reading">How texts are read.</param>
/// <param name="isEnglish">See <see cref="IArticleTexts.IsEnglish"/>.</param>
unsafe struct TextCheckSink(CheckState* state, QueryTerm* terms, byte* bytes, TextReading reading, bool isEnglish) : ITextSink, ITokenSink
{
    const int PhraseShift = 24;

    float _bestWeight;

    /// <summary>The block that has the terms of the most weight; the first of equal ones.</summary>
    public int BestBlock { get; private set; } = -1;

    public void Add(TextField field, int block, ReadOnlySpan<byte> utf8)
    {
        PlainScan scan = new(terms, new ReadOnlySpan<byte>(bytes, TextCheck.MaxBytes), state->SlotCount);
        if (reading == TextReading.TokensOfTextsThatMayHaveTerms && !scan.MayHaveAny(utf8))
        {
            return;
        }

        if (reading != TextReading.Bytes || !scan.TryRead(state, utf8, isEnglish))
        {
            state->StartText();
            TextCheckSink sink = this;
            Tokenizer.Read(utf8, isEnglish, ref sink);
        }

        if (state->Slots == 0)
        {
            return;
        }

        state->EndText(IndexLayout.Weight(field));
        float weight = 0;
        for (int i = 0; i < state->SlotCount; i++)
        {
            weight += (state->Slots & (1UL << i)) != 0 ? terms[i].Weight : 0;
        }

        if (block >= 0 && weight > _bestWeight)
        {
            (_bestWeight, BestBlock) = (weight, block);
        }
    }

    public readonly void Add(in Token token)
    {
        if (!state->MayHave(token.Hash))
        {
            return;
        }

        for (int i = 0; i < state->TermCount; i++)
        {
            if (state->Hashes[i] == token.Hash && terms[i].IsChecked)
            {
                AddTerm(i, token);
            }
        }
    }

    readonly void AddTerm(int index, in Token token)
    {
        QueryTerm* term = terms + index;
        int slot = term->Slot;
        state->Add(slot, token.Start, token.End);
        if (slot > 0 && term->MayFollow(terms[slot - 1]) && state->IsBefore(slot - 1, token.Start))
        {
            state->NeighborsInText |= 1UL << slot;
        }

        if (term->Phrase > 0)
        {
            int start = token.Position - term->Position + (term->Phrase << PhraseShift);
            if (state->AddToPhrase(start, 1UL << slot, PhraseSlots(term->Phrase)))
            {
                state->Phrases |= 1UL << term->Phrase;
            }
        }
    }

    readonly ulong PhraseSlots(int phrase)
    {
        ulong slots = 0;
        for (int i = 0; i < state->TermCount; i++)
        {
            slots |= terms[i].Phrase == phrase ? 1UL << terms[i].Slot : 0;
        }

        return slots;
    }
}
