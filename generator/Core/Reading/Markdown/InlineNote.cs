using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>The text of a footnote where its reference stands, <c>^[text]</c>.</summary>
/// <param name="end">The position of the bracket that ends it.</param>
sealed class InlineNote(int end) : ContainerInline
{
    public int End => end;
}
