using System.Text;
using Letterpress.Core.Reading.FrontMatter;

namespace Letterpress.Core.Collections.Json;

/// <summary>Patterns of ECMA-262 for what <see cref="KeyNames"/> takes for one name.</summary>
static class KeyPatterns
{
    /// <summary>At least what <c>string.Trim</c> removes.</summary>
    public const string Spaces = "[\\s\\x85]*";

    /// <summary>A character that <c>string.IsNullOrWhiteSpace</c> finds.</summary>
    public const string NoSpace = "[^\\s\\x85]|\\uFEFF";

    const string Joints = "[-_ ]*";

    /// <summary>A key in its spellings but this one.</summary>
    public static string Others(string key) => "^(?!" + Literal(key) + "$)" + Spellings(key) + "$";

    /// <summary>Any of the keys in any spelling.</summary>
    public static string OfAny(IEnumerable<string> keys) => "^(?:" + string.Join("|", keys.Select(Spellings)) + ")$";

    /// <summary>Any of the names in any spelling, with spaces around it.</summary>
    public static string OfNames(IEnumerable<string> names) =>
        "^" + Spaces + "(?:" + string.Join("|", names.Select(Spellings)) + ")" + Spaces + "$";

    /// <summary>A word in any letter case.</summary>
    public static string Word(string word) => string.Concat(word.Select(AnyCase));

    /// <summary>A text as a pattern.</summary>
    public static string Literal(string text)
    {
        StringBuilder pattern = new();
        foreach (char c in text)
        {
            pattern.Append("^$\\.*+?()[]{}|/".IndexOf(c) >= 0 ? "\\" : "").Append(c);
        }

        return pattern.ToString();
    }

    static string Spellings(string key) => Joints + string.Concat(KeyNames.Normalize(key).Select(static c => AnyCase(c) + Joints));

    static string AnyCase(char c)
    {
        char lower = char.ToLowerInvariant(c);
        char upper = char.ToUpperInvariant(c);
        return lower == upper ? Literal(c.ToString()) : "[" + lower + upper + "]";
    }
}
