using System.Text;

namespace Letterpress.Routing;

/// <summary>Compares URLs as articles have them with paths as the server decodes them. Allocates nothing.</summary>
static class UrlComparison
{
    /// <summary>Whether a percent-encoded path is a decoded one.</summary>
    /// <param name="url">ASCII. It is decoded in place.</param>
    /// <param name="path">What the server makes of a path: all is decoded but slashes, and bytes that are not UTF-8.</param>
    public static bool IsPath(Span<byte> url, ReadOnlySpan<char> path)
    {
        ReadOnlySpan<byte> decoded = url[..Decode(url)];
        while (!decoded.IsEmpty)
        {
            if (decoded[0] < 0x80)
            {
                if (path.IsEmpty || path[0] != decoded[0])
                {
                    return false;
                }

                decoded = decoded[1..];
                path = path[1..];
                continue;
            }

            _ = Rune.DecodeFromUtf8(decoded, out Rune expected, out int bytes);
            _ = Rune.DecodeFromUtf16(path, out Rune actual, out int chars);
            if (expected != actual || chars == 0)
            {
                return false;
            }

            decoded = decoded[bytes..];
            path = path[chars..];
        }

        return path.IsEmpty;
    }

    /// <summary>Decodes percents but those of slashes, as the server does.</summary>
    static int Decode(Span<byte> url)
    {
        int written = 0;
        for (int i = 0; i < url.Length; i++)
        {
            byte b = url[i];
            if (b == '%' && i + 2 < url.Length && Uri.IsHexDigit((char)url[i + 1]) && Uri.IsHexDigit((char)url[i + 2]))
            {
                int value = (Uri.FromHex((char)url[i + 1]) << 4) | Uri.FromHex((char)url[i + 2]);
                if (value != '/')
                {
                    b = (byte)value;
                    i += 2;
                }
            }

            url[written++] = b;
        }

        return written;
    }
}
