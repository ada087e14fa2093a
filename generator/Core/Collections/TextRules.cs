using System.Text.RegularExpressions;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>The attributes that say what the characters of a text are.</summary>
static class TextRules
{
    /// <summary>A pattern that takes longer is wrong, and must not stop the compiler.</summary>
    static readonly TimeSpan s_maxMatch = TimeSpan.FromSeconds(1);

    static readonly string[] s_schemes = ["http://", "https://", "ftp://"];

    /// <summary>The end of a sentence about the value's key; null where nothing is wrong.</summary>
    public static string? FaultOf(SchemaRule rule, BoundValue value)
    {
        string text = value.Text;
        switch (rule.Name)
        {
            case "RegularExpression":
                return text.Length > 0 && !MatchesWhole(rule.Positional.First().Text, text)
                    ? "must match the pattern '" + rule.Positional.First().Text + "'" + Seen(value)
                    : null;
            case "EmailAddress":
                int at = text.IndexOf('@');
                bool isMail = at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && text.IndexOfAny(['\r', '\n']) < 0;
                return isMail ? null : "must be an email address, such as ada@example.com" + Seen(value);
            case "Url":
                bool isUrl = s_schemes.Any(scheme =>
                    text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length);
                return isUrl ? null : "must be a URL with http, https or ftp, such as https://example.com" + Seen(value);
            case "Base64String":
                return IsBase64(text) ? null : "must be a text in Base64" + Seen(value);
            default:
                return null;
        }
    }

    /// <summary>What is wrong with a pattern; null where nothing is.</summary>
    public static string? FaultOfPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException exception)
        {
            return "has an invalid pattern: " + exception.Message.TrimEnd('.');
        }
    }

    /// <summary>The end of a message that shows the value.</summary>
    public static string Seen(BoundValue value) => value.Text.Length > 0 ? ", but is '" + value.Text + "'" : "";

    static bool MatchesWhole(string pattern, string text)
    {
        try
        {
            Match match = new Regex(pattern, RegexOptions.CultureInvariant, s_maxMatch).Match(text);
            return match is { Success: true, Index: 0 } && match.Length == text.Length;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
