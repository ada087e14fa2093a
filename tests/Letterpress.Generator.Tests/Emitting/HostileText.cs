using CsCheck;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Emitting;

/// <summary>Texts that try to leave the place they are put in.</summary>
static class HostileText
{
    static readonly string[] s_pieces =
    [
        "\"", "\"\"", "\"\"\"", "\"\"\"\"\"\"\"\"\"", "\"\"\"u8;", "\\", "\\\\", "\\u0022", "\\x22", "\\U0000FFFF", "\\\"", "{", "}",
        "{{0}}", "$", "@",
        "\n", "\n\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\t", " ", "    ", "\u00A0", "\u3000",
        "\u202E", "\u2066", "\u2069", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u061C", "\U000E0041", "\uE000", "\U000F0000",
        "\uFFFE", "\uFFFF", "\U0001FFFF", "\u0378",
        "\uD800", "\uDFFF", "\uDC00\uD800", "\U0001F468\u200D\U0001F469", "\U0001F44D\U0001F3FD", "\U0001F1E9\U0001F1EA", "\uFE0F",
        "\u0301", "e\u0301", "\u1100\u1161", "\u3164",
        "*/", "/*", "//", "</summary>", "<summary>", "]]>", "<!--", "-->", "&", "&amp;", "<", ">", "#endif", "#if false", "; }", "'",
        "%>", "u8",
        "class", "record", "file", "field", "extension", "Equals", "Articles", "..", "#", ":", "?", "a", "Z", "9", "-", "_", "I", "i",
        "\u0130", "\u0131", "ß", "\u01C6", "\U00020BB7", "美擬禁中國", "AI", "الخط", "हिन्दी",
    ];

    static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.OneOf(s_pieces),
        Gen.OneOf(s_pieces),
        Gen.Char.Select(static c => c.ToString()),
        Gen.Char[' ', '~'].Select(static c => c.ToString()),
        Gen.Char['\u4E00', '\u9FFF'].Select(static c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32));

    /// <summary>A text of up to two dozen pieces.</summary>
    public static Gen<string> Any { get; } = s_piece.Array[0, 24].Select(string.Concat);

    /// <summary>As many texts as one compilation takes at once.</summary>
    public static Gen<string[]> Batch { get; } = Any.Array[200];

    /// <summary>How many batches make more than 10,000 texts; in the short form more than 1,000.</summary>
    public static int Batches { get; } = LongForm.Or(60, 6);
}
