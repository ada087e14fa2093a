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
        bool hasFragment = false;
        scoped ReadOnlySpan<byte> piece = SafeUrl.NextPiece(ref url);
        if (!HasWebScheme(piece))
        {
            int length = BaseLength(page, piece);
            WritePiece(ref sink, page[..length], ref hasFragment);
            sink.Write(length == PathOf(page) && !piece.StartsWith("/"u8) ? "/"u8 : default);
        }

        WritePiece(ref sink, piece, ref hasFragment);
        while (!url.IsEmpty)
        {
            WriteRest(ref sink, SafeUrl.NextPiece(ref url), ref hasFragment);
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
        if (url.StartsWith("//"u8))
        {
            return HostOf(page) - 2;
        }

        int path = PathOf(page);
        int query = LengthTo(page, path, "?#"u8);
        int folder = page[path..query].LastIndexOf((byte)'/') is >= 0 and int slash ? path + slash + 1 : path;
        return url.IsEmpty || url[0] == '#' ? LengthTo(page, query, "#"u8)
            : url[0] == '/' ? path
            : url[0] == '?' ? query
            : folder;
    }

    /// <summary>Writes the start of a URL, which may be a host in brackets.</summary>
    static void WritePiece(ref Utf8Sink sink, scoped ReadOnlySpan<byte> piece, ref bool hasFragment)
    {
        int path = HasWebScheme(piece) || piece.StartsWith("//"u8) ? PathOf(piece) : 0;
        UrlText.WriteHost(ref sink, piece[..path]);
        WriteRest(ref sink, piece[path..], ref hasFragment);
    }

    /// <summary>A fragment has no further number sign.</summary>
    static void WriteRest(ref Utf8Sink sink, scoped ReadOnlySpan<byte> rest, ref bool hasFragment)
    {
        while (rest.IndexOf((byte)'#') is >= 0 and int at)
        {
            UrlText.WritePart(ref sink, rest[..at]);
            sink.Write(hasFragment ? "%23"u8 : "#"u8);
            hasFragment = true;
            rest = rest[(at + 1)..];
        }

        UrlText.WritePart(ref sink, rest);
    }

    static int HostOf(ReadOnlySpan<byte> url) => url.IndexOf("//"u8) + 2;

    static int PathOf(ReadOnlySpan<byte> url) => LengthTo(url, HostOf(url), "/?#"u8);

    static int LengthTo(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> ends) =>
        text[from..].IndexOfAny(ends) is >= 0 and int end ? from + end : text.Length;

    static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length > start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
