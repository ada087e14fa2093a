using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

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
        "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date", "datecreated", "created",
    ];

    static readonly string[] s_updated =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "last-modified", "revised",
        "dcterms.modified", "dc.date.modified", "modified", "changed",
    ];

    /// <summary>That of a body that is not a page.</summary>
    public static PageMetadata None { get; } = new();

    public string Title { get; private init; } = "";

    /// <summary>All titles that the page states.</summary>
    public EquatableArray<string> Titles { get; private init; }

    public string Url { get; private init; } = "";

    public EquatableArray<AuthorModel> Authors { get; private init; }

    public string Description { get; private init; } = "";

    public string Language { get; private init; } = "";

    public Timestamp? PublishedAt { get; private init; }

    public Timestamp? UpdatedAt { get; private init; }

    /// <summary>Reads the metadata, and removes the JSON-LD from the page: it is data, not active content.</summary>
    public static PageMetadata Of(IHtmlDocument document)
    {
        Dictionary<string, List<string>> meta = Meta(document);
        LinkedData data = LinkedData.TakeFrom(document);
        EquatableArray<string> titles = TitlesOf(document, data, meta).Select(Spaces.Fold).Where(static title => title.Length > 0)
            .Distinct(StringComparer.Ordinal).ToEquatableArray();
        return new()
        {
            Title = titles.Count > 0 ? titles[0] : "",
            Titles = titles,
            Url = FirstUrl(
                Canonical(document), All(meta, "og:url"), data.Text("url"), data.Text("mainEntityOfPage"), Microformats.Urls(document)),
            Authors = AuthorsOf(document, data, meta).Select(static name => new AuthorModel(name, "", "")).ToEquatableArray(),
            Description = First(All(meta, "description", "og:description"), data.Text("description")),
            Language = First(
                data.Text("inLanguage"),
                All(meta, "content-language"),
                All(meta, "og:locale").Select(static locale => locale.Replace('_', '-'))),
            PublishedAt = FirstTime(data.Text("datePublished"), All(meta, s_published), PageTimes.Published(document)),
            UpdatedAt = FirstTime(data.Text("dateModified"), All(meta, s_updated), PageTimes.Updated(document)),
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

    static Timestamp? FirstTime(params IEnumerable<string>[] candidates) =>
        candidates.SelectMany(static values => values).Select(Times.Parse).FirstOrDefault(static time => time is not null);
}
