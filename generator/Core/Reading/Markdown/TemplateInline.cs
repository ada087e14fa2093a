using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A tag of a template language in a sentence, or an expression of MDX, which is text as written.</summary>
sealed class TemplateInline(string text, TemplateTag tag) : LeafInline
{
    public string Text => text;

    public TemplateTag Tag => tag;
}
