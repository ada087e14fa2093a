using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Letterpress.Sample.Reader.Graphs;

/// <summary>The graph as a picture, for readers without scripts.</summary>
static class GraphSvg
{
    public static MarkupString Whole() => Write(new()
    {
        ArticleUrl = ReaderSite.ArticlePath,
        AsOf = DateTimeOffset.UtcNow,
        MaxArticles = 300,
        MaxLabels = 20,
    });

    public static MarkupString Around(Article article) => Write(new()
    {
        ArticleUrl = ReaderSite.ArticlePath,
        AsOf = DateTimeOffset.UtcNow,
        Center = article,
        MaxArticles = 60,
        MaxLabels = 12,
        Title = "The articles around this one",
    });

    static MarkupString Write(GraphSvgOptions options)
    {
        ArrayBufferWriter<byte> svg = new();
        Articles.Graph.WriteSvg(svg, options);
        return new(Encoding.UTF8.GetString(svg.WrittenSpan));
    }
}
