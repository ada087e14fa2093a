using System.Globalization;
using System.Text;

namespace Letterpress.Sample.Printing;

/// <summary>Text from seeds, made safe for a terminal.</summary>
static class Printable
{
    public static string Of(Utf8Text text) => Of(text.ToString());

    /// <summary>Replaces what would steer the terminal or turn the line around; a line feed stays.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            safe.Append(Steers(c) ? '\uFFFD' : c);
        }

        return safe.ToString();
    }

    /// <summary>Writes what would steer the terminal or turn the line around as escapes; line feeds and tabs stay.</summary>
    public static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = Steers(c) && c != '\t' ? safe.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X}}}") : safe.Append(c);
        }

        return safe.ToString();
    }

    static bool Steers(char c) => c is not '\n' && (char.IsControl(c) || IsBidirectionalControl(c));

    static bool IsBidirectionalControl(char c) =>
        c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
