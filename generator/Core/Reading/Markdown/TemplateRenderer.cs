using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes what a template language would execute as code.</summary>
sealed class TemplateRenderer : HtmlObjectRenderer<TemplateBlock>
{
    protected override void Write(HtmlRenderer renderer, TemplateBlock block) => WriteCode(renderer, block, block.Language);

    static void WriteCode(HtmlRenderer renderer, LeafBlock block, string language)
    {
        renderer.EnsureLine();
        renderer.Write("<pre><code");
        if (language.Length > 0)
        {
            renderer.Write(" class=\"language-").WriteEscape(language).Write('"');
        }

        renderer.Write('>');
        renderer.WriteLeafRawLines(block, true, true);
        renderer.WriteLine("</code></pre>");
    }

    /// <summary>Writes a tag in a sentence as text.</summary>
    public sealed class Inline : HtmlObjectRenderer<TemplateInline>
    {
        protected override void Write(HtmlRenderer renderer, TemplateInline template) => renderer.WriteEscape(template.Text);
    }

    /// <summary>Writes a module's lines as code.</summary>
    public sealed class Module : HtmlObjectRenderer<ModuleParser.Module>
    {
        protected override void Write(HtmlRenderer renderer, ModuleParser.Module module) => WriteCode(renderer, module, "mdx");
    }
}
