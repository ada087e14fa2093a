using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>A term of a query.</summary>
struct QueryTerm
{
    public uint Hash;
    public TokenKind Kind;

    /// <summary>Where it stands in the query, counted as <see cref="Token.Position"/>.</summary>
    public int Position;

    /// <summary>The bytes of the query.</summary>
    public int Start;
    public int End;

    /// <summary>From 1, the number of the phrase that it belongs to; 0 outside of phrases.</summary>
    public int Phrase;

    /// <summary>Whether no hit may have it, or its phrase.</summary>
    public bool IsExcluded;

    /// <summary>See <see cref="QuestionWords"/>.</summary>
    public bool IsQuestion;

    /// <summary>Terms of one slot are alternatives, such as the words that begin alike.</summary>
    public int Slot;

    /// <summary>How many articles have it, as far as the index says.</summary>
    public int ArticleCount;

    /// <summary>What one occurrence is worth; 0 where it is not looked up.</summary>
    public float Weight;

    /// <summary>Whether it is looked for in texts: it is worth something, or must be there, or must not.</summary>
    public bool IsChecked;

    /// <summary>Where its plain form is among those of the query; no bytes where that is not known.</summary>
    public int BytesStart;
    public int BytesLength;
    public TermForm Form;

    /// <summary>
    /// Whether it is worth more after another one, as in the query. Grams of a run say by themselves that they are neighbors.
    /// </summary>
    public readonly bool MayFollow(in QueryTerm before) =>
        Position > before.Position && (Kind != TokenKind.Gram || before.Kind != TokenKind.Gram);

    /// <summary>Whether another term is made of bytes that it is made of too.</summary>
    public readonly bool Covers(in QueryTerm other) => Start <= other.Start && other.End <= End;
}
