using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>An article as JSON-LD in the vocabulary of schema.org.</summary>
static class JsonLd
{
    public static void Write(Article article, IBufferWriter<byte> writer, SiteText site)
    {
        if (article.IsDefault)
        {
            return;
        }

        var json = new JsonSink(new Utf8Sink(writer), Escaping.Script);
        json.Open((byte)'{');
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteString("@type"u8, site.ArticleType);
        json.WriteIfAny("headline"u8, article.Title);
        json.WriteIfAny("description"u8, article.Excerpt);
        if (!FeedJson.TryWriteImage(ref json, article, site, hasSize: true))
        {
            json.WriteIfAny("image"u8, site.ImageUrl);
        }

        json.WriteIfAny("datePublished"u8, article.PublishedAt);
        json.WriteIfAny("dateModified"u8, ArticleFacts.Updated(article));
        FeedJson.WriteAuthors(ref json, "author"u8, article.Authors, site, "Person"u8);
        WritePublisher(ref json, site);
        json.WriteIfAny("inLanguage"u8, ArticleFacts.Language(article, site));
        FeedJson.WriteTags(ref json, "keywords"u8, article.Tags);
        json.WriteNumber("wordCount"u8, article.WordCount);
        FeedJson.WriteUrl(ref json, "url"u8, article, site);
        json.Open("mainEntityOfPage"u8, (byte)'{');
        json.WriteString("@type"u8, "WebPage"u8);
        FeedJson.WriteUrl(ref json, "@id"u8, article, site);
        json.Close((byte)'}');
        json.Close((byte)'}');
        json.Sink.Flush();
    }

    static void WritePublisher(ref JsonSink json, SiteText site)
    {
        json.Open("publisher"u8, (byte)'{');
        json.WriteString("@type"u8, "Organization"u8);
        json.WriteString("name"u8, site.Title);
        json.WriteString("url"u8, site.Root);
        if (site.LogoUrl.Length > 0)
        {
            json.Open("logo"u8, (byte)'{');
            json.WriteString("@type"u8, "ImageObject"u8);
            json.WriteString("url"u8, site.LogoUrl);
            json.Close((byte)'}');
        }

        json.Close((byte)'}');
    }
}
