using System.Security.Cryptography;
using System.Text;

namespace Letterpress.Http;

/// <summary>A part of entity tags that differs where the texts on which a response depends differ.</summary>
static class TextHash
{
    /// <param name="bytes">How many bytes of the hash, each of which is two digits.</param>
    /// <param name="texts">The texts; where one ends matters.</param>
    public static string Of(int bytes, params ReadOnlySpan<string> texts)
    {
        var all = new StringBuilder();
        foreach (string text in texts)
        {
            all.Append(text.Length).Append(' ').Append(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, bytes));
    }
}
