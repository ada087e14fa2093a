using System.Net;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>RSS, read by System.ServiceModel.Syndication.</summary>
public sealed partial class RssTests
{
    const string Content = "http://purl.org/rss/1.0/modules/content/";
    const string DublinCore = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public void Rss_is_read_by_people_too() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Type &amp; &lt;Ink&gt;</title>
            <link>https://press.example/journal/</link>
            <description>All about "type" ]]&gt; &amp; ink</description>
            <language>en</language>
            <copyright>© 2026 Press &amp; Co</copyright>
            <managingEditor>ada@press.example (Ada &lt;Setter&gt;)</managingEditor>
            <image>
              <url>https://press.example/journal/logo.png</url>
              <title>Type &amp; &lt;Ink&gt;</title>
              <link>https://press.example/journal/</link>
            </image>
            <atom:link rel="self" type="application/rss+xml" href="https://press.example/feed.rss"/>
            <lastBuildDate>Mon, 06 May 2024 09:04:00 +0200</lastBuildDate>
            <item>
              <title>Ein "Titel" 𝔘</title>
              <link>https://press.example/journal/read/rich?from=feed&amp;x</link>
              <guid>https://press.example/journal/read/rich?from=feed&amp;x</guid>
              <pubDate>Mon, 06 May 2024 09:04:00 +0200</pubDate>
              <dc:creator>Zoë</dc:creator>
              <dc:creator>Ada Setter</dc:creator>
              <category>印刷</category>
              <category>Presse &amp; Druck</category>
              <dc:language>de</dc:language>
              <media:content medium="image" url="https://images.weserv.nl/?url=img.example/a.jpg"/>
              <description>Über 𝔘nicode</description>
            </item>
          </channel>
        </rss>

        """,
        Written.Of(static writer => Sample.Corpus.All.WriteRss(
            writer, Sites.Full, new() { Content = FeedContent.Excerpt, MaxCount = 1, Url = "/feed.rss" })));

    [Fact]
    public void Syndication_reads_the_same_values() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            string xml = Written.Of(writer => corpus.All.WriteRss(
                writer, Sites.Full, new() { Url = "/feed.rss", TagDate = new(2026, 1, 2) }));
            using XmlReader reader = XmlReader.Create(new StringReader(xml));
            SyndicationFeed feed = SyndicationFeed.Load(reader);
            Assert.Equal(Sites.Full.Title, feed.Title.Text);
            Assert.Equal(Sites.Full.Description, feed.Description.Text);
            Assert.Equal(Sites.Full.Copyright, feed.Copyright.Text);
            Assert.Equal("https://press.example/journal/logo.png", feed.ImageUrl.ToString());
            Assert.Equal(corpus.All.Select(Values), feed.Items.Select(Values));
            Assert.Equal(corpus.All.Select(Lists), feed.Items.Select(Lists));
            Assert.Equal(
                corpus.All.Select(static article => Written.Of(article.WriteHtml)),
                feed.Items.Select(static item => Assert.Single(Texts(item, "encoded", Content))));
            Assert.All(
                XDocument.Parse(xml).Descendants().Where(static element => element.Name.LocalName is "pubDate" or "lastBuildDate"),
                static time => Assert.Matches(Rfc822(), time.Value));
        },
        iter: LongForm.Or(3_000, 300));

    /// <summary>Readers take the description for HTML: a text that is like markup stays a text.</summary>
    [Fact]
    public void A_description_is_text_in_HTML() =>
        Assert.Contains(
            "<description>&amp;lt;b&amp;gt; &amp;amp; \"c\"</description>",
            Written.Of(static writer => Models.Press(Models.Plain("a", text: "<b> & \"c\"")).All.WriteRss(writer, Sites.Small)),
            StringComparison.Ordinal);

    [Fact]
    public void A_feed_without_articles_is_valid()
    {
        string xml = Written.Of(static writer => default(RowList<Article>).WriteRss(writer, Sites.Small));
        XElement channel = XDocument.Parse(xml).Root!.Element("channel")!;
        Assert.Equal(["title", "link", "description"], channel.Elements().Select(static element => element.Name.LocalName));
        Assert.Equal("News", channel.Element("description")!.Value);
    }

    static (string Id, string Title, string Summary, DateTimeOffset Published) Values(Article article)
    {
        DateTimeOffset time = article.PublishedAt ?? default;
        return (
            $"tag:press.example,2026-01-02:{Uri.EscapeDataString(article.Slug.ToString())}",
            Sites.InXml(article.Title),
            Sites.InXml(article.Excerpt),
            time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)));
    }

    static (string Id, string Title, string Summary, DateTimeOffset Published) Values(SyndicationItem item) =>
        (item.Id, item.Title.Text, WebUtility.HtmlDecode(item.Summary?.Text ?? ""), item.PublishDate);

    static string Lists(Article article) => string.Join('\n', [
        .. article.Authors.Count == 0 ? ["Ada <Setter>"] : article.Authors.Select(static author => Sites.InXml(author.Name)),
        .. article.Tags.Select(static tag => Sites.InXml(tag.Name))]);

    static string Lists(SyndicationItem item) => string.Join('\n', [
        .. Texts(item, "creator", DublinCore), .. item.Categories.Select(static category => category.Name)]);

    static System.Collections.ObjectModel.Collection<string> Texts(SyndicationItem item, string name, string ns) =>
        item.ElementExtensions.ReadElementExtensions<string>(name, ns);

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
        + "[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$")]
    private static partial Regex Rfc822();
}
