using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes an id as an element that links can lead to, and nothing of other attributes.</summary>
sealed class AttributeRenderer : HtmlObjectRenderer<AttributeList>
{
    protected override void Write(HtmlRenderer renderer, AttributeList list)
    {
        if (list.Id.Length > 0 && renderer.EnableHtmlForInline)
        {
            renderer.Write("<a id=\"").WriteEscape(list.Id).Write("\"></a>");
        }
    }
}
