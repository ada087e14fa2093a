using System.Buffers;
using Letterpress.Layout;

namespace Letterpress.Writing.Feeds;

/// <summary>What feeds and metadata say of an article.</summary>
static class ArticleFacts
{
    /// <summary>What a URL does not have.</summary>
    static readonly SearchValues<byte> s_notInUrls = SearchValues.Create(" \t\r\n\"<>"u8);

    /// <summary>When the article was last changed, or published; null where the seed states neither.</summary>
    public static DateTimeOffset? Updated(Article article) => article.UpdatedAt ?? article.PublishedAt;

    /// <summary>The later of two times; null where there is neither.</summary>
    public static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) => left > right ? left : right ?? left;

    /// <summary>The language; empty where it is not known.</summary>
    public static Utf8Text Language(Article article) => article.Language is var language && language == "und" ? default : language;

    /// <summary>The language, where it is not known that of the website.</summary>
    public static ReadOnlySpan<byte> Language(Article article, SiteText site) =>
        Language(article) is { IsEmpty: false } language ? language : site.Language;

    /// <summary>The language where it is known, and is not that of the website; else empty.</summary>
    public static Utf8Text OwnLanguage(Article article, SiteText site) =>
        Language(article) is var language && language.Utf8.SequenceEqual(site.Language) ? default : language;

    /// <summary>
    /// Finds the image that stands for the article: that of its front matter, else its first figure, else its first image in a line.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="site">The website.</param>
    /// <param name="url">Takes the whole URL.</param>
    /// <param name="found">What else is known of it.</param>
    public static bool TryGetImage(Article article, SiteText site, ref UrlBuilder url, out ArticleImage found)
    {
        found = default;
        if (TryGetField(article, site, ref url, out ArticleFile? served))
        {
            found = new() { Served = served };
            return true;
        }

        foreach (Figure figure in article.Figures)
        {
            if (IsImage(figure.Image, site, ref url))
            {
                found = Of(figure.Image, site);
                return true;
            }
        }

        foreach (Block block in article.Blocks)
        {
            foreach (TextRun run in block.Runs)
            {
                if (run.Image is { } image && IsImage(image, site, ref url))
                {
                    found = Of(image, site);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Finds the first sound or film of the article whose media type its URL states.</summary>
    /// <param name="article">The article.</param>
    /// <param name="site">The website.</param>
    /// <param name="url">Takes the whole URL.</param>
    /// <param name="length">In bytes; null where the app does not serve the file itself.</param>
    public static bool TryGetMedia(Article article, SiteText site, ref UrlBuilder url, out long? length)
    {
        length = null;
        foreach (Block block in article.Blocks)
        {
            if ((block.Flags & (BlockFlags.Audio | BlockFlags.Video)) != 0 && AbsoluteUrl.CanResolve(block.Url))
            {
                url.CutTo(0);
                new OutputUrls(article, site.Html).Append(block.File, block.Url, ref url);
                if (AbsoluteUrl.IsWhole(url.Written) && !MediaTypes.OfPlayed(url.Written).IsEmpty)
                {
                    length = OutputUrls.IsServed(block.File) ? block.File?.Length : null;
                    return true;
                }
            }
        }

        return false;
    }

    static ArticleImage Of(Image image, SiteText site) =>
        new() { Image = image, Served = new OutputUrls(image.Article, site.Html).IsServed(image) ? image.File : null };

    static bool IsImage(Image image, SiteText site, ref UrlBuilder url)
    {
        url.CutTo(0);
        if (AbsoluteUrl.CanResolve(image.Url))
        {
            new OutputUrls(image.Article, site.Html).Append(image, ref url);
        }

        return AbsoluteUrl.IsWhole(url.Written);
    }

    /// <summary>The value of a field may be a list or several keys as written, or a text.</summary>
    static bool TryGetField(Article article, SiteText site, ref UrlBuilder url, out ArticleFile? served)
    {
        served = null;
        foreach (Field field in article.Fields)
        {
            if (!field.Name.Equals(site.ImageField))
            {
                continue;
            }

            served = OutputUrls.IsServed(field.File) ? field.File : null;
            if (served is not null || IsUrl(field.Value))
            {
                new OutputUrls(article, site.Html).Append(field.File, field.Value, ref url);
            }

            break;
        }

        return AbsoluteUrl.IsWhole(url.Written);
    }

    static bool IsUrl(Utf8Text value) => AbsoluteUrl.CanResolve(value)
        && value.Utf8[0] is not ((byte)'[' or (byte)'{') && !value.Utf8.ContainsAny(s_notInUrls);
}
