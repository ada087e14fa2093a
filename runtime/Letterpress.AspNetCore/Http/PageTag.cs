using System.Security.Cryptography;
using System.Text;

namespace Letterpress.Http;

/// <summary>The entity tag of a page that the app writes.</summary>
static class PageTag
{
    /// <summary>Joins what is known of an article with what the app says of its page.</summary>
    /// <param name="known">The article.</param>
    /// <param name="version">Any text: it may be secret, or have a quotation mark.</param>
    public static Representation With(Representation known, string version)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)).AsSpan(0, 8));
        return new(known.Article, known.ContentType, $"{known.EntityTag?[..^1]}-{hash}\"", known.Modified, known.Length, known.Link);
    }
}
