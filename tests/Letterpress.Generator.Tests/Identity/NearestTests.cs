using CsCheck;
using Letterpress.Core.Linking;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>LP0301 names the article that was perhaps meant, and LP0304 its file.</summary>
public class NearestTests
{
    static readonly SeedText s_ban = Press.Seed(
        "seeds/us-weighs-ban.md", "---\ntitle: US weighs ban\ndate: 2026-05-01\naliases: [/old/connected-cars]\n---\n<p>Text.</p>");
    static readonly SeedText s_paper = Press.Seed(
        "seeds/file-of-paper.md", "---\ntitle: Paper\ndate: 2026-05-01\nslug: cai-lun\nid: invention\n---\n<p>Text.</p>");

    [Theory]
    [InlineData("us-weights-ban.md", "us-weighs-ban")]
    [InlineData("../us-weigh-bam.md#x", "us-weighs-ban")]
    [InlineData("US-Weighs_ban.md", "us-weighs-ban")]
    [InlineData("https://www.dw.com/en/us-weihgs-ban/a-123", "us-weighs-ban")]
    [InlineData("https://www.dw.com/en/us%2Dweighs%2Dban/a-123?x=us-weighs", "us-weighs-ban")]
    [InlineData("conected-car.md", "us-weighs-ban")]
    [InlineData("cai-lum.md", "cai-lun")]
    [InlineData("inventions.md", "cai-lun")]
    [InlineData("file-on-papers.md", "cai-lun")]
    [InlineData("us-weighed-bans.md", null)]
    [InlineData("ca-lu.md", null)]
    [InlineData("ca-lun.md", "cai-lun")]
    [InlineData("ai.md", null)]
    [InlineData("https://api.dw.com/api/detail/article/123", null)]
    [InlineData("citings.md", null)]
    public void The_nearest_article_is_named(string url, string? slug)
    {
        SeedText citing = Press.Seed("seeds/citing.md", $"---\ntitle: Citing\ndate: 2026-05-01\n---\n<p><a href=\"{url}\">it</a></p>");
        GeneratorRun run = Press.Run(s_ban, s_paper, citing);

        bool isFile = !url.StartsWith("https:", StringComparison.Ordinal);
        string file = slug == "cai-lun" ? "file-of-paper.md" : "us-weighs-ban.md";
        string hint = slug is null ? "" : $"; did you mean '{(isFile ? file : slug)}'?";
        Assert.Equal(
            isFile ? $"No seed is '{url}'{hint}" : $"Article '{url}' is not in the corpus{hint}",
            Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == (isFile ? "LP0304" : "LP0301")).GetMessage(null));
    }

    /// <summary>The index finds what a comparison with every text finds.</summary>
    [Fact]
    public void Nothing_near_is_missed() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 12].Array[0, 30], Gen.String[Gen.Char["abcd"], 0, 12]).Sample(static (texts, wanted) =>
    {
        NearTexts near = new();
        for (int i = 0; i < texts.Length; i++)
        {
            near.Add(texts[i], i);
        }

        int limit = Math.Min(2, wanted.Length / 3);
        int[] expected = [.. texts
            .Select((text, i) => (Distance: Distance(text, wanted), text, i))
            .Where(item => item.text.Length >= 3 && item.Distance <= limit && limit > 0)
            .OrderBy(static item => item.Distance)
            .ThenBy(static item => item.text, StringComparer.Ordinal)
            .ThenBy(static item => item.i)
            .Select(static item => item.i)];
        Assert.Equal((expected.Length > 0 ? expected[0] : -1, expected.Length > 1 ? expected[1] : -1), near.Find(wanted));
    }, iter: LongForm.Or(20_000, 2_000));

    [Fact]
    public void A_search_does_not_grow_with_the_corpus()
    {
        // All of them share two thirds: what is compared is bounded, and a rare part is looked at first.
        NearTexts near = new();
        for (int i = 0; i < 20_000; i++)
        {
            near.Add($"a-long-and-common-title-{i:D6}-of-an-article", i);
        }

        near.Add("another-title-of-an-article", 20_000);
        for (int i = 0; i < 500; i++)
        {
            near.Find($"a-long-and-common-title-x{i}-of-an-article");
        }

        Assert.Equal(20_000, near.Find("another-tilte-of-an-article").First);
    }

    static int Distance(string left, string right)
    {
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[left.Length, right.Length];
    }
}
