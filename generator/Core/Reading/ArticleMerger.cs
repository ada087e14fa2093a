using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Html;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

/// <summary>Merges what the parts of a seed state into its article, by the rules of <see cref="Precedence"/>.</summary>
static class ArticleMerger
{
    /// <returns>Null where an error was reported: the seed has no title or no publication time.</returns>
    public static ArticleModel? Merge(ParsedSeed seed, string defaultLanguage, SeedReport report)
    {
        string title = Precedence.Title(seed);
        SourcedTime? published = Precedence.PublishedAt(seed);
        ReportTimeOfHeader(seed, published, report);
        if (title.Length == 0)
        {
            report.Add(DiagnosticIds.NoTitle, seed.Parts.IdentityLine);
        }

        if (published is null)
        {
            report.Add(DiagnosticIds.NoTime, seed.Parts.IdentityLine);
        }

        return title.Length > 0 && published is { } time ? Merge(seed, title, time, defaultLanguage, report) : null;
    }

    static ArticleModel Merge(ParsedSeed seed, string title, SourcedTime published, string defaultLanguage, SeedReport report)
    {
        Body body = seed.Body;
        (int words, int seconds) = Words.Count(body.TextWithoutNotice);
        string id = Precedence.Id(seed);
        string slug = Precedence.Slug(seed);
        string name = Precedence.Name(seed);
        EquatableArray<string> aliases = seed.FrontMatter.Texts("aliases").ToEquatableArray();
        string author = Precedence.Author(seed);
        string excerpt = Precedence.Excerpt(seed);
        string language = Precedence.Language(seed);
        SourcedTime? updated = Precedence.UpdatedAt(seed);
        return new()
        {
            SeedPath = seed.Parts.Seed.Path,
            Id = id,
            SlugCandidate = slug,
            IsSlugExplicit = slug.Length > 0,
            NameCandidate = name,
            IsNameExplicit = name.Length > 0,
            Title = title,
            Author = author,
            SourceUrl = seed.SourceUrl,
            Language = language.Length > 0 ? language : defaultLanguage,
            NameLanguage = language,
            PublishedAt = published.Time,
            PublishedAtSource = published.Source,
            BylineAt = body.BylineAt,
            UpdatedAt = updated?.Time,
            UpdatedAtSource = updated?.Source,
            PlainText = body.Text,
            Excerpt = excerpt,
            CopyrightNotice = body.CopyrightNotice,
            FirstSentence = Excerpts.FirstSentence(body.FirstParagraph),
            WordCount = words,
            ReadingSeconds = seconds,
            ContentHash = ContentHash.Of(seed.Parts.Text),
            Keys = LinkKeys.None,
            Aliases = aliases,
            Tags = seed.FrontMatter.Texts("tags", "categories").ToEquatableArray(),
            Fields = FieldsOf(seed.FrontMatter, body.Author).ToEquatableArray(),
            Blocks = body.Blocks.ToEquatableArray(),
            Runs = body.Runs.ToEquatableArray(),
            Headings = body.Headings.ToEquatableArray(),
            Figures = body.Figures.ToEquatableArray(),
            Galleries = body.Galleries.ToEquatableArray(),
            Links = body.Links.Select(link => link.ToModel(report.LineOf(link.Tag.Start))).ToEquatableArray(),
            Cells = body.Cells.ToEquatableArray(),
        };
    }

    /// <summary>The byline's author wins; where front matter names another one, nothing is lost: it becomes a field.</summary>
    static IEnumerable<FieldModel> FieldsOf(FrontMatterBlock frontMatter, string bylineAuthor)
    {
        string author = frontMatter.Text("author");
        return bylineAuthor.Length == 0 || author.Length == 0 || author == bylineAuthor
            ? frontMatter.Fields
            : frontMatter.Fields.Append(new("author", author));
    }

    static void ReportTimeOfHeader(ParsedSeed seed, SourcedTime? published, SeedReport report)
    {
        if (!seed.Header.IsTimeInvalid || published is not { } used)
        {
            return;
        }

        string source = used.Source switch
        {
            TimeSource.FrontMatter => "the front matter's date",
            TimeSource.PageMetadata => "the page's time",
            _ => "the byline's time",
        };
        report.Add(DiagnosticIds.InvalidHeaderTime, seed.Header.TimeComment, seed.Header.TimeText, source, Times.Format(used.Time));
    }
}
