using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes a formula as Pandoc does.</summary>
sealed class FormulaRenderer : HtmlObjectRenderer<FormulaBlock>
{
    public static void WriteBlock(HtmlRenderer renderer, LeafBlock block)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math display\">\\[");
        renderer.WriteLeafRawLines(block, false, true);
        renderer.WriteLine("\\]</div>");
    }

    protected override void Write(HtmlRenderer renderer, FormulaBlock block) => WriteBlock(renderer, block);

    /// <inheritdoc cref="FormulaRenderer"/>
    public sealed class Inline : HtmlObjectRenderer<FormulaInline>
    {
        protected override void Write(HtmlRenderer renderer, FormulaInline formula)
        {
            renderer.Write(renderer.EnableHtmlForInline ? "<span class=\"math inline\">\\(" : "$").WriteEscape(formula.Tex);
            renderer.Write(renderer.EnableHtmlForInline ? "\\)</span>" : "$");
        }
    }
}
