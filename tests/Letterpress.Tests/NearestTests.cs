using CsCheck;
using Letterpress.Keys;

namespace Letterpress.Tests;

/// <summary>Articles whose slugs are similar to a key.</summary>
public sealed class NearestTests
{
    static readonly PressedCorpus s_corpus = Models.Press(
        Models.Plain("gutenberg-bible"), Models.Plain("gutenberg-bibles"), Models.Plain("ink"), Models.Plain("ink-2"), Models.Plain("印刷"));

    [Theory]
    [InlineData("gutenburg-bible", 3, "gutenberg-bible gutenberg-bibles")]
    [InlineData("gutenburg-bible", 1, "gutenberg-bible")]
    [InlineData("gutenberg", 3, "gutenberg-bible")]
    [InlineData("ikn", 3, "ink")]
    [InlineData("ink", 3, "ink ink-2")]
    [InlineData("印別", 3, "印刷")]
    [InlineData("nothing-like-that", 3, "")]
    [InlineData("", 3, "")]
    [InlineData("ink", 0, "")]
    [InlineData("\ud800", 3, "")]
    public void The_most_similar_come_first(string key, int most, string expected)
    {
        Article[] nearest = new Article[most];
        int count = s_corpus.FindNearest(key, nearest);
        Assert.Equal(expected, string.Join(' ', nearest.Take(count).Select(static article => article.Slug.ToString())));
    }

    [Fact]
    public void A_long_key_and_an_empty_corpus_have_no_similar_slugs()
    {
        Article[] nearest = new Article[3];
        Assert.Equal(0, s_corpus.FindNearest(new string('x', 100_000), nearest));
        Assert.Equal(0, Models.Press().FindNearest("ink", nearest));
    }

    /// <summary>What is skipped is too different in any case.</summary>
    [Fact]
    public void They_are_those_that_a_full_comparison_finds() =>
        Gen.Select(Gen.String[Gen.Char["abc-"], 1, 8].Array[1, 30], Gen.String[Gen.Char["abcd-"], 0, 9], Gen.Int[1, 5]).Sample(
            static (slugs, key, most) =>
            {
                PressedCorpus corpus = Models.Press([.. slugs.Distinct().Select(static slug => Models.Plain(slug))]);
                Article[] nearest = new Article[most];
                int count = corpus.FindNearest(key, nearest);
                EditDistance edits = new();
                int Distance(Article article) => edits.Between(article.Slug.ToString().AsSpan(), key.AsSpan());
                string[] expected =
                [
                    .. corpus.All
                        .Where(article => Distance(article) <= Math.Max(2, key.Length * 2 / 3))
                        .OrderBy(Distance)
                        .Take(most)
                        .Select(static article => article.Slug.ToString()),
                ];
                return expected.SequenceEqual(nearest.Take(count).Select(static article => article.Slug.ToString()));
            },
            iter: 300);
}
