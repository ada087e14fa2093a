using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>JSON-LD and the elements of a page's head, read by a parser of HTML.</summary>
public sealed class MetadataTests
{
    /// <summary>What search engines require or recommend of an article that has it all.</summary>
    static readonly string[] s_required =
    [
        "headline", "description", "image", "datePublished", "dateModified", "author", "publisher", "inLanguage", "mainEntityOfPage",
    ];

    [Fact]
    public void Json_LD_is_read_by_people_too() => Assert.Equal(
        """
        {"@context":"https://schema.org","@type":"NewsArticle","headline":"Ein \u0022Titel\u0022 𝔘","description":"Über 𝔘nicode",
        "image":"https://images.weserv.nl/?url=img.example/a.jpg","datePublished":"2024-05-06T09:04:00.123+02:00",
        "dateModified":"2024-05-06T09:04:00.123+02:00","author":[{"@type":"Person","name":"Zoë","url":"https://zoe.example/"},
        {"@type":"Person","name":"Ada Setter"}],"publisher":{"@type":"Organization","name":"Type \u0026 \u003CInk\u003E",
        "url":"https://press.example/journal/","logo":{"@type":"ImageObject","url":"https://press.example/journal/logo.png"}},
        "inLanguage":"de","keywords":["印刷","Presse \u0026 Druck"],"wordCount":1234,
        "url":"https://press.example/journal/read/rich?from=feed\u0026x",
        "mainEntityOfPage":{"@type":"WebPage","@id":"https://press.example/journal/read/rich?from=feed\u0026x"}}
        """.Replace(",\n", ",", StringComparison.Ordinal),
        Written.Of(static writer => Sample.Rich.WriteJsonLd(writer, Sites.Full)));

    [Fact]
    public void Open_Graph_is_read_by_people_too() => Assert.Equal(
        """
        <link rel="canonical" href="https://press.example/journal/read/rich?from=feed&amp;x">
        <meta name="description" content="Über 𝔘nicode">
        <meta name="author" content="Zoë">
        <meta name="author" content="Ada Setter">
        <meta property="og:type" content="article">
        <meta property="og:title" content="Ein &quot;Titel&quot; 𝔘">
        <meta property="og:url" content="https://press.example/journal/read/rich?from=feed&amp;x">
        <meta property="og:site_name" content="Type &amp; &lt;Ink&gt;">
        <meta property="og:description" content="Über 𝔘nicode">
        <meta property="og:image" content="https://images.weserv.nl/?url=img.example/a.jpg">
        <meta property="og:image:alt" content="A caption">
        <meta property="article:published_time" content="2024-05-06T09:04:00.123+02:00">
        <meta property="article:tag" content="印刷">
        <meta property="article:tag" content="Presse &amp; Druck">
        <meta name="twitter:card" content="summary_large_image">
        <meta name="twitter:site" content="@press">

        """,
        Written.Of(static writer => Sample.Rich.WriteOpenGraph(writer, Sites.Full)));

    [Fact]
    public void Json_LD_stays_in_its_script() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            foreach (Article article in corpus.All)
            {
                string json = Written.Of(writer => article.WriteJsonLd(writer, Sites.Full));
                Assert.DoesNotMatch("[<>&'\u2028\u2029]", json);
                IDocument page = Page($"<script type=\"application/ld+json\">{json}</script>");
                IElement script = Assert.Single(page.Head!.Children);
                Assert.Empty(page.Body!.ChildNodes);
                using JsonDocument document = JsonDocument.Parse(script.TextContent);
                JsonElement root = document.RootElement;
                Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
                Assert.Equal(article.Title.ToString(), Text(root, "headline"));
                Assert.Equal(article.Excerpt.ToString(), Text(root, "description"));
                Assert.Equal($"{article.PublishedAt:O}", $"{Time(root, "datePublished"):O}");
                Assert.Equal($"{article.UpdatedAt ?? article.PublishedAt:O}", $"{Time(root, "dateModified"):O}");
                Assert.Equal(
                    article.Authors.Count == 0 ? [Sites.Full.Author] : article.Authors.Select(static author => author.Name.ToString()),
                    root.GetProperty("author").EnumerateArray().Select(static author => Text(author, "name")));
                AssertUrls(root);
                Assert.All(s_required, name => Assert.True(IsKnown(article, name) == root.TryGetProperty(name, out _), name));
            }
        },
        iter: LongForm.Or(3_000, 300));

    [Fact]
    public void Open_Graph_stays_in_its_attributes() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            foreach (Article article in corpus.All)
            {
                IDocument page = Page(Written.Of(writer => article.WriteOpenGraph(writer, Sites.Full)));
                Assert.Empty(page.Body!.ChildNodes);
                Assert.All(page.Head!.Children, static element => Assert.Contains(element.LocalName, (string[])["link", "meta"]));
                Assert.Equal(InHtml(article.Title), Assert.Single(Contents(page, "og:title")));
                Assert.Equal(article.Excerpt.IsEmpty ? [] : [InHtml(article.Excerpt)], Contents(page, "og:description"));
                Assert.Equal(article.Tags.Select(static tag => InHtml(tag.Name)), Contents(page, "article:tag"));
                Assert.Equal(
                    $"https://press.example/journal/read/{Uri.EscapeDataString(article.Slug.ToString())}?from=feed&x",
                    page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
                Assert.Equal(["https://press.example/card.png"], Contents(page, "og:image"));
            }
        },
        iter: LongForm.Or(3_000, 300));

    [Theory]
    [InlineData(ArticleType.Article)]
    [InlineData(ArticleType.BlogPosting)]
    [InlineData(ArticleType.NewsArticle)]
    [InlineData(ArticleType.TechArticle)]
    public void The_type_is_one_of_schema_org(ArticleType type)
    {
        SiteOptions site = new() { BaseUrl = new("https://news.example"), Title = "News", ArticleType = type };
        using JsonDocument document = JsonDocument.Parse(Written.Of(writer => Sample.Alone.WriteJsonLd(writer, site)));
        Assert.Equal(type.ToString(), Text(document.RootElement, "@type"));
        Assert.False(document.RootElement.TryGetProperty("author", out _), "Nobody is made the author.");
        Assert.False(document.RootElement.TryGetProperty("image", out _), "No image is made up.");
    }

    [Theory]
    [InlineData("en-GB", "en_GB")]
    [InlineData("en", null)]
    [InlineData("zh-Hans", null)]
    public void A_locale_has_a_territory(string language, string? locale)
    {
        Article article = Models.Press(Models.Plain("a") with { Language = language })[0];
        Assert.Equal(
            locale is null ? [] : [locale], Contents(Page(Written.Of(writer => article.WriteOpenGraph(writer, Sites.Small))), "og:locale"));
    }

    static bool IsKnown(Article article, string name) => name switch
    {
        "headline" => !article.Title.IsEmpty,
        "description" => !article.Excerpt.IsEmpty,
        "datePublished" => article.PublishedAt is not null,
        "dateModified" => (article.UpdatedAt ?? article.PublishedAt) is not null,
        _ => true,
    };

    static IDocument Page(string head) => new HtmlParser().ParseDocument($"<!DOCTYPE html><head>{head}</head><body></body>");

    /// <summary>Without what no output has: the parser also reads a line break as a line feed.</summary>
    static string InHtml(object text) => string.Concat(text.ToString()!.Where(static c =>
            !(char.IsControl(c) && c is not ('\t' or '\n' or '\f' or '\r')) && c is not ('\u202D' or '\u202E' or '\uFFFE' or '\uFFFF')))
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n');

    static IEnumerable<string> Contents(IDocument page, string property) =>
        page.QuerySelectorAll($"meta[property='{property}']").Select(static meta => meta.GetAttribute("content")!);

    static void AssertUrls(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            Assert.All(value.EnumerateArray(), AssertUrls);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                bool isUrl = property.Name is "url" or "@id";
                Assert.True(!isUrl || Sites.IsUrl(property.Value.GetString()!), property.ToString());
                AssertUrls(property.Value);
            }
        }
    }

    static string Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";

    static DateTimeOffset? Time(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetDateTimeOffset() : null;
}
