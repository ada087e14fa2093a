using System.Globalization;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>A path is repeated when two items of the project have it, or when MSBuild reads <c>a\b.md</c> as <c>a/b.md</c>.</summary>
public class RepeatedSeedTests
{
    const string Cites = """<p>See <a rel="ArticleRef" href="https://example.com/missing">one</a>.</p>""";

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void Is_one_article_and_a_warning(int others)
    {
        SeedText twice = Press.Archive("seeds/a/b.txt", "Twice", Cites);
        SeedText[] seeds =
        [
            .. Enumerable.Range(0, others).Select(static i => Press.Archive($"seeds/{i}.txt", $"Other {i}", "<p>Text.</p>")),
            twice,
            twice.NewInstance(),
            twice.NewInstance(),
        ];
        GeneratorRun run = Press.Run(seeds);

        Assert.Equal(["LP0301", "LP0403"], run.Diagnostics.Select(static diagnostic => diagnostic.Id).Order());
        Diagnostic repeated = run.Diagnostics.Single(static diagnostic => diagnostic.Id == "LP0403");
        Assert.Equal(
            "Seed 'seeds/a/b.txt' is specified more than once and was compiled once. Remove the other item, or rename a file whose name "
            + "contains a backslash, which MSBuild reads as a folder separator.",
            repeated.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("/project/seeds/a/b.txt", repeated.Location.GetLineSpan().Path);
        using PressedArticles articles = new(run);
        Assert.Equal(others + 1, articles.Corpus.Count);
        Assert.Single(articles.Corpus.All, static article => article.Title == "Twice");
    }

    [Fact]
    public void One_removed_leaves_the_article()
    {
        SeedText twice = Press.Archive("seeds/a.txt", "Twice", "<p>Text.</p>");
        SeedText other = Press.Archive("seeds/b.txt", "Other", "<p>Text.</p>");
        GeneratorRun run = Press.Run(twice, other, twice.NewInstance()).AfterRemoving(twice);

        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.Equal(2, articles.Corpus.Count);
    }
}
