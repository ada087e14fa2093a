namespace Letterpress.Core.Reading.Html;

/// <summary>The styles and the link of the text that is being read.</summary>
/// <param name="Link">Index of the link, or -1.</param>
readonly record struct InlineStyle(TextStyles Styles, int Link)
{
    public static InlineStyle Plain => new(TextStyles.None, -1);

    public InlineStyle With(TextStyles styles) => this with { Styles = Styles | styles };
}
