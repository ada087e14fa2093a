using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes the footnotes of a document, with ids that every rule of HTML accepts.</summary>
sealed class FootnoteRenderer(FootnoteIds ids) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.WriteLine("<section class=\"footnotes\"><ol>");
        foreach (Footnote footnote in group.OfType<Footnote>())
        {
            renderer.Write("<li id=\"").Write(ids.Of(footnote)).WriteLine("\">");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></section>");
    }

    /// <summary>Writes the references to footnotes. What leads back to them is no text, and is left out.</summary>
    public sealed class References(FootnoteIds ids) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (!link.IsBackLink)
            {
                renderer.Write("<a id=\"").Write(ids.Of(link)).Write("\" href=\"#").Write(ids.Of(link.Footnote)).Write("\"><sup>")
                    .Write(FootnoteIds.Text(link.Footnote.Order)).Write("</sup></a>");
            }
        }
    }
}
