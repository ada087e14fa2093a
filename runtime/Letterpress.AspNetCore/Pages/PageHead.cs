using System.Buffers;
using System.Text;
using Letterpress.Http;
using Letterpress.Routing;

namespace Letterpress.Pages;

/// <summary>What the head of a page says of its article.</summary>
static class PageHead
{
    static readonly byte[][] s_alternate =
    [
        .. Enumerable.Range(0, ArticleFormats.Count)
            .Select(static i => Encoding.UTF8.GetBytes($"<link rel=\"alternate\" type=\"{((ArticleFormat)i).MediaType()}\" href=\"")),
    ];

    static readonly byte[][] s_end =
        [.. Enumerable.Range(0, ArticleFormats.Count).Select(static i => Encoding.UTF8.GetBytes($"{((ArticleFormat)i).Extension()}\">\n"))];

    /// <param name="view">How URLs are written.</param>
    /// <param name="article">The article.</param>
    /// <param name="hidden">See <see cref="Publication.HiddenTranslationsOf"/>.</param>
    /// <param name="writer">Takes UTF-8.</param>
    public static void Write(ArticleView view, Article article, ulong hidden, IBufferWriter<byte> writer)
    {
        var sink = new MarkupSink(writer);
        sink.Write("<title>"u8);
        sink.Title(article);
        sink.Write("</title>\n"u8);
        if (view.Site is { } site)
        {
            sink.Flush();
            article.WriteOpenGraph(writer, site);
            sink.Write("<script type=\"application/ld+json\">"u8);
            sink.Flush();
            article.WriteJsonLd(writer, site);
            sink.Write("</script>\n"u8);
        }
        else
        {
            WriteMeta("<meta name=\"description\" content=\""u8, article.Excerpt, ref sink);
            WriteMeta("<meta name=\"author\" content=\""u8, article.Author, ref sink);
        }

        if (view.CanonicalUrl is { } url)
        {
            WriteTranslations(url, article, hidden, ref sink);
        }

        sink.Write(view.FeedElements);
        for (int i = 1; i < ArticleFormats.Count && view.HasTwins; i++)
        {
            WriteTwin(view, article, (ArticleFormat)i, ref sink);
        }

        sink.Flush();
        GC.KeepAlive(article.Corpus);
    }

    static void WriteMeta(ReadOnlySpan<byte> open, Utf8Text value, ref MarkupSink sink)
    {
        if (!value.IsEmpty)
        {
            sink.Write(open);
            sink.Escaped(value.Utf8);
            sink.Write("\">\n"u8);
        }
    }

    /// <summary>
    /// The URLs of the same article in other languages, and its own. Without a language an article has none: search engines need one.
    /// </summary>
    static void WriteTranslations(ArticleUrlTemplate url, Article article, ulong hidden, ref MarkupSink sink)
    {
        bool isAny = false;
        foreach (Article translation in HasLanguage(article) ? article.Translations : default)
        {
            if ((hidden & 1) == 0 && HasLanguage(translation))
            {
                isAny = true;
                WriteTranslation(url, translation, ref sink);
            }

            hidden >>= 1;
        }

        if (isAny)
        {
            WriteTranslation(url, article, ref sink);
        }
    }

    static bool HasLanguage(Article article) => !article.Language.IsEmpty && article.Language != "und";

    static void WriteTranslation(ArticleUrlTemplate url, Article article, ref MarkupSink sink)
    {
        sink.Write("<link rel=\"alternate\" hreflang=\""u8);
        sink.Escaped(article.Language.Utf8);
        sink.Write("\" href=\""u8);
        sink.Url(url, article);
        sink.Write("\">\n"u8);
    }

    static void WriteTwin(ArticleView view, Article article, ArticleFormat format, ref MarkupSink sink)
    {
        sink.Write(s_alternate[(int)format]);
        sink.Url(view.TwinUrl, article);
        sink.Write(s_end[(int)format]);
    }
}
