using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>What feeds and metadata say of an article.</summary>
static class ArticleFacts
{
    /// <summary>What a URL does not have, and a list or several keys do.</summary>
    static readonly SearchValues<byte> s_notInUrls = SearchValues.Create(" \t\r\n[]{}\"'<>"u8);

    /// <summary>When the article was last changed, or published; null where the seed states neither.</summary>
    public static DateTimeOffset? Updated(Article article) => article.UpdatedAt ?? article.PublishedAt;

    /// <summary>The language; empty where it is not known.</summary>
    public static Utf8Text Language(Article article) => article.Language is var language && language == "und" ? default : language;

    /// <summary>
    /// Finds the image that stands for the article: that of its front matter, else its first figure, else its first image in a line.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="field">The key of front matter.</param>
    /// <param name="url">As the seed writes it; it can be written as an absolute URL.</param>
    /// <param name="alternativeText">What the image shows; empty where the seed does not say it.</param>
    public static bool TryGetImage(Article article, string field, out Utf8Text url, out Utf8Text alternativeText)
    {
        alternativeText = default;
        if (article.TryGetField(field, out url) && IsUrl(url))
        {
            return true;
        }

        foreach (Figure figure in article.Figures)
        {
            if (IsImage(figure.Image, out url, out alternativeText))
            {
                return true;
            }
        }

        foreach (Block block in article.Blocks)
        {
            foreach (TextRun run in block.Runs)
            {
                if (run.Image is { } image && IsImage(image, out url, out alternativeText))
                {
                    return true;
                }
            }
        }

        url = default;
        alternativeText = default;
        return false;
    }

    /// <summary>Writes the URL of the image, or of another file that the seed names.</summary>
    /// <remarks>It is relative to the page from which the article comes, else to the website.</remarks>
    public static void WriteUrl(ref Utf8Sink sink, Article article, SiteText site, ReadOnlySpan<byte> url)
    {
        ReadOnlySpan<byte> source = article.SourceUrl;
        AbsoluteUrl.Write(ref sink, AbsoluteUrl.HasWebScheme(source) ? source : site.Root, url);
    }

    /// <summary>The media type that the file extension of a URL stands for; empty for one that is not of an image.</summary>
    public static ReadOnlySpan<byte> MediaTypeOf(ReadOnlySpan<byte> url)
    {
        int end = url.IndexOfAny((byte)'?', (byte)'#');
        url = end < 0 ? url : url[..end];
        ReadOnlySpan<byte> extension = url[(url.LastIndexOf((byte)'.') + 1)..];
        return Is(extension, "jpg"u8) || Is(extension, "jpeg"u8) ? "image/jpeg"u8
            : Is(extension, "png"u8) ? "image/png"u8
            : Is(extension, "webp"u8) ? "image/webp"u8
            : Is(extension, "avif"u8) ? "image/avif"u8
            : Is(extension, "gif"u8) ? "image/gif"u8
            : Is(extension, "svg"u8) ? "image/svg+xml"u8
            : default;
    }

    static bool Is(ReadOnlySpan<byte> extension, ReadOnlySpan<byte> known) => System.Text.Ascii.EqualsIgnoreCase(extension, known);

    static bool IsImage(Image image, out Utf8Text url, out Utf8Text alternativeText)
    {
        url = image.Url;
        alternativeText = image.AlternativeText;
        return AbsoluteUrl.CanWrite(url);
    }

    /// <summary>Whether the value of a field is a URL, not a list or several keys.</summary>
    static bool IsUrl(ReadOnlySpan<byte> value) => !value.ContainsAny(s_notInUrls) && AbsoluteUrl.CanWrite(value);
}
