using System.Xml.Linq;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>Sitemaps of articles in several languages.</summary>
public sealed class SitemapTranslationTests
{
    [Fact]
    public void Each_language_names_all()
    {
        RowList<Article> articles = Corpus(("a", "x", "en"), ("b", "x", "de"), ("c", "", "en"));
        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
              <url>
                <loc>https://news.example/articles/a</loc>
                <lastmod>2023-11-14T22:13:20+00:00</lastmod>
                <xhtml:link rel="alternate" hreflang="de" href="https://news.example/articles/b"/>
                <xhtml:link rel="alternate" hreflang="en" href="https://news.example/articles/a"/>
              </url>
              <url>
                <loc>https://news.example/articles/b</loc>
                <lastmod>2023-11-14T22:13:20+00:00</lastmod>
                <xhtml:link rel="alternate" hreflang="en" href="https://news.example/articles/a"/>
                <xhtml:link rel="alternate" hreflang="de" href="https://news.example/articles/b"/>
              </url>
              <url>
                <loc>https://news.example/articles/c</loc>
                <lastmod>2023-11-14T22:13:20+00:00</lastmod>
              </url>
            </urlset>

            """,
            Written.Of(writer => articles.WriteSitemap(writer, Sites.Small)));
        Assert.Equal(3, SitemapTests.Valid(Written.Of(writer => articles.WriteSitemap(writer, Sites.Small))).Elements().Count());
    }

    /// <summary>What the list does not have is not to be found, such as what is published later.</summary>
    [Theory]
    [InlineData(0, 2, "de en", "en de")]
    [InlineData(0, 1, "")]
    [InlineData(1, 3, "fr de", "de fr")]
    [InlineData(2, 4, "", "")]
    [InlineData(0, 5, "de fr en", "en fr de", "de en fr", "", "")]
    public void Only_what_the_list_has_is_named(int start, int end, params string[] languages)
    {
        RowList<Article> articles =
            Corpus(("a", "x", "en"), ("b", "x", "de"), ("c", "x", "fr"), ("d", "x", "und"), ("e", "y", "en"))[start..end];
        foreach (IReadOnlyList<Article> list in (IReadOnlyList<Article>[])[articles, articles.ToArray()])
        {
            XElement map = SitemapTests.Valid(Written.Of(writer => list.WriteSitemap(writer, Sites.Small)));
            Assert.Equal(
                languages,
                map.Elements().Select(static url => string.Join(
                    ' ', url.Elements().Select(static link => link.Attribute("hreflang")?.Value).OfType<string>())));
        }
    }

    /// <summary>Two libraries of one app have translations.</summary>
    [Fact]
    public void Articles_of_several_corpora_name_theirs()
    {
        Article[] articles = [.. Corpus(("a", "x", "en"), ("b", "x", "de")), .. Corpus(("c", "x", "en"), ("d", "x", "de"))];
        string map = Written.Of(writer => articles.WriteSitemap(writer, Sites.Small));
        Assert.Equal(1 + (4 * 2), map.Split("hreflang").Length);
    }

    [Fact]
    public void Alternates_count_for_the_size()
    {
        string id = string.Concat(Enumerable.Repeat("\u5b57", 200));
        RowList<Article> two = Corpus((id + "a", "x", "en"), (id + "b", "x", "de"));
        Article[] articles = [.. Enumerable.Repeat(two, 8_000).SelectMany(static list => list)];
        int sitemaps = articles.CountSitemaps(Sites.Small);
        Assert.InRange(sitemaps, 2, 3);
        for (int number = 1; number <= sitemaps; number++)
        {
            Assert.True(Written.Of(writer => articles.WriteSitemap(writer, Sites.Small, number)).Length <= 52_428_800);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        RowList<Article> articles = Corpus(("a", "x", "en"), ("b", "x", "de"));
        System.Buffers.ArrayBufferWriter<byte> writer = new(1 << 16);
        for (int i = 0; i < 50; i++)
        {
            Write();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Write()
        {
            writer.ResetWrittenCount();
            _ = articles.CountSitemaps(Sites.Small);
            articles.WriteSitemap(writer, Sites.Small);
            articles.WriteSitemapIndex(writer, Sites.Small);
        }
    }

    static RowList<Article> Corpus(params (string Slug, string Key, string Language)[] articles) =>
        Models.Press([.. articles.Select(static article => Models.Plain(article.Slug) with
        {
            TranslationKey = article.Key, Language = article.Language,
        })]).All;
}
