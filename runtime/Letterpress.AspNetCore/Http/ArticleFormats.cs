namespace Letterpress.Http;

/// <summary>The media types and file extensions of <see cref="ArticleFormat"/>.</summary>
static class ArticleFormats
{
    public const int Count = 4;

    static readonly string[] s_contentTypes =
        ["text/html; charset=utf-8", "text/markdown; charset=utf-8", "application/json; charset=utf-8", "text/plain; charset=utf-8"];

    static readonly string[] s_mediaTypes = ["text/html", "text/markdown", "application/json", "text/plain"];

    static readonly string[] s_extensions = ["", ".md", ".json", ".txt"];

    public static string ContentType(this ArticleFormat format) => s_contentTypes[(int)format];

    /// <summary>The media type without parameters.</summary>
    public static string MediaType(this ArticleFormat format) => s_mediaTypes[(int)format];

    /// <summary>What the URL of an article ends with; empty for the page.</summary>
    public static string Extension(this ArticleFormat format) => s_extensions[(int)format];

    /// <summary>Takes the file extension of a format off the end of a key.</summary>
    /// <param name="key">The last part of a URL.</param>
    /// <param name="stem">The key without file extension.</param>
    /// <returns>The format; HTML for a key that ends with no known file extension.</returns>
    public static ArticleFormat Split(ReadOnlySpan<char> key, out ReadOnlySpan<char> stem)
    {
        for (int i = 1; i < Count; i++)
        {
            ReadOnlySpan<char> extension = s_extensions[i];
            if (key.Length > extension.Length && key.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                stem = key[..^extension.Length];
                return (ArticleFormat)i;
            }
        }

        stem = key;
        return ArticleFormat.Html;
    }
}
