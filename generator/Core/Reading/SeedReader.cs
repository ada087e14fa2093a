using AngleSharp.Html.Parser;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Html;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Reading.Urls;

namespace Letterpress.Core.Reading;

/// <summary>Reads one seed in three steps: split it into its parts, parse them, merge what they state into an article.</summary>
static class SeedReader
{
    /// <summary>The parsers that the host loaded: those of another package, where two bundle them.</summary>
    public static string ParserVersion => string.Join(
        " and ",
        new[] { typeof(HtmlParser), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser), typeof(Tomlyn.Parsing.TomlLexer) }
            .Select(static type => type.Assembly.GetName().ToString()));

    /// <param name="inherited">What the folders of the seed give.</param>
    /// <returns>The article and what belongs to it, or null where an error was reported.</returns>
    /// <exception cref="Guards.SeedLimitException">The seed exceeds <see cref="Guards.SeedLimits"/>.</exception>
    public static ReadSeed? Read(
        Seed seed,
        InheritedKeys inherited,
        string defaultLanguage,
        bool requiresDate,
        SeedReport report,
        CancellationToken cancellation)
    {
        if (SeedParts.Split(seed, inherited, report) is not { } parts)
        {
            return null;
        }

        ParsedSeed parsed = ParsedSeed.Parse(parts, report, cancellation);
        ReportBody(parsed, report);
        ArticleModel? article = ArticleMerger.Merge(parsed, defaultLanguage, requiresDate, report);
        if (article is null)
        {
            return null;
        }

        return new(article, SpansOf(parsed, report), parsed)
        {
            DraftProblem = parts.FrontMatter.DraftProblem,
            Files = FilesOf(parsed, report).ToEquatableArray(),
        };
    }

    /// <summary>Whether the front matter says that the seed is a draft. The body is not read.</summary>
    /// <inheritdoc cref="Read"/>
    public static bool IsDraft(Seed seed, InheritedKeys inherited, SeedReport report) =>
        SeedParts.ReadFrontMatter(seed, inherited, report) is { FrontMatter.IsDraft: true };

    /// <summary>Of the body, and then of front matter; of equal URLs the first.</summary>
    static IEnumerable<FileUse> FilesOf(ParsedSeed parsed, SeedReport report)
    {
        HashSet<string> urls = new(parsed.Body.Files.Select(static file => file.Url), StringComparer.Ordinal);
        return parsed.Body.Files.Select(file => new FileUse(file.Url, file.IsNote, report.SpanOf(file.Tag)))
            .Concat(parsed.Parts.FrontMatter.Files.OrderBy(static file => !file.IsImage).Where(file => urls.Add(file.Url))
                .Select(file => new FileUse(file.Url, false, report.SpanOf(file.Place)) { IsGuess = !file.IsImage }));
    }

    static void ReportBody(ParsedSeed parsed, SeedReport report)
    {
        foreach (LinkDraft link in parsed.Body.Links)
        {
            if (LinkCheck.FindProblem(link.Url) is { } problem)
            {
                report.Add(DiagnosticIds.MalformedLink, link.Tag, link.Url, problem);
            }
        }

        if (parsed.Body.Blocks.Count == 0)
        {
            report.Add(DiagnosticIds.EmptyBody, new(parsed.Parts.BodyStart, 0));
        }
    }

    static LinkSpans SpansOf(ParsedSeed parsed, SeedReport report) => new(
        parsed.Parts.Seed.FilePath,
        parsed.Parts.Seed.Path,
        report.SpanOf(parsed.Parts.IdentityLine),
        parsed.Body.Links.Select(link => report.SpanOf(link.Tag)).ToEquatableArray(),
        new(parsed.Parts.Seed.Path, parsed.Anchors, parsed.Body.MadeAnchors.ToEquatableArray(), parsed.Insertion))
    {
        FormerNames = parsed.Parts.FrontMatter.FormerNames.Select(former => report.SpanOf(former.Place)).ToEquatableArray(),
    };
}

/// <summary>What a seed states: its article and its spans.</summary>
sealed record ReadSeed(ArticleModel Article, LinkSpans Spans, ParsedSeed Parsed)
{
    /// <summary>See <see cref="FrontMatterBlock.DraftProblem"/>.</summary>
    public FrontMatterProblem? DraftProblem { get; init; }

    /// <summary>What may be files beside the seed.</summary>
    public EquatableArray<FileUse> Files { get; init; }

    /// <summary>What typed collections read, and its spans; work that a project without collections need not do.</summary>
    public (FrontMatterValues Values, FrontMatterSpans Spans) ListValues(SeedReport report)
    {
        FrontMatterBlock block = Parsed.Parts.FrontMatter.Without(Precedence.Overridden(Parsed));
        return FrontMatterProjection.Of(Parsed.Parts with { FrontMatter = block }, Article, report);
    }
}
