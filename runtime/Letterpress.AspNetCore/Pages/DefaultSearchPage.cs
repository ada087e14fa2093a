using System.Buffers;
using System.Globalization;

namespace Letterpress.Pages;

/// <summary>The page of a search in an app that states none: a form and a list of hits, without style sheets and scripts.</summary>
static class DefaultSearchPage
{
    public static void Write(ArticleSearch search, IBufferWriter<byte> writer)
    {
        var sink = new MarkupSink(writer);
        sink.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"u8);
        sink.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        sink.Write("<meta name=\"robots\" content=\"noindex\">\n"u8);
        sink.Write("<title>Search"u8);
        sink.Write(search.Query.Length > 0 ? ": "u8 : default);
        sink.Escaped(search.Query);
        sink.Write("</title>\n</head>\n<body>\n<main>\n<h1>Search</h1>\n<form><input type=\"search\" name=\"q\" "u8);
        sink.Write("aria-label=\"Search\" maxlength=\"256\" value=\""u8);
        sink.Escaped(search.Query);
        sink.Write("\"> <button type=\"submit\">Search</button></form>\n"u8);
        if (search.Results.DidYouMean is { } suggestion)
        {
            WriteSuggestion(suggestion, ref sink);
        }

        if (search.Query.Length > 0)
        {
            WriteHits(search, ref sink, writer);
        }

        sink.Write("</main>\n</body>\n</html>\n"u8);
        sink.Flush();
    }

    static void WriteSuggestion(SearchSuggestion suggestion, ref MarkupSink sink)
    {
        string text = suggestion.ToString();
        sink.Write("<p>Did you mean <a href=\"?q="u8);
        sink.Escaped(Uri.EscapeDataString(text));
        sink.Write("\">"u8);
        sink.Escaped(text);
        sink.Write("</a>?</p>\n"u8);
    }

    static void WriteHits(ArticleSearch search, ref MarkupSink sink, IBufferWriter<byte> writer)
    {
        int total = search.Results.Total;
        sink.Write("<p>"u8);
        sink.Escaped(total == 0 ? "No articles" : total.ToString(CultureInfo.InvariantCulture) + (total == 1 ? " article" : " articles"));
        sink.Write("</p>\n"u8);
        if (search.Results.Count == 0)
        {
            return;
        }

        sink.Write("<ol>\n"u8);
        foreach (SearchHit hit in search.Results)
        {
            sink.Write("<li lang=\""u8);
            sink.Escaped(hit.Article.Language.Utf8);
            sink.Write(PageLanguage.IsRightToLeft(hit.Article.Language) ? "\" dir=\"rtl\"><a href=\""u8 : "\"><a href=\""u8);
            sink.Escaped(search.UrlOf(hit));
            sink.Write("\">"u8);
            sink.Title(hit.Article);
            if (hit.Heading is { IsTitle: false } heading)
            {
                sink.Write(" › "u8);
                sink.Escaped(heading.Text.Utf8);
            }

            sink.Write("</a>\n<p>"u8);
            sink.Flush();
            hit.WriteSnippetHtml(writer);
            sink.Write("</p></li>\n"u8);
            GC.KeepAlive(hit.Article.Corpus);
        }

        sink.Write("</ol>\n"u8);
    }
}
