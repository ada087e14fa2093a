using System.Buffers;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>An article as elements of a page's head: canonical URL, description, Open Graph and the card of X.</summary>
static class OpenGraph
{
    public static void Write(Article article, IBufferWriter<byte> writer, SiteText site)
    {
        if (article.IsDefault)
        {
            return;
        }

        var text = new HtmlSink(new Utf8Sink(writer), HtmlOptions.Default, default);
        text.Sink.Write("<link rel=\"canonical\" href=\""u8);
        FeedXml.WriteUrl(ref text.Sink, site, article);
        text.Sink.Write("\">\n"u8);
        WriteIfAny(ref text, "<meta name=\"description\""u8, article.Excerpt);
        foreach (Author author in article.Authors)
        {
            WriteIfAny(ref text, "<meta name=\"author\""u8, author.Name);
        }

        Write(ref text, "<meta property=\"og:type\""u8, "article"u8);
        Write(ref text, "<meta property=\"og:title\""u8, article.Title);
        text.Sink.Write("<meta property=\"og:url\" content=\""u8);
        FeedXml.WriteUrl(ref text.Sink, site, article);
        text.Sink.Write("\">\n"u8);
        Write(ref text, "<meta property=\"og:site_name\""u8, site.Title);
        WriteIfAny(ref text, "<meta property=\"og:description\""u8, article.Excerpt);
        WriteLocale(ref text, ArticleFacts.Language(article, site));
        bool hasImage = TryWriteImage(ref text, article, site);
        WriteTime(ref text, "<meta property=\"article:published_time\" content=\""u8, article.PublishedAt);
        WriteTime(ref text, "<meta property=\"article:modified_time\" content=\""u8, article.UpdatedAt);
        foreach (Tag tag in article.Tags)
        {
            Write(ref text, "<meta property=\"article:tag\""u8, tag.Name);
        }

        Write(ref text, "<meta name=\"twitter:card\""u8, hasImage ? "summary_large_image"u8 : "summary"u8);
        WriteIfAny(ref text, "<meta name=\"twitter:site\""u8, site.TwitterAccount);
        text.Sink.Flush();
    }

    static void Write(ref HtmlSink text, ReadOnlySpan<byte> open, ReadOnlySpan<byte> value)
    {
        text.Sink.Write(open);
        text.WriteOwn(" content"u8, value);
        text.Sink.Write(">\n"u8);
    }

    static void WriteIfAny(ref HtmlSink text, ReadOnlySpan<byte> open, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            Write(ref text, open, value);
        }
    }

    static void WriteNumber(ref HtmlSink text, ReadOnlySpan<byte> open, int number)
    {
        text.Sink.Write(open);
        text.WriteNumber(" content"u8, number);
        text.Sink.Write(">\n"u8);
    }

    static void WriteTime(ref HtmlSink text, ReadOnlySpan<byte> open, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            text.Sink.Write(open);
            TimeText.WriteIso(ref text.Sink, value);
            text.Sink.Write("\">\n"u8);
        }
    }

    /// <summary>A locale has a language and a territory, <c>en_GB</c>; other language tags have no such form.</summary>
    static void WriteLocale(ref HtmlSink text, ReadOnlySpan<byte> language)
    {
        if (language.Length == 5 && language[2] == '-' && IsLetters(language[..2]) && IsLetters(language[3..]))
        {
            text.Sink.Write("<meta property=\"og:locale\" content=\""u8);
            text.Sink.Write(language[..2]);
            text.Sink.Write((byte)'_');
            text.Sink.Write(language[3..]);
            text.Sink.Write("\">\n"u8);
        }
    }

    [SkipLocalsInit]
    static bool TryWriteImage(ref HtmlSink text, Article article, SiteText site)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        bool hasImage = ArticleFacts.TryGetImage(article, site, ref url, out ArticleImage image);
        if (hasImage)
        {
            text.Sink.Write("<meta property=\"og:image\" content=\""u8);
            FeedXml.WriteUrl(ref text.Sink, url.Written);
            text.Sink.Write("\">\n"u8);
            if (image.Served is { Width: { } width, Height: { } height })
            {
                WriteNumber(ref text, "<meta property=\"og:image:width\""u8, width);
                WriteNumber(ref text, "<meta property=\"og:image:height\""u8, height);
            }

            WriteIfAny(ref text, "<meta property=\"og:image:alt\""u8, image.Image.AlternativeText);
        }
        else
        {
            WriteIfAny(ref text, "<meta property=\"og:image\""u8, site.ImageUrl);
        }

        url.Free();
        return hasImage || site.ImageUrl.Length > 0;
    }

    static bool IsLetters(ReadOnlySpan<byte> text) => char.IsAsciiLetter((char)text[0]) && char.IsAsciiLetter((char)text[1]);
}
