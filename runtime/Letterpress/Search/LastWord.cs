using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The last word of a query that is still being typed.</summary>
static class LastWord
{
    /// <summary>Adds the words that begin with the last one of a query, in the order of the list, as its alternatives.</summary>
    public static void Complete(ref Query query, WordList words)
    {
        int last = query.Terms.Length - 1;
        while (last >= 0 && query.Terms[last].Kind != TokenKind.Word)
        {
            last--;
        }

        if (last < 0)
        {
            return;
        }

        QueryTerm term = query.Terms[last];
        Span<byte> start = stackalloc byte[IndexHeader.MaxWordLength];
        int length = FoldedWord.Write(query.Text[term.Start..term.End], start, out _);
        if (term.End != query.Text.Length || term.Phrase > 0 || term.IsExcluded || length <= 0)
        {
            return;
        }

        start = start[..length];
        WordList.Enumerator found = words.From(start, stackalloc byte[IndexHeader.MaxWordLength]);
        for (int i = 0; i < Query.MaxPrefixTerms && found.Next() && found.Current.StartsWith(start); i++)
        {
            if (found.Current.Length > length)
            {
                query.AddAlternative(term, FoldedWord.Hash(found.Current));
            }
        }
    }
}
