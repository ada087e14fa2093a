using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A comment in a sentence, which is not text.</summary>
/// <param name="label">How a diagnostic names it.</param>
sealed class HiddenInline(string label) : LeafInline
{
    public string Label => label;
}
