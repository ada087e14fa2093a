using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Reading;

/// <summary>From the text of one seed to its article.</summary>
static class SeedReader
{
    /// <summary>The HTML parser that the host loaded: that of another package, where two bundle it.</summary>
    public static string ParserVersion => typeof(HtmlParser).Assembly.GetName().ToString();

    /// <returns>The article, or null where an error was reported.</returns>
    /// <exception cref="SeedLimitException">The seed is beyond <see cref="SeedLimits"/>.</exception>
    public static (ArticleModel? Article, LinkSites? Sites) Read(Seed seed, string defaultLanguage, SeedReport report, CancellationToken cancellation)
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
        IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text.Substring(header.BodyStart));
        DroppedContent dropped = new();
        string sourceUrl = Addresses.Clean(header.Url.Length > 0 ? Decode(header.Url) : frontMatter.Text(report, "from", "url", "source"));
        Body body = BodyReader.Read(document.DocumentElement, sourceUrl, header.BodyStart, text, dropped, cancellation);
        dropped.Report(report);
        if (body.Blocks.Count == 0)
        {
            report.Add(DiagnosticIds.EmptyBody, new(header.BodyStart, 0));
        }

        string title = Title(header, frontMatter, document, body, report);
        Timestamp? published = PublishedAt(header, frontMatter, body, report);
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
        string excerpt = frontMatter.Text(report, "excerpt", "description");
        ArticleModel article = new(
            seed.Path,
            identity.Id,
            identity.Slug,
            identity.IsSlugExplicit,
            identity.Name,
            title,
            body.Author.Length > 0 ? body.Author : frontMatter.Text(report, "author"),
            sourceUrl,
            Language(frontMatter, document, identity.Keys, defaultLanguage, report),
            time,
            body.BylineTime,
            frontMatter.Time(report, "updated"),
            body.Text,
            excerpt.Length > 0 ? excerpt : firstParagraph.Substring(0, Words.CutBefore(firstParagraph, 300)),
            body.CopyrightNotice,
            Words.FirstSentence(firstParagraph),
            words,
            seconds,
            ContentHash(text),
            identity.Keys,
            frontMatter.Texts(report, "tags", "categories").ToEquatableArray(),
            frontMatter.Fields.ToEquatableArray(),
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
        return (article, new(seed.FilePath, seed.Path, report.SpanOf(place), body.Links.Select(link => report.SpanOf(link.Place)).ToEquatableArray()));
    }

    static string? IsNotText(Seed seed, string text, int start) =>
        seed.Text.Encoding is { } encoding && encoding.CodePage != System.Text.Encoding.UTF8.CodePage ? "it is not UTF-8; save it as UTF-8"
        : text.IndexOf('\0') >= 0 ? "it holds NUL characters, as binary files do"
        : text.AsSpan(start).IsWhiteSpace() ? "it is empty" : null;

    static string Title(ArchiveHeader header, FrontMatter frontMatter, IHtmlDocument document, Body body, SeedReport report)
    {
        foreach (string candidate in (string[])[Decode(header.Title), frontMatter.Text(report, "title"), document.QuerySelector("head > title")?.TextContent ?? "",
            body.Headings.Count > 0 ? body.Blocks[body.Headings[0].Block].Text.Of(body.Text) : ""])
        {
            string title = string.Join(" ", candidate.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (title.Length > 0)
            {
                return title;
            }
        }

        return "";
    }

    static Timestamp? PublishedAt(ArchiveHeader header, FrontMatter frontMatter, Body body, SeedReport report)
    {
        if (header.Time is { } time)
        {
            return time;
        }

        Timestamp? date = frontMatter.Time(report, "date");
        Timestamp? other = date ?? body.BylineTime;
        if (header.TimePlace.Length > 0 && other is { } used)
        {
            report.Add(DiagnosticIds.HeaderTimeIsNoNumber, header.TimePlace, header.TimeText, date is null ? "the byline's time" : "the front matter's date", Times.Format(used));
        }

        return other;
    }

    static string Language(FrontMatter frontMatter, IHtmlDocument document, LinkKeys keys, string defaultLanguage, SeedReport report)
    {
        string told = frontMatter.Text(report, "lang").Trim();
        told = told.Length > 0 ? told : (document.DocumentElement.GetAttribute("lang") ?? "").Trim();
        told = told.Length > 0 ? told : Languages.FromUrl(keys.Url);
        return told.Length > 0 ? told : defaultLanguage;
    }

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
