using System.Text;

namespace Letterpress.Writing.Feeds;

/// <summary>Relative URLs as absolute ones, as a page at another URL means them.</summary>
/// <remarks>
/// Segments <c>.</c> and <c>..</c> stay, as they may in an absolute URL: who reads it removes them. What no URL may have is
/// percent-encoded.
/// </remarks>
static class AbsoluteUrl
{
    /// <summary>Whether a URL can be written as one that leads to the web.</summary>
    public static bool CanWrite(ReadOnlySpan<byte> url) =>
        !url.IsEmpty && SafeUrl.IsImage(url) && (HasWebScheme(url) || !SafeUrl.HasScheme(url));

    /// <summary>Whether a URL begins with <c>http://</c> or <c>https://</c>.</summary>
    public static bool HasWebScheme(ReadOnlySpan<byte> url) => StartsWith(url, "http://"u8) || StartsWith(url, "https://"u8);

    /// <summary>Writes a URL that <see cref="CanWrite"/>.</summary>
    /// <param name="sink">Takes the URL.</param>
    /// <param name="page">The absolute URL of the page on which it stands.</param>
    /// <param name="url">The URL.</param>
    public static void Write(ref Utf8Sink sink, scoped ReadOnlySpan<byte> page, scoped ReadOnlySpan<byte> url)
    {
        scoped ReadOnlySpan<byte> piece = SafeUrl.NextPiece(ref url);
        if (!HasWebScheme(piece))
        {
            UrlText.WriteUrl(ref sink, page[..BaseLength(page, piece)]);
        }

        UrlText.WriteUrl(ref sink, piece);
        while (!url.IsEmpty)
        {
            UrlText.WriteUrl(ref sink, SafeUrl.NextPiece(ref url));
        }
    }

    /// <summary>The same for the template of a URL.</summary>
    /// <param name="origin">Scheme and host, without a slash.</param>
    /// <param name="folder">The path of the page, which ends with a slash.</param>
    /// <param name="template">The template.</param>
    public static string Of(string origin, string folder, string template)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(template);
        byte[] page = Encoding.UTF8.GetBytes(origin + folder);
        return HasWebScheme(utf8) ? template : Encoding.UTF8.GetString(page.AsSpan(0, BaseLength(page, utf8))) + template;
    }

    /// <summary>How much of the URL of a page precedes a relative URL.</summary>
    static int BaseLength(ReadOnlySpan<byte> page, ReadOnlySpan<byte> url)
    {
        int scheme = page.IndexOf((byte)':') + 1;
        if (url.StartsWith("//"u8))
        {
            return scheme;
        }

        int host = scheme + 2;
        int path = LengthTo(page, host, "/?#"u8);
        int query = LengthTo(page, path, "?#"u8);
        int folder = page[path..query].LastIndexOf((byte)'/') is >= 0 and int slash ? path + slash + 1 : path;
        return url.IsEmpty || url[0] == '#' ? LengthTo(page, query, "#"u8)
            : url[0] == '/' ? path
            : url[0] == '?' ? query
            : folder;
    }

    static int LengthTo(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> ends) =>
        text[from..].IndexOfAny(ends) is >= 0 and int end ? from + end : text.Length;

    static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length > start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
