using System.Globalization;
using System.Security.Cryptography;

namespace Letterpress.Core.Text;

/// <summary>A hash of a seed's content that is the same for CRLF and LF, with and without a byte order mark.</summary>
static class ContentHash
{
    const int Length = 16;

    /// <summary>The first 128 bits of SHA-256 over the text in UTF-8, as 32 lower-case hexadecimal digits.</summary>
    public static string Of(string text)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF').Replace("\r\n", "\n")));
        return string.Concat(hash.Take(Length).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
