#if NET
using System.Buffers;
#endif

namespace Letterpress.Keys;

/// <summary>
/// One form for all the ways in which one address is written: without scheme, user, <c>www.</c>, default port,
/// fragment, trailing slash and tracking parameters, the host in lower case, percent-encoding normalised.
/// </summary>
/// <remarks>
/// The generator writes the keys of a corpus with it and the runtime looks them up with it, so both compile this file.
/// Percent-encoding follows RFC 3986, section 6.2.2: unreserved characters are never encoded, reserved ones stay as
/// they were written, digits are upper case. Octets above 0x7F are always encoded: <c>%FF</c> decoded is no UTF-8, and
/// would not survive the generator's strings.
/// </remarks>
static class CanonicalUrl
{
    /// <summary>Bytes that <see cref="TryWrite"/> may need for a URL of <paramref name="length"/> bytes.</summary>
    public static int MaxLength(int length) => length * 3;

    /// <summary>Query parameters that state who sent the reader, not what is read; a final <c>*</c> stands for any characters.</summary>
    /// <param name="first">The letter with which they begin, in lower case.</param>
    static ReadOnlySpan<byte> TrackingParameters(byte first) => first switch
    {
        (byte)'_' => "_hsenc|_hsmi|_ga|_gl"u8,
        (byte)'a' => "at_medium|at_campaign|at_custom*"u8,
        (byte)'d' => "dclid"u8,
        (byte)'f' => "fbclid"u8,
        (byte)'g' => "gclid|gclsrc"u8,
        (byte)'i' => "igshid|igsh"u8,
        (byte)'m' => "msclkid|mc_cid|mc_eid|maca"u8,
        (byte)'o' => "ocid"u8,
        (byte)'r' => "ref_src"u8,
        (byte)'s' => "spm|share_token"u8,
        (byte)'u' => "utm_*"u8,
        (byte)'w' => "wt_mc"u8,
        (byte)'x' => "xtor"u8,
        (byte)'y' => "yclid"u8,
        _ => default,
    };

    /// <summary>Writes the canonical form of an HTTP URL, with or without its scheme.</summary>
    /// <param name="url">The URL in UTF-8.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <param name="written">How many bytes were written.</param>
    /// <returns>False for a URL of another scheme, and for text that has no host.</returns>
    public static bool TryWrite(ReadOnlySpan<byte> url, Span<byte> destination, out int written)
    {
        written = 0;
        ReadOnlySpan<byte> rest = WithoutScheme(Trim(url));
        if (rest.IsEmpty)
        {
            return false;
        }

        int fragment = rest.IndexOf((byte)'#');
        if (fragment >= 0)
        {
            rest = rest.Slice(0, fragment);
        }

        int authorityEnd = rest.IndexOfAny((byte)'/', (byte)'?', (byte)'\\');
        ReadOnlySpan<byte> authority = authorityEnd < 0 ? rest : rest.Slice(0, authorityEnd);
        rest = authorityEnd < 0 ? default : rest.Slice(authorityEnd);
        if (!WriteHost(authority, destination, ref written))
        {
            return false;
        }

        int query = rest.IndexOf((byte)'?');
        ReadOnlySpan<byte> path = query < 0 ? rest : rest.Slice(0, query);
        while (!path.IsEmpty && path[path.Length - 1] == (byte)'/')
        {
            path = path.Slice(0, path.Length - 1);
        }

        WriteNormalised(path, destination, ref written);
        if (query >= 0)
        {
            WriteQuery(rest.Slice(query + 1), destination, ref written);
        }

        return true;
    }

    static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && text[start] <= ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        return text.Slice(start, end - start);
    }

    /// <summary>What follows <c>http://</c>, <c>https://</c> or <c>//</c>; empty for another scheme.</summary>
    static ReadOnlySpan<byte> WithoutScheme(ReadOnlySpan<byte> url)
    {
        int separator = url.IndexOf("://"u8);
        int firstDelimiter = url.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        if (separator > 0 && firstDelimiter == separator + 1)
        {
            ReadOnlySpan<byte> scheme = url.Slice(0, separator);
            return EqualsIgnoreCase(scheme, "https"u8) || EqualsIgnoreCase(scheme, "http"u8) ? url.Slice(separator + 3) : default;
        }

        return url.StartsWith("//"u8) ? url.Slice(2) : url;
    }

    static bool WriteHost(ReadOnlySpan<byte> authority, Span<byte> destination, ref int written)
    {
        int user = authority.LastIndexOf((byte)'@');
        if (user >= 0)
        {
            authority = authority.Slice(user + 1);
        }

        int port = authority.LastIndexOf((byte)':');
        if (port >= 0 && authority.IndexOf((byte)']') < port)
        {
            ReadOnlySpan<byte> number = authority.Slice(port + 1);
            if (number.IsEmpty || number.SequenceEqual("80"u8) || number.SequenceEqual("443"u8))
            {
                authority = authority.Slice(0, port);
            }
        }

        if (authority.Length > 4 && EqualsIgnoreCase(authority.Slice(0, 4), "www."u8))
        {
            authority = authority.Slice(4);
        }

        if (!authority.IsEmpty && authority[authority.Length - 1] == (byte)'.')
        {
            authority = authority.Slice(0, authority.Length - 1);
        }

        foreach (byte b in authority)
        {
            if (b <= ' ')
            {
                return false;
            }

            destination[written++] = ToLower(b);
        }

        return !authority.IsEmpty;
    }

    static void WriteQuery(ReadOnlySpan<byte> query, Span<byte> destination, ref int written)
    {
        byte separator = (byte)'?';
        while (!query.IsEmpty)
        {
            int end = query.IndexOf((byte)'&');
            ReadOnlySpan<byte> parameter = end < 0 ? query : query.Slice(0, end);
            query = end < 0 ? default : query.Slice(end + 1);
            int equals = parameter.IndexOf((byte)'=');
            if (parameter.IsEmpty || IsTracking(equals < 0 ? parameter : parameter.Slice(0, equals)))
            {
                continue;
            }

            destination[written++] = separator;
            separator = (byte)'&';
            WriteNormalised(parameter, destination, ref written);
        }
    }

    static bool IsTracking(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = name.IsEmpty ? default : TrackingParameters(ToLower(name[0]));
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'|');
            ReadOnlySpan<byte> known = end < 0 ? rest : rest.Slice(0, end);
            rest = end < 0 ? default : rest.Slice(end + 1);
            bool isPrefix = known[known.Length - 1] == (byte)'*';
            known = isPrefix ? known.Slice(0, known.Length - 1) : known;
            if (isPrefix
                ? name.Length >= known.Length && EqualsIgnoreCase(name.Slice(0, known.Length), known)
                : EqualsIgnoreCase(name, known))
            {
                return true;
            }
        }

        return false;
    }

    static void WriteNormalised(ReadOnlySpan<byte> text, Span<byte> destination, ref int written)
    {
        while (!text.IsEmpty)
        {
            int kept = CountKept(text);
            text.Slice(0, kept).CopyTo(destination.Slice(written));
            written += kept;
            text = text.Slice(kept);
            if (!text.IsEmpty)
            {
                text = text.Slice(WriteFirst(text, destination, ref written));
            }
        }
    }

    /// <summary>Writes a character that is encoded, or must be.</summary>
    /// <returns>How many bytes of the text it has.</returns>
    static int WriteFirst(ReadOnlySpan<byte> text, Span<byte> destination, ref int written)
    {
        int value = text[0] == '%' && text.Length > 2 ? (HexValue(text[1]) << 4) | HexValue(text[2]) : -1;
        byte b = value >= 0 ? (byte)value : text[0];
        if (IsUnreserved(b))
        {
            destination[written++] = b;
        }
        else
        {
            destination[written++] = (byte)'%';
            destination[written++] = HexDigit(b >> 4);
            destination[written++] = HexDigit(b & 15);
        }

        return value >= 0 ? 3 : 1;
    }

    /// <summary>How many bytes at the start stay as they are: unreserved and reserved characters.</summary>
    static int CountKept(ReadOnlySpan<byte> text)
    {
#if NET
        int end = text.IndexOfAnyExcept(s_kept);
        return end < 0 ? text.Length : end;
#else
        int count = 0;
        while (count < text.Length && (IsUnreserved(text[count]) || Reserved.IndexOf(text[count]) >= 0))
        {
            count++;
        }

        return count;
#endif
    }

#if NET
    static readonly SearchValues<byte> s_kept = SearchValues.Create(
        [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8, .. Reserved]);
#endif

    static ReadOnlySpan<byte> Reserved => ":/?#[]@!$&'()*+,;="u8;

    static bool IsUnreserved(byte b) =>
        b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';

    /// <summary>The value of a hexadecimal digit; -1 for another character.</summary>
    public static int HexValue(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    static byte ToLower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    static bool EqualsIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length != lower.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (ToLower(text[i]) != lower[i])
            {
                return false;
            }
        }

        return true;
    }
}
