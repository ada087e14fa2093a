using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Graphs;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>What a website says of itself breaks no format either, whatever it is.</summary>
public sealed class HostileSiteTests
{
    static readonly Gen<(SiteOptions Site, FeedOptions Feed)> s_any = GraphCorpus.Text.Array[12].Select(static texts => (
        new SiteOptions
        {
            BaseUrl = new("https://press.example/a[b]c/"),
            Title = texts[0],
            Description = texts[1],
            Language = texts[2],
            Author = texts[3],
            AuthorUrl = texts[4],
            AuthorEmail = texts[5] + "@press.example",
            Copyright = texts[6],
            LogoUrl = texts[7],
            IconUrl = texts[8],
            ImageUrl = texts[9],
            TwitterAccount = texts[10],
        },
        new FeedOptions
        {
            Title = texts[11],
            Description = texts[10],
            Url = texts[9],
            PageUrl = texts[8],
            NextUrl = texts[7],
        }));

    [Fact]
    public void Every_format_is_read() => s_any.Sample(
        static options =>
        {
            (SiteOptions site, FeedOptions feed) = options;
            RowList<Article> articles = Sample.Corpus.All;
            XNamespace atom = "http://www.w3.org/2005/Atom";
            string title = Text(feed.Title.Length == 0 ? site.Title : feed.Title);
            XElement read = Read(Written.Of(writer => articles.WriteAtom(writer, site, feed)));
            Assert.Equal(Sites.InXml(title), read.Element(atom + "title")!.Value);
            Assert.All(
                read.Descendants(atom + "link").Select(static link => link.Attribute("href")!.Value)
                    .Append(read.Element(atom + "id")!.Value)
                    .Concat(read.Elements().Where(static e => e.Name.LocalName is "icon" or "logo").Select(static e => e.Value)),
                static url => Assert.True(Sites.IsUrl(url), url));
            read = Read(Written.Of(writer => articles.WriteRss(writer, site, feed))).Element("channel")!;
            Assert.Equal(Sites.InXml(title), read.Element("title")!.Value);
            using JsonDocument json = JsonDocument.Parse(Written.Of(writer => articles.WriteJsonFeed(writer, site, feed)));
            JsonFeedRules.AssertValid(json.RootElement);
            Assert.Equal(title, json.RootElement.GetProperty("title").GetString());
            string ld = Written.Of(writer => Sample.Alone.WriteJsonLd(writer, site));
            Assert.DoesNotMatch("[<>&]", ld);
            using JsonDocument document = JsonDocument.Parse(ld);
            Assert.Equal(Text(site.Title), document.RootElement.GetProperty("publisher").GetProperty("name").GetString());
            AngleSharp.Dom.IDocument page = new HtmlParser().ParseDocument(
                $"<!DOCTYPE html><head>{Written.Of(writer => Sample.Alone.WriteOpenGraph(writer, site))}</head><body></body>");
            Assert.Empty(page.Body!.ChildNodes);
            Assert.StartsWith("# ", Written.Of(writer => articles.WriteLlmsText(writer, site)), StringComparison.Ordinal);
        },
        iter: LongForm.Or(3_000, 300));

    static XElement Read(string xml) => XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;

    /// <summary>A lone surrogate is no character.</summary>
    static string Text(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
