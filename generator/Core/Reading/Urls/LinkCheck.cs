using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Urls;

/// <summary>Finds URLs that cannot be followed (LP0302).</summary>
/// <remarks>
/// RFC 3986 as browsers read it. What they encode themselves, such as spaces and letters of any script in a path, is valid.
/// </remarks>
static class LinkCheck
{
    static readonly char[] s_invalidInHosts =
        ['<', '>', '"', '{', '}', '|', '^', '`', ',', ';', '(', ')', '!', '$', '&', '*', '=', '\''];

    /// <summary>What is wrong with the URL of a link, as a phrase that follows a colon; null where it is valid.</summary>
    public static string? FindProblem(string url)
    {
        if (HoldsTag(url, "{{", "}}") || HoldsTag(url, "{%", "%}"))
        {
            return null;
        }

        if (BadEscape(url) is { } escape)
        {
            return "'" + escape + "' is not a percent-encoding; write '%' as '%25'";
        }

        string scheme = UrlText.Scheme(url);
        if (scheme is "mailto" or "tel" or "sms")
        {
            return url.Substring(url.IndexOf(':') + 1).Trim().Length > 0 ? null
                : scheme == "mailto" ? "it has no recipient"
                : "it has no number";
        }

        bool isHttp = scheme is "http" or "https";
        string rest = isHttp ? url.Substring(url.IndexOf(':') + 1) : url;
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return isHttp ? "'//' is missing after its scheme" : null;
        }

        int end = rest.IndexOfAny(['/', '?', '#', '\\'], 2);
        string authority = rest.Substring(2, (end < 0 ? rest.Length : end) - 2);
        string host = authority.Substring(authority.LastIndexOf('@') + 1);
        int port = host.LastIndexOf(':');
        if (port >= 0 && host.IndexOf(']', port) < 0)
        {
            string number = host.Substring(port + 1);
            host = host.Substring(0, port);
            if (host is "http" or "https" && number.Length == 0)
            {
                return "it has two schemes";
            }

            if (!number.All(static c => c is >= '0' and <= '9') || number.Length > 5)
            {
                return "its port '" + number + "' is not a number";
            }
        }

        return host.Trim('.').Length == 0 ? "it has no host"
            : host.Any(char.IsWhiteSpace) ? "its host '" + host + "' contains white space"
            : host.IndexOfAny(s_invalidInHosts) is >= 0 and int invalid ? "its host contains '" + host[invalid] + "'"
            : (host[0] == '[') != (host[host.Length - 1] == ']') ? "the brackets of its host do not match"
            : null;
    }

    /// <summary>Whether a template writes a part of the URL, which is not known.</summary>
    static bool HoldsTag(string url, string open, string close) => url.IndexOf(open, StringComparison.Ordinal) is >= 0 and int start
        && url.IndexOf(close, start, StringComparison.Ordinal) >= 0;

    static string? BadEscape(string url)
    {
        for (int i = url.IndexOf('%'); i >= 0; i = url.IndexOf('%', i + 1))
        {
            if (i + 2 >= url.Length || !Uri.IsHexDigit(url[i + 1]) || !Uri.IsHexDigit(url[i + 2]))
            {
                return url.Substring(i, Math.Min(3, url.Length - i));
            }
        }

        return null;
    }
}
