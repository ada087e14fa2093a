using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes blocks of HTML as they are, but for the tags of components.</summary>
sealed class ComponentRenderer : HtmlBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        string html = block.Lines.ToString();
        if (ComponentTags.Rewrite(html) is { } written && written != html)
        {
            renderer.EnsureLine();
            renderer.WriteLine(written);
        }
        else
        {
            base.Write(renderer, block);
        }
    }

    /// <summary>Writes a component whose tags stand on lines of their own.</summary>
    public sealed class Blocks : HtmlObjectRenderer<ComponentBlock>
    {
        protected override void Write(HtmlRenderer renderer, ComponentBlock component)
        {
            renderer.EnsureLine();
            renderer.WriteLine(ComponentTags.Rewrite(component.Tag));
            if (!component.IsEmpty)
            {
                bool isTight = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = false;
                renderer.WriteChildren(component);
                renderer.ImplicitParagraph = isTight;
                renderer.EnsureLine();
                renderer.WriteLine(ComponentTags.Rewrite("</" + component.Name + ">"));
            }
        }
    }

    /// <inheritdoc cref="ComponentRenderer"/>
    public sealed class Inline : HtmlInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(ComponentTags.Rewrite(inline.Tag));
            }
        }
    }
}
