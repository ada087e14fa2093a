using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A formula in a sentence.</summary>
/// <param name="tex">Without its delimiters.</param>
sealed class FormulaInline(string tex) : LeafInline
{
    public string Tex { get; set; } = tex;
}
