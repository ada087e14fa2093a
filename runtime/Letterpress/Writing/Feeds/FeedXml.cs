using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>What the formats of XML have in common.</summary>
static class FeedXml
{
    /// <summary>Writes an element that has a text, unless the text is empty.</summary>
    public static void WriteIfAny(
        ref Utf8Sink sink, ReadOnlySpan<byte> open, scoped ReadOnlySpan<byte> text, ReadOnlySpan<byte> close)
    {
        if (!text.IsEmpty)
        {
            XmlText.WriteElement(ref sink, open, text, close);
        }
    }

    /// <summary>Writes an element that has a time as RFC 3339 has it, unless there is no time.</summary>
    public static void WriteTime(ref Utf8Sink sink, ReadOnlySpan<byte> open, DateTimeOffset? time, ReadOnlySpan<byte> close)
    {
        if (time is { } value)
        {
            sink.Write(open);
            TimeText.WriteIso(ref sink, value);
            sink.Write(close);
        }
    }

    /// <summary>Writes the attribute that says in which language a text is, unless it is empty.</summary>
    public static void WriteLanguage(ref Utf8Sink sink, ReadOnlySpan<byte> language) =>
        WriteAttributeIfAny(ref sink, " xml:lang=\""u8, language);

    /// <summary>Writes a URL of the website.</summary>
    public static void WriteUrl(ref Utf8Sink sink, SiteText site, scoped ReadOnlySpan<byte> url)
    {
        sink.Escaping = Escaping.XmlAttribute;
        AbsoluteUrl.Write(ref sink, site.Root, url);
        sink.Escaping = Escaping.None;
    }

    /// <summary>Writes the URL of an article.</summary>
    public static void WriteUrl(ref Utf8Sink sink, SiteText site, Article article)
    {
        sink.Escaping = Escaping.XmlAttribute;
        AbsoluteUrl.Write(ref sink, site.ArticleUrl, article);
        sink.Escaping = Escaping.None;
    }

    /// <summary>Writes a whole URL.</summary>
    public static void WriteUrl(ref Utf8Sink sink, scoped ReadOnlySpan<byte> url)
    {
        sink.Escaping = Escaping.XmlAttribute;
        AbsoluteUrl.WriteWhole(ref sink, url);
        sink.Escaping = Escaping.None;
    }

    /// <summary>Writes an element for the image of an article, if it has one.</summary>
    /// <param name="sink">Takes the element.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="article">The article.</param>
    /// <param name="open">The element and its first attributes.</param>
    /// <param name="urlName">The name of the attribute that has the URL.</param>
    /// <param name="hasSize">Whether the format has width and height, which are written where they are known.</param>
    [SkipLocalsInit]
    public static void WriteImage(
        ref Utf8Sink sink, FeedText feed, Article article, ReadOnlySpan<byte> open, ReadOnlySpan<byte> urlName, bool hasSize)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        if (ArticleFacts.TryGetImage(article, feed.Site, ref url, out ArticleImage image))
        {
            sink.Write(open);
            if (hasSize && image.Served is { Width: { } width, Height: { } height })
            {
                WriteNumber(ref sink, " width=\""u8, width);
                WriteNumber(ref sink, " height=\""u8, height);
            }

            WriteAttributeIfAny(ref sink, " type=\""u8, MediaTypes.OfImage(url.Written));
            sink.Write(urlName);
            WriteUrl(ref sink, url.Written);
            sink.Write("\"/>\n"u8);
        }

        url.Free();
    }

    /// <summary>Writes an element for the first sound or film of an article, if it has one.</summary>
    /// <param name="sink">Takes the element.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="article">The article.</param>
    /// <param name="open">The element and its first attributes.</param>
    /// <param name="urlName">The name of the attribute that has the URL.</param>
    /// <param name="unknownLength">The length of a file that the app does not serve itself; null where the format needs none.</param>
    [SkipLocalsInit]
    public static void WriteMedia(
        ref Utf8Sink sink, FeedText feed, Article article, ReadOnlySpan<byte> open, ReadOnlySpan<byte> urlName, long? unknownLength)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        if (ArticleFacts.TryGetMedia(article, feed.Site, ref url, out long? length))
        {
            sink.Write(open);
            if ((length ?? unknownLength) is { } bytes)
            {
                WriteNumber(ref sink, " length=\""u8, bytes);
            }

            WriteAttributeIfAny(ref sink, " type=\""u8, MediaTypes.OfPlayed(url.Written));
            sink.Write(urlName);
            WriteUrl(ref sink, url.Written);
            sink.Write("\"/>\n"u8);
        }

        url.Free();
    }

    /// <summary>Writes what names an article.</summary>
    public static void WriteId(ref Utf8Sink sink, FeedText feed, Article article)
    {
        sink.Escaping = Escaping.XmlAttribute;
        feed.WriteId(ref sink, article);
        sink.Escaping = Escaping.None;
    }

    /// <summary>Writes an element that has a URL of the website.</summary>
    public static void WriteLink(
        ref Utf8Sink sink, FeedText feed, ReadOnlySpan<byte> open, ReadOnlySpan<byte> url, ReadOnlySpan<byte> close)
    {
        sink.Write(open);
        WriteUrl(ref sink, feed.Site, url);
        sink.Write(close);
    }

    /// <summary>Writes an element that has a URL of the website, unless it is empty.</summary>
    public static void WriteLinkIfAny(
        ref Utf8Sink sink, FeedText feed, ReadOnlySpan<byte> open, ReadOnlySpan<byte> url, ReadOnlySpan<byte> close)
    {
        if (!url.IsEmpty)
        {
            WriteLink(ref sink, feed, open, url, close);
        }
    }

    /// <summary>Whether a text has the form of an e-mail address that RFC 4287 asks for, and nothing that XML would lose.</summary>
    public static bool IsMail(ReadOnlySpan<byte> text) =>
        text.Length > 2 && text[1..^1].Contains((byte)'@') && !text.ContainsAnyInRange((byte)0, (byte)' ') && Controls.IndexIn(text) < 0;

    static void WriteNumber(ref Utf8Sink sink, ReadOnlySpan<byte> open, long number)
    {
        sink.Write(open);
        sink.Write(number);
        sink.Write((byte)'"');
    }

    static void WriteAttributeIfAny(ref Utf8Sink sink, ReadOnlySpan<byte> open, scoped ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            sink.Write(open);
            XmlText.WriteAttribute(ref sink, value);
            sink.Write((byte)'"');
        }
    }
}
