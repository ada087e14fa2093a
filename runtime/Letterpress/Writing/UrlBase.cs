using System.Text;

namespace Letterpress.Writing;

/// <summary>What relative URLs are resolved against, as RFC 3986 says in section 5.2.</summary>
readonly ref struct UrlBase
{
    /// <summary>Scheme and host: <c>https://host</c>; empty where there is no base.</summary>
    readonly ReadOnlySpan<byte> _origin;

    /// <summary>The path without its first slash.</summary>
    readonly ReadOnlySpan<byte> _path;

    UrlBase(ReadOnlySpan<byte> origin, ReadOnlySpan<byte> path)
    {
        _origin = origin;
        _path = path;
    }

    /// <summary>Whether a URL begins with <c>http://</c> or <c>https://</c>.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> url) => SchemeLength(url) > 0;

    /// <summary>The base that a whole URL is, or a path of the site of another one; else the other one.</summary>
    /// <param name="url">Where an article was published.</param>
    /// <param name="site">A whole URL, or empty.</param>
    public static UrlBase Of(ReadOnlySpan<byte> url, ReadOnlySpan<byte> site)
    {
        if (IsWhole(url))
        {
            return Whole(url);
        }

        UrlBase other = Whole(site);
        bool isPath = url.StartsWith("/"u8) && !url.StartsWith("//"u8) && !url.StartsWith("/\\"u8);
        return isPath && !site.IsEmpty ? new(other._origin, PathOf(url[1..])) : other;
    }

    /// <summary>Writes what a URL leads to that is whole, or has no scheme.</summary>
    public void Resolve(scoped ReadOnlySpan<byte> relative, ref UrlBuilder url)
    {
        if (_origin.IsEmpty || IsWhole(relative))
        {
            url.Append(relative);
            return;
        }

        if (relative.StartsWith("//"u8))
        {
            url.Append(_origin[..(SchemeLength(_origin) - 2)]);
            url.Append(relative);
            return;
        }

        int start = url.Length + _origin.Length;
        url.Append(_origin);
        url.Append((byte)'/');
        ReadOnlySpan<byte> path = relative[..EndOfPath(relative)];
        if (path.IsEmpty)
        {
            AppendPath(_path, start, ref url);
        }
        else if (path[0] == (byte)'/')
        {
            AppendPath(path[1..], start, ref url);
        }
        else
        {
            AppendPath(_path[..(_path.LastIndexOf((byte)'/') + 1)], start, ref url);
            AppendPath(path, start, ref url);
        }

        url.Append(relative[path.Length..]);
    }

    static UrlBase Whole(ReadOnlySpan<byte> url)
    {
        int host = SchemeLength(url);
        int end = url[host..].IndexOfAny("/\\?#"u8) is >= 0 and int length ? host + length : url.Length;
        ReadOnlySpan<byte> path = url[end..];
        return new(url[..end], path.IsEmpty || path[0] is (byte)'?' or (byte)'#' ? default : PathOf(path[1..]));
    }

    static ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> url) => url[..EndOfPath(url)];

    static int EndOfPath(ReadOnlySpan<byte> url) => url.IndexOfAny((byte)'?', (byte)'#') is >= 0 and int end ? end : url.Length;

    /// <summary>Writes segments after a slash, without <c>.</c> and <c>..</c>.</summary>
    /// <param name="path">The segments.</param>
    /// <param name="start">The place of the first slash.</param>
    /// <param name="url">Ends with a slash.</param>
    static void AppendPath(scoped ReadOnlySpan<byte> path, int start, ref UrlBuilder url)
    {
        while (true)
        {
            int slash = path.IndexOf((byte)'/');
            ReadOnlySpan<byte> segment = slash < 0 ? path : path[..slash];
            if (segment.SequenceEqual(".."u8))
            {
                url.CutTo(Math.Max(start, url.Written[..^1].LastIndexOf((byte)'/')) + 1);
            }
            else if (!segment.SequenceEqual("."u8))
            {
                url.Append(slash < 0 ? segment : path[..(slash + 1)]);
            }

            if (slash < 0)
            {
                return;
            }

            path = path[(slash + 1)..];
        }
    }

    /// <summary>The length of <c>http://</c> or <c>https://</c> at the start; 0 where there is neither.</summary>
    static int SchemeLength(ReadOnlySpan<byte> url) =>
        StartsWith(url, "https://"u8) ? 8 : StartsWith(url, "http://"u8) ? 7 : 0;

    static bool StartsWith(ReadOnlySpan<byte> url, ReadOnlySpan<byte> scheme) =>
        url.Length > scheme.Length && Ascii.EqualsIgnoreCase(url[..scheme.Length], scheme);
}
