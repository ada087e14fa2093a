using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A formula in a sentence.</summary>
/// <param name="tex">Without its delimiters.</param>
/// <param name="written">With its delimiters, as it is written.</param>
sealed class FormulaInline(string tex, string written) : LeafInline
{
    public string Written => written;

    public string Tex { get; set; } = tex;
}
