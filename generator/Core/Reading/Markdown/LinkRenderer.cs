using Letterpress.Core.Reading.Urls;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes URLs as written; Markdig's own renderer encodes them.</summary>
sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        string url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!link.IsImage)
        {
            renderer.Write("<a href=\"").WriteEscape(url).Write('"');
            ImageAttributes.WriteNote(renderer, link);
            WriteTitle(renderer, link);
            renderer.Write('>');
            renderer.WriteChildren(link);
            renderer.Write("</a>");
            return;
        }

        renderer.Write("<img src=\"").WriteEscape(TemplateTags.Read(TagMask.Show(url)).Url).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"');
        WriteTitle(renderer, link);
        ImageAttributes.Write(renderer, link);
        renderer.Write(" />");
    }

    static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
        }
    }
}
