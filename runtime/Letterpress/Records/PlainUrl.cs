using System.Buffers;
using Letterpress.Keys;

namespace Letterpress.Records;

/// <summary>Compares the URL of an article with a canonical one without writing its canonical form, where it is like most.</summary>
static class PlainUrl
{
    static readonly SearchValues<byte> s_host = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-."u8);

    /// <summary>What canonical paths have that is not changed either where it stands in a URL.</summary>
    static readonly SearchValues<byte> s_path = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:@!$&'()*+,;="u8);

    static ReadOnlySpan<byte> Www => "www."u8;

    /// <summary>
    /// Whether a URL is a scheme, perhaps <c>www.</c>, and the canonical URL. False where only <see cref="CanonicalUrl.TryWrite"/> can
    /// know: where it would change what stands in the canonical form, since that is not the canonical form of itself (a query of which
    /// a name was decoded, a host that begins with <c>www.</c>, or ends with a dot or a port).
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<byte> url, ReadOnlySpan<byte> canonical)
    {
        if (!url.EndsWith(canonical))
        {
            return false;
        }

        ReadOnlySpan<byte> before = url[..^canonical.Length];
        bool hasWww = before.EndsWith(Www);
        before = hasWww ? before[..^Www.Length] : before;
        return (before.SequenceEqual("https://"u8) || before.SequenceEqual("http://"u8))
            && (hasWww || !canonical.StartsWith(Www))
            && IsUnchanged(canonical);
    }

    /// <summary>
    /// The canonical form of a URL where it is a piece of the URL; empty where only <see cref="CanonicalUrl.TryWrite"/> can know.
    /// </summary>
    public static ReadOnlySpan<byte> CanonicalIn(ReadOnlySpan<byte> url)
    {
        ReadOnlySpan<byte> rest = url.StartsWith("https://"u8) ? url[8..] : url.StartsWith("http://"u8) ? url[7..] : default;
        rest = rest.StartsWith(Www) ? rest[Www.Length..] : rest;
        int hostEnd = rest.IndexOfAnyExcept(s_host);
        int end = hostEnd < 0 ? rest.Length : hostEnd;
        return end == 0 || rest[end - 1] == '.' ? default
            : hostEnd < 0 ? rest
            : rest[end] == '/' && !rest[end..].ContainsAnyExcept(s_path) ? rest.TrimEnd((byte)'/')
            : default;
    }

    static bool IsUnchanged(ReadOnlySpan<byte> canonical)
    {
        int hostEnd = canonical.IndexOfAnyExcept(s_host);
        return !canonical.Contains((byte)'?')
            && (hostEnd < 0 ? !canonical.EndsWith((byte)'.') : hostEnd > 0 && canonical[hostEnd] == '/' && canonical[hostEnd - 1] != '.');
    }
}
