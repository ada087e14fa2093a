using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>What JSON Feed and JSON-LD have in common.</summary>
static class FeedJson
{
    /// <summary>Writes the URL of an article.</summary>
    public static void WriteUrl(ref JsonSink json, ReadOnlySpan<byte> name, Article article, SiteText site)
    {
        json.WriteName(name);
        json.Begin();
        AbsoluteUrl.Write(ref json.Sink, site.ArticleUrl, article);
        json.End();
    }

    /// <summary>Writes the image of an article, if it has one.</summary>
    /// <param name="json">Takes the property.</param>
    /// <param name="article">The article.</param>
    /// <param name="site">The website.</param>
    /// <param name="hasSize">Whether the size is written too, where it is known: then the image is an object of schema.org.</param>
    [SkipLocalsInit]
    public static bool TryWriteImage(ref JsonSink json, Article article, SiteText site, bool hasSize)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        bool hasImage = ArticleFacts.TryGetImage(article, site, ref url, out ArticleImage image);
        if (hasImage && hasSize && image.Served is { Width: { } width, Height: { } height })
        {
            json.Open("image"u8, (byte)'{');
            json.WriteString("@type"u8, "ImageObject"u8);
            json.WriteUrl("url"u8, url.Written);
            json.WriteNumber("width"u8, width);
            json.WriteNumber("height"u8, height);
            json.Close((byte)'}');
        }
        else if (hasImage)
        {
            json.WriteUrl("image"u8, url.Written);
        }

        url.Free();
        return hasImage;
    }

    /// <summary>Writes a list of names, unless it is empty.</summary>
    public static void WriteTags(ref JsonSink json, ReadOnlySpan<byte> name, RowList<Tag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        json.Open(name, (byte)'[');
        foreach (Tag tag in tags)
        {
            json.WriteString(tag.Name);
        }

        json.Close((byte)']');
    }

    /// <summary>Writes the authors of an article, or where it has none, that of the website, unless there is neither.</summary>
    /// <param name="json">Takes the list.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="authors">The authors of the article.</param>
    /// <param name="site">Null where the author of the website is not that of the article.</param>
    /// <param name="type">The type of each; left out where empty.</param>
    public static void WriteAuthors(
        ref JsonSink json, ReadOnlySpan<byte> name, RowList<Author> authors, SiteText? site, ReadOnlySpan<byte> type)
    {
        bool isOfSite = authors.Count == 0 && site is { Author.Length: > 0 };
        if (authors.Count == 0 && !isOfSite)
        {
            return;
        }

        json.Open(name, (byte)'[');
        foreach (Author author in authors)
        {
            WriteAuthor(ref json, type, author.Name, AbsoluteUrl.IsWhole(author.Url) ? author.Url : default);
        }

        if (isOfSite)
        {
            WriteAuthor(ref json, type, site!.Author, site.AuthorUrl);
        }

        json.Close((byte)']');
    }

    static void WriteAuthor(ref JsonSink json, ReadOnlySpan<byte> type, ReadOnlySpan<byte> name, ReadOnlySpan<byte> url)
    {
        json.Open((byte)'{');
        json.WriteIfAny("@type"u8, type);
        json.WriteString("name"u8, name);
        if (!url.IsEmpty)
        {
            json.WriteUrl("url"u8, url);
        }

        json.Close((byte)'}');
    }
}
