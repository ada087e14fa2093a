using System.Buffers;
using System.Text;

namespace Letterpress.Writing;

/// <summary>Text in URLs, percent-encoded as RFC 3986 says.</summary>
static class UrlText
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    static readonly SearchValues<byte> s_unreserved = SearchValues.Create(Encoding.ASCII.GetBytes(Letters));
    static readonly SearchValues<byte> s_url = SearchValues.Create(Encoding.ASCII.GetBytes(Letters + ":/?#[]@!$&'()*+,;="));

    /// <summary>Writes a value of which no character can be taken for a delimiter of the URL; a hyphen in place of an empty one.</summary>
    public static void WriteValue(ref Utf8Sink sink, scoped ReadOnlySpan<byte> value)
    {
        // Without a value, two slashes would meet, and what follows them could be a host.
        sink.Write(value.IsEmpty ? "-"u8 : default);
        while (value.IndexOfAnyExcept(s_unreserved) is >= 0 and int at)
        {
            sink.Write(value[..at]);
            WritePercent(ref sink, value[at]);
            value = value[(at + 1)..];
        }

        sink.Write(value);
    }

    /// <summary>Writes a URL, or a part of one; what no URL has is percent-encoded, as <see cref="Encode"/> does.</summary>
    public static void WriteUrl(ref Utf8Sink sink, scoped ReadOnlySpan<byte> url)
    {
        while (url.IndexOfAnyExcept(s_url) is >= 0 and int at)
        {
            sink.Write(url[..at]);
            if (IsEncoding(url[at..]))
            {
                sink.Write((byte)'%');
            }
            else
            {
                WritePercent(ref sink, url[at]);
            }

            url = url[(at + 1)..];
        }

        sink.Write(url);
    }

    /// <summary>Writes a number that is not negative in at least so many decimal digits.</summary>
    public static void WriteDigits(ref Utf8Sink sink, int number, int count)
    {
        int least = 10;
        for (int i = 1; i < count; i++)
        {
            sink.Write(number < least ? "0"u8 : default);
            least *= 10;
        }

        sink.Write(number);
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
