using System.Buffers;
using System.Text.Json;
using Letterpress.Pages;
using Letterpress.Routing;

namespace Letterpress.Http;

/// <summary>An article in one format, which depends on nothing but the article, the options and the code of the app.</summary>
/// <param name="view">How URLs and bodies are written.</param>
/// <param name="article">The article.</param>
/// <param name="format">What it is served as.</param>
/// <param name="hidden">See <see cref="Publication.HiddenTranslationsOf"/>.</param>
readonly struct ArticleBody(ArticleView view, Article article, ArticleFormat format, ulong hidden) : IBody
{
    [ThreadStatic]
    static Utf8JsonWriter? t_json;

    public void Write(IBufferWriter<byte> writer)
    {
        switch (format)
        {
            case ArticleFormat.Markdown:
                FrontMatterWriter.Write(view, article, writer);
                article.WriteMarkdown(writer, view.Markdown);
                break;
            case ArticleFormat.Json:
                Utf8JsonWriter json = t_json ??= new(writer, JsonBody.Options);
                json.Reset(writer);
                article.WriteJson(json);
                json.Flush();
                break;
            case ArticleFormat.Text:
                WriteTitle(writer);
                article.WriteText(writer, view.Text);
                break;
            default:
                DefaultPage.Write(new ArticlePage(null, view, article, hidden, writer), view.TitledHtml);
                break;
        }
    }

    void WriteTitle(IBufferWriter<byte> writer)
    {
        var sink = new MarkupSink(writer);
        sink.Visible(article.Title.Utf8);
        sink.Write("\n\n"u8);
        sink.Flush();
        GC.KeepAlive(article.Corpus);
    }
}
