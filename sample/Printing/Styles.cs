using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>The few styles of the program, and those that a run of an article asks for.</summary>
static class Styles
{
    public static Style Title { get; } = new(Color.Yellow, decoration: Decoration.Bold);

    public static Style Heading { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Dim { get; } = new(Color.Grey);

    public static Style Link { get; } = new(Color.Blue, decoration: Decoration.Underline);

    public static Style Match { get; } = new(Color.Yellow, decoration: Decoration.Underline);

    public static Style Quote { get; } = new(decoration: Decoration.Italic);

    /// <summary>The style of a run inside a block that has a style of its own.</summary>
    public static Style Of(TextRun run, Style block)
    {
        Style style = run.Link is null ? block : block.Combine(Link);
        Decoration decoration = Decoration.None;
        if ((run.Styles & TextStyles.Strong) != 0)
        {
            decoration |= Decoration.Bold;
        }

        if ((run.Styles & TextStyles.Emphasis) != 0)
        {
            decoration |= Decoration.Italic;
        }

        if ((run.Styles & TextStyles.Underline) != 0)
        {
            decoration |= Decoration.Underline;
        }

        if ((run.Styles & TextStyles.Strikethrough) != 0)
        {
            decoration |= Decoration.Strikethrough;
        }

        if ((run.Styles & (TextStyles.Code | TextStyles.Highlight)) != 0)
        {
            decoration |= Decoration.Invert;
        }

        if ((run.Styles & TextStyles.Small) != 0)
        {
            decoration |= Decoration.Dim;
        }

        return style.Combine(new Style(decoration: decoration));
    }
}
