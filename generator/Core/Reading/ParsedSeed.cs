using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Guards;
using Letterpress.Core.Reading.Html;
using Letterpress.Core.Reading.Markdown;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading;

/// <summary>Everything that a seed states, apart by source; <see cref="Precedence"/> says which source wins.</summary>
sealed record ParsedSeed
{
    static readonly FrontMatterBlock s_nothing = new() { BodyStart = 0 };

    public required SeedParts Parts { get; init; }

    public ArchiveHeader Header => Parts.Header;

    public FrontMatterBlock FrontMatter => Parts.FrontMatter;

    /// <summary>What only the folders of the seed give.</summary>
    public FrontMatterBlock Inherited => FrontMatter.Inherited ?? s_nothing;

    /// <summary>What the name of the file states.</summary>
    public FileNameParts FileName => FileNameParts.Of(Parts.Seed.Path);

    public required PageMetadata Page { get; init; }

    /// <summary>The <c>lang</c> attribute of the page or its body; empty where there is none.</summary>
    public required string DocumentLanguage { get; init; }

    /// <summary>The article's own URL, against which its links are resolved; empty where there is none.</summary>
    public required string SourceUrl { get; init; }

    public required Body Body { get; init; }

    /// <summary>What fragments can lead to: the anchors of headings and the ids that the seed gives, ordinally sorted.</summary>
    public required EquatableArray<string> Anchors { get; init; }

    /// <summary>See <see cref="ArticleAnchors.Insertion"/>.</summary>
    public string Insertion { get; init; } = "";

    /// <summary>The language that the page's element states, else its body, else the part that is the article.</summary>
    static string LanguageOf(IHtmlDocument document, IElement root) =>
        new[] { document.DocumentElement, document.Body, root }
            .Select(static element => (element?.GetAttribute("lang") ?? "").Trim())
            .FirstOrDefault(static language => language.Length > 0) ?? "";

    /// <exception cref="SeedLimitException">The seed exceeds <see cref="SeedLimits"/>.</exception>
    public static ParsedSeed Parse(SeedParts parts, SeedReport report, CancellationToken cancellation)
    {
        // To the parser, U+FFFF is the end of the file.
        string written = parts.Text.Substring(parts.BodyStart).Replace('\uFFFF', '\uFFFD');
        string source = TagMask.Hide(written);
        (string html, MarkdownMap? map, TemplateReport? templates) = parts.Format == BodyFormat.Markdown
            ? MarkdownBody.ToHtml(source, parts.BodyStart, hasWikiLinks: !parts.Header.HasTitleLine, cancellation)
            : (source, null, null);
        ElementPositions positions = new(parts.Text, parts.BodyStart, map);
        BodySurvey survey = new(html, positions, cancellation);
        IHtmlDocument document = DocumentParser.Parse(html, positions, survey, cancellation);
        if (!ReferenceEquals(source, written))
        {
            TagMask.Show(document);
        }

        WordPressCaptions.MakeFigures(document);
        bool isPage = parts.Format == BodyFormat.Page;
        if (isPage)
        {
            PageFormulas.Mark(document);
            BaseUrl.Apply(document, Precedence.SourceUrl(parts, PageMetadata.None));
        }

        PageMetadata page = isPage ? PageMetadata.Of(document) : PageMetadata.None;
        string sourceUrl = Precedence.SourceUrl(parts, page);
        IElement root = isPage ? PageBody.Of(document) : document.DocumentElement;
        survey.Walk(root);
        DroppedContent dropped = new();
        Body body = BodyReader.Read(
            root, parts.Format == BodyFormat.Markdown, survey.FragmentLinks, positions, dropped, cancellation);
        body = body with
        {
            PageTitles = page.Titles,
            PageHeading = page.Heading,
            Authors =
            [
                .. parts.FrontMatter.Authors.Concat(page.Authors).Concat(parts.FrontMatter.Inherited?.Authors ?? default)
                    .Select(static author => author.Name),
            ],
        };
        dropped.Report(report);
        templates?.Report(report, parts.BodyStart);
        survey.Report(report);
        return new()
        {
            Parts = parts,
            Page = page,
            DocumentLanguage = LanguageOf(document, root),
            SourceUrl = sourceUrl,
            Body = body,
            Insertion = templates?.Insertion ?? (LinkPath.IsMarkdown(parts.Seed.Path) ? Insertions.InHtml(source) : null) ?? "",
            Anchors = body.Headings.Select(static heading => heading.Anchor).Concat(body.Anchors.Select(static anchor => anchor.Name))
                .Distinct(StringComparer.Ordinal).OrderBy(static anchor => anchor, StringComparer.Ordinal).ToEquatableArray(),
        };
    }
}
