using Letterpress.Core.Identity;

namespace Letterpress.Core.Reading;

/// <summary>Finds the addresses that nobody can follow (LP0302).</summary>
/// <remarks>RFC 3986 as browsers read it: what they encode by themselves, such as spaces and letters of any script in a path, is no fault.</remarks>
static class LinkCheck
{
    /// <summary>What is wrong with the address of a link; null where nothing is.</summary>
    public static string? Fault(string url)
    {
        if (BadEscape(url) is { } escape)
        {
            return "'" + escape + "' is no percent-encoding";
        }

        string scheme = Addresses.Scheme(url);
        if (scheme == "mailto")
        {
            return url.Substring(url.IndexOf(':') + 1).Trim().Length == 0 ? "it names nobody" : null;
        }

        bool isHttp = scheme is "http" or "https";
        string rest = isHttp ? url.Substring(url.IndexOf(':') + 1) : url;
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return isHttp ? "// is missing behind its scheme" : null;
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
                return "it holds two schemes";
            }

            if (!number.All(static c => c is >= '0' and <= '9') || number.Length > 5)
            {
                return "its port is no number";
            }
        }

        return host.Trim('.').Length == 0 ? "it has no host"
            : host.Any(char.IsWhiteSpace) ? "its host holds white space"
            : host.IndexOfAny(['<', '>', '"', '{', '}', '|', '^', '`', ',', ';', '(', ')', '!', '$', '&', '*', '=', '\'']) >= 0 ? "its host holds a character that no host has"
            : (host[0] == '[') != (host[host.Length - 1] == ']') ? "its brackets do not match"
            : null;
    }

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
