using System.Buffers;
using Letterpress.Http;
using Microsoft.AspNetCore.Http;

namespace Letterpress.Pages;

/// <summary>The page for an unknown URL in an app that states none.</summary>
static class NotFoundPage
{
    public static Task WriteAsync(ArticleNotFound notFound)
    {
        HttpResponse response = notFound.HttpContext.Response;
        response.ContentType = ArticleFormat.Html.ContentType();
        Write(notFound, response.StatusCode, response.BodyWriter);
        return Task.CompletedTask;
    }

    static void Write(ArticleNotFound notFound, int status, IBufferWriter<byte> writer)
    {
        ReadOnlySpan<byte> title = status == StatusCodes.Status410Gone ? "Gone"u8 : "Not found"u8;
        var sink = new MarkupSink(writer);
        sink.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"u8);
        sink.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"u8);
        sink.Write(title);
        sink.Write("</title>\n</head>\n<body>\n<main>\n<h1>"u8);
        sink.Write(title);
        sink.Write("</h1>\n"u8);
        if (notFound.Nearest.Count > 0)
        {
            WriteList(notFound, ref sink);
        }

        sink.Write("</main>\n</body>\n</html>\n"u8);
        sink.Flush();
    }

    static void WriteList(ArticleNotFound notFound, ref MarkupSink sink)
    {
        sink.Write("<p>Perhaps you are looking for:</p>\n<ul>\n"u8);
        foreach (Article article in notFound.Nearest)
        {
            sink.Write("<li><a href=\""u8);
            sink.Url(notFound.ArticleUrl, article);
            sink.Write("\" lang=\""u8);
            sink.Escaped(article.Language.Utf8);
            sink.Write("\">"u8);
            sink.Title(article);
            sink.Write("</a></li>\n"u8);
        }

        sink.Write("</ul>\n"u8);
    }
}
