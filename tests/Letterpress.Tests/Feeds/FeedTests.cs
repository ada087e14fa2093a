using System.Buffers;
using System.Globalization;
using CsCheck;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>What all formats have in common.</summary>
public sealed class FeedTests
{
    static readonly FeedOptions s_options = new() { Url = "/feed", TagDate = new(2026, 1, 2), UndatedAt = DateTimeOffset.UnixEpoch };

    public static TheoryData<string, Action<RowList<Article>, IBufferWriter<byte>>> Formats => new()
    {
        { "Atom", static (articles, writer) => articles.WriteAtom(writer, Sites.Full, s_options) },
        { "RSS", static (articles, writer) => articles.WriteRss(writer, Sites.Full, s_options) },
        { "JSON Feed", static (articles, writer) => articles.WriteJsonFeed(writer, Sites.Full, s_options) },
        { "Atom by default", static (articles, writer) => articles.WriteAtom(writer, Sites.Small) },
        { "sitemap", static (articles, writer) => articles.WriteSitemap(writer, Sites.Full) },
        { "index of sitemaps", static (articles, writer) => articles.WriteSitemapIndex(writer, Sites.Full) },
        { "llms.txt", static (articles, writer) => articles.WriteLlmsText(writer, Sites.Full, "Ink"u8) },
        {
            "JSON-LD", static (articles, writer) =>
            {
                foreach (Article article in articles)
                {
                    article.WriteJsonLd(writer, Sites.Full);
                }
            }
        },
        {
            "Open Graph", static (articles, writer) =>
            {
                foreach (Article article in articles)
                {
                    article.WriteOpenGraph(writer, Sites.Full);
                }
            }
        },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writing_allocates_nothing(string format, Action<RowList<Article>, IBufferWriter<byte>> write)
    {
        long allocated = Written.Allocated(writer => write(Sample.Corpus.All, writer));
        Assert.True(allocated == 0, $"{format}: {allocated} bytes");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Small_buffers_give_the_same_text(string format, Action<RowList<Article>, IBufferWriter<byte>> write) =>
        FeedCorpus.Any.Sample(
            corpus =>
            {
                string expected = Written.Of(writer => write(corpus.All, writer));
                foreach (int size in (int[])[1, 2, 7, 64])
                {
                    SmallBuffers writer = new(size);
                    write(corpus.All, writer);
                    Assert.True(expected == writer.Text, $"{format}, {size}");
                }
            },
            iter: 20);

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_culture_changes_a_text(string format, Action<RowList<Article>, IBufferWriter<byte>> write)
    {
        string expected = Written.Of(writer => write(Sample.Corpus.All, writer));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["th-TH", "ar-SA", "fa-IR", "tr-TR", "sv-SE", "de-DE"])
            {
                CultureInfo.CurrentCulture = new(culture);
                Assert.True(expected == Written.Of(writer => write(Sample.Corpus.All, writer)), $"{format}, {culture}");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_writer_is_needed(string format, Action<RowList<Article>, IBufferWriter<byte>> write)
    {
        ArgumentNullException error = Assert.Throws<ArgumentNullException>(() => write(Sample.Corpus.All, null!));
        Assert.True(error.ParamName == "writer", format);
    }

    [Fact]
    public void Any_list_of_articles_can_be_written()
    {
        Article[] array = [default, .. Sample.Corpus.All];
        List<Article> list = [.. array];
        string expected = Written.Of(static writer => Sample.Corpus.All.WriteAtom(writer, Sites.Full));
        Assert.Equal(expected, Written.Of(writer => array.WriteAtom(writer, Sites.Full)));
        Assert.Equal(expected, Written.Of(writer => list.WriteAtom(writer, Sites.Full)));
        Assert.Equal(expected, Written.Of(writer => ((IReadOnlyList<Article>)array).WriteAtom(writer, Sites.Full)));
        Assert.Throws<ArgumentNullException>("articles", () => ((Article[])null!).WriteAtom(new ArrayBufferWriter<byte>(), Sites.Full));
        Assert.Throws<ArgumentNullException>("site", () => array.WriteAtom(new ArrayBufferWriter<byte>(), null!));
    }

    [Fact]
    public void No_article_has_no_metadata()
    {
        Assert.Empty(Written.Of(static writer => default(Article).WriteJsonLd(writer, Sites.Full)));
        Assert.Empty(Written.Of(static writer => default(Article).WriteOpenGraph(writer, Sites.Full)));
        Assert.Throws<ArgumentNullException>("site", static () => default(Article).WriteJsonLd(new ArrayBufferWriter<byte>(), null!));
        Assert.Throws<ArgumentNullException>("site", static () => default(Article).WriteOpenGraph(new ArrayBufferWriter<byte>(), null!));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(50, 50)]
    [InlineData(null, 60)]
    public void A_feed_has_at_most_so_many_articles(int? maxCount, int count)
    {
        Article[] articles = [.. Enumerable.Repeat(Sample.Alone, 60)];
        FeedOptions options = new() { MaxCount = maxCount };
        Assert.Equal(count, Written.Of(writer => articles.WriteAtom(writer, Sites.Small, options)).Split("<entry").Length - 1);
        Assert.Equal(count, Written.Of(writer => articles.WriteRss(writer, Sites.Small, options)).Split("<item>").Length - 1);
        Assert.Equal(count, Written.Of(writer => articles.WriteJsonFeed(writer, Sites.Small, options)).Split("\"id\":").Length - 1);
    }

    [Fact]
    public void Fifty_articles_are_the_default_and_less_than_none_is_an_error()
    {
        Assert.Equal(50, new FeedOptions().MaxCount);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new FeedOptions { MaxCount = -1 });
    }
}
