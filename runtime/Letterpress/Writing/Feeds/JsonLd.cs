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
        site.ArticleUrl.Write(article, ref json.Sink, isHtml: false);
        json.End();
    }

    static void WriteImage(ref JsonSink json, Article article, SiteText site)
    {
        if (ArticleFacts.TryGetImage(article, site.ImageField, out Utf8Text url, out _))
        {
            json.Open("image"u8, (byte)'[');
            json.Begin();
            ArticleFacts.WriteUrl(ref json.Sink, article, site, url);
            json.End();
            json.Close((byte)']');
        }
        else if (site.ImageUrl.Length > 0)
        {
            json.Open("image"u8, (byte)'[');
            json.WriteString(site.ImageUrl);
            json.Close((byte)']');
        }
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
            if (AbsoluteUrl.HasWebScheme(author.Url))
            {
                json.WriteName("url"u8);
                json.Begin();
                AbsoluteUrl.Write(ref json.Sink, author.Url, author.Url);
                json.End();
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
