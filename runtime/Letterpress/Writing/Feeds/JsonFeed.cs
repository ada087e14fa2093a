using System.Buffers;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>A feed as JSON Feed 1.1.</summary>
static class JsonFeed
{
    public static void Write<T>(T articles, IBufferWriter<byte> writer, FeedText feed)
        where T : IReadOnlyList<Article>
    {
        var json = new JsonSink(new Utf8Sink(writer), Escaping.Json);
        SiteText site = feed.Site;
        json.Open((byte)'{');
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        json.WriteString("title"u8, feed.Title);
        WriteUrl(ref json, feed, "home_page_url"u8, feed.Options.Utf8PageUrl);
        WriteUrlIfAny(ref json, feed, "feed_url"u8, feed.Options.Utf8Url);
        WriteUrlIfAny(ref json, feed, "next_url"u8, feed.Options.Utf8NextUrl);
        json.WriteIfAny("description"u8, feed.Description);
        json.WriteIfAny("icon"u8, site.LogoUrl);
        json.WriteIfAny("favicon"u8, site.IconUrl);
        if (site.Author.Length > 0)
        {
            json.Open("authors"u8, (byte)'[');
            json.Open((byte)'{');
            json.WriteString("name"u8, site.Author);
            json.WriteIfAny("url"u8, site.AuthorUrl);
            json.Close((byte)'}');
            json.Close((byte)']');
        }

        json.WriteIfAny("language"u8, site.Language);
        json.Open("items"u8, (byte)'[');
        foreach (Article article in feed.Take(articles))
        {
            json.Sink.Write("\n"u8);
            WriteItem(ref json, feed, article);
            GC.KeepAlive(article.Read);
        }

        json.Close((byte)']');
        json.Close((byte)'}');
        json.Sink.Write((byte)'\n');
        json.Sink.Flush();
    }

    static void WriteItem(ref JsonSink json, FeedText feed, Article article)
    {
        json.Open((byte)'{');
        json.WriteName("id"u8);
        json.Begin();
        feed.WriteId(ref json.Sink, article);
        json.End();
        json.WriteName("url"u8);
        json.Begin();
        feed.WriteUrl(ref json.Sink, article);
        json.End();
        json.WriteIfAny("title"u8, article.Title);
        json.WriteIfAny("date_published"u8, article.PublishedAt);
        json.WriteIfAny("date_modified"u8, article.UpdatedAt);
        WriteAuthors(ref json, article.Authors);
        WriteTags(ref json, article.Tags);
        json.WriteIfAny("language"u8, ArticleFacts.Language(article));
        WriteImage(ref json, feed, article);
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

    static void WriteAuthors(ref JsonSink json, RowList<Author> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.Open("authors"u8, (byte)'[');
        foreach (Author author in authors)
        {
            json.Open((byte)'{');
            json.WriteString("name"u8, author.Name);
            if (AbsoluteUrl.IsWhole(author.Url))
            {
                json.WriteUrl("url"u8, author.Url);
            }

            json.Close((byte)'}');
        }

        json.Close((byte)']');
    }

    static void WriteTags(ref JsonSink json, RowList<Tag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        json.Open("tags"u8, (byte)'[');
        foreach (Tag tag in tags)
        {
            json.WriteString(tag.Name);
        }

        json.Close((byte)']');
    }

    [SkipLocalsInit]
    static void WriteImage(ref JsonSink json, FeedText feed, Article article)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        if (ArticleFacts.TryGetImage(article, feed.Site, ref url, out _))
        {
            json.WriteUrl("image"u8, url.Written);
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
        feed.WriteUrl(ref json.Sink, url);
        json.End();
    }
}
