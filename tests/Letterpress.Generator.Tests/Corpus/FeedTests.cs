using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>Feeds and metadata of real articles, read again by parsers of XML, JSON and HTML.</summary>
public class FeedTests
{
    static readonly string[] s_starts = ["#", "mailto:", "tel:", "sms:", "http://", "https://"];
    static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    static readonly XNamespace s_content = "http://purl.org/rss/1.0/modules/content/";
    static readonly SiteOptions s_site = new() { BaseUrl = new("https://news.example/archive"), Title = "News", Author = "The editors" };
    static readonly FeedOptions s_all = new() { MaxCount = null, UndatedAt = DateTimeOffset.UnixEpoch };

    [Fact]
    public void Each_feed_has_all_articles()
    {
        RowList<Article> articles = RealCorpus.GetSample().Articles;
        string[] titles = [.. articles.Select(static article => article.Title.ToString())];
        XDocument atom = XDocument.Parse(RealCorpus.Written(writer => articles.WriteAtom(writer, s_site, s_all)));
        Assert.Equal(titles, atom.Descendants(s_atom + "entry").Select(static entry => entry.Element(s_atom + "title")!.Value));
        XDocument rss = XDocument.Parse(RealCorpus.Written(writer => articles.WriteRss(writer, s_site, s_all)));
        Assert.Equal(titles, rss.Descendants("item").Select(static item => item.Element("title")!.Value));
        using JsonDocument json = JsonDocument.Parse(RealCorpus.Written(writer => articles.WriteJsonFeed(writer, s_site, s_all)));
        JsonElement[] items = [.. json.RootElement.GetProperty("items").EnumerateArray()];
        Assert.Equal(titles, items.Select(static item => item.TryGetProperty("title", out JsonElement title) ? title.GetString()! : ""));

        string[] bodies = [.. items.Select(static item => item.GetProperty("content_html").GetString()!)];
        Assert.Equal(bodies, atom.Descendants(s_atom + "content").Select(static content => content.Value));
        Assert.Equal(bodies, rss.Descendants(s_content + "encoded").Select(static content => content.Value));
        XDocument sitemap = XDocument.Parse(RealCorpus.Written(writer => articles.WriteSitemap(writer, s_site)));
        Assert.Equal(articles.Count, sitemap.Root!.Elements().Count());
        string llms = RealCorpus.Written(writer => articles.WriteLlmsText(writer, s_site));
        Assert.Equal(articles.Count, llms.Split('\n').Count(static line => line.StartsWith("- [", StringComparison.Ordinal)));
    }

    /// <summary>A feed is read elsewhere: only fragments of the article itself are relative.</summary>
    [Fact]
    public void Bodies_have_whole_URLs() => RealCorpus.Get().AssertAll(static article =>
    {
        using JsonDocument feed = JsonDocument.Parse(RealCorpus.Written(writer => new[] { article }.WriteJsonFeed(writer, s_site, s_all)));
        IDocument page = Page(feed.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!);
        return page.QuerySelectorAll("[href],[src]")
            .Select(static element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .FirstOrDefault(static url =>
                !s_starts.Any(start => url.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
    });

    [Fact]
    public void Metadata_are_read_back() => RealCorpus.Get().AssertAll(static article =>
    {
        IDocument page = Page("<script type=\"application/ld+json\">"
            + RealCorpus.Written(writer => article.WriteJsonLd(writer, s_site)) + "</script>"
            + RealCorpus.Written(writer => article.WriteOpenGraph(writer, s_site)));
        using JsonDocument json = JsonDocument.Parse(page.QuerySelector("script")!.TextContent);
        string title = article.Title.ToString();
        return json.RootElement.GetProperty("headline").GetString() != title ? "JSON-LD"
            : page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") != title ? "Open Graph"
            : page.QuerySelectorAll("link[rel=canonical]").Length != 1 ? "canonical"
            : page.Body!.ChildNodes.Length != 0 ? "text in the page"
            : null;
    });

    static IDocument Page(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html>" + html);
}
