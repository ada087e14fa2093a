namespace Letterpress.Core.Reading.Html;

/// <summary>
/// The form in which callouts come from Markdown: <c>aside</c> with the kind as an attribute; its title is an element with an attribute,
/// as that of any component is.
/// </summary>
static class Callouts
{
    public const string KindAttribute = "data-callout";

    /// <summary><c>closed</c> or <c>open</c> for a callout that can be folded.</summary>
    public const string FoldAttribute = "data-fold";

    public const string TitleAttribute = "data-callout-title";

    /// <summary>Marks the title of a component or shortcode that is a paragraph: it is not what an excerpt begins with.</summary>
    public const string ComponentTitleAttribute = "data-component-title";
}
