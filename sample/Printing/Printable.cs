using System.Globalization;
using System.Text;

namespace Letterpress.Sample.Printing;

/// <summary>Text from seeds, made safe for a terminal.</summary>
static class Printable
{
    public static string Of(Utf8Text text) => Of(text.ToString());

    /// <summary>Replaces what would steer the terminal or turn the line around, and what is no character; a line feed stays.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            safe.Append(Steers(rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>
    /// Writes what would steer the terminal or turn the line around, and what is no character, as escapes; line feeds and tabs stay.
    /// </summary>
    public static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = Steers(rune.Value) && rune.Value != '\t'
                ? safe.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}")
                : safe.Append(rune.ToString());
        }

        return safe.ToString();
    }

    static bool Steers(int c) => c is not '\n'
        && (c is < ' ' or (>= 0x7F and < 0xA0) || IsBidirectionalControl(c) || IsNoncharacter(c));

    static bool IsBidirectionalControl(int c) =>
        c is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    static bool IsNoncharacter(int c) => (c & 0xFFFE) == 0xFFFE || c is >= 0xFDD0 and <= 0xFDEF;
}
