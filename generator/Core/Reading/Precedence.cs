using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Html;
using Letterpress.Core.Reading.Urls;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

/// <summary>The one table that says which source of a seed wins for which value of its article: the first that states it.</summary>
/// <remarks>
/// What the archive states wins over front matter, front matter over the metadata of the page, and that over what is found in the
/// body. The exception is the byline's author: a byline is part of the body's text, which is in the record only once.
/// </remarks>
static class Precedence
{
    /// <summary>The excerpt's maximum length where it is taken from the body.</summary>
    const int MaxExcerptLength = 300;

    public static string SourceUrl(SeedParts parts, PageMetadata page) => UrlText.Clean(
        First(parts.Header.Url, parts.FrontMatter.Text("from", "url", "source"), page.Url));

    public static string Title(ParsedSeed seed) => Spaces.Fold(
        First(seed.Header.Title, seed.FrontMatter.Text("title"), seed.Page.Title, seed.Body.FirstHeading));

    public static SourcedTime? PublishedAt(ParsedSeed seed) =>
        From(TimeSource.ArchiveHeader, seed.Header.Time)
        ?? From(TimeSource.FrontMatter, seed.FrontMatter.Time("date"))
        ?? From(TimeSource.PageMetadata, seed.Page.PublishedAt)
        ?? From(TimeSource.Byline, seed.Body.BylineAt);

    public static SourcedTime? UpdatedAt(ParsedSeed seed) =>
        From(TimeSource.FrontMatter, seed.FrontMatter.Time("updated"))
        ?? From(TimeSource.PageMetadata, seed.Page.UpdatedAt);

    public static string Author(ParsedSeed seed) =>
        First(seed.Body.Author, seed.FrontMatter.Text("author"), seed.Page.Author);

    public static string Language(ParsedSeed seed, string defaultLanguage) =>
        First(
            seed.FrontMatter.Text("lang").Trim(),
            seed.DocumentLanguage,
            seed.Page.Language,
            UrlLanguage.Of(UrlKeys.Canonical(seed.SourceUrl, "")),
            defaultLanguage);

    public static string Excerpt(ParsedSeed seed) =>
        First(seed.FrontMatter.Text("excerpt", "description"), seed.Page.Description, ExcerptOf(seed.Body.FirstParagraph));

    /// <summary>Empty where the seed states none.</summary>
    public static string Id(ParsedSeed seed) => seed.FrontMatter.Text("id").Trim();

    /// <summary>The slug before collisions with other articles are settled.</summary>
    public static string Slug(ParsedSeed seed, string title) =>
        First(ExplicitSlug(seed), Identifiers.Slug(FileNameOr(title, seed)), HintNames.ForSeed(seed.Parts.Seed.Path));

    /// <summary>The text from which the property's identifier is made.</summary>
    public static string Name(ParsedSeed seed, string title) =>
        First(seed.FrontMatter.Text("name").Trim(), ExplicitSlug(seed), FileNameOr(title, seed));

    public static string ExplicitSlug(ParsedSeed seed) => seed.FrontMatter.Text("slug").Trim();

    static string First(params string[] candidates) =>
        candidates.FirstOrDefault(static candidate => !string.IsNullOrWhiteSpace(candidate)) ?? "";

    static SourcedTime? From(TimeSource source, Timestamp? time) => time is { } known ? new SourcedTime(known, source) : null;

    static string ExcerptOf(string paragraph) => paragraph.Substring(0, Excerpts.CutLength(paragraph, MaxExcerptLength));

    /// <summary>The file's name without its extension, if it holds a word: numbers, hashes and dates mean nothing to a reader.</summary>
    static string FileNameOr(string title, ParsedSeed seed)
    {
        string path = seed.Parts.Seed.Path;
        string name = path.Substring(path.LastIndexOf('/') + 1);
        int extension = name.LastIndexOf('.');
        name = extension > 0 ? name.Substring(0, extension) : name;
        return Identifiers.HoldsWord(name) ? name : title;
    }
}
