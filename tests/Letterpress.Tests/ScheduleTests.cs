extern alias core;
using core::Letterpress.Core.Model;
using CsCheck;

namespace Letterpress.Tests;

/// <summary>The articles that are to be shown at an instant are those that a plain filter gives, in every kind of list.</summary>
public sealed class ScheduleTests
{
    static readonly DateTimeOffset s_zero = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    /// <summary>Minutes; few, so that times are equal. Null for none.</summary>
    static readonly Gen<int?> s_time = Gen.Frequency((4, Gen.Int[0, 6].Select(static minute => (int?)minute)), (1, Gen.Const((int?)null)));

    static readonly Gen<Planned> s_planned = Gen.Select(
        s_time,
        Gen.Frequency((1, s_time), (1, Gen.Const((int?)null))),
        Gen.Int[-720, 720],
        Gen.Bool,
        Gen.Int[0, 15],
        static (published, expires, offset, hasTag, links) => new Planned(published, expires, offset, hasTag, links));

    static readonly Gen<PressedCorpus> s_corpus = s_planned.Array[0, 12].Select(Press);

    [Fact]
    public void Lists_of_every_kind_are_filtered() => Gen.Select(s_corpus, Gen.Int[-1, 7], Gen.Int[-1, 7]).Sample((corpus, minute, other) =>
    {
        DateTimeOffset instant = s_zero.AddMinutes(minute).ToOffset(TimeSpan.FromHours(minute));
        foreach (RowList<Article> list in ListsOf(corpus))
        {
            Article[] shown = [.. list.Where(article => IsShown(article, instant))];
            RowList<Article> found = list.AsOf(instant);
            AssertIs(shown, found);
            AssertIs(shown, found.AsOf(instant));
            DateTimeOffset second = s_zero.AddMinutes(other);
            AssertIs([.. shown.Where(article => IsShown(article, second))], found.AsOf(second));
            for (int start = 0; start <= shown.Length; start++)
            {
                AssertIs(shown[start..], found[start..]);
                AssertIs(shown[..start], found[..start]);
            }

            foreach (Article article in corpus.All)
            {
                Assert.Equal(Array.IndexOf(shown, article), found.IndexOf(article));
                int?[] indices = [.. shown.Select(static one => (int?)one.Index)];
                Assert.Equal(indices.Where(index => index < article.Index).Max(), found.NewerThan(article)?.Index);
                Assert.Equal(indices.Where(index => index > article.Index).Min(), found.OlderThan(article)?.Index);
            }
        }
    });

    [Fact]
    public void One_article_is_shown_as_lists_show_it() => Gen.Select(s_corpus, Gen.Int[-1, 7]).Sample((corpus, minute) =>
    {
        DateTimeOffset instant = s_zero.AddMinutes(minute);
        foreach (Article article in corpus.All)
        {
            Assert.Equal(IsShown(article, instant), article.IsPublished(instant));
            Assert.Equal(article.Expires is { } expires && expires <= instant, article.IsExpired(instant));
            Assert.Equal(article.IsPublished(instant), corpus.All.AsOf(instant).Contains(article));
        }
    });

    [Fact]
    public void The_instants_themselves_count()
    {
        PressedCorpus corpus = Press([new(2, 4, 0, true, 0)]);
        Assert.Equal(
            [0, 0, 1, 1, 0],
            ((double[])[1, 1.999_999, 2, 3.999_999, 4]).Select(minute => corpus.All.AsOf(s_zero.AddMinutes(minute)).Count));
        Assert.Empty(corpus.All.AsOf(DateTimeOffset.MinValue));
        Assert.Empty(corpus.All.AsOf(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Default_is_no_article_that_is_shown()
    {
        Assert.False(default(Article).IsPublished(DateTimeOffset.MaxValue));
        Assert.False(default(Article).IsExpired(DateTimeOffset.MaxValue));
        Assert.Null(default(Article).Expires);
        Assert.Empty(default(RowList<Article>).AsOf(s_zero));
    }

    [Fact]
    public void An_enumerator_starts_again()
    {
        RowList<Article> list = Press([new(1, null, 0, true, 0), new(1, 2, 0, true, 0), new(1, null, 0, true, 0)]).All
            .AsOf(s_zero.AddMinutes(3));
        RowList<Article>.Enumerator enumerator = list.GetEnumerator();
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
        int[] indices = [.. Next(), .. Next()];
        Assert.Equal([0, 2, 0, 2], indices);
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);

        List<int> Next()
        {
            enumerator.Reset();
            List<int> found = [];
            while (enumerator.MoveNext())
            {
                found.Add(enumerator.Current.Index);
            }

            return found;
        }
    }

    [Fact]
    public void No_list_by_time_allocates()
    {
        PressedCorpus corpus = Press(
            [.. Enumerable.Range(0, 60).Select(static i => new Planned(i / 10, i % 3 == 0 ? i / 8 : null, 0, true, i))]);
        long Walk()
        {
            long sum = 0;
            for (int minute = 0; minute < 8; minute++)
            {
                DateTimeOffset instant = s_zero.AddMinutes(minute);
                sum += Sum(corpus.All.AsOf(instant)) + Sum(corpus.Tags[0].Articles.AsOf(instant)) + Sum(corpus.Graph.ByRank.AsOf(instant));
                sum += corpus.All.AsOf(instant)[..5].AsOf(instant).Count + (corpus[9].IsPublished(instant) ? 1 : 0);
                sum += corpus.All.AsOf(instant).IndexOf(corpus[7]) + (corpus.All.AsOf(instant).OlderThan(corpus[7])?.Index ?? 0);
            }

            return sum;
        }

        for (int i = 0; i < 50; i++)
        {
            Walk();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(Walk() > 0);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static long Sum(RowList<Article> list)
    {
        long sum = list.Count > 2 ? list[1].Index + list[^1].Index : 0;
        foreach (Article article in list)
        {
            sum += article.Index;
        }

        return sum;
    }

    static bool IsShown(Article article, DateTimeOffset instant) =>
        !(article.PublishedAt > instant) && !(article.Expires <= instant);

    static void AssertIs(Article[] expected, RowList<Article> list)
    {
        Assert.Equal(expected.Length, list.Count);
        Assert.Equal(expected, list.ToArray());
        Assert.Equal(expected, Enumerable.Range(0, list.Count).Select(i => list[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[expected.Length]);
    }

    static IEnumerable<RowList<Article>> ListsOf(PressedCorpus corpus) =>
    [
        corpus.All, corpus.All[Math.Min(2, corpus.Count)..], corpus.Tags[0].Articles, corpus.Graph.ByRank, corpus.Graph.TopologicalOrder,
        .. corpus.All.SelectMany(article => (RowList<Article>[])
        [
            article.References, article.ReferencedBy, corpus.Graph.RelatedTo(article),
        ]),
    ];

    /// <summary>A corpus in its order: newest first, then those without a time.</summary>
    static PressedCorpus Press(Planned[] planned)
    {
        Planned[] ordered = [.. planned.OrderByDescending(static one => one.Published)];
        ArticleModel[] articles = [.. ordered.Select(static (one, i) => Models.Plain($"a{i}") with
        {
            PublishedAt = TimeOf(one.Published, one.Offset),
            ExpiresAt = TimeOf(one.Expires, -one.Offset),
            Tags = one.HasTag ? Models.Many("tag") : default,
            Links = Models.Many(Enumerable.Range(0, 4).Select(static _ => Link()).ToArray()),
        })];
        TagModel tag = new("tag", "tag", Enumerable.Range(0, ordered.Length).Where(i => ordered[i].HasTag).ToEquatableArray());
        return PressedCorpus.Of(articles, Models.Corpus(articles, (article, link) => TargetOf(ordered, article, link), tag));
    }

    static int TargetOf(Planned[] planned, int article, int link)
    {
        int target = (planned[article].Links >> link & 1) == 0 ? -1 : (article + 1 + (link * 2)) % planned.Length;
        return target == article ? -1 : target;
    }

    static LinkModel Link() => new(
        core::Letterpress.Layout.WrittenLinkKind.Article, 0, -1, "x", new(0, 0), "", "", 1, LinkKeys.None);

    static Timestamp? TimeOf(int? minute, int offset) =>
        minute is { } known ? new(s_zero.AddMinutes(known).ToUnixTimeMilliseconds(), offset) : null;

    /// <param name="Links">A bit for each link that leads somewhere.</param>
    sealed record Planned(int? Published, int? Expires, int Offset, bool HasTag, int Links);
}
