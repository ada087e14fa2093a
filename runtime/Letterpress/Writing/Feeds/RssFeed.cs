using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>A feed as RSS 2.0, with the modules Atom, Content, Dublin Core and Media.</summary>
/// <param name="articles">The list.</param>
/// <param name="site">The website.</param>
/// <param name="options">The feed.</param>
struct RssFeed<T>(T articles, SiteText site, FeedOptions options) : IFeedParts
    where T : IReadOnlyList<Article>
{
    FeedArticles<T> _items = new(articles, options, needsTime: false);

    public readonly void WriteStart(IBufferWriter<byte> writer)
    {
        FeedText feed = new(site, options);
        var sink = new Utf8Sink(writer);
        WriteHead(ref sink, feed);
        WriteTime(ref sink, "    <lastBuildDate>"u8, feed.Updated(_items), "</lastBuildDate>\n"u8);
        sink.Flush();
    }

    public bool WriteNext(IBufferWriter<byte> writer)
    {
        if (!_items.MoveNext())
        {
            return false;
        }

        var sink = new Utf8Sink(writer);
        WriteItem(ref sink, new(site, options), _items.Current);
        sink.Flush();
        GC.KeepAlive(_items.Current.Read);
        return true;
    }

    public readonly void WriteEnd(IBufferWriter<byte> writer) => writer.Write("  </channel>\n</rss>\n"u8);

    static void WriteHead(ref Utf8Sink sink, FeedText feed)
    {
        SiteText site = feed.Site;
        sink.Write("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
              <channel>

            """u8);
        XmlText.WriteElement(ref sink, "    <title>"u8, feed.Title, "</title>\n"u8);
        FeedXml.WriteLink(ref sink, feed, "    <link>"u8, feed.Options.Utf8PageUrl, "</link>\n"u8);
        ReadOnlySpan<byte> description = feed.Description.IsEmpty ? feed.Title : feed.Description;
        XmlText.WriteElement(ref sink, "    <description>"u8, description, "</description>\n"u8);
        FeedXml.WriteIfAny(ref sink, "    <language>"u8, site.Language, "</language>\n"u8);
        FeedXml.WriteIfAny(ref sink, "    <copyright>"u8, site.Copyright, "</copyright>\n"u8);
        if (FeedXml.IsMail(site.AuthorEmail))
        {
            XmlText.WriteElement(ref sink, "    <managingEditor>"u8, site.AuthorEmail, default);
            FeedXml.WriteIfAny(ref sink, " ("u8, site.Author, ")"u8);
            sink.Write("</managingEditor>\n"u8);
        }

        if (site.LogoUrl.Length > 0)
        {
            XmlText.WriteElement(ref sink, "    <image>\n      <url>"u8, site.LogoUrl, "</url>\n"u8);
            XmlText.WriteElement(ref sink, "      <title>"u8, feed.Title, "</title>\n"u8);
            FeedXml.WriteLink(ref sink, feed, "      <link>"u8, feed.Options.Utf8PageUrl, "</link>\n    </image>\n"u8);
        }

        FeedXml.WriteLinkIfAny(
            ref sink, feed, "    <atom:link rel=\"self\" type=\"application/rss+xml\" href=\""u8, feed.Options.Utf8Url, "\"/>\n"u8);
        FeedXml.WriteLinkIfAny(
            ref sink, feed, "    <atom:link rel=\"next\" type=\"application/rss+xml\" href=\""u8, feed.Options.Utf8NextUrl, "\"/>\n"u8);
    }

    static void WriteItem(ref Utf8Sink sink, FeedText feed, Article article)
    {
        XmlText.WriteElement(ref sink, "    <item>\n      <title>"u8, article.Title, "</title>\n"u8);
        sink.Write("      <link>"u8);
        FeedXml.WriteUrl(ref sink, feed.Site, article);
        sink.Write(feed.HasUrlsAsIds ? "</link>\n      <guid>"u8 : "</link>\n      <guid isPermaLink=\"false\">"u8);
        FeedXml.WriteId(ref sink, feed, article);
        sink.Write("</guid>\n"u8);
        WriteTime(ref sink, "      <pubDate>"u8, article.PublishedAt, "</pubDate>\n"u8);
        FeedXml.WriteTime(ref sink, "      <atom:updated>"u8, article.UpdatedAt, "</atom:updated>\n"u8);
        foreach (Author author in article.Authors)
        {
            XmlText.WriteElement(ref sink, "      <dc:creator>"u8, author.Name, "</dc:creator>\n"u8);
        }

        if (article.Authors.Count == 0)
        {
            FeedXml.WriteIfAny(ref sink, "      <dc:creator>"u8, feed.Site.Author, "</dc:creator>\n"u8);
        }

        foreach (Tag tag in article.Tags)
        {
            XmlText.WriteElement(ref sink, "      <category>"u8, tag.Name, "</category>\n"u8);
        }

        FeedXml.WriteIfAny(ref sink, "      <dc:language>"u8, ArticleFacts.OwnLanguage(article, feed.Site), "</dc:language>\n"u8);

        // An enclosure has the size of the file: 0 says that it is not known. Readers look for sounds there, not for images.
        FeedXml.WriteImage(ref sink, feed, article, "      <media:content medium=\"image\""u8, " url=\""u8, hasSize: true);
        FeedXml.WriteMedia(ref sink, feed, article, "      <enclosure"u8, " url=\""u8, 0);
        WriteContent(ref sink, feed, article);
        sink.Write("    </item>\n"u8);
    }

    /// <summary>Readers take both texts for HTML, so the excerpt, which is text, is escaped for HTML too.</summary>
    static void WriteContent(ref Utf8Sink sink, FeedText feed, Article article)
    {
        if (feed.HasExcerpt && !article.Excerpt.IsEmpty)
        {
            sink.Write("      <description>"u8);
            sink.Escaping = Escaping.Xml;
            XmlText.Write(ref sink, article.Excerpt);
            sink.Escaping = Escaping.None;
            sink.Write("</description>\n"u8);
        }

        if (feed.HasBody)
        {
            sink.Write("      <content:encoded>"u8);
            feed.WriteBody(ref sink, article, Escaping.Xml);
            sink.Write("</content:encoded>\n"u8);
        }
    }

    static void WriteTime(ref Utf8Sink sink, ReadOnlySpan<byte> open, DateTimeOffset? time, ReadOnlySpan<byte> close)
    {
        if (time is { } value)
        {
            sink.Write(open);
            TimeText.WriteRfc822(ref sink, value);
            sink.Write(close);
        }
    }
}
