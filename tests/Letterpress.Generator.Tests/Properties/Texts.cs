using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Texts as seeds write them, and as articles say them.</summary>
static partial class Texts
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
    public static string Url(string text) => LeftOut().Replace(text, "");

    /// <summary>
    /// White space, controls, characters of format and code points that are no character, by the table of Unicode: those beyond the
    /// basic plane are pairs, which no class of a pattern knows.
    /// </summary>
    const string Unseen = @"(?:[\s\p{Cc}\p{Cf}\uFDD0-\uFDEF\uFFFE\uFFFF]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]"
        + @"|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]"
        + @"|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF])+";

    [GeneratedRegex(@"\A" + Unseen + "|" + Unseen + @"\z|[\t\r\n]")]
    private static partial Regex LeftOut();

    /// <summary>For messages: what cannot be seen is escaped.</summary>
    public static string Escaped(string text) => string.Concat(text.Select(static c => c is >= ' ' and <= '~' or '\n'
        ? c.ToString()
        : FormattableString.Invariant($"\\u{(int)c:X4}")));
}
