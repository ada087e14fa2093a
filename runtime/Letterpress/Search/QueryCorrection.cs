using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Replaces words of a query that no article has.</summary>
static class QueryCorrection
{
    public static SearchSuggestion? Find(SearchIndex index, in Query query)
    {
        Span<byte> corrected = stackalloc byte[SearchSuggestion.Capacity];
        Span<byte> word = stackalloc byte[IndexHeader.MaxWordLength];
        int written = 0;
        int end = 0;
        bool isOther = false;
        ReadOnlySpan<QueryTerm> terms = query.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            ref readonly QueryTerm term = ref terms[i];
            if (term.Slot != i)
            {
                // Alternatives follow all terms.
                break;
            }

            if (term.Start < end || !CanBeMistyped(term, query.Text) || HasAlternatives(terms, i))
            {
                continue;
            }

            int length = Suggestion.Find(index, query.Text[term.Start..term.End], word);
            ReadOnlySpan<byte> between = query.Text[end..term.Start];
            if (length == 0)
            {
                continue;
            }

            if (!TryAppend(between, corrected, ref written) || !TryAppend(word[..length], corrected, ref written))
            {
                return null;
            }

            end = term.End;
            isOther = true;
        }

        return isOther && TryAppend(query.Text[end..], corrected, ref written) ? new(corrected[..written]) : null;
    }

    /// <summary>Words that no hit may have are not looked for; numbers are not in the list of words.</summary>
    static bool CanBeMistyped(in QueryTerm term, ReadOnlySpan<byte> query) =>
        term.Kind == TokenKind.Word && !term.IsExcluded
        && ByteRange.HasOther(query[term.Start..term.End], (byte)'0', (byte)'9');

    /// <summary>Whether articles have words that begin with a word; these terms follow all others.</summary>
    static bool HasAlternatives(ReadOnlySpan<QueryTerm> terms, int slot) => terms[^1].Slot == slot && slot < terms.Length - 1;

    static bool TryAppend(scoped ReadOnlySpan<byte> text, Span<byte> destination, ref int written)
    {
        bool fits = text.TryCopyTo(destination[written..]);
        written += fits ? text.Length : 0;
        return fits;
    }
}
