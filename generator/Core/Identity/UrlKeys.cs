using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>By what a URL names an article.</summary>
static class UrlKeys
{
    /// <param name="url">Absolute or relative.</param>
    /// <param name="baseUrl">The URL of the article in which it is; may be empty.</param>
    public static LinkKeys Of(string url, string baseUrl, ProjectRules rules) =>
        Canonical(url, baseUrl) is { Length: > 0 } canonical ? new(rules.KeyOf(canonical), canonical) : LinkKeys.None;

    /// <summary>The form of <see cref="CanonicalUrl"/>; empty where the URL has none.</summary>
    /// <param name="url">Absolute or relative.</param>
    /// <param name="baseUrl">The URL of the article in which it is; may be empty.</param>
    public static string Canonical(string url, string baseUrl)
    {
        string absolute = url;
        string scheme = UrlText.Scheme(url);
        if (scheme is not ("http" or "https") && !url.StartsWith("//", StringComparison.Ordinal))
        {
            if (scheme.Length > 0 || !Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? from) || !Uri.TryCreate(from, url, out Uri? joined))
            {
                return "";
            }

            absolute = joined.AbsoluteUri;
        }

        byte[] bytes = Utf8.Bytes(absolute);
        byte[] canonical = new byte[CanonicalUrl.MaxLength(bytes.Length)];
        return CanonicalUrl.TryWrite(bytes, canonical, out int length) ? System.Text.Encoding.UTF8.GetString(canonical, 0, length) : "";
    }
}
