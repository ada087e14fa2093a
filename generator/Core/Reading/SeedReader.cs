using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading;

/// <summary>From the text of one seed to its article.</summary>
static class SeedReader
{
    /// <summary>The parsers that the host loaded: those of another package, where two bundle them.</summary>
    public static string ParserVersion => string.Join(" and ", new[] { typeof(HtmlParser), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser) }.Select(static type => type.Assembly.GetName().ToString()));

    /// <returns>The article, or null where an error was reported.</returns>
    /// <exception cref="SeedLimitException">The seed is beyond <see cref="SeedLimits"/>.</exception>
    public static (ArticleModel? Article, LinkSpans? Sites) Read(Seed seed, string defaultLanguage, SeedReport report, CancellationToken cancellation)
    {
        string text = seed.Text.ToString();
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (IsNotText(seed, text, start) is { } reason)
        {
            report.Add(DiagnosticIds.NotText, new(0, Math.Min(1, text.Length)), reason);
            return (null, null);
        }

        if (text.Length > SeedLimits.MaxLength)
        {
            throw new SeedLimitException(FormattableString.Invariant($"it has {text.Length} characters, more than {SeedLimits.MaxLength}"), 0);
        }

        FrontMatter frontMatter = FrontMatter.Read(text, start, report);
        if (report.Diagnostics.Any(static diagnostic => diagnostic.Id == DiagnosticIds.FrontMatterIsNoYaml))
        {
            return (null, null);
        }

        ArchiveHeader header = ArchiveHeader.Read(text, frontMatter.BodyStart);

        // To the parser, U+FFFF is the end of the file.
        string source = text.Substring(header.BodyStart).Replace('\uFFFF', '\uFFFD');
        BodyFormat format = SeedFormat.Of(seed.Path, text, header.BodyStart);
        (string html, MarkdownMap? map) = format == BodyFormat.Markdown ? MarkdownBody.ToHtml(source, header.BodyStart, cancellation) : (source, null);
        SeedPlaces places = new(text, header.BodyStart, map);
        BodySurvey survey = new(html, places, cancellation);
        IHtmlDocument document = HtmlText.Parse(html, places, survey, cancellation);
        DroppedContent dropped = new();
        PageMetadata page = format == BodyFormat.Page ? PageMetadata.Of(document) : PageMetadata.None;
        string sourceUrl = Addresses.Clean(FirstOf(Decode(header.Url), frontMatter.Text(report, "from", "url", "source"), page.Url));
        IElement root = format == BodyFormat.Page ? PageMetadata.BodyOf(document) : document.DocumentElement;
        survey.Walk(root);
        Body body = BodyReader.Read(root, sourceUrl, places, dropped, cancellation);
        dropped.Report(report);
        survey.Report(report);
        foreach (LinkDraft link in body.Links)
        {
            if (LinkCheck.Fault(link.Url) is { } fault)
            {
                report.Add(DiagnosticIds.MalformedLink, link.Place, link.Url, fault);
            }
        }

        if (body.Blocks.Count == 0)
        {
            report.Add(DiagnosticIds.EmptyBody, new(header.BodyStart, 0));
        }

        string title = Title(header, frontMatter, page, body, report);
        Timestamp? published = PublishedAt(header, frontMatter, page, body, report);
        TextSlice place = header.HasTitleLine ? header.TitlePlace : new(start, FirstLineLength(text, start));
        if (title.Length == 0)
        {
            report.Add(DiagnosticIds.NoTitle, place);
        }

        if (published is null)
        {
            report.Add(DiagnosticIds.NoTime, place);
        }

        if (title.Length == 0 || published is not { } time)
        {
            return (null, null);
        }

        SeedIdentity identity = SeedIdentity.Of(seed, frontMatter, title, sourceUrl, report);
        (int words, int seconds) = Words.Count(TextOfArticle(body));
        string firstParagraph = body.Blocks.FirstOrDefault(static block => block.Kind == BlockKind.Paragraph)?.Text.Of(body.Text) ?? "";
        string author = frontMatter.Text(report, "author");
        string excerpt = FirstOf(frontMatter.Text(report, "excerpt", "description"), page.Description);
        ArticleModel article = new(
            seed.Path,
            identity.Id,
            identity.Slug,
            identity.IsSlugExplicit,
            identity.Name,
            title,
            FirstOf(body.Author, author, page.Author),
            sourceUrl,
            Language(frontMatter, document, page, identity.Keys, defaultLanguage, report),
            time,
            body.BylineAt,
            frontMatter.Time(report, "updated") ?? page.UpdatedAt,
            body.Text,
            excerpt.Length > 0 ? excerpt : firstParagraph.Substring(0, Excerpts.CutLength(firstParagraph, 300)),
            body.CopyrightNotice,
            Excerpts.FirstSentence(firstParagraph),
            words,
            seconds,
            ContentHash(text),
            identity.Keys,
            frontMatter.Texts(report, "tags", "categories").ToEquatableArray(),
            Fields(frontMatter, body.Author, author).ToEquatableArray(),
            body.Blocks.ToEquatableArray(),
            body.Runs.ToEquatableArray(),
            body.Headings.ToEquatableArray(),
            body.Figures.ToEquatableArray(),
            body.Galleries.ToEquatableArray(),
            body.Links.Select(link => link.ToModel(report.LineOf(link.Place.Start))).ToEquatableArray(),
            body.Cells.ToEquatableArray())
        {
            Aliases = identity.Aliases,
        };
        return (article, new(seed.FilePath, seed.Path, report.SpanOf(place), body.Links.Select(link => report.SpanOf(link.Place)).ToEquatableArray(), Anchors(survey, body)));
    }

    /// <summary>To what fragments can lead: the anchors that headings have here, and the ids that the seed gives.</summary>
    static EquatableArray<string> Anchors(BodySurvey survey, Body body) =>
        body.Headings.Select(static heading => heading.Anchor).Concat(survey.Ids).Distinct(StringComparer.Ordinal).OrderBy(static anchor => anchor, StringComparer.Ordinal).ToEquatableArray();

    static string? IsNotText(Seed seed, string text, int start) =>
        !seed.Text.IsUtf8 ? "it is not UTF-8; save it as UTF-8"
        : text.IndexOf('\0') >= 0 ? "it holds NUL characters, as binary files do"
        : text.AsSpan(start).IsWhiteSpace() ? "it is empty" : null;

    /// <summary>What the header tells goes before front matter, that before the page's own words, and those before what must be guessed.</summary>
    static string FirstOf(params string[] candidates) => candidates.FirstOrDefault(static candidate => !string.IsNullOrWhiteSpace(candidate)) ?? "";

    static string Title(ArchiveHeader header, FrontMatter frontMatter, PageMetadata page, Body body, SeedReport report) => Spaces.Fold(FirstOf(
        Decode(header.Title),
        frontMatter.Text(report, "title"),
        page.Title,
        body.Headings.Count > 0 ? body.Blocks[body.Headings[0].Block].Text.Of(body.Text) : ""));

    /// <summary>A byline is text of the body, which is in the record once: front matter that names another author is then a field.</summary>
    static IEnumerable<FieldModel> Fields(FrontMatter frontMatter, string bylineAuthor, string author) =>
        bylineAuthor.Length == 0 || author.Length == 0 || author == bylineAuthor ? frontMatter.Fields : frontMatter.Fields.Append(new("author", author));

    static Timestamp? PublishedAt(ArchiveHeader header, FrontMatter frontMatter, PageMetadata page, Body body, SeedReport report)
    {
        if (header.Time is { } time)
        {
            return time;
        }

        Timestamp? date = frontMatter.Time(report, "date");
        Timestamp? other = date ?? page.PublishedAt ?? body.BylineAt;
        if (header.TimePlace.Length > 0 && other is { } used)
        {
            string which = date is not null ? "the front matter's date" : page.PublishedAt is not null ? "the page's time" : "the byline's time";
            report.Add(DiagnosticIds.HeaderTimeIsNoNumber, header.TimePlace, header.TimeText, which, Times.Format(used));
        }

        return other;
    }

    static string Language(FrontMatter frontMatter, IHtmlDocument document, PageMetadata page, LinkKeys keys, string defaultLanguage, SeedReport report) => FirstOf(
        frontMatter.Text(report, "lang").Trim(),
        (document.DocumentElement.GetAttribute("lang") ?? "").Trim(),
        page.Language,
        Languages.FromUrl(keys.Url),
        defaultLanguage);

    /// <summary>Everything but the notice, which nobody reads for its words.</summary>
    static string TextOfArticle(Body body) =>
        body.CopyrightNotice.Length == 0 ? body.Text : body.Text.Substring(0, body.Blocks[body.Blocks.Count - 1].Text.Start);

    /// <summary>Titles hold HTML entities.</summary>
    static string Decode(string text) => text.IndexOf('&') < 0 ? text : System.Net.WebUtility.HtmlDecode(text);

    static int FirstLineLength(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return (end < 0 ? text.Length : end) - start;
    }

    /// <summary>The first 128 bits of SHA-256 over the seed's text with LF.</summary>
    static string ContentHash(string text)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF').Replace("\r\n", "\n")));
        return string.Concat(hash.Take(16).Select(static b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
