using CsCheck;

namespace Letterpress.Generator.Tests.Segmentation;

/// <summary>Texts of the characters on which the rules of UAX #29 turn.</summary>
static class SegmentText
{
    static readonly string[] s_pieces =
    [
        "\r", "\n", "\r\n", "\u0085", "\u2028", "\0", "\u00AD", "\u200B", "\u200C", "\u200D", "\uFE0F", "\u20E3", "\u0301", "\u0308",
        "\u3099",
        "a", "Z", "é", "ж", "ß", "1", "٣", "_", "'", "’", "\"", ".", ",", ":", "·", ";", "-", " ", "  ", "\u3000", "$", "@",
        "א", "ב", "״", "ب", "ً", "ـ", "\u0600", "\U000110BD", "क", "त", "्", "ि", "ा", "়", "ক", "্", "ക", "്", "ൎ", "త", "్",
        "ᄀ", "ᅡ", "ᆨ", "가", "각", "힣", "ꥠ", "ힰ", "ퟋ", "漢", "字", "々", "〇", "𠮷", "ひ", "カ", "ー", "ｶ", "ﾞ", "ㄅ",
        "ก", "ำ", "เ", "ิ", "ກ", "ຳ", "ក", "្", "မ", "ေ", "့",
        "👩", "👨", "❤", "🏽", "🇩", "🇪", "🇫", "🏴", "\U000E0067", "\U000E007F", "©", "☺", "⚕", "😀", "\uD800", "\uDC00",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(s_pieces).Array[0, 24].Select(string.Concat);

    /// <summary>Without halves of pairs.</summary>
    public static Gen<string> Whole { get; } = Gen.OneOf(s_pieces[..^2]).Array[0, 24].Select(string.Concat);
}
