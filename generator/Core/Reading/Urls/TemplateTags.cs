using System.Text;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Urls;

/// <summary>
/// The tags by which site generators write the target of a link: Hugo's <c>ref</c> and <c>relref</c>, Jekyll's <c>link</c> and
/// <c>post_url</c>, the base URL of the site, and filters that add it.
/// </summary>
static class TemplateTags
{
    /// <summary>Longer text in braces is not a target.</summary>
    const int MaxLength = 300;

    static readonly HashSet<string> s_baseUrls = new(StringComparer.OrdinalIgnoreCase)
    {
        "site.baseurl", "site.url", "baseurl", "base_url", "config.base_url", ".Site.BaseURL", "page.baseurl", "base.url",
    };

    static readonly HashSet<string> s_filters = new(StringComparer.OrdinalIgnoreCase)
    {
        "relative_url", "absolute_url", "url", "relURL", "absURL", "relLangURL", "absLangURL", "prepend",
    };

    /// <summary>The URL without its tags, and whether a tag names a page; the URL as written where it has none of these tags.</summary>
    public static (string Url, LinkForm Form) Read(string url)
    {
        StringBuilder result = new();
        LinkForm form = LinkForm.Url;
        bool isRooted = false;
        for (int i = 0; i < url.Length;)
        {
            if (EndOf(url, i) is var end && end <= i)
            {
                result.Append(url[i++]);
                continue;
            }

            if (Meaning(Inside(url, i, end)) is not { } tag)
            {
                return (url, LinkForm.Url);
            }

            form = tag.IsPage ? LinkForm.Page : form;
            isRooted |= tag.IsRooted;
            result.Append(tag.Target);
            i = end;
        }

        string target = result.ToString();
        return (isRooted && !target.StartsWith("/", StringComparison.Ordinal) ? "/" + target : target, form);
    }

    /// <summary>The end of the tag of a link that starts at a position; the position where none starts.</summary>
    public static int EndOfLinkTag(string text, int start) =>
        EndOf(text, start) is var end && end > start && Meaning(Inside(text, start, end)) is not null ? end : start;

    static int EndOf(string text, int start)
    {
        if (start + 4 > text.Length || text[start] != '{' || text[start + 1] is not ('{' or '%'))
        {
            return start;
        }

        string close = text[start + 1] == '{' ? "}}" : "%}";
        int end = text.IndexOf(close, start + 2, Math.Min(MaxLength, text.Length - start - 2), StringComparison.Ordinal);
        return end < 0 || text.IndexOf('\n', start, end - start) >= 0 ? start : end + 2;
    }

    static string Inside(string text, int start, int end) =>
        text.Substring(start + 2, end - start - 4).Trim('<', '>', '%', '-', ' ', '\t');

    /// <summary>Null where the tag is not one of a link's target.</summary>
    static (string Target, bool IsPage, bool IsRooted)? Meaning(string tag)
    {
        string name = tag.Split([' ', '\t', '|', '('], 2)[0];
        string rest = tag.Substring(name.Length).Trim();
        return name switch
        {
            "ref" or "relref" when Argument(rest) is { Length: > 0 } page => (page, true, false),
            "link" when Argument(rest) is { Length: > 0 } page => ("/" + page.TrimStart('/'), true, false),
            "post_url" when Argument(rest) is { Length: > 0 } post => (post, true, false),
            "get_url" when Argument(rest.Trim('(', ')')) is { Length: > 0 } path =>
                path.StartsWith("@/", StringComparison.Ordinal) ? (path, true, false) : (path, false, true),
            _ when s_baseUrls.Contains(name) && rest.Length == 0 => ("", false, true),
            _ when IsFiltered(tag) => (Unquote(tag.Substring(0, tag.IndexOf('|')).Trim()), false, true),
            _ => null,
        };
    }

    /// <summary>Whether the tag is a quoted path with a filter that makes a URL of it.</summary>
    static bool IsFiltered(string tag)
    {
        int bar = tag.IndexOf('|');
        return bar > 0 && tag[0] is '"' or '\''
            && tag.Substring(bar + 1).Split('|').Any(static filter => s_filters.Contains(filter.Trim().Split(' ', ':')[0]));
    }

    /// <summary>The first argument, or the one named <c>path</c>; without quotes, all of the text.</summary>
    static string Argument(string arguments)
    {
        int named = arguments.IndexOf("path=", StringComparison.Ordinal);
        string text = named < 0 ? arguments : arguments.Substring(named + "path=".Length);
        return text.Length > 0 && text[0] is '"' or '\'' or '`' ? Unquote(text) : text.Trim();
    }

    static string Unquote(string text)
    {
        int end = text.Length > 1 ? text.IndexOf(text[0], 1) : -1;
        return end < 0 ? text : text.Substring(1, end - 1);
    }
}
