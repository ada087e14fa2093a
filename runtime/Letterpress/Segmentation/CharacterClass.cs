namespace Letterpress.Segmentation;

/// <summary>The properties of one character that UAX #29 and the word count need, packed by character-table.py.</summary>
readonly record struct CharacterClass(ushort Packed)
{
    public GraphemeBreak Grapheme => (GraphemeBreak)(Packed & 0xF);

    public ConjunctBreak Conjunct => (ConjunctBreak)(Packed >> 4 & 0x3);

    public bool IsPictographic => (Packed & 0x40) != 0;

    public WordBreak Word => (WordBreak)(Packed >> 7 & 0x1F);

    public WordKind Kind => (WordKind)(Packed >> 12 & 0x3);

    public SentenceBreak Sentence => (SentenceBreak)(Packed >> 14 & 0x3);

    /// <summary>Whether rule WB4 ignores the character.</summary>
    public bool IsIgnoredInWords => Word is WordBreak.Extend or WordBreak.Format or WordBreak.ZeroWidthJoiner;
}

/// <summary>Grapheme_Cluster_Break.</summary>
enum GraphemeBreak
{
    Other,
    CarriageReturn,
    LineFeed,
    Control,
    Extend,
    ZeroWidthJoiner,
    RegionalIndicator,
    Prepend,
    SpacingMark,
    LeadingJamo,
    VowelJamo,
    TrailingJamo,
    SyllableWithoutTrail,
    SyllableWithTrail,
}

/// <summary>Indic_Conjunct_Break.</summary>
enum ConjunctBreak
{
    None,
    Consonant,
    Extend,
    Linker,
}

/// <summary>Word_Break.</summary>
enum WordBreak
{
    Other,
    CarriageReturn,
    LineFeed,
    Newline,
    Extend,
    ZeroWidthJoiner,
    Format,
    RegionalIndicator,
    Katakana,
    HebrewLetter,
    Letter,
    SingleQuote,
    DoubleQuote,
    MidNumberOrLetter,
    MidLetter,
    MidNumber,
    Numeric,
    ExtendNumberOrLetter,
    Space,
}

/// <summary>Sentence_Break, for the characters that end a sentence.</summary>
enum SentenceBreak
{
    Other,

    /// <summary>Full stops, which also end abbreviations and numbers.</summary>
    Ambiguous,
    Terminator,
}

/// <summary>How the word count counts a character.</summary>
enum WordKind
{
    /// <summary>Spaces, punctuation, marks, symbols.</summary>
    None,

    /// <summary>Letters and digits of scripts that separate words by spaces.</summary>
    Spaced,

    /// <summary>Han, kana, Tangut, Nushu, Khitan: each is counted by itself.</summary>
    Ideograph,

    /// <summary>Letters of Thai, Lao, Khmer, Myanmar and their relatives, whose words only a dictionary finds (Line_Break SA).</summary>
    Unspaced,
}
