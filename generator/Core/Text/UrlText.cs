using System.Globalization;
using System.Text;

namespace Letterpress.Core.Text;

/// <summary>URLs as seeds write them.</summary>
static class UrlText
{
    /// <summary>Proxies that fetch an image for a page: <c>https://host/?url=image</c>.</summary>
    static readonly string[] s_imageProxies = ["images.weserv.nl", "wsrv.nl"];

    /// <summary>The URL as a browser reads it: without white space around it, and without line breaks and tabs in it.</summary>
    /// <remarks>Nor with anything else around it that nobody sees, which browsers would take for a part of a relative URL.</remarks>
    public static string Clean(string? url)
    {
        string text = url ?? "";
        int start = 0;
        int end = text.Length;
        while (start < end && UnseenLength(text, start) is > 0 and int length)
        {
            start += length;
        }

        while (end > start && UnseenLength(text, LastIndex(text, start, end)) > 0)
        {
            end = LastIndex(text, start, end);
        }

        text = text.Substring(start, end - start);
        return text.IndexOfAny(['\t', '\r', '\n']) < 0 ? text : text.Replace("\t", "").Replace("\r", "").Replace("\n", "");
    }

    /// <summary>The scheme in lower case; empty for a relative URL.</summary>
    public static string Scheme(string url)
    {
        StringBuilder scheme = new();
        for (int i = 0; i < url.Length; i++)
        {
            char c = url[i];
            if (c == ':')
            {
                return scheme.ToString();
            }

            // Browsers ignore control characters and white space before and in a scheme; what writes the URL leaves them out.
            if (UnseenLength(url, i) is > 0 and int unseen)
            {
                i += unseen - 1;
                continue;
            }

            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.'))
            {
                return "";
            }

            scheme.Append(char.ToLowerInvariant(c));
        }

        return "";
    }

    /// <summary>
    /// The length of a character that nobody sees, of all of Unicode: white space, a control, one without width, or no character at all;
    /// 0 of others.
    /// </summary>
    static int UnseenLength(string text, int index)
    {
        char c = text[index];
        if (c is > ' ' and < '\x7F')
        {
            return 0;
        }

        bool isUnseen = char.IsWhiteSpace(text, index)
            || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format
            || Characters.IsNoncharacter(Characters.CodePointAt(text, index));
        return !isUnseen ? 0 : Characters.IsPair(text, index) ? 2 : 1;
    }

    static int LastIndex(string text, int start, int end) =>
        end - start > 1 && Characters.IsPair(text, end - 2) ? end - 2 : end - 1;

    public static bool IsSafeLink(string url) => Scheme(url) is "" or "http" or "https" or "mailto" or "tel" or "sms";

    public static bool IsSafeSource(string url) => Scheme(url) is "" or "http" or "https";

    /// <summary>The URL of the image itself, where the URL is that of a proxy.</summary>
    public static string Original(string imageUrl)
    {
        string rest = imageUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? imageUrl.Substring(8)
            : imageUrl.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? imageUrl.Substring(7)
            : imageUrl.StartsWith("//", StringComparison.Ordinal) ? imageUrl.Substring(2) : "";
        int slash = rest.IndexOfAny(['/', '?']);
        if (slash < 0 || !s_imageProxies.Contains(rest.Substring(0, slash).ToLowerInvariant()))
        {
            return imageUrl;
        }

        int query = rest.IndexOf('?');
        string[] parameters = query < 0 ? [] : rest.Substring(query + 1).Split('&');
        string parameter = parameters.FirstOrDefault(static parameter => parameter.StartsWith("url=", StringComparison.Ordinal)) ?? "";
        if (parameter.Length <= 4)
        {
            return imageUrl;
        }

        string original = Uri.UnescapeDataString(parameter.Substring(4));
        original = original.StartsWith("ssl:", StringComparison.Ordinal) ? original.Substring(4) : original;
        return Scheme(original) is "http" or "https" ? original : "https://" + original.TrimStart('/');
    }

    /// <summary>The words of a <c>rel</c> attribute, as many as a record has room for.</summary>
    public static string Relation(string? rel)
    {
        string text = (rel ?? "").Trim();
        return text.Length <= 1000 ? text : text.Substring(0, Math.Max(text.LastIndexOf(' ', 1000), 0)).TrimEnd();
    }
}
