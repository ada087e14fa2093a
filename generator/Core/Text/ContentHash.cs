using System.Security.Cryptography;

namespace Letterpress.Core.Text;

/// <summary>A hash of a seed's content that is the same for CRLF and LF, with and without a byte order mark.</summary>
static class ContentHash
{
    const int Length = 16;

    /// <summary>The first 128 bits of SHA-256 over the text in UTF-8, as 32 lower-case hexadecimal digits.</summary>
    public static string Of(string content)
    {
        using SHA256 sha = SHA256.Create();
        return Digits(sha.ComputeHash(System.Text.Encoding.UTF8.GetBytes(content.TrimStart('\uFEFF').Replace("\r\n", "\n"))));
    }

    /// <summary>The same of the bytes of a file, as they are.</summary>
    public static string Of(Stream content)
    {
        using SHA256 sha = SHA256.Create();
        return Digits(sha.ComputeHash(content));
    }

    static string Digits(byte[] hash)
    {
        const string Hexadecimal = "0123456789abcdef";
        char[] text = new char[2 * Length];
        for (int i = 0; i < Length; i++)
        {
            text[2 * i] = Hexadecimal[hash[i] >> 4];
            text[(2 * i) + 1] = Hexadecimal[hash[i] & 0xF];
        }

        return new(text);
    }
}
