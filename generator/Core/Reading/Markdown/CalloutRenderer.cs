using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Writes every callout in one form, which the reader of blocks reads: <c>&lt;aside data-callout="kind"&gt;</c>, with its title in
/// <c>&lt;p data-callout-title&gt;</c>.
/// </summary>
sealed class CalloutRenderer : HtmlObjectRenderer<CalloutBlock>
{
    public static void Write(HtmlRenderer renderer, CalloutHead head, ContainerBlock content)
    {
        renderer.EnsureLine();
        string name = head.IsDetails ? "details" : head.Kind.Length == 0 ? "div" : "aside";
        renderer.Write('<').Write(name);
        if (name == "aside")
        {
            renderer.Write(" data-callout=\"").WriteEscape(head.Kind).Write('"');
        }

        if (head.Fold.Length > 0 && name != "div")
        {
            renderer.Write(name == "aside" ? " data-fold=\"" + head.Fold + "\"" : head.Fold == "open" ? " open" : "");
        }

        renderer.WriteLine('>');
        bool isTight = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        foreach (Block block in content)
        {
            if (block is CalloutTitle title)
            {
                bool isFirst = ReferenceEquals(block, content[0]);
                renderer.Write(!isFirst ? "<p>" : name switch
                {
                    "div" => "<p data-component-title>",
                    "details" => "<summary>",
                    _ => "<p data-callout-title>",
                });
                renderer.WriteLeafInline(title);
                renderer.WriteLine(isFirst && name == "details" ? "</summary>" : "</p>");
            }
            else
            {
                renderer.Write(block);
            }
        }

        renderer.ImplicitParagraph = isTight;
        renderer.EnsureLine();
        renderer.Write("</").Write(name).WriteLine('>');
    }

    protected override void Write(HtmlRenderer renderer, CalloutBlock callout) => Write(renderer, callout.Head, callout);

    /// <summary>Writes quotes, of which some are callouts.</summary>
    public sealed class Quotes : QuoteBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
        {
            if (quote.GetData(typeof(CalloutHead)) is CalloutHead head)
            {
                CalloutRenderer.Write(renderer, head, quote);
            }
            else
            {
                base.Write(renderer, quote);
            }
        }
    }
}
