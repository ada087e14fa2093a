using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Tool.Editing;

/// <summary>Finds where a URL is written: within the source of a link, or in the definition that a Markdown link refers to.</summary>
static partial class UrlPlaces
{
    /// <summary>The only place of a text in the URL of a link.</summary>
    /// <param name="text">Of the seed.</param>
    /// <param name="link">The link, or its start tag.</param>
    /// <param name="wanted">The URL or a part of it, as written.</param>
    /// <returns>-1 where there is no such place, or several.</returns>
    public static int Find(string text, SeedSpan link, string wanted)
    {
        if (wanted.Length == 0 || link.Start + link.Length > text.Length)
        {
            return -1;
        }

        (int start, int end) = UrlIn(text, link.Start, link.Start + link.Length);
        int found = text.IndexOf(wanted, start, end - start, StringComparison.Ordinal);
        int next = found < 0 ? -1 : text.IndexOf(wanted, found + 1, end - found - 1, StringComparison.Ordinal);
        return next < 0 ? found : -1;
    }

    /// <summary>
    /// The definitions of a URL, such as <c>[1]: ink.md</c>: a link refers to one of them, and all of them mean the same.
    /// </summary>
    public static IEnumerable<int> FindDefinitions(string text, string url)
    {
        Match[] code = [.. FencedCode().Matches(text).Cast<Match>()];
        return Definition().Matches(text).Select(static match => match.Groups["url"])
            .Where(found => found.Value == url
                && !code.Any(block => block.Index <= found.Index && found.Index < block.Index + block.Length))
            .Select(static found => found.Index);
    }

    /// <summary>The text of a link may say its URL too: only what follows it counts.</summary>
    static (int Start, int End) UrlIn(string text, int start, int end)
    {
        string source = text[start..end];
        if (source.TrimStart('!').StartsWith("[[", StringComparison.Ordinal))
        {
            int url = source.IndexOf("[[", StringComparison.Ordinal) + 2;
            int rest = source.IndexOfAny(['|', ']'], url);
            return (start + url, rest < 0 ? end : start + rest);
        }

        if (Attribute().Match(source) is { Success: true, Groups: { } groups } && source.StartsWith('<'))
        {
            return (start + groups["url"].Index, start + groups["url"].Index + groups["url"].Length);
        }

        int after = source.LastIndexOf("](", StringComparison.Ordinal);
        return (after < 0 ? start : start + after + 2, end);
    }

    [GeneratedRegex("""\s(?:href|src)\s*=\s*(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|(?<url>[^\s>"']+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^(?:[ ]{0,3}>)*[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?(?<url>[^\s>]+)", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"^(?:[ ]{0,3}>)*[ ]{0,3}(?:(?<mark>`{3,})[^`\n]*|(?<mark>~{3,})[^\n]*)$.*?(?:^(?:[ ]{0,3}>)*[ ]{0,3}\k<mark>[`~]*[ \t]*\r?$|\z)",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedCode();
}
