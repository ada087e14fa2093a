using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>Articles as sitemaps (protocol 0.9), and the index of these.</summary>
static class Sitemap
{
    /// <summary>The digits of the number of a part.</summary>
    const int LongestNumber = 10;

    /// <summary>How many URLs are written before the reader is to take them.</summary>
    const int UrlsAtOnce = 256;

    static ReadOnlySpan<byte> Namespace => " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""u8;

    static ReadOnlySpan<byte> End => "</urlset>\n"u8;

    public static int Count<T>(T articles, SiteText site)
        where T : IReadOnlyList<Article>
    {
        using ListedArticles<T> listed = new(articles);
        SitemapUrls<T> urls = new(articles, listed, site);
        while (urls.MoveNext())
        {
        }

        return urls.Part + 1;
    }

    /// <returns>False where there is no such part.</returns>
    public static bool TryWrite<T>(T articles, IBufferWriter<byte> writer, SiteText site, int part)
        where T : IReadOnlyList<Article>
    {
        using ListedArticles<T> listed = new(articles);
        SitemapUrls<T> urls = new(articles, listed, site);
        if (!urls.MoveTo(part))
        {
            return false;
        }

        WriteStart(writer, listed.HasTranslations);
        WriteUrls(ref urls, writer, site, int.MaxValue);
        writer.Write(End);
        return true;
    }

    /// <summary>Writes a part, and waits now and then until the reader has taken what was written.</summary>
    /// <returns>False where there is no such part.</returns>
    public static async ValueTask<bool> TryWriteAsync<T>(
        T articles, PipeWriter writer, SiteText site, int part, CancellationToken cancellationToken)
        where T : IReadOnlyList<Article>
    {
        using ListedArticles<T> listed = new(articles);
        SitemapUrls<T> urls = new(articles, listed, site);
        if (!urls.MoveTo(part))
        {
            return false;
        }

        WriteStart(writer, listed.HasTranslations);
        while (WriteUrls(ref urls, writer, site, UrlsAtOnce))
        {
            if ((await writer.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
            {
                return true;
            }
        }

        writer.Write(End);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <param name="articles">The list.</param>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="site">The website.</param>
    /// <param name="before">The URL of a part before its number.</param>
    /// <param name="after">What follows the number.</param>
    public static void WriteIndex<T>(
        T articles, IBufferWriter<byte> writer, SiteText site, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
        where T : IReadOnlyList<Article>
    {
        using ListedArticles<T> listed = new(articles);
        SitemapUrls<T> urls = new(articles, listed, site);
        var sink = new Utf8Sink(writer);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex"u8);
        sink.Write(Namespace);
        sink.Write(">\n"u8);
        _ = urls.MoveNext();
        for (int part = 0; part == 0 || urls.IsOpen; part++)
        {
            DateTimeOffset? updated = null;
            for (; urls.IsOpen && urls.Part == part; urls.MoveNext())
            {
                updated = ArticleFacts.Later(updated, ArticleFacts.Updated(urls.Current));
            }

            sink.Write("  <sitemap>\n    <loc>"u8);
            WritePartUrl(ref sink, site, before, part + 1, after);
            sink.Write("</loc>\n"u8);
            FeedXml.WriteTime(ref sink, "    <lastmod>"u8, updated, "</lastmod>\n"u8);
            sink.Write("  </sitemap>\n"u8);
        }

        sink.Write("</sitemapindex>\n"u8);
        sink.Flush();
    }

    static void WriteStart(IBufferWriter<byte> writer, bool hasTranslations)
    {
        var sink = new Utf8Sink(writer);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"u8);
        sink.Write(Namespace);
        sink.Write(hasTranslations ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"u8 : ">\n"u8);
        sink.Flush();
    }

    /// <summary>Writes the next URLs of a part.</summary>
    /// <returns>Whether the part has more.</returns>
    static bool WriteUrls<T>(ref SitemapUrls<T> urls, IBufferWriter<byte> writer, SiteText site, int count)
        where T : IReadOnlyList<Article>
    {
        var sink = new Utf8Sink(writer);
        int part = urls.Part;
        for (; urls.IsOpen && urls.Part == part && count > 0; count--)
        {
            WriteUrl(ref sink, site, in urls);
            GC.KeepAlive(urls.Current.Read);
            _ = urls.MoveNext();
        }

        sink.Flush();
        return urls.IsOpen && urls.Part == part;
    }

    static void WriteUrl<T>(ref Utf8Sink sink, SiteText site, in SitemapUrls<T> urls)
        where T : IReadOnlyList<Article>
    {
        Article article = urls.Current;
        sink.Write("  <url>\n    <loc>"u8);
        FeedXml.WriteUrl(ref sink, site, article);
        sink.Write("</loc>\n"u8);
        FeedXml.WriteTime(ref sink, "    <lastmod>"u8, ArticleFacts.Updated(article), "</lastmod>\n"u8);
        WriteAlternates(ref sink, site, in urls);
        sink.Write("  </url>\n"u8);
    }

    /// <summary>
    /// Each language names itself too. What has no language names nothing, since the others do not name it; so does what is alone.
    /// </summary>
    static void WriteAlternates<T>(ref Utf8Sink sink, SiteText site, in SitemapUrls<T> urls)
        where T : IReadOnlyList<Article>
    {
        if (ArticleFacts.Language(urls.Current).IsEmpty)
        {
            return;
        }

        bool isAny = false;
        foreach (Article translation in urls.Current.Translations)
        {
            if (urls.IsAlternate(translation, out _))
            {
                isAny = true;
                WriteAlternate(ref sink, site, translation);
            }
        }

        if (isAny)
        {
            WriteAlternate(ref sink, site, urls.Current);
        }
    }

    static void WriteAlternate(ref Utf8Sink sink, SiteText site, Article article)
    {
        sink.Write("    <xhtml:link rel=\"alternate\" hreflang=\""u8);
        XmlText.WriteAttribute(ref sink, article.Language);
        sink.Write("\" href=\""u8);
        FeedXml.WriteUrl(ref sink, site, article);
        sink.Write("\"/>\n"u8);
    }

    [SkipLocalsInit]
    static void WritePartUrl(ref Utf8Sink sink, SiteText site, ReadOnlySpan<byte> before, int part, ReadOnlySpan<byte> after)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        url.Append(before);
        _ = part.TryFormat(url.Take(LongestNumber), out int length, default, CultureInfo.InvariantCulture);
        url.CutTo(before.Length + length);
        url.Append(after);
        FeedXml.WriteUrl(ref sink, site, url.Written);
        url.Free();
    }
}
