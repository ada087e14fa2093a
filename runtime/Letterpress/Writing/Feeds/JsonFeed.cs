using System.Buffers;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>A feed as JSON Feed 1.1.</summary>
/// <param name="articles">The list.</param>
/// <param name="site">The website.</param>
/// <param name="options">The feed.</param>
struct JsonFeed<T>(T articles, SiteText site, FeedOptions options) : IFeedParts
    where T : IReadOnlyList<Article>
{
    FeedArticles<T> _items = new(articles, options, needsTime: false);
    bool _isNext;

    public readonly void WriteStart(IBufferWriter<byte> writer)
    {
        FeedText feed = new(site, options);
        var json = new JsonSink(new Utf8Sink(writer), Escaping.Json);
        json.Open((byte)'{');
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        json.WriteString("title"u8, feed.Title);
        WriteUrl(ref json, feed, "home_page_url"u8, feed.Options.Utf8PageUrl);
        WriteUrlIfAny(ref json, feed, "feed_url"u8, feed.Options.Utf8Url);
        WriteUrlIfAny(ref json, feed, "next_url"u8, feed.Options.Utf8NextUrl);
        json.WriteIfAny("description"u8, feed.Description);
        json.WriteIfAny("icon"u8, site.LogoUrl);
        json.WriteIfAny("favicon"u8, site.IconUrl);
        FeedJson.WriteAuthors(ref json, "authors"u8, default, site, type: default);
        json.WriteIfAny("language"u8, site.Language);
        json.Open("items"u8, (byte)'[');
        json.Sink.Flush();
    }

    public bool WriteNext(IBufferWriter<byte> writer)
    {
        if (!_items.MoveNext())
        {
            return false;
        }

        var json = new JsonSink(new Utf8Sink(writer), Escaping.Json) { IsNext = _isNext };
        json.Sink.Write("\n"u8);
        WriteItem(ref json, new(site, options), _items.Current);
        json.Sink.Flush();
        GC.KeepAlive(_items.Current.Read);
        _isNext = true;
        return true;
    }

    public readonly void WriteEnd(IBufferWriter<byte> writer) => writer.Write("]}\n"u8);

    static void WriteItem(ref JsonSink json, FeedText feed, Article article)
    {
        json.Open((byte)'{');
        json.WriteName("id"u8);
        json.Begin();
        feed.WriteId(ref json.Sink, article);
        json.End();
        FeedJson.WriteUrl(ref json, "url"u8, article, feed.Site);
        json.WriteIfAny("title"u8, article.Title);
        json.WriteIfAny("date_published"u8, article.PublishedAt);
        json.WriteIfAny("date_modified"u8, article.UpdatedAt);
        FeedJson.WriteAuthors(ref json, "authors"u8, article.Authors, site: null, type: default);
        FeedJson.WriteTags(ref json, "tags"u8, article.Tags);
        json.WriteIfAny("language"u8, ArticleFacts.Language(article));
        _ = FeedJson.TryWriteImage(ref json, article, feed.Site, hasSize: false);
        WriteMedia(ref json, feed, article);
        WriteContent(ref json, feed, article);
        json.Close((byte)'}');
    }

    /// <summary>An item must have a content, be it an empty one.</summary>
    static void WriteContent(ref JsonSink json, FeedText feed, Article article)
    {
        if (!feed.HasBody)
        {
            json.WriteString("content_text"u8, feed.HasExcerpt ? article.Excerpt : default);
            return;
        }

        json.WriteIfAny("summary"u8, article.Excerpt);
        json.WriteName("content_html"u8);
        json.Begin();
        feed.WriteBody(ref json.Sink, article, Escaping.Json);
        json.End();
    }

    [SkipLocalsInit]
    static void WriteMedia(ref JsonSink json, FeedText feed, Article article)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        if (ArticleFacts.TryGetMedia(article, feed.Site, ref url, out long? length))
        {
            json.Open("attachments"u8, (byte)'[');
            json.Open((byte)'{');
            json.WriteUrl("url"u8, url.Written);
            json.WriteString("mime_type"u8, MediaTypes.OfPlayed(url.Written));
            if (length is { } bytes)
            {
                json.WriteNumber("size_in_bytes"u8, bytes);
            }

            json.Close((byte)'}');
            json.Close((byte)']');
        }

        url.Free();
    }

    static void WriteUrlIfAny(ref JsonSink json, FeedText feed, ReadOnlySpan<byte> name, ReadOnlySpan<byte> url)
    {
        if (!url.IsEmpty)
        {
            WriteUrl(ref json, feed, name, url);
        }
    }

    static void WriteUrl(ref JsonSink json, FeedText feed, ReadOnlySpan<byte> name, ReadOnlySpan<byte> url)
    {
        json.WriteName(name);
        json.Begin();
        AbsoluteUrl.Write(ref json.Sink, feed.Site.Root, url);
        json.End();
    }
}
