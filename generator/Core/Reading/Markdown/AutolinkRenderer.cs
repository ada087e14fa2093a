using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <inheritdoc cref="LinkRenderer"/>
sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write(link.IsEmail ? "<a href=\"mailto:" : "<a href=\"").WriteEscape(link.Url).Write("\">");
        }

        renderer.WriteEscape(link.Url);
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write("</a>");
        }
    }
}
