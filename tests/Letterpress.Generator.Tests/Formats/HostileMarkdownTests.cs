using System.Diagnostics;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Markdown that is begun and never ended, and much of one thing: an article, or LP0203, and within seconds.</summary>
public class HostileMarkdownTests
{
    const string FrontMatter = "---\ntitle: One\ndate: 2026-05-01\n---\n";
    const int Length = 300_000;

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![](")]
    [InlineData("[a](b (x ")]
    [InlineData("[a](b \"")]
    [InlineData("[a](<")]
    [InlineData("[a](<b")]
    [InlineData("[a][")]
    [InlineData("![")]
    [InlineData("*a **b ")]
    [InlineData("_a_")]
    [InlineData("~~a")]
    [InlineData("<b>")]
    [InlineData("a <!--")]
    [InlineData("`")]
    [InlineData("`a``")]
    [InlineData("http://a.b ")]
    [InlineData("www.")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("- [ ] a\n")]
    [InlineData("# a\n")]
    [InlineData("a\n-\n")]
    [InlineData("a|")]
    [InlineData("|a|b|\n")]
    [InlineData("~~~\n")]
    [InlineData("[a]: b\n")]
    [InlineData("[^1]: x\n")]
    [InlineData("[^1]: x\n\n")]
    public void Much_of_it_ends_in_time(string piece)
    {
        Stopwatch watch = Stopwatch.StartNew();
        GeneratorRun run = Press.Run(Press.Seed("one.md", FrontMatter + "x\n\n" + string.Concat(Enumerable.Repeat(piece, Length / piece.Length))));

        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "LP0901");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    /// <summary>What a long article may well have is far from the limits.</summary>
    [Theory]
    [InlineData("[a](https://a.example/b_(c)) and `code`, ", 5_000)]
    [InlineData("- [a](https://a.example/b) x\n", 20_000)]
    [InlineData("[a](https://a.example/b)\n", 12_000)]
    [InlineData("[a]: https://a.example/b\n", 5_000)]
    [InlineData("https://a.example/ ", 5_000)]
    [InlineData("活字印刷", 50_000)]
    public void Much_that_is_ended_is_read(string piece, int count) =>
        Assert.Empty(Press.Run(Press.Seed("one.md", FrontMatter + "x\n\n" + string.Concat(Enumerable.Repeat(piece, count)))).Diagnostics);
}
