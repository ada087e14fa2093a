using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Guards;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>What does not fit into a record is cut where nothing is lost; otherwise LP0203 says how to fix it.</summary>
public class BlockLimitTests
{
    [Fact]
    public void Deep_quotations_and_lists_are_as_deep_as_a_record_can_say()
    {
        Assert.Equal((63, 63, "x"), Deepest(Repeat("<blockquote>", 100) + "x"));
        Assert.Equal((63, 63, "x"), Deepest(Repeat("<ul><li>", 100) + "x"));

        static (int Count, int Level, string Text) Deepest(string body)
        {
            ArticleModel article = BlockText.Article(body);
            return (article.Blocks.Count, article.Blocks[^1].Level, article.Blocks[^1].Text.Of(article.PlainText));
        }
    }

    [Fact]
    public void Long_relations_and_hosts_cost_no_article()
    {
        ArticleModel article = BlockText.Article($"<a rel='nofollow {Repeat("x", 5000)}' href=https://{Repeat("x", 5000)}/y>z</a>");
        Assert.Equal(("nofollow", ""), (article.Links[0].Relation, article.Links[0].Host));
    }

    [Theory]
    [InlineData("<table><tr>", "<td colspan=1000>x", 6, "a table has more than 4000 columns; split it")]
    [InlineData(
        "<p>", "<b>x</b>y", 140_000, "the number of runs of a block is 280000; it can be from 0 to 262143; split the seed into several")]
    [InlineData(
        "", "<p>x", SeedLimits.MaxBlocks + 2,
        "it has more than 200000 blocks (paragraphs, items, cells and the like); split it into several seeds")]
    [InlineData("", "<a href=x>y</a> ", SeedLimits.MaxLinks + 1, "it has more than 100000 links; split it into several seeds")]
    [InlineData("", "<div>", 1000, "more than 320 elements are open at once; close them")]
    [InlineData("", "<div>", 300, "its elements are nested more than 256 levels deep; close those left open")]
    public void LP0203_says_how_to_fix_it(string before, string repeated, int times, string message)
    {
        CompiledSeed pressed = BlockText.Press(before + Repeat(repeated, times));
        Assert.Null(pressed.Article);
        Assert.Equal(("LP0203", message), pressed.Diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Arguments[0])).Last());
    }

    [Fact]
    public void LP0203_of_formatting_that_goes_on_and_on()
    {
        string body = string.Concat(Enumerable.Range(0, 200).Select(static i => $"<font size={i}>")) + Repeat("<div>x</div><p>", 10_000);
        Assert.DoesNotContain(BlockText.Press(body).Diagnostics, static diagnostic => diagnostic.Id == "LP0203");
        body = "<p>" + string.Concat(Enumerable.Range(0, 200).Select(static i => $"<font size={i}>")) + Repeat("<p>x", 10_000);
        Assert.StartsWith(
            "its formatting elements", Assert.Single(BlockText.Press(body).Diagnostics).Arguments[0], StringComparison.Ordinal);
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
