using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Letterpress.Writing.Feeds;

/// <summary>URLs as feeds and metadata have them: whole, and as RFC 3986 says.</summary>
static class AbsoluteUrl
{
    static readonly SearchValues<byte> s_numericHost = SearchValues.Create("0123456789ABCDEFabcdef:."u8);

    /// <summary>Whether a URL leads to the web: it has HTTP or HTTPS, and a host.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> url) =>
        UrlBase.IsWhole(url) && url[HostOf(url)] is not ((byte)'/' or (byte)'?' or (byte)'#');

    /// <summary>Whether a URL leads to the web, or is relative.</summary>
    public static bool CanResolve(ReadOnlySpan<byte> url) => !url.IsEmpty && (IsWhole(url) || SafeUrl.IsRelative(url));

    /// <summary>Resolves a URL that <see cref="CanResolve"/>.</summary>
    /// <param name="root">The URL of the website.</param>
    /// <param name="written">The URL; an empty one is that of the website.</param>
    /// <param name="url">Takes the whole URL.</param>
    public static void Resolve(ReadOnlySpan<byte> root, scoped ReadOnlySpan<byte> written, ref UrlBuilder url) =>
        UrlBase.Of(default, root).Resolve(written, ref url);

    /// <summary>The same for a template, or another URL that is read once.</summary>
    public static string Resolve(string root, string written)
    {
        UrlBuilder url = new(default);
        Resolve(Encoding.UTF8.GetBytes(root), Encoding.UTF8.GetBytes(written), ref url);
        string whole = Encoding.UTF8.GetString(url.Written);
        url.Free();
        return whole;
    }

    /// <summary>Writes a URL of the website; the website's own where it is empty or leads to no host.</summary>
    [SkipLocalsInit]
    public static void Write(ref Utf8Sink sink, ReadOnlySpan<byte> root, scoped ReadOnlySpan<byte> written)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        Resolve(root, written, ref url);
        WriteWhole(ref sink, IsWhole(url.Written) ? url.Written : root);
        url.Free();
    }

    /// <summary>Writes the URL of an article.</summary>
    /// <param name="sink">Takes the URL.</param>
    /// <param name="template">Of whole URLs.</param>
    /// <param name="article">The article.</param>
    [SkipLocalsInit]
    public static void Write(ref Utf8Sink sink, ArticleUrlTemplate template, Article article)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        template.Write(article, ref url);
        WriteWhole(ref sink, url.Written);
        url.Free();
    }

    /// <summary>Measures the URL of an article.</summary>
    /// <param name="template">Of whole URLs.</param>
    /// <param name="article">The article.</param>
    /// <param name="end">What the length of the URL must be below.</param>
    /// <param name="lengthInXml">At most how many bytes XML has for the URL.</param>
    /// <returns>False where the URL is too long.</returns>
    [SkipLocalsInit]
    public static bool TryMeasure(ArticleUrlTemplate template, Article article, int end, out int lengthInXml)
    {
        const int LongestEscape = 5;
        const int LongestEncoding = 3;
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        template.Write(article, ref url);
        int length = 0;
        lengthInXml = 0;
        foreach (byte value in url.Written)
        {
            length += value is (byte)'[' or (byte)']' ? LongestEncoding : 1;
            lengthInXml += value is (byte)'&' or (byte)'[' or (byte)']' ? LongestEscape : 1;
        }

        url.Free();
        return length < end;
    }

    /// <summary>Writes a whole URL without controls; what it may not have is percent-encoded.</summary>
    public static void WriteWhole(ref Utf8Sink sink, scoped ReadOnlySpan<byte> url)
    {
        int host = HostOf(url);
        int path = url[host..].IndexOfAny("/?#"u8) is >= 0 and int length ? host + length : url.Length;
        int end = host + LengthOfNumericHost(url[host..path]);
        sink.Write(url[..end]);
        UrlText.WritePart(ref sink, url[end..path]);
        scoped ReadOnlySpan<byte> rest = url[path..];
        bool hasFragment = false;
        while (!rest.IsEmpty)
        {
            WritePiece(ref sink, SafeUrl.NextPiece(ref rest), ref hasFragment);
        }
    }

    static int HostOf(ReadOnlySpan<byte> url) => url.IndexOf("//"u8) + 2;

    /// <summary>The length of a host in brackets, which only the number of one may have; else 0.</summary>
    static int LengthOfNumericHost(ReadOnlySpan<byte> host)
    {
        int end = host.StartsWith("["u8) ? host.IndexOf((byte)']') : -1;
        return end > 0 && host[1..end].Contains((byte)':') && host[1..end].IndexOfAnyExcept(s_numericHost) < 0 ? end + 1 : 0;
    }

    /// <summary>A fragment has no further number sign.</summary>
    static void WritePiece(ref Utf8Sink sink, scoped ReadOnlySpan<byte> piece, ref bool hasFragment)
    {
        while (piece.IndexOf((byte)'#') is >= 0 and int at)
        {
            UrlText.WritePart(ref sink, piece[..at]);
            sink.Write(hasFragment ? "%23"u8 : "#"u8);
            hasFragment = true;
            piece = piece[(at + 1)..];
        }

        UrlText.WritePart(ref sink, piece);
    }
}
