using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Takes the texts of an article, and of each its terms.</summary>
/// <param name="state">On the stack of the caller.</param>
/// <param name="terms">Of the query.</param>
/// <param name="isEnglish">See <see cref="IArticleTexts.IsEnglish"/>.</param>
unsafe struct TextCheckSink(CheckState* state, QueryTerm* terms, bool isEnglish) : ITextSink, ITokenSink
{
    const int PhraseShift = 24;

    float _bestWeight;

    /// <summary>The block that has the terms of the most weight; the first of equal ones.</summary>
    public int BestBlock { get; private set; } = -1;

    public void Add(TextField field, int block, ReadOnlySpan<byte> utf8)
    {
        state->StartText(IndexLayout.Weight(field));
        TextCheckSink sink = this;
        Tokenizer.Read(utf8, isEnglish, ref sink);
        if (block < 0 || state->Slots == 0)
        {
            return;
        }

        float weight = 0;
        for (int i = 0; i < state->TermCount; i++)
        {
            weight += terms[i].Slot == i && (state->Slots & (1UL << i)) != 0 ? terms[i].Weight : 0;
        }

        if (weight > _bestWeight)
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
            if (state->Hashes[i] == token.Hash)
            {
                AddTerm(i, token);
            }
        }
    }

    readonly void AddTerm(int index, in Token token)
    {
        QueryTerm* term = terms + index;
        int slot = term->Slot;
        state->Counts[slot] += state->Weight;
        state->Slots |= 1UL << slot;
        state->Positions[slot] = token.Position;
        int distance = slot > 0 ? term->Position - terms[slot - 1].Position : 0;
        if (distance > 0 && state->Positions[slot - 1] == token.Position - distance)
        {
            state->Neighbors |= 1UL << slot;
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
