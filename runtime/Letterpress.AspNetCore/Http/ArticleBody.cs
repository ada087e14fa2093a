using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Letterpress.Pages;
using Letterpress.Routing;

namespace Letterpress.Http;

/// <summary>Writes what depends on nothing but the article, the options and the code of the app.</summary>
static class ArticleBody
{
    static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [ThreadStatic]
    static Utf8JsonWriter? t_json;

    public static void Write(ArticleView view, Article article, ArticleFormat format, IBufferWriter<byte> writer)
    {
        switch (format)
        {
            case ArticleFormat.Markdown:
                FrontMatterWriter.Write(view, article, writer);
                article.WriteMarkdown(writer);
                break;
            case ArticleFormat.Json:
                Utf8JsonWriter json = t_json ??= new(writer, s_json);
                json.Reset(writer);
                article.WriteJson(json);
                json.Flush();
                break;
            case ArticleFormat.Text:
                WriteTitle(article, writer);
                article.WriteText(writer);
                break;
            default:
                DefaultPage.Write(new ArticlePage(null, view, article, writer));
                break;
        }
    }

    static void WriteTitle(Article article, IBufferWriter<byte> writer)
    {
        var sink = new MarkupSink(writer);
        sink.Visible(article.Title.Utf8);
        sink.Write("\n\n"u8);
        sink.Flush();
        GC.KeepAlive(article.Corpus);
    }
}
