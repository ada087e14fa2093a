using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The fix for what is most often wrong in YAML: a value that needs quotation marks.</summary>
static class YamlAdvice
{
    static readonly Regex s_line = new("^[ ]*(?:- )?(?<key>[^\\s:#][^:]*?)[ ]*:[ ]+(?<value>\\S.*?)\\s*$", RegexOptions.CultureInvariant);

    /// <returns>Begins with a semicolon; empty where no fix is known.</returns>
    public static string For(string yaml, int position)
    {
        int start = position == 0 ? 0 : yaml.LastIndexOf('\n', position - 1) + 1;
        string[] lines = yaml.Substring(start).Split(['\n'], 3);
        string line = lines[0];

        // The parser's place may be the end of the line before.
        if (lines.Take(2).Any(IsIndentedWithTab))
        {
            return "; indent with spaces, not with tabs";
        }

        if (s_line.Match(line) is not { Success: true } match)
        {
            return "";
        }

        string value = match.Groups["value"].Value;
        bool needsQuotes = "@`%&*!|>,?[]{}:\"'".IndexOf(value[0]) >= 0
            || value.Contains(": ") || value.EndsWith(":", StringComparison.Ordinal);
        return needsQuotes ? "; quote the value: " + match.Groups["key"].Value + ": " + Quoted(value) : "";
    }

    static bool IsIndentedWithTab(string line) => line.IndexOf('\t', 0, line.Length - line.TrimStart().Length) >= 0;

    static string Quoted(string value)
    {
        // Half a quotation, as in "this" one.
        char quote = value.IndexOf('"') < 0 ? '"' : '\'';
        return quote + (quote == '\'' ? value.Replace("'", "''") : value.Replace("\\", "\\\\")) + quote;
    }
}
