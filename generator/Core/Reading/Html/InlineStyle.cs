namespace Letterpress.Core.Reading.Html;

/// <summary>The styles and the link of the text that is being read.</summary>
/// <param name="Link">Index of the link, or -1.</param>
readonly record struct InlineStyle(TextStyles Styles, int Link)
{
    public static InlineStyle Plain => new(TextStyles.None, -1);

    /// <summary>The styles and the link that both have; those of the second where the first is null.</summary>
    public static InlineStyle Common(InlineStyle? first, InlineStyle second) => first is { } other
        ? new(other.Styles & second.Styles, other.Link == second.Link ? second.Link : -1)
        : second;

    public InlineStyle With(TextStyles styles) => this with { Styles = Styles | styles };
}
