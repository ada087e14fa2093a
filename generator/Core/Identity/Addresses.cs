using System.Text;
using Letterpress.Core.Model;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>Addresses as seeds write them.</summary>
static class Addresses
{
    /// <summary>Services that fetch a picture for the page: <c>https://host/?url=picture</c>.</summary>
    static readonly string[] s_imageProxies = ["images.weserv.nl", "wsrv.nl"];

    /// <summary>As a browser reads it: without white space around and without line breaks and tabs inside.</summary>
    public static string Clean(string? url)
    {
        string text = (url ?? "").Trim(' ', '\t', '\r', '\n', '\f');
        return text.IndexOfAny(['\t', '\r', '\n']) < 0 ? text : text.Replace("\t", "").Replace("\r", "").Replace("\n", "");
    }

    /// <summary>The scheme in lower case; empty for a relative address.</summary>
    public static string Scheme(string url)
    {
        StringBuilder scheme = new();
        foreach (char c in url)
        {
            if (c == ':')
            {
                return scheme.ToString();
            }

            // Browsers pass over controls and white space in front of and inside a scheme.
            if (c <= ' ')
            {
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

    public static bool IsSafeLink(string url) => Scheme(url) is "" or "http" or "https" or "mailto";

    public static bool IsSafeSource(string url) => Scheme(url) is "" or "http" or "https";

    /// <summary>The address of the picture itself, where a proxy stands before it.</summary>
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
        string parameter = query < 0 ? "" : rest.Substring(query + 1).Split('&').FirstOrDefault(static p => p.StartsWith("url=", StringComparison.Ordinal)) ?? "";
        if (parameter.Length <= 4)
        {
            return imageUrl;
        }

        string original = Uri.UnescapeDataString(parameter.Substring(4));
        original = original.StartsWith("ssl:", StringComparison.Ordinal) ? original.Substring(4) : original;
        return Scheme(original) is "http" or "https" ? original : "https://" + original.TrimStart('/');
    }

    /// <summary>By what an address names an article.</summary>
    /// <param name="url">Absolute or relative.</param>
    /// <param name="baseUrl">The address of the article in which it stands; may be empty.</param>
    public static LinkKeys Keys(string url, string baseUrl)
    {
        string absolute = url;
        if (Scheme(url) is not ("http" or "https") && !url.StartsWith("//", StringComparison.Ordinal))
        {
            if (Scheme(url).Length > 0 || !Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? from) || !Uri.TryCreate(from, url, out Uri? joined))
            {
                return LinkKeys.None;
            }

            absolute = joined.AbsoluteUri;
        }

        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(absolute);
        byte[] canonical = new byte[CanonicalUrl.MaxLength(bytes.Length)];
        if (!CanonicalUrl.TryWrite(bytes, canonical, out int length))
        {
            return LinkKeys.None;
        }

        byte[] key = new byte[PublisherRules.MaxKeyLength];
        int keyLength = PublisherRules.TryWriteKey(canonical.AsSpan(0, length), userRules: default, key);
        return new(System.Text.Encoding.UTF8.GetString(key, 0, keyLength), System.Text.Encoding.UTF8.GetString(canonical, 0, length));
    }

    /// <summary>The words of a <c>rel</c> attribute, as many as a record has room for.</summary>
    public static string Relation(string? rel)
    {
        string text = (rel ?? "").Trim();
        return text.Length <= 1000 ? text : text.Substring(0, Math.Max(text.LastIndexOf(' ', 1000), 0)).TrimEnd();
    }
}
