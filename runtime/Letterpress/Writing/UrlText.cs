using System.Buffers;
using System.Text;

namespace Letterpress.Writing;

/// <summary>Text in URLs, percent-encoded as RFC 3986 says.</summary>
static class UrlText
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    static readonly SearchValues<byte> s_unreserved = SearchValues.Create(Encoding.ASCII.GetBytes(Letters));
    static readonly SearchValues<byte> s_part = SearchValues.Create(Encoding.ASCII.GetBytes(Letters + ":/?@!$&'()*+,;="));
    static readonly SearchValues<byte> s_url = SearchValues.Create(Encoding.ASCII.GetBytes(Letters + ":/?#[]@!$&'()*+,;="));

    /// <summary>Writes a value of which no character can be taken for a delimiter of the URL; a hyphen in place of an empty one.</summary>
    public static void WriteValue(ref UrlBuilder url, scoped ReadOnlySpan<byte> value)
    {
        // Without a value, two slashes would meet, and what follows them could be a host.
        url.Append(value.IsEmpty ? "-"u8 : default);
        while (value.IndexOfAnyExcept(s_unreserved) is >= 0 and int at)
        {
            url.Append(value[..at]);
            url.Append((byte)'%');
            _ = Convert.TryToHexString(value.Slice(at, 1), url.Take(2), out _);
            value = value[(at + 1)..];
        }

        url.Append(value);
    }

    /// <summary>Writes the path, the query or the fragment of a URL; what it may not have is percent-encoded.</summary>
    public static void WritePart(ref Utf8Sink sink, scoped ReadOnlySpan<byte> part) => Write(ref sink, part, s_part);

    /// <summary>Writes the scheme and the host of a URL.</summary>
    public static void WriteHost(ref Utf8Sink sink, scoped ReadOnlySpan<byte> host) => Write(ref sink, host, s_url);

    static void Write(ref Utf8Sink sink, scoped ReadOnlySpan<byte> part, SearchValues<byte> allowed)
    {
        while (part.IndexOfAnyExcept(allowed) is >= 0 and int at)
        {
            sink.Write(part[..at]);
            if (IsEncoding(part[at..]))
            {
                sink.Write((byte)'%');
            }
            else
            {
                WritePercent(ref sink, part[at]);
            }

            part = part[(at + 1)..];
        }

        sink.Write(part);
    }

    /// <summary>Writes a number that is not negative in so many decimal digits.</summary>
    public static void WriteDigits(ref UrlBuilder url, int number, int count)
    {
        Span<byte> digits = url.Take(count);
        for (int i = count - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>A URL, or a part of one, in which all that no URL has is percent-encoded; percents that encode stay.</summary>
    public static string Encode(string url)
    {
        var encoded = new StringBuilder(url.Length);
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(url);
        for (int i = 0; i < utf8.Length; i++)
        {
            _ = IsEncoding(utf8[i..]) || s_url.Contains(utf8[i])
                ? encoded.Append((char)utf8[i])
                : encoded.Append('%').Append(utf8[i].ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>Whether a text begins with a percent sign that encodes a byte.</summary>
    static bool IsEncoding(ReadOnlySpan<byte> text) => text is [(byte)'%', _, _, ..]
        && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);

    static void WritePercent(ref Utf8Sink sink, byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        sink.Write((byte)'%');
        sink.Write(digits[value >> 4]);
        sink.Write(digits[value & 15]);
    }
}
