using System.Runtime.CompilerServices;
using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The terms of a query that a hit may have, for its snippet. Each hit has them itself, so that it can be kept.</summary>
readonly struct HitTerms : IEquatable<HitTerms>
{
    readonly Hashes _hashes;
    readonly Letters _prefix;
    readonly byte _count;
    readonly byte _prefixLength;

    /// <summary>A bit for each term by its hash: nearly all terms of a text are ruled out by it.</summary>
    readonly ulong _filter;

    public HitTerms(in Query query)
    {
        ReadOnlySpan<QueryTerm> terms = query.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            QueryTerm term = terms[i];
            if (term.Slot != i)
            {
                // The alternatives to a word are those that begin with it.
                _prefixLength = (byte)Math.Max(0, FoldedWord.Write(query.Text[term.Start..term.End], _prefix, out _));
                break;
            }

            if (!term.IsExcluded)
            {
                _hashes[_count++] = term.Hash;
                _filter |= 1UL << (int)(term.Hash & 63);
            }
        }
    }

    public bool IsEmpty => _count == 0;

    /// <summary>The number of the term that a term of a text is; -1 where it is of no query.</summary>
    public int IndexOf(in Token token, ReadOnlySpan<byte> text)
    {
        if ((_filter & (1UL << (int)(token.Hash & 63))) != 0)
        {
            int index = ((ReadOnlySpan<uint>)_hashes)[.._count].IndexOf(token.Hash);
            if (index >= 0)
            {
                return index;
            }
        }

        return _prefixLength > 0 && token.Kind == TokenKind.Word && StartsWithPrefix(text[token.Start..token.End]) ? _count - 1 : -1;
    }

    public bool Equals(HitTerms other) =>
        ((ReadOnlySpan<uint>)_hashes)[.._count].SequenceEqual(((ReadOnlySpan<uint>)other._hashes)[..other._count])
        && ((ReadOnlySpan<byte>)_prefix)[.._prefixLength].SequenceEqual(((ReadOnlySpan<byte>)other._prefix)[..other._prefixLength]);

    public override bool Equals(object? obj) => obj is HitTerms other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_count, _prefixLength, _filter);

    bool StartsWithPrefix(ReadOnlySpan<byte> word)
    {
        Span<byte> folded = stackalloc byte[IndexHeader.MaxWordLength];
        int length = FoldedWord.Write(word, folded, out _);
        return length > 0 && ((ReadOnlySpan<byte>)folded[..length]).StartsWith(((ReadOnlySpan<byte>)_prefix)[.._prefixLength]);
    }

    [InlineArray(Query.MaxTerms)]
    struct Hashes
    {
        uint _first;
    }

    [InlineArray(IndexHeader.MaxWordLength)]
    struct Letters
    {
        byte _first;
    }
}
