using System.Globalization;
using System.Text;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Texts as seeds write them, and as articles say them.</summary>
static class Texts
{
    /// <summary>In double quotes, with everything escaped that is no plain letter or digit.</summary>
    public static string Yaml(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) || rune.Value == ' '
                ? quoted.Append(rune.ToString())
                : quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }

    public static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>What a body says: U+FFFF, which is no character, is one that cannot be read.</summary>
    public static string Read(string text) => text.Replace('\uFFFF', '\uFFFD');

    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As browsers read an address: nothing around that nobody sees, no tabs and line breaks within.</summary>
    public static string Url(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        int start = runes.TakeWhile(IsUnseen).Count();
        int end = Math.Max(start, runes.Length - runes.Reverse().TakeWhile(IsUnseen).Count());
        return string.Concat(runes[start..end].Where(static rune => rune.Value is not ('\t' or '\r' or '\n')));
    }

    static bool IsUnseen(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>For messages: what cannot be seen is escaped.</summary>
    public static string Escaped(string text) => string.Concat(text.Select(static c => c is >= ' ' and <= '~' or '\n'
        ? c.ToString()
        : FormattableString.Invariant($"\\u{(int)c:X4}")));
}
