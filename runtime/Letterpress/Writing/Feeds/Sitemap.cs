using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>Articles as sitemaps (protocol 0.9), and the index of these.</summary>
static class Sitemap
{
    /// <summary>What stands around the URLs.</summary>
    const int FrameLength = 200;

    /// <summary>The digits of the number of a part.</summary>
    const int LongestNumber = 10;

    static ReadOnlySpan<byte> Namespace => " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8;

    public static int Count<T>(T articles, SiteText site)
        where T : IReadOnlyList<Article>
    {
        int parts = 0;
        for (int from = 0; from < articles.Count || parts == 0; parts++)
        {
            from = EndOfPart(articles, site, from);
        }

        return parts;
    }

    /// <returns>False where there is no such part.</returns>
    public static bool TryWrite<T>(T articles, IBufferWriter<byte> writer, SiteText site, int part)
        where T : IReadOnlyList<Article>
    {
        int from = 0;
        for (int i = 0; i < part; i++)
        {
            from = EndOfPart(articles, site, from);
            if (from >= articles.Count)
            {
                return false;
            }
        }

        var sink = new Utf8Sink(writer);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"u8);
        sink.Write(Namespace);
        int end = EndOfPart(articles, site, from);
        for (int i = from; i < end; i++)
        {
            if (articles[i] is { IsDefault: false } article)
            {
                WriteUrl(ref sink, site, article);
                GC.KeepAlive(article.Read);
            }
        }

        sink.Write("</urlset>\n"u8);
        sink.Flush();
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
        var sink = new Utf8Sink(writer);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex"u8);
        sink.Write(Namespace);
        int from = 0;
        for (int part = 1; from < articles.Count || part == 1; part++)
        {
            int end = EndOfPart(articles, site, from);
            sink.Write("  <sitemap>\n    <loc>"u8);
            WritePartUrl(ref sink, site, before, part, after);
            sink.Write("</loc>\n"u8);
            FeedXml.WriteTime(ref sink, "    <lastmod>"u8, Updated(articles, from, end), "</lastmod>\n"u8);
            sink.Write("  </sitemap>\n"u8);
            from = end;
        }

        sink.Write("</sitemapindex>\n"u8);
        sink.Flush();
    }

    static void WriteUrl(ref Utf8Sink sink, SiteText site, Article article)
    {
        sink.Write("  <url>\n    <loc>"u8);
        sink.Escaping = Escaping.XmlAttribute;
        AbsoluteUrl.Write(ref sink, site.ArticleUrl, article);
        sink.Escaping = Escaping.None;
        sink.Write("</loc>\n"u8);
        FeedXml.WriteTime(ref sink, "    <lastmod>"u8, ArticleFacts.Updated(article), "</lastmod>\n"u8);
        sink.Write("  </url>\n"u8);
    }

    [SkipLocalsInit]
    static void WritePartUrl(ref Utf8Sink sink, SiteText site, ReadOnlySpan<byte> before, int part, ReadOnlySpan<byte> after)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        url.Append(before);
        _ = part.TryFormat(url.Take(LongestNumber), out int length, default, CultureInfo.InvariantCulture);
        url.CutTo(before.Length + length);
        url.Append(after);
        sink.Escaping = Escaping.XmlAttribute;
        AbsoluteUrl.Write(ref sink, site.Root, url.Written);
        sink.Escaping = Escaping.None;
        url.Free();
    }

    /// <summary>The place after the last article of the part that begins at <paramref name="from"/>.</summary>
    static int EndOfPart<T>(T articles, SiteText site, int from)
        where T : IReadOnlyList<Article>
    {
        long length = FrameLength;
        int urls = 0;
        for (int i = from; i < articles.Count; i++)
        {
            if (articles[i] is not { IsDefault: false } article)
            {
                continue;
            }

            length += FrameLength + AbsoluteUrl.LengthInXml(site.ArticleUrl, article);
            if (urls > 0 && (urls == ArticleSitemaps.MaxUrls || length > ArticleSitemaps.MaxBytes))
            {
                return i;
            }

            urls++;
        }

        return articles.Count;
    }

    static DateTimeOffset? Updated<T>(T articles, int from, int end)
        where T : IReadOnlyList<Article>
    {
        DateTimeOffset? last = null;
        for (int i = from; i < end; i++)
        {
            DateTimeOffset? updated = ArticleFacts.Updated(articles[i]);
            last = last > updated ? last : updated ?? last;
        }

        return last;
    }
}
