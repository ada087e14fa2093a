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
            bool isEncoding = utf8[i] == (byte)'%' && i + 2 < utf8.Length
                && char.IsAsciiHexDigit((char)utf8[i + 1]) && char.IsAsciiHexDigit((char)utf8[i + 2]);
            _ = isEncoding || s_url.Contains(utf8[i])
                ? encoded.Append((char)utf8[i])
                : encoded.Append('%').Append(utf8[i].ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
