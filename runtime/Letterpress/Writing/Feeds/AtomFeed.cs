using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
/// <param name="articles">The list.</param>
/// <param name="site">The website.</param>
/// <param name="options">The feed.</param>
struct AtomFeed<T>(T articles, SiteText site, FeedOptions options) : IFeedParts
    where T : IReadOnlyList<Article>
{
    FeedArticles<T> _entries = new(articles, options, needsTime: options.UndatedAt is null);

    public readonly void WriteStart(IBufferWriter<byte> writer)
    {
        FeedText feed = new(site, options);
        var sink = new Utf8Sink(writer);
        WriteHead(ref sink, feed, feed.Updated(_entries) ?? options.UndatedAt ?? FeedText.NoTime);
        sink.Flush();
    }

    public bool WriteNext(IBufferWriter<byte> writer)
    {
        if (!_entries.MoveNext())
        {
            return false;
        }

        var sink = new Utf8Sink(writer);
        WriteEntry(ref sink, new(site, options), _entries.Current);
        sink.Flush();
        GC.KeepAlive(_entries.Current.Read);
        return true;
    }

    public readonly void WriteEnd(IBufferWriter<byte> writer) => writer.Write("</feed>\n"u8);

    static void WriteHead(ref Utf8Sink sink, FeedText feed, DateTimeOffset updated)
    {
        SiteText site = feed.Site;
        sink.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""u8);
        FeedXml.WriteLanguage(ref sink, site.Language);
        sink.Write(">\n  <id>"u8);
        FeedXml.WriteUrl(ref sink, site, feed.Options.Utf8Url.IsEmpty ? feed.Options.Utf8PageUrl : feed.Options.Utf8Url);
        sink.Write("</id>\n"u8);
        XmlText.WriteElement(ref sink, "  <title>"u8, feed.Title, "</title>\n"u8);
        FeedXml.WriteIfAny(ref sink, "  <subtitle>"u8, feed.Description, "</subtitle>\n"u8);
        FeedXml.WriteTime(ref sink, "  <updated>"u8, updated, "</updated>\n"u8);
        FeedXml.WriteLink(ref sink, feed, "  <link rel=\"alternate\" type=\"text/html\" href=\""u8, feed.Options.Utf8PageUrl, "\"/>\n"u8);
        FeedXml.WriteLinkIfAny(
            ref sink, feed, "  <link rel=\"self\" type=\"application/atom+xml\" href=\""u8, feed.Options.Utf8Url, "\"/>\n"u8);
        FeedXml.WriteLinkIfAny(
            ref sink, feed, "  <link rel=\"next\" type=\"application/atom+xml\" href=\""u8, feed.Options.Utf8NextUrl, "\"/>\n"u8);
        FeedXml.WriteIfAny(ref sink, "  <icon>"u8, site.IconUrl, "</icon>\n"u8);
        FeedXml.WriteIfAny(ref sink, "  <logo>"u8, site.LogoUrl, "</logo>\n"u8);
        FeedXml.WriteIfAny(ref sink, "  <rights>"u8, site.Copyright, "</rights>\n"u8);

        // An entry without an author has that of the feed, which must then have one.
        XmlText.WriteElement(ref sink, "  <author>\n    <name>"u8, site.Author.Length > 0 ? site.Author : site.Title, "</name>\n"u8);
        FeedXml.WriteIfAny(ref sink, "    <uri>"u8, site.AuthorUrl, "</uri>\n"u8);
        FeedXml.WriteIfAny(ref sink, "    <email>"u8, FeedXml.IsMail(site.AuthorEmail) ? site.AuthorEmail : default, "</email>\n"u8);
        sink.Write("  </author>\n"u8);
    }

    static void WriteEntry(ref Utf8Sink sink, FeedText feed, Article article)
    {
        sink.Write("  <entry"u8);
        FeedXml.WriteLanguage(ref sink, ArticleFacts.OwnLanguage(article, feed.Site));
        sink.Write(">\n    <id>"u8);
        FeedXml.WriteId(ref sink, feed, article);
        sink.Write("</id>\n"u8);
        XmlText.WriteElement(ref sink, "    <title>"u8, article.Title, "</title>\n"u8);
        sink.Write("    <link rel=\"alternate\" type=\"text/html\" href=\""u8);
        FeedXml.WriteUrl(ref sink, feed.Site, article);
        sink.Write("\"/>\n"u8);
        FeedXml.WriteImage(ref sink, feed, article, "    <link rel=\"enclosure\""u8, " href=\""u8, hasSize: false);
        FeedXml.WriteMedia(ref sink, feed, article, "    <link rel=\"enclosure\""u8, " href=\""u8, null);
        FeedXml.WriteTime(ref sink, "    <published>"u8, article.PublishedAt, "</published>\n"u8);
        FeedXml.WriteTime(ref sink, "    <updated>"u8, ArticleFacts.Updated(article) ?? feed.Options.UndatedAt, "</updated>\n"u8);
        foreach (Author author in article.Authors)
        {
            WriteAuthor(ref sink, author);
        }

        foreach (Tag tag in article.Tags)
        {
            sink.Write("    <category term=\""u8);
            XmlText.WriteAttribute(ref sink, tag.Name);
            sink.Write("\"/>\n"u8);
        }

        if (feed.HasExcerpt)
        {
            FeedXml.WriteIfAny(ref sink, "    <summary>"u8, article.Excerpt, "</summary>\n"u8);
        }

        if (feed.HasBody)
        {
            sink.Write("    <content type=\"html\">"u8);
            feed.WriteBody(ref sink, article, Escaping.Xml);
            sink.Write("</content>\n"u8);
        }

        sink.Write("  </entry>\n"u8);
    }

    static void WriteAuthor(ref Utf8Sink sink, Author author)
    {
        XmlText.WriteElement(ref sink, "    <author>\n      <name>"u8, author.Name, "</name>\n"u8);
        if (AbsoluteUrl.IsWhole(author.Url))
        {
            sink.Write("      <uri>"u8);
            FeedXml.WriteUrl(ref sink, author.Url);
            sink.Write("</uri>\n"u8);
        }

        if (FeedXml.IsMail(author.Email))
        {
            XmlText.WriteElement(ref sink, "      <email>"u8, author.Email, "</email>\n"u8);
        }

        sink.Write("    </author>\n"u8);
    }
}
