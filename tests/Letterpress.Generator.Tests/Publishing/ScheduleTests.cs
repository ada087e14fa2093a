using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Publishing;

/// <summary>Seeds state from when to when their articles are to be shown.</summary>
public class ScheduleTests
{
    const string Code = """
        using System.Collections.Generic;
        [ArticleCollection("**")]
        readonly partial record struct Page
        {
            [Group] public partial Utf8Text Kind { get; }
            [System.ComponentModel.DataAnnotations.Schema.InverseProperty("SeenFrom")]
            public partial ArticleReferences<Page> SeeAlso { get; }
            public partial ArticleReferences Others { get; }
        }
        static class Test
        {
            static readonly DateTimeOffset s_first = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
            static readonly SiteOptions s_site = new() { BaseUrl = new("https://news.example"), Title = "News" };
            static readonly System.Buffers.ArrayBufferWriter<byte> s_output = new();

            static ReadOnlySpan<byte> List<T>(T articles)
                where T : IReadOnlyList<Article>
            {
                s_output.ResetWrittenCount();
                articles.WriteLlmsText(s_output, s_site);
                return s_output.WrittenSpan;
            }

            static bool IsShown(Article article, DateTimeOffset instant) =>
                !(article.PublishedAt > instant) && !(article.Expires <= instant);

            static void Check(ArticleReferences<Page> list, DateTimeOffset instant)
            {
                ArticleReferences<Page> shown = list.AsOf(instant);
                Page[] expected = list.Where(page => IsShown(page, instant)).ToArray();
                Same(expected, shown);
                Same(expected, shown.AsOf(instant));
                Same(expected.Where(page => IsShown(page, instant.AddDays(-1))).ToArray(), shown.AsOf(instant.AddDays(-1)));
                Same(expected.Where(page => IsShown(page, instant.AddDays(1))).ToArray(), shown.AsOf(instant.AddDays(1)));
            }

            static void Same<T>(T[] expected, IReadOnlyList<T> shown)
            {
                if (!expected.SequenceEqual(shown) || shown.Count != expected.Length
                    || !expected.SequenceEqual(Enumerable.Range(0, shown.Count).Select(i => shown[i])))
                    throw new InvalidOperationException(string.Join(", ", shown) + " is not " + string.Join<T>(", ", expected));
            }

            static long Walk()
            {
                long sum = 0;
                for (int day = 0; day < 8; day++)
                    foreach (Page page in Pages.All.AsOf(s_first.AddDays(day)))
                    {
                        sum += page.Article.Index + page.SeeAlso.AsOf(s_first).Count;
                        sum += page.SeenFrom.AsOf(s_first) is { Count: > 0 } seen ? seen[0].Article.Index : 0;
                        foreach (Article article in page.Others.AsOf(s_first.AddDays(day)))
                            sum += article.Index;
                        sum += List(page.Others.AsOf(s_first.AddDays(day))).Length;
                    }
                return sum;
            }

            public static string Run()
            {
                for (int day = -1; day < 10; day++)
                {
                    DateTimeOffset instant = s_first.AddDays(day);
                    Check(Pages.All, instant);
                    Check(default, instant);
                    foreach (Page page in Pages.All)
                    {
                        Check(page.SeeAlso, instant);
                        Check(page.SeenFrom, instant);
                        Same(page.Others.Where(article => IsShown(article, instant)).ToArray(), page.Others.AsOf(instant));
                        byte[] listed = List(page.Others.Where(article => IsShown(article, instant)).ToArray()).ToArray();
                        if (!List(page.Others.AsOf(instant)).SequenceEqual(listed)
                            || !List((IReadOnlyList<Article>)page.Others.AsOf(instant)).SequenceEqual(listed))
                            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(listed));
                        Same(
                            page.Others.Where(article => IsShown(article, instant) && IsShown(article, s_first)).ToArray(),
                            page.Others.AsOf(instant).AsOf(s_first));
                    }
                    foreach (ArticleGroup<Utf8Text, Page> group in Pages.ByKind)
                        Check(group.Articles, instant);
                }
                for (int i = 0; i < 50; i++)
                    Walk();
                long before = GC.GetAllocatedBytesForCurrentThread();
                Walk();
                return GC.GetAllocatedBytesForCurrentThread() - before + " bytes, " + string.Join(" ", Pages.All.AsOf(s_first.AddDays(3)));
            }
        }
        """;

    static readonly SeedText[] s_seeds =
    [
        TypedPress.Seed("a.md", "title: A\ndate: 2026-05-01\nkind: x\nothers: [g, a, d]\nsee-also: [f, a, e]"),
        TypedPress.Seed("b.md", "title: B\ndate: 2026-05-02\nexpires: 2026-05-04\nkind: x\nothers: [g, f, e, d, c, b, a]"),
        TypedPress.Seed("c.md", "title: C\ndate: 2026-05-03\nexpires: 2026-05-03T01:00:00Z\nkind: x\nsee-also: [a, b, c, d, e, f, g]"),
        TypedPress.Seed("d.md", "title: D\ndate: 2026-05-03T00:00:00+02:00\nkind: y\nsee-also: [g, a]"),
        TypedPress.Seed("e.md", "title: E\ndate: 2026-05-06\nexpires: 2026-05-08\nkind: y\nothers: [b, b, c]"),
        TypedPress.Seed("f.md", "title: F\nkind: y\nexpires: 2026-05-02"),
        TypedPress.Seed("g.md", "title: G\nkind: x"),
    ];

    [Fact]
    public void Lists_of_collections_are_filtered_by_time_without_allocation()
    {
        const string Expected = "0 bytes, D A G";
        Assert.Equal(Expected, TypedPress.Read(Code, s_seeds));
        Assert.Equal(Expected, TypedPress.ReadResource(Code, s_seeds));
    }

    [Theory]
    [InlineData("expires: 2030-02-01")]
    [InlineData("expiryDate: 2030-02-01T00:00:00Z")]
    [InlineData("expires_at: \"2030-02-01 02:00 +0200\"")]
    [InlineData("unpublishDate: Feb 1, 2030")]
    [InlineData("expirationDate: 1896134400")]
    [InlineData("expiry: 2030-02")]
    [InlineData("expires: false\nexpiresOn: 2030-02-01")]
    public void A_seed_states_when_its_article_expires(string line)
    {
        SeedText[] seeds = [Press.Seed("a.md", $"---\ntitle: A\n{line}\n---\nText.\n")];
        GeneratorRun run = BothStorages.Run(seeds);

        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.Equal(new DateTimeOffset(2030, 2, 1, 0, 0, 0, TimeSpan.Zero), articles["A"].Expires);
    }

    [Fact]
    public void A_time_of_expiry_that_cannot_be_read_is_reported()
    {
        GeneratorRun run = BothStorages.Run([Press.Seed("a.md", "---\ntitle: A\nexpires: soon\n---\nText.\n")]);

        Assert.Equal(
            [
                "LP0106 a.md(3,10): Front matter key 'expires' must be a date or time, such as 2026-05-01 or 2026-05-01T08:00:00Z, but is "
                    + "'soon'; it was kept as a field",
            ],
            TypedPress.Report(run));
        using PressedArticles articles = new(run);
        Assert.Null(articles["A"].Expires);
    }

    [Theory]
    [InlineData("<meta property=\"article:expiration_time\" content=\"2030-02-01\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"expires\":\"2030-02-01\"}</script>")]
    public void A_page_states_it_in_its_head(string head)
    {
        using PressedArticles articles = Press.Load(
            Press.Seed("a.html", $"<!doctype html><html><head><title>A</title>{head}</head><body><p>Text.</p></body></html>"));

        Assert.Equal(new DateTimeOffset(2030, 2, 1, 0, 0, 0, TimeSpan.Zero), articles["A"].Expires);
    }

    [Fact]
    public void The_time_of_the_cache_control_of_a_page_is_not_meant()
    {
        const string Head = "<title>A</title><meta http-equiv=\"expires\" content=\"2030-02-01\">";
        using PressedArticles articles = Press.Load(
            Press.Seed("a.html", $"<!doctype html><html><head>{Head}</head><body><p>Text.</p></body></html>"));

        Assert.Null(articles["A"].Expires);
    }
}
