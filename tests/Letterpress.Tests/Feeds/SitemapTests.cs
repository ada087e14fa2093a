using System.Buffers;
using System.IO.Pipelines;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>Sitemaps, against the rules of their protocol.</summary>
public sealed class SitemapTests
{
    static readonly XNamespace s_sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static readonly XmlSchemaSet s_rules = Rules();

    [Fact]
    public void A_sitemap_is_read_by_people_too() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url>
            <loc>https://press.example/journal/read/rich?from=feed&amp;x</loc>
            <lastmod>2024-05-06T09:04:00.123+02:00</lastmod>
          </url>
        </urlset>

        """,
        Written.Of(static writer => Sample.Corpus.All[..1].WriteSitemap(writer, Sites.Full)));

    [Fact]
    public void An_index_is_read_by_people_too() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap>
            <loc>https://press.example/maps/1?a&amp;b</loc>
            <lastmod>2024-05-06T09:04:00.123+02:00</lastmod>
          </sitemap>
        </sitemapindex>

        """,
        Written.Of(static writer => Sample.Corpus.All.WriteSitemapIndex(writer, Sites.Full, "/maps/{number}?a&b")));

    [Fact]
    public void Each_article_has_its_URL() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            XElement map = Valid(Written.Of(writer => corpus.All.WriteSitemap(writer, Sites.Full)));
            Assert.Equal(
                corpus.All.Select(static article =>
                    ($"https://press.example/journal/read/{Uri.EscapeDataString(article.Slug.ToString())}?from=feed&x",
                        article.UpdatedAt ?? article.PublishedAt)),
                map.Elements(s_sitemap + "url").Select(static url => (
                    url.Element(s_sitemap + "loc")!.Value, (DateTimeOffset?)url.Element(s_sitemap + "lastmod"))));
            _ = Valid(Written.Of(writer => corpus.All.WriteSitemapIndex(writer, Sites.Full)));
        },
        iter: LongForm.Or(3_000, 300));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 2)]
    [InlineData(100_000, 2)]
    [InlineData(100_001, 3)]
    public void A_sitemap_has_at_most_50000_URLs(int count, int sitemaps)
    {
        Article[] articles = [.. Enumerable.Repeat(Sample.Rich, count)];
        Assert.Equal(sitemaps, articles.CountSitemaps(Sites.Small));
        int[] counts = [.. Enumerable.Range(1, sitemaps).Select(number =>
            Valid(Written.Of(writer => articles.WriteSitemap(writer, Sites.Small, number))).Elements().Count())];
        Assert.Equal(count, counts.Sum());
        XElement index = Valid(Written.Of(writer => articles.WriteSitemapIndex(writer, Sites.Small)));
        Assert.Equal(
            Enumerable.Range(1, sitemaps).Select(static number => $"https://news.example/sitemap-{number}.xml"),
            index.Descendants(s_sitemap + "loc").Select(static loc => loc.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => articles.WriteSitemap(new ArrayBufferWriter<byte>(), Sites.Small, sitemaps + 1));
    }

    [Fact]
    public void A_sitemap_has_at_most_50_megabytes()
    {
        // A URL of 1,800 characters, of which 30,000 are more than 50 MB.
        Article article = Models.Press(Models.Plain("a", id: string.Concat(Enumerable.Repeat("字", 200))))[0];
        Article[] articles = [.. Enumerable.Repeat(article, 30_000)];
        SiteOptions site = new() { BaseUrl = new("https://news.example"), Title = "News", ArticleUrl = "/{id}?a&b" };
        int sitemaps = articles.CountSitemaps(site);
        Assert.Equal(2, sitemaps);
        int urls = 0;
        for (int number = 1; number <= sitemaps; number++)
        {
            string map = Written.Of(writer => articles.WriteSitemap(writer, site, number));
            Assert.True(map.Length <= 52_428_800);
            urls += Valid(map).Elements().Count();
        }

        Assert.Equal(articles.Length, urls);
    }

    [Theory]
    [InlineData(2047, 1)]
    [InlineData(2048, 0)]
    [InlineData(4000, 0)]
    public void A_URL_that_the_protocol_forbids_is_left_out(int length, int count)
    {
        const string Start = "https://news.example/";
        Article article = Models.Press(Models.Plain("a", id: new('a', length - Start.Length)))[0];
        SiteOptions site = new() { BaseUrl = new("https://news.example"), Title = "News", ArticleUrl = "/{id}" };
        Assert.Equal(count, Valid(Written.Of(writer => new[] { article }.WriteSitemap(writer, site))).Elements().Count());
        Assert.Equal(1, new[] { article }.CountSitemaps(site));
    }

    /// <summary>What is written and not yet read is bounded, however many URLs there are.</summary>
    [Fact]
    public async Task A_sitemap_waits_for_its_reader()
    {
        CancellationToken end = TestContext.Current.CancellationToken;
        Article[] articles = [.. Enumerable.Repeat(Sample.Rich, 10_000)];
        string map = await SlowReader.ReadAsync(writer => articles.WriteSitemapAsync(writer, Sites.Full, cancellationToken: end), end);
        Assert.True(map.Length > 10 * SlowReader.Most);
        Assert.Equal(Written.Of(writer => articles.WriteSitemap(writer, Sites.Full)), map);
    }

    [Fact]
    public async Task A_sitemap_ends_when_its_reader_does()
    {
        Pipe pipe = new();
        await pipe.Reader.CompleteAsync();
        Article[] articles = [.. Enumerable.Repeat(Sample.Rich, 10_000)];
        await articles.WriteSitemapAsync(pipe.Writer, Sites.Full, cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await articles.WriteSitemapAsync(pipe.Writer, Sites.Full, 2, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_no_article_is_left_out() =>
        Assert.Single(Valid(Written.Of(static writer => new[] { default, Sample.Alone, default }.WriteSitemap(writer, Sites.Small)))
            .Elements());

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("")]
    public void The_URL_of_a_sitemap_has_its_number(string url) => Assert.Throws<ArgumentException>(
        () => Sample.Corpus.All.WriteSitemapIndex(new ArrayBufferWriter<byte>(), Sites.Small, url));

    internal static XElement Valid(string xml)
    {
        XDocument document = XDocument.Parse(xml);
        document.Validate(s_rules, static (_, error) => throw error.Exception);
        Assert.True(document.Root!.Elements().Count() <= 50_000);
        Assert.All(
            document.Descendants(s_sitemap + "loc"),
            static loc => Assert.True(Sites.IsUrl(loc.Value) && loc.Value.Length < 2048, loc.Value));
        return document.Root;
    }

    static XmlSchemaSet Rules()
    {
        XmlSchemaSet rules = new();
        foreach (string schema in (string[])[SitemapRules.Schema, SitemapRules.LinkSchema])
        {
            using XmlReader reader = XmlReader.Create(new StringReader(schema));
            _ = rules.Add(null, reader);
        }

        return rules;
    }
}
