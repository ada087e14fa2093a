using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Html;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Reading.Urls;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

/// <summary>The one table that says which source of a seed wins for which value of its article: the first that states it.</summary>
/// <remarks>
/// What the archive states wins over front matter, front matter over the metadata of the page, and that over what is found in the
/// body. All of that wins over the defaults of the seed's folders, and these over what is derived from its text. The exception is the
/// byline's author: a byline is part of the body's text, which is in the record only once.
/// </remarks>
static class Precedence
{
    /// <summary>The excerpt's maximum length where it is taken from the body.</summary>
    const int MaxExcerptLength = 300;

    public static string SourceUrl(SeedParts parts, PageMetadata page) => UrlText.Clean(
        First(parts.Header.Url, parts.FrontMatter.SourceUrl, page.Url));

    /// <summary>A slug that is a path is also an alias.</summary>
    public static IEnumerable<string> SlugPath(ParsedSeed seed) =>
        seed.FrontMatter.Slug is var slug && slug.IndexOf('/') >= 0 ? [slug] : [];

    public static string Title(ParsedSeed seed) =>
        Spaces.Fold(First(StatedTitle(seed), seed.Inherited.Title, seed.FileName.Title));

    public static SourcedTime? PublishedAt(ParsedSeed seed) =>
        StatedTime(seed) ?? From(TimeSource.FrontMatter, seed.Inherited.PublishedAt);

    public static SourcedTime? UpdatedAt(ParsedSeed seed) =>
        StatedUpdate(seed) ?? From(TimeSource.FrontMatter, seed.Inherited.UpdatedAt);

    public static Timestamp? ExpiresAt(ParsedSeed seed) => StatedExpiry(seed) ?? seed.Inherited.ExpiresAt;

    public static string Author(ParsedSeed seed) => First(StatedAuthor(seed), Names(seed.Inherited.Authors));

    /// <summary>The known keys whose inherited values do not count, since the seed itself states otherwise what they mean.</summary>
    public static IEnumerable<string[]> Overridden(ParsedSeed seed)
    {
        if (seed.FrontMatter.Inherited is null)
        {
            return [];
        }

        (string[] Keys, bool IsStated)[] known =
        [
            (KnownKeys.Title, StatedTitle(seed).Length > 0), (KnownKeys.PublishedAt, StatedTime(seed) is not null),
            (KnownKeys.UpdatedAt, StatedUpdate(seed) is not null), (KnownKeys.ExpiresAt, StatedExpiry(seed) is not null),
            (KnownKeys.Authors, StatedAuthor(seed).Length > 0), (KnownKeys.Language, LanguageIn(StatedLanguages(seed)).Length > 0),
            (KnownKeys.Excerpt, StatedExcerpt(seed).Length > 0),
        ];
        return known.Where(static one => one.IsStated).Select(static one => one.Keys);
    }

    static string StatedTitle(ParsedSeed seed) =>
        First(seed.Header.Title, seed.FrontMatter.Title, seed.Body.OpeningHeading, seed.Body.HeadingOfPage, seed.Page.Title);

    static SourcedTime? StatedTime(ParsedSeed seed) =>
        From(TimeSource.ArchiveHeader, seed.Header.Time)
        ?? From(TimeSource.FrontMatter, seed.FrontMatter.PublishedAt)
        ?? seed.Page.PublishedAt
        ?? From(TimeSource.Byline, seed.Body.BylineAt)
        ?? From(TimeSource.CanonicalUrl, seed.Page.UrlDate)
        ?? From(TimeSource.FileName, seed.FileName.Date);

    static SourcedTime? StatedUpdate(ParsedSeed seed) =>
        From(TimeSource.FrontMatter, seed.FrontMatter.UpdatedAt)
        ?? seed.Page.UpdatedAt;

    static Timestamp? StatedExpiry(ParsedSeed seed) => seed.FrontMatter.ExpiresAt ?? seed.Page.ExpiresAt;

    static string StatedAuthor(ParsedSeed seed) =>
        First(seed.Body.Author, Names(seed.FrontMatter.Authors), Names(seed.Page.Authors));

    /// <summary>The parts of <see cref="Author"/>, from the same source.</summary>
    public static EquatableArray<AuthorModel> Authors(ParsedSeed seed) =>
        seed.Body.Author.Length > 0 ? new[] { new AuthorModel(seed.Body.Author, "", "") }.ToEquatableArray()
        : seed.FrontMatter.Authors.Count > 0 ? seed.FrontMatter.Authors
        : seed.Page.Authors.Count > 0 ? seed.Page.Authors
        : seed.Inherited.Authors;

    /// <summary>The names as one text, separated by commas.</summary>
    public static string Names(EquatableArray<AuthorModel> authors) => string.Join(", ", authors.Select(static author => author.Name));

    /// <summary>Empty where the seed states none. What is no language tag is skipped.</summary>
    public static string Language(ParsedSeed seed) =>
        LanguageIn(StatedLanguages(seed).Concat([seed.Inherited.Language, ArticlePath.LanguageOf(seed.Parts.Seed.Path)]));

    /// <summary>One after the other: what the URL states is found by reading the text.</summary>
    static IEnumerable<string> StatedLanguages(ParsedSeed seed)
    {
        yield return seed.FrontMatter.Language;
        yield return seed.DocumentLanguage;
        yield return seed.Page.Language;
        yield return UrlLanguage.Of(UrlKeys.Canonical(seed.SourceUrl, ""), seed.Body.Text, seed.Body.Links.Select(static link => link.Url));
        yield return LanguageBelow(seed.Inherited.LanguageSource, seed.Parts.Seed.Path);
    }

    /// <summary>
    /// What the end of the file's name states, or a folder below the one with the default: they are nearer than the default.
    /// </summary>
    static string LanguageBelow(Seed? defaults, string path)
    {
        string folder = SeedPaths.FolderOf(defaults?.Path ?? "");
        bool isBelow = folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal);
        return defaults is null ? "" : ArticlePath.LanguageOf(isBelow ? path.Substring(folder.Length + 1) : path);
    }

    static string LanguageIn(IEnumerable<string> tags) => tags
        .Select(static tag => tag.Replace('_', '-')).Where(LanguageTags.IsValid).Select(LanguageTags.Canonical).FirstOrDefault() ?? "";

    /// <param name="firstParagraph">Of the body.</param>
    public static string Excerpt(ParsedSeed seed, string firstParagraph) =>
        First(StatedExcerpt(seed), seed.Inherited.Excerpt) is { Length: > 0 } stated ? stated : First(ExcerptOf(firstParagraph));

    static string StatedExcerpt(ParsedSeed seed) => First(seed.FrontMatter.Excerpt, seed.Page.Description, seed.Body.MarkedExcerpt);

    /// <summary>Empty where the seed states none.</summary>
    public static string Id(ParsedSeed seed) => seed.FrontMatter.Id;

    /// <summary>Empty where front matter has none of which an identifier can be made.</summary>
    public static string Name(ParsedSeed seed) =>
        seed.FrontMatter.Name is { } name && Identifiers.FromText(name).Length > 0 ? name : "";

    /// <summary>What a URL cannot contain is replaced. Of a path, which some tools write here, it is the last segment.</summary>
    public static string Slug(ParsedSeed seed)
    {
        string slug = LinkPath.NameOf(LinkPath.Clean(seed.FrontMatter.Slug));
        return slug.All(static c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '~') ? slug : Identifiers.Slug(slug);
    }

    static string First(params string[] candidates) =>
        candidates.FirstOrDefault(static candidate => !string.IsNullOrWhiteSpace(candidate)) ?? "";

    static SourcedTime? From(TimeSource source, Timestamp? time) => time is { } known ? new SourcedTime(known, source) : null;

    static string ExcerptOf(string paragraph) => paragraph.Substring(0, Excerpts.CutLength(paragraph, MaxExcerptLength));
}
