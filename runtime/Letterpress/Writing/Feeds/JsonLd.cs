using System.Buffers;
using System.Runtime.CompilerServices;

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
        WriteImage(ref json, article, site);
        json.WriteIfAny("datePublished"u8, article.PublishedAt);
        json.WriteIfAny("dateModified"u8, ArticleFacts.Updated(article));
        WriteAuthors(ref json, article, site);
        WritePublisher(ref json, site);
        json.WriteIfAny("inLanguage"u8, ArticleFacts.Language(article) is { IsEmpty: false } language ? language : site.Language);
        WriteTags(ref json, article.Tags);
        json.WriteNumber("wordCount"u8, article.WordCount);
        WriteUrl(ref json, "url"u8, article, site);
        json.Open("mainEntityOfPage"u8, (byte)'{');
        json.WriteString("@type"u8, "WebPage"u8);
        WriteUrl(ref json, "@id"u8, article, site);
        json.Close((byte)'}');
        json.Close((byte)'}');
        json.Sink.Flush();
    }

    static void WriteUrl(ref JsonSink json, ReadOnlySpan<byte> name, Article article, SiteText site)
    {
        json.WriteName(name);
        json.Begin();
        AbsoluteUrl.Write(ref json.Sink, site.ArticleUrl, article);
        json.End();
    }

    [SkipLocalsInit]
    static void WriteImage(ref JsonSink json, Article article, SiteText site)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        if (ArticleFacts.TryGetImage(article, site, ref url, out _))
        {
            json.WriteUrl("image"u8, url.Written);
        }
        else
        {
            json.WriteIfAny("image"u8, site.ImageUrl);
        }

        url.Free();
    }

    static void WriteAuthors(ref JsonSink json, Article article, SiteText site)
    {
        RowList<Author> authors = article.Authors;
        if (authors.Count == 0 && site.Author.Length == 0)
        {
            return;
        }

        json.Open("author"u8, (byte)'[');
        foreach (Author author in authors)
        {
            json.Open((byte)'{');
            json.WriteString("@type"u8, "Person"u8);
            json.WriteString("name"u8, author.Name);
            if (AbsoluteUrl.IsWhole(author.Url))
            {
                json.WriteUrl("url"u8, author.Url);
            }

            json.Close((byte)'}');
        }

        if (authors.Count == 0)
        {
            json.Open((byte)'{');
            json.WriteString("@type"u8, "Person"u8);
            json.WriteString("name"u8, site.Author);
            json.WriteIfAny("url"u8, site.AuthorUrl);
            json.Close((byte)'}');
        }

        json.Close((byte)']');
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

    static void WriteTags(ref JsonSink json, RowList<Tag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        json.Open("keywords"u8, (byte)'[');
        foreach (Tag tag in tags)
        {
            json.WriteString(tag.Name);
        }

        json.Close((byte)']');
    }
}
