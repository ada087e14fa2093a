using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>Atom, read by System.ServiceModel.Syndication.</summary>
public sealed partial class AtomTests
{
    static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    static readonly FeedOptions s_options = new()
    {
        Content = FeedContent.Excerpt,
        MaxCount = 1,
        Url = "/feed.atom?a&b",
        NextUrl = "feed.atom?page=2",
        TagDate = new(2026, 1, 2),
    };

    [Fact]
    public void Atom_is_read_by_people_too() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <id>https://press.example/feed.atom?a&amp;b</id>
          <title>Type &amp; &lt;Ink&gt;</title>
          <subtitle>All about "type" ]]&gt; &amp; ink</subtitle>
          <updated>2024-05-06T09:04:00.123+02:00</updated>
          <link rel="alternate" type="text/html" href="https://press.example/journal/"/>
          <link rel="self" type="application/atom+xml" href="https://press.example/feed.atom?a&amp;b"/>
          <link rel="next" type="application/atom+xml" href="https://press.example/journal/feed.atom?page=2"/>
          <icon>https://cdn.example/icon.png?a=1&amp;b=2</icon>
          <logo>https://press.example/journal/logo.png</logo>
          <rights>© 2026 Press &amp; Co</rights>
          <author>
            <name>Ada &lt;Setter&gt;</name>
            <uri>https://press.example/about?a=1&amp;b=2</uri>
            <email>ada@press.example</email>
          </author>
          <entry xml:lang="de">
            <id>tag:press.example,2026-01-02:rich</id>
            <title>Ein "Titel" 𝔘</title>
            <link rel="alternate" type="text/html" href="https://press.example/journal/read/rich?from=feed&amp;x"/>
            <link rel="enclosure" href="https://images.weserv.nl/?url=img.example/a.jpg"/>
            <published>2024-05-06T09:04:00.123+02:00</published>
            <updated>2024-05-06T09:04:00.123+02:00</updated>
            <author>
              <name>Zoë</name>
              <uri>https://zoe.example/</uri>
              <email>zoe@press.example</email>
            </author>
            <author>
              <name>Ada Setter</name>
            </author>
            <category term="印刷"/>
            <category term="Presse &amp; Druck"/>
            <summary>Über 𝔘nicode</summary>
          </entry>
        </feed>

        """,
        Written.Of(static writer => Sample.Corpus.All.WriteAtom(writer, Sites.Full, s_options)));

    [Fact]
    public void Syndication_reads_the_same_values() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            string xml = Written.Of(writer => corpus.All.WriteAtom(writer, Sites.Full, new() { Url = "/feed.atom" }));
            SyndicationFeed feed = Load(xml);
            Article[] dated = [.. corpus.All.Where(static article => (article.UpdatedAt ?? article.PublishedAt) is not null)];
            Assert.Equal("https://press.example/feed.atom", feed.Id);
            Assert.Equal(Sites.Full.Title, feed.Title.Text);
            Assert.Equal(Sites.Full.Description, feed.Description.Text);
            Assert.Equal(Sites.Full.Copyright, feed.Copyright.Text);
            Assert.Equal("en", feed.Language);
            Assert.Equal(
                Seconds(dated.Max(static article => article.UpdatedAt ?? article.PublishedAt) ?? DateTimeOffset.UnixEpoch),
                feed.LastUpdatedTime);
            Assert.Equal(dated.Select(static article => article.UpdatedAt ?? article.PublishedAt), Times(xml, "updated"));
            Assert.Equal(
                dated.Select(static article => article.PublishedAt).Where(static time => time is not null), Times(xml, "published"));
            Assert.Equal(dated.Select(Values), feed.Items.Select(Values));
            Assert.Equal(dated.Select(Lists), feed.Items.Select(Lists));
            Assert.Equal(
                dated.Select(static article => Written.Of(article.WriteHtml)),
                feed.Items.Select(static item => ((TextSyndicationContent)item.Content).Text));
            Assert.All(feed.Items, static item => Assert.Equal("html", item.Content.Type));
            AssertValid(xml);
        },
        iter: LongForm.Or(3_000, 300));

    [Fact]
    public void An_article_without_a_time_is_left_out_or_has_that_of_the_options() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            DateTimeOffset time = new(2001, 2, 3, 4, 5, 6, TimeSpan.FromHours(-5));
            string xml = Written.Of(writer => corpus.All.WriteAtom(writer, Sites.Small, new() { UndatedAt = time }));
            Assert.Equal(
                corpus.All.Select(article => article.UpdatedAt ?? article.PublishedAt ?? time),
                Times(xml, "updated").Select(static time => time!.Value));
            AssertValid(xml);
        },
        iter: 100);

    [Fact]
    public void A_feed_without_articles_is_valid()
    {
        string xml = Written.Of(static writer => default(RowList<Article>).WriteAtom(writer, Sites.Small));
        SyndicationFeed feed = Load(xml);
        Assert.Empty(feed.Items);
        Assert.Equal(DateTimeOffset.UnixEpoch, feed.LastUpdatedTime);
        Assert.Equal("News", feed.Authors.Single().Name);
        AssertValid(xml);
    }

    static SyndicationFeed Load(string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml));
        return SyndicationFeed.Load(reader);
    }

    static (string Id, string Title, string Summary, DateTimeOffset Published, DateTimeOffset Updated) Values(Article article) => (
        $"https://press.example/journal/read/{Uri.EscapeDataString(article.Slug.ToString())}?from=feed&x",
        Sites.InXml(article.Title),
        Sites.InXml(article.Excerpt),
        Seconds(article.PublishedAt ?? default),
        Seconds((article.UpdatedAt ?? article.PublishedAt)!.Value));

    /// <summary>Syndication reads no more of a time.</summary>
    static DateTimeOffset Seconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    static IEnumerable<DateTimeOffset?> Times(string xml, string name) =>
        XDocument.Parse(xml).Descendants(s_atom + "entry").Elements(s_atom + name).Select(static time => (DateTimeOffset?)time);

    static (string Id, string Title, string Summary, DateTimeOffset Published, DateTimeOffset Updated) Values(SyndicationItem item) =>
        (item.Id, item.Title.Text, item.Summary?.Text ?? "", item.PublishDate, item.LastUpdatedTime);

    static string Lists(Article article) => string.Join('\n', [
        .. article.Authors.Select(static author =>
            $"{Sites.InXml(author.Name)} {(Mail().IsMatch(author.Email.ToString()) ? author.Email : "")}"),
        .. article.Tags.Select(static tag => Sites.InXml(tag.Name))]);

    static string Lists(SyndicationItem item) => string.Join('\n', [
        .. item.Authors.Select(static author => $"{author.Name} {author.Email}"),
        .. item.Categories.Select(static category => category.Name)]);

    /// <summary>What RFC 4287 requires and Syndication does not ask for.</summary>
    static void AssertValid(string xml)
    {
        XElement feed = XDocument.Parse(xml).Root!;
        AssertHas(feed);
        Assert.All(feed.Elements(s_atom + "entry"), AssertHas);
        Assert.NotEmpty(feed.Elements(s_atom + "author"));
        Assert.All(feed.Descendants(s_atom + "author"), static author => Assert.NotEmpty(author.Element(s_atom + "name")!.Value));
        Assert.All(feed.Descendants(s_atom + "email"), static mail => Assert.Matches("(?s).+@.+", mail.Value));
        Assert.All(
            feed.Descendants(s_atom + "link").Select(static link => link.Attribute("href")!.Value)
                .Concat(feed.Descendants(s_atom + "uri").Select(static uri => uri.Value)),
            static url => Assert.True(Sites.IsUrl(url), url));
        Assert.All(
            feed.Descendants().Where(static element => element.Name.LocalName is "updated" or "published"),
            static time => Assert.Matches(Rfc3339(), time.Value));
    }

    static void AssertHas(XElement element)
    {
        Assert.Single(element.Elements(s_atom + "id"));
        Assert.Single(element.Elements(s_atom + "title"));
        Assert.Single(element.Elements(s_atom + "updated"));
        Assert.Single(element.Elements(s_atom + "link"), static link => (string?)link.Attribute("rel") == "alternate");
    }

    /// <summary>Neither white space nor what no output has.</summary>
    [GeneratedRegex(@"\A[^\x00-\x20\x7F-\x9F\u202D\u202E\uFFFE\uFFFF]+@[^\x00-\x20\x7F-\x9F\u202D\u202E\uFFFE\uFFFF]+\z")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$")]
    private static partial Regex Rfc3339();
}
