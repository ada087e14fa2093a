using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>What all formats of a feed say.</summary>
readonly ref struct FeedText(SiteText site, FeedOptions options)
{
    /// <summary>The earliest time that all readers know, for a feed without articles.</summary>
    public static DateTimeOffset NoTime => DateTimeOffset.UnixEpoch;

    public SiteText Site => site;

    public FeedOptions Options => options;

    public ReadOnlySpan<byte> Title => options.Utf8Title.IsEmpty ? site.Title : options.Utf8Title;

    public ReadOnlySpan<byte> Description => options.Utf8Description.IsEmpty ? site.Description : options.Utf8Description;

    public bool HasExcerpt => options.Content != FeedContent.None;

    public bool HasBody => options.Content == FeedContent.Full;

    /// <summary>Whether URLs are the ids of articles.</summary>
    public bool HasUrlsAsIds => options.TagDate is null;

    /// <summary>When the last changed of the articles was changed; null where none has a time.</summary>
    public DateTimeOffset? Updated<T>(FeedArticles<T> articles)
        where T : IReadOnlyList<Article>
    {
        DateTimeOffset? last = null;
        foreach (Article article in articles)
        {
            last = ArticleFacts.Later(last, ArticleFacts.Updated(article) ?? options.UndatedAt);
        }

        return last;
    }

    /// <summary>Writes what names an article for ever.</summary>
    [SkipLocalsInit]
    public void WriteId(ref Utf8Sink sink, Article article)
    {
        if (options.TagDate is not { } date)
        {
            AbsoluteUrl.Write(ref sink, site.ArticleUrl, article);
            return;
        }

        sink.Write("tag:"u8);
        sink.Write(site.Host);
        sink.Write((byte)',');
        TimeText.WriteDay(ref sink, new(date, default, default));
        sink.Write((byte)':');
        UrlBuilder slug = new(stackalloc byte[UrlBuilder.StackBytes]);
        UrlText.WriteValue(ref slug, article.Slug);
        sink.Write(slug.Written);
        slug.Free();
    }

    /// <summary>Writes the body as HTML; the sink escapes it as <paramref name="escaping"/> says.</summary>
    public void WriteBody(ref Utf8Sink sink, Article article, Escaping escaping)
    {
        sink.Flush();
        sink.Escaping = escaping;
        HtmlRenderer.Write(article, sink, site.Html);
        sink.Escaping = Escaping.None;
    }
}
