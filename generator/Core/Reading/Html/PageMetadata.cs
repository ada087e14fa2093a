using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Reading.Urls;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// The metadata of an HTML page: JSON-LD wins over Open Graph and other <c>&lt;meta&gt;</c>, and those over what browsers show.
/// </summary>
sealed record PageMetadata
{
    static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "og:published_time", "sailthru.date",
        "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.available", "citation_publication_date",
        "citation_online_date", "citation_date", "prism.publicationdate", "datecreated", "created",
    ];

    static readonly string[] s_updated =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "last-modified", "revised",
        "dcterms.modified", "dc.date.modified", "modified", "changed",
    ];

    static readonly string[] s_expires = ["article:expiration_time", "og:article:expiration_time"];

    /// <summary>That of a body that is not a page.</summary>
    public static PageMetadata None { get; } = new();

    public string Title { get; private init; } = "";

    /// <summary>All titles that the page states.</summary>
    public EquatableArray<string> Titles { get; private init; }

    public string Url { get; private init; } = "";

    public EquatableArray<AuthorModel> Authors { get; private init; }

    public string Description { get; private init; } = "";

    public string Language { get; private init; } = "";

    /// <summary>The heading of the article, where another one, or a title, is that of the website; else empty.</summary>
    public string Heading { get; private init; } = "";

    public SourcedTime? PublishedAt { get; private init; }

    public SourcedTime? UpdatedAt { get; private init; }

    public Timestamp? ExpiresAt { get; private init; }

    /// <summary>The day in the path of the canonical URL.</summary>
    public Timestamp? UrlDate { get; private init; }

    /// <summary>Reads the metadata, and removes the JSON-LD from the page: it is data, not active content.</summary>
    public static PageMetadata Of(IHtmlDocument document)
    {
        Dictionary<string, List<string>> meta = Meta(document);
        LinkedData data = LinkedData.TakeFrom(document);
        EquatableArray<string> titles = TitlesOf(document, data, meta).Select(Spaces.Fold).Where(static title => title.Length > 0)
            .Distinct(StringComparer.Ordinal).ToEquatableArray();
        string heading = PageHeadings.Of(document, titles);
        titles = heading.Length == 0 ? titles : titles.Where(title => Body.Says(title, heading)).Prepend(heading).ToEquatableArray();
        string url = FirstUrl(
            Canonical(document), All(meta, "og:url"), data.Text("url"), data.Text("mainEntityOfPage"), Microformats.Urls(document));
        return new()
        {
            Heading = heading,
            UrlDate = UrlDates.Of(url),
            Title = titles.Count > 0 ? titles[0] : "",
            Titles = titles,
            Url = url,
            Authors = AuthorsOf(document, data, meta).Select(static name => new AuthorModel(name, "", "")).ToEquatableArray(),
            Description = First(All(meta, "description", "og:description"), data.Text("description")),
            Language = First(
                data.Text("inLanguage"),
                All(meta, "content-language"),
                All(meta, "og:locale").Select(static locale => locale.Replace('_', '-'))),
            PublishedAt = TimesOf(data, "datePublished", meta, s_published).Concat(PageTimes.Published(document)).Cast<SourcedTime?>()
                .FirstOrDefault(),
            ExpiresAt = TimesOf(data, "expires", meta, s_expires).Select(static time => (Timestamp?)time.Time).FirstOrDefault(),
            UpdatedAt = TimesOf(data, "dateModified", meta, s_updated).Concat(PageTimes.Updated(document)).Cast<SourcedTime?>()
                .FirstOrDefault(),
        };
    }

    /// <summary>The best first. A title that is marked in the text may be outside of what is read as the body.</summary>
    static IEnumerable<string> TitlesOf(IHtmlDocument document, LinkedData data, Dictionary<string, List<string>> meta) =>
    [
        .. data.Text("headline"),
        .. All(meta, "og:title"),
        .. document.QuerySelectorAll("[itemprop~=headline]").Take(2).ToArray() is [var only] ? [only.TextContent] : (string[])[],
        document.QuerySelector("head > title")?.TextContent ?? "",
        .. All(meta, "twitter:title", "parsely-title"),
    ];

    static IEnumerable<string> AuthorsOf(IHtmlDocument document, LinkedData data, Dictionary<string, List<string>> meta)
    {
        string[] names = [.. data.Names("author")];
        return names.Length > 0
            ? names
            : All(meta, "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator")
                .Where(static name => !name.Contains("://")).Concat(Microformats.Authors(document))
                .Select(Spaces.Fold).Where(static name => name.Length > 0).Take(1);
    }

    static Dictionary<string, List<string>> Meta(IHtmlDocument document)
    {
        Dictionary<string, List<string>> meta = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in document.QuerySelectorAll("meta[content]"))
        {
            foreach (string attribute in (string[])["property", "name", "itemprop", "http-equiv"])
            {
                if (element.GetAttribute(attribute)?.Trim() is { Length: > 0 } name)
                {
                    if (!meta.TryGetValue(name, out List<string>? values))
                    {
                        meta.Add(name, values = []);
                    }

                    values.Add(element.GetAttribute("content")!);
                }
            }
        }

        return meta;
    }

    static IEnumerable<string> Canonical(IHtmlDocument document) =>
        document.QuerySelectorAll("link[rel][href]")
            .Where(static link => link.GetAttribute("rel")!.Split(' ').Contains("canonical", StringComparer.OrdinalIgnoreCase))
            .Select(static link => link.GetAttribute("href")!);

    static IEnumerable<string> All(Dictionary<string, List<string>> meta, params string[] names) =>
        names.SelectMany(name => meta.TryGetValue(name, out List<string>? values) ? values : []);

    static string First(params IEnumerable<string>[] candidates) =>
        candidates.SelectMany(static values => values).Select(Spaces.Fold).FirstOrDefault(static value => value.Length > 0) ?? "";

    static string FirstUrl(params IEnumerable<string>[] candidates) =>
        candidates.SelectMany(static values => values).Select(UrlText.Clean)
            .FirstOrDefault(static url => UrlText.Scheme(url) is "http" or "https") ?? "";

    static IEnumerable<SourcedTime> TimesOf(
        LinkedData data, string member, Dictionary<string, List<string>> meta, string[] names) =>
        data.Text(member).Select(static text => (Source: TimeSource.LinkedData, Text: text))
            .Concat(names.SelectMany(name => All(meta, name).Select(text => (Source: SourceOf(name), Text: text))))
            .Select(static pair => (pair.Source, Time: Times.Parse(pair.Text)))
            .Where(static pair => pair.Time is not null)
            .Select(static pair => new SourcedTime(pair.Time!.Value, pair.Source));

    /// <summary>What a name of a <c>&lt;meta&gt;</c> is from.</summary>
    static TimeSource SourceOf(string name) =>
        name.StartsWith("og:", StringComparison.Ordinal) || name.StartsWith("article:", StringComparison.Ordinal) ? TimeSource.OpenGraph
        : name.StartsWith("dc.", StringComparison.Ordinal) || name.StartsWith("dcterms.", StringComparison.Ordinal) ? TimeSource.DublinCore
        : name.StartsWith("citation_", StringComparison.Ordinal) ? TimeSource.Citation
        : name is "datepublished" or "datemodified" or "datecreated" ? TimeSource.Microdata
        : TimeSource.PageMetadata;
}
