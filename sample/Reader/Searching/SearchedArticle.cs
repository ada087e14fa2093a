namespace Letterpress.Sample.Reader.Searching;

/// <summary>An article as a browser searches it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Url">Where it is, relative to the website.</param>
/// <param name="Language">A tag of BCP 47; may be empty.</param>
/// <param name="Sections">The headings with the texts below them.</param>
sealed record SearchedArticle(string Title, string Url, string Language, IReadOnlyList<SearchedSection> Sections)
{
    public static SearchedArticle Of(Article article) => new(
        article.Title.ToString(),
        ReaderSite.UrlOf(article)[1..],
        article.Language.ToString(),
        [.. article.Sections.Select(static section => SearchedSection.Of(section))]);
}

/// <summary>A heading with the text below it.</summary>
/// <param name="Anchor">The fragment of the heading; empty for what comes before the first.</param>
/// <param name="Heading">The heading; empty for what comes before the first, and for the title.</param>
/// <param name="Text">The text below it.</param>
sealed record SearchedSection(string Anchor, string Heading, string Text)
{
    public static SearchedSection Of(Section section) => section.Heading is { IsTitle: false } heading
        ? new(heading.Anchor.ToString(), heading.Text.ToString(), section.Text.ToString())
        : new("", "", section.Text.ToString());
}
