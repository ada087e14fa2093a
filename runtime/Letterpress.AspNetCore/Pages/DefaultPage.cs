namespace Letterpress.Pages;

/// <summary>The page of an app that states none: a title, a day, authors and the article, without style sheets and scripts.</summary>
static class DefaultPage
{
    public static void Write(ArticlePage page, HtmlOptions html)
    {
        Article article = page.Article;
        var sink = new MarkupSink(page.Writer);
        sink.Write("<!DOCTYPE html>\n<html lang=\""u8);
        sink.Escaped(article.Language.Utf8);
        sink.Write(PageLanguage.IsRightToLeft(article.Language) ? "\" dir=\"rtl\">\n"u8 : "\">\n"u8);
        sink.Write("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        sink.Flush();
        page.WriteHead();
        sink.Write("</head>\n<body>\n<main>\n<article>\n"u8);
        WriteHeader(article, ref sink);
        sink.Flush();
        article.WriteHtml(page.Writer, html);
        sink.Write("</article>\n</main>\n</body>\n</html>\n"u8);
        sink.Flush();
        GC.KeepAlive(article.Corpus);
    }

    static void WriteHeader(Article article, ref MarkupSink sink)
    {
        sink.Write("<h1>"u8);
        sink.Title(article);
        sink.Write("</h1>\n"u8);
        if (article.PublishedAt is { } time)
        {
            sink.Write("<p><time datetime=\""u8);
            sink.Time(time);
            sink.Write("\">"u8);
            sink.Day(time);
            sink.Write("</time></p>\n"u8);
        }

        if (!article.Author.IsEmpty)
        {
            sink.Write("<p>"u8);
            sink.Escaped(article.Author.Utf8);
            sink.Write("</p>\n"u8);
        }
    }
}
