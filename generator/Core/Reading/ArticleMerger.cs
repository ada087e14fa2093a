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
    /// <returns>Null where an error was reported: the seed has no title, or no publication time where the project requires one.</returns>
    public static ArticleModel? Merge(ParsedSeed seed, string defaultLanguage, bool requiresDate, SeedReport report)
    {
        string title = Precedence.Title(seed);
        SourcedTime? published = Precedence.PublishedAt(seed);
        ReportTimeOfHeader(seed, published, report);
        if (title.Length == 0)
        {
            report.Add(DiagnosticIds.NoTitle, seed.Parts.IdentityLine);
        }

        bool lacksTime = published is null && requiresDate && !seed.FrontMatter.IsDraft;
        ReportTime(seed, lacksTime, report);
        return title.Length > 0 && !lacksTime ? Merge(seed, title, published, defaultLanguage, report) : null;
    }

    static ArticleModel Merge(ParsedSeed seed, string title, SourcedTime? published, string defaultLanguage, SeedReport report)
    {
        Body body = seed.Body;
        (int words, int seconds) = Words.Count(body.TextWithoutNotice);
        string id = Precedence.Id(seed);
        string slug = Precedence.Slug(seed);
        string name = Precedence.Name(seed);
        string author = Precedence.Author(seed);
        string firstParagraph = body.FirstParagraph;
        string excerpt = Precedence.Excerpt(seed, firstParagraph);
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
            FormerNames = seed.FrontMatter.FormerNames.Select(static former => former.Identifier).ToEquatableArray(),
            IsDraft = seed.FrontMatter.IsDraft,
            IsSearched = seed.FrontMatter.IsSearched,
            Title = title,
            Author = author,
            Authors = Precedence.Authors(seed),
            Permalink = seed.FrontMatter.Permalink,
            TranslationKey = seed.FrontMatter.TranslationKey,
            SourceUrl = seed.SourceUrl,
            Language = language.Length > 0 ? language : defaultLanguage,
            NameLanguage = language,
            PublishedAt = published?.Time,
            PublishedAtSource = published?.Source,
            BylineAt = body.BylineAt,
            UpdatedAt = updated?.Time,
            UpdatedAtSource = updated?.Source,
            ExpiresAt = Precedence.ExpiresAt(seed),
            PlainText = body.Text,
            Excerpt = excerpt,
            CopyrightNotice = body.CopyrightNotice,
            FirstSentence = Excerpts.FirstSentence(firstParagraph),
            WordCount = words,
            ReadingSeconds = seconds,
            ContentHash = ContentHash.Of(seed.Parts.Text + seed.Parts.Inherited.Contents),
            Keys = LinkKeys.None,
            Aliases = seed.FrontMatter.Aliases.Concat(Precedence.SlugPath(seed)).ToEquatableArray(),
            Tags = seed.FrontMatter.Tags,
            Fields = FieldsOf(seed.FrontMatter, body.Author).ToEquatableArray(),
            Blocks = body.Blocks.ToEquatableArray(),
            Runs = body.Runs.ToEquatableArray(),
            Headings = body.HeadingsOf(title).ToEquatableArray(),
            Figures = body.Figures.ToEquatableArray(),
            Galleries = body.Galleries.ToEquatableArray(),
            Links = body.Links.Select(link => link.ToModel(report.LineOf(link.Tag.Start))).ToEquatableArray(),
            Cells = body.Cells.ToEquatableArray(),
            InlineImages = body.InlineImages.ToEquatableArray(),
            Anchors = body.Anchors.ToEquatableArray(),
        };
    }

    /// <summary>The byline's author wins; where front matter names another one, nothing is lost: it becomes a field.</summary>
    static IEnumerable<FieldModel> FieldsOf(FrontMatterBlock frontMatter, string bylineAuthor)
    {
        string author = Precedence.Names(frontMatter.Authors);
        bool isOther = bylineAuthor.Length > 0 && author.Length > 0 && author != bylineAuthor;
        return isOther && frontMatter.Fields.All(static field => field.Name != "author")
            ? frontMatter.Fields.Append(new("author", author))
            : frontMatter.Fields;
    }

    /// <summary>A time of front matter that cannot be read, or the lack of any time: one diagnostic for one cause.</summary>
    static void ReportTime(ParsedSeed seed, bool lacksTime, SeedReport report)
    {
        FrontMatterProblem? problem = seed.FrontMatter.TimeProblem ?? seed.Inherited.TimeProblem;
        if (lacksTime)
        {
            string reason = problem is null ? "" : ": '" + problem.Subject + "' must be " + problem.Message;
            report.Add(problem?.Source, DiagnosticIds.NoTime, problem?.Place ?? seed.Parts.IdentityLine, reason);
        }
        else
        {
            problem?.Report(report);
        }
    }

    static void ReportTimeOfHeader(ParsedSeed seed, SourcedTime? published, SeedReport report)
    {
        if (!seed.Header.IsTimeInvalid)
        {
            return;
        }

        string source = published?.Source switch
        {
            TimeSource.FrontMatter => "the front matter's date",
            TimeSource.Byline => "the byline's time",
            TimeSource.FileName => "the date in the file name",
            _ => "the page's time",
        };
        report.Add(
            DiagnosticIds.InvalidHeaderTime,
            seed.Header.TimeComment,
            seed.Header.TimeText,
            published is { } used ? source + ", " + Times.Format(used.Time) + ", was used instead" : "the article has no publication time");
    }
}
