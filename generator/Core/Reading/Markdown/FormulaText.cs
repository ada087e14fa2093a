namespace Letterpress.Core.Reading.Markdown;

/// <summary>Distinguishes formulas from text in brackets that are escaped because they are no markup.</summary>
static class FormulaText
{
    const int MaxSymbolLength = 3;

    static readonly char[] s_tex = ['\\', '^', '_', '=', '<', '>', '+', '{', '}', '|', '*'];

    /// <summary>Whether a text in <c>\(…\)</c> has a character of TeX, or is as short as a symbol.</summary>
    public static bool IsFormula(string text) =>
        HasTex(text) || (text.Trim() is { Length: > 0 and <= MaxSymbolLength } symbol && symbol.All(char.IsLetter));

    /// <summary>Whether a text in <c>\[…\]</c> has a character of TeX: brackets around words are escaped by converters.</summary>
    public static bool HasTex(string text) => text.IndexOfAny(s_tex) >= 0;
}
