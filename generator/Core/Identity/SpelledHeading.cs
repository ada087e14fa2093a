using System.Globalization;
using System.Text;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>
/// A heading with characters that are not ASCII, which Zola and others spell out: of "Launch 🚀" they make <c>launch-rocket</c>, of
/// "使用 Rust" <c>shi-yong-rust</c>. There is no table of what each becomes. An anchor is the heading's if its letters and digits are in it
/// in order, and what is left over stands where such characters stand.
/// </summary>
sealed class SpelledHeading
{
    /// <summary>A name such as "face with open eyes and hand over mouth".</summary>
    const int MaxName = 40;

    /// <summary>A syllable of Hangul has no more letters, nor does the letter of an alphabet.</summary>
    const int MaxLetters = 7;

    readonly List<Piece> _pieces = [];
    int _letters;
    int _ideographs;

    SpelledHeading()
    {
    }

    /// <summary>What there must be in common for an anchor to be the heading's: letters as they are, or syllables.</summary>
    bool IsTelling => _letters > 1 || _ideographs > 1;

    /// <summary>Null for a heading of which tools spell nothing out, or nearly everything: any anchor could be its own.</summary>
    public static SpelledHeading? Of(string text)
    {
        SpelledHeading heading = new();
        string source = Identifiers.Normalize(text).Normalize(NormalizationForm.FormD);
        for (int i = 0; i < source.Length; i++)
        {
            heading.Add(source, i);
            i += Characters.IsPair(source, i) ? 1 : 0;
        }

        return heading.IsTelling && heading._pieces.Exists(static piece => piece.IsOpen) ? heading : null;
    }

    /// <param name="anchor">An anchor as these tools write it.</param>
    /// <param name="steps">How many more steps may be taken: a page may have any number of headings, and of anchors that lead nowhere.
    /// </param>
    public bool Matches(SpelledAnchor anchor, ref int steps)
    {
        (bool[] reached, bool[] next) = anchor.Positions;
        Array.Clear(reached, 0, reached.Length);
        reached[0] = true;
        for (int i = 0; i < _pieces.Count && Array.IndexOf(reached, true) >= 0; i++)
        {
            steps -= reached.Length;
            if (steps < 0)
            {
                return false;
            }

            Array.Clear(next, 0, next.Length);
            Advance(_pieces[i], i > 0 && _pieces[i - 1].Kind == PieceKind.Letter, anchor, reached, next);
            (reached, next) = (next, reached);
        }

        return reached[anchor.Letters.Length];
    }

    /// <summary>Finds the positions in an anchor at which a piece of the heading can end.</summary>
    /// <param name="from">Those at which it can begin.</param>
    static void Advance(Piece piece, bool followsLetter, SpelledAnchor anchor, bool[] from, bool[] reached)
    {
        int least = piece.Kind == PieceKind.OtherLetters ? (piece.Count + 1) / 2 : 0;
        int last = -1;
        int word = 0;
        for (int i = 0; i < from.Length; i++)
        {
            word = i > 0 && anchor.IsBoundary(i - 1) ? i - 1 : word;

            // The nearest start that is far enough away: of those before it, none reaches further.
            last = i >= least && from[i - least] ? i - least : last;
            switch (piece.Kind)
            {
                case PieceKind.Letter when from[i] && i < anchor.Letters.Length && anchor.Letters[i] == piece.Letter:
                    reached[i + 1] = !(followsLetter && anchor.IsBoundary(i));
                    break;
                case PieceKind.Boundary:
                    reached[i] = from[i] && anchor.IsBoundary(i);
                    break;
                case PieceKind.Mark:
                    reached[i] = from[i];
                    break;
                case PieceKind.Ideograph when from[i] && anchor.SyllableAt(i) is > 0 and int length:
                    reached[i + length] = true;
                    break;
                case PieceKind.Name:
                    reached[i] = from[i] || (last >= 0 && i - last <= MaxName * piece.Count && anchor.IsBoundary(i));
                    break;
                case PieceKind.Symbol or PieceKind.OtherLetters:
                    bool isInWord = piece.Kind == PieceKind.Symbol || last >= word;
                    reached[i] = last >= 0 && i - last <= MaxLetters * piece.Count && isInWord;
                    break;
            }
        }
    }

    void Add(string text, int index)
    {
        char c = char.ToLowerInvariant(text[index]);
        if (LatinLetters.Spelled(c) is { } spelled)
        {
            AddLetters(spelled);
        }
        else if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            AddLetters(c.ToString());
        }
        else
        {
            int codePoint = Characters.CodePointAt(text, index);
            Add(codePoint < 0x80 || char.IsWhiteSpace(c) ? PieceKind.Boundary : c is 'ь' or 'ъ' ? PieceKind.Mark
                : KindOf(text, index, codePoint));
        }
    }

    static PieceKind? KindOf(string text, int index, int codePoint) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Format or UnicodeCategory.Control => null,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            when codePoint is >= 0x300 and <= 0x36F or 0x20E3 || Characters.IsInvisible(codePoint) => null,
        UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.ConnectorPunctuation => PieceKind.Mark,
        UnicodeCategory.OtherLetter when codePoint is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
            => PieceKind.Ideograph,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => PieceKind.OtherLetters,
        UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => PieceKind.Name,
        _ => PieceKind.Symbol,
    };

    void Add(PieceKind? kind)
    {
        if (kind is not { } known)
        {
            return;
        }

        _ideographs += known == PieceKind.Ideograph ? 1 : 0;
        Piece last = _pieces.Count > 0 ? _pieces[_pieces.Count - 1] : default;
        bool isRun = known == last.Kind && last.Count > 0 && known != PieceKind.Ideograph;
        if (isRun)
        {
            _pieces[_pieces.Count - 1] = last with { Count = last.Count + 1 };
        }
        else
        {
            _pieces.Add(new(known, '\0', 1));
        }
    }

    void AddLetters(string letters)
    {
        _letters += letters.Length;
        _pieces.AddRange(letters.Select(static letter => new Piece(PieceKind.Letter, letter, 1)));
    }

    /// <param name="Count">Of characters of one kind in a row.</param>
    readonly record struct Piece(PieceKind Kind, char Letter, int Count)
    {
        /// <summary>Whether it can be spelled out in several ways.</summary>
        public bool IsOpen => Kind is PieceKind.Ideograph or PieceKind.Name or PieceKind.Symbol or PieceKind.OtherLetters;
    }

    enum PieceKind
    {
        /// <summary>A letter or digit of ASCII.</summary>
        Letter,

        /// <summary>White space, or any other character of ASCII: there, an anchor has a hyphen.</summary>
        Boundary,

        /// <summary>Punctuation, or a sign within a word, that is perhaps a hyphen.</summary>
        Mark,

        /// <summary>A syllable, which ends a word.</summary>
        Ideograph,

        /// <summary>A picture, of which an anchor has the name, or nothing.</summary>
        Name,

        /// <summary>A sign such as <c>€</c>, of which an anchor has a few letters, or nothing.</summary>
        Symbol,

        /// <summary>Letters of another script, in a word.</summary>
        OtherLetters,
    }
}
