namespace Letterpress.Tokens;

/// <summary>A term where it stands in a text.</summary>
/// <param name="Hash">The number by which the term is known: <see cref="TermHash.Value"/>.</param>
/// <param name="Start">The first byte.</param>
/// <param name="End">The byte after the last.</param>
/// <param name="Position">Counts words, ideographs, kana and clusters from 0; that of the first where the term has several.</param>
/// <param name="Kind">How it was made.</param>
readonly record struct Token(uint Hash, int Start, int End, int Position, TokenKind Kind);

/// <summary>How a term was made of a text.</summary>
enum TokenKind : byte
{
    /// <summary>A word of UAX #29, in a script that has spaces between words.</summary>
    Word,

    /// <summary>The letters or the digits of a word that has both, or a piece at an apostrophe or stop.</summary>
    Part,

    /// <summary>The first five letters of a longer word: forms of a word often share them.</summary>
    Stem,

    /// <summary>The first letters of an English word, without what makes a form of it.</summary>
    EnglishStem,

    /// <summary>Two neighbors of Han, kana or Hangul, or three clusters of Thai, Lao, Khmer or Myanmar; all of a shorter run.</summary>
    Gram,

    /// <summary>One Han character or kana.</summary>
    Single,
}

/// <summary>Takes the terms of a text in its order; what a word is made of comes before or after it.</summary>
interface ITokenSink
{
    void Add(in Token token);
}
