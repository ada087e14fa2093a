using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>What is too large is said, and never an exception or an assembly that does not load.</summary>
public class LimitTests
{
    const int TooMany = 70_000;

    [Theory]
    [InlineData("slug: {0}", "the length of the slug")]
    [InlineData("tags: [{0}]", "the length of a tag")]
    [InlineData("tags: [\"{0} {0} {0}!\"]", "the length of a tag")]
    [InlineData("aliases: [https://example.com/{0}]", "the length of an alias")]
    public void A_name_that_is_too_long_costs_its_seed_alone(string line, string what)
    {
        string field = line.Replace("{0}", new string('x', 5000), StringComparison.Ordinal);
        GeneratorRun run = Press.Run(
            Press.Seed("ill.md", $"---\ntitle: Ill\ndate: 2026-05-01\n{field}\n---\n<p>Text.</p>"),
            Press.Archive("well.txt", "Well", "<p>Text.</p>"));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("LP0203", diagnostic.Id);
        Assert.Contains(what, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using PressedArticles articles = new(run);
        Assert.Equal("Well", Assert.Single(articles.Corpus.All).Title.ToString());
    }

    /// <summary>A class of more properties compiles without a word and does not load.</summary>
    [Fact]
    public void A_class_has_no_more_properties_than_loads_and_those_that_are_used_come_first()
    {
        PropertyDocumentation documentation = new("a.md", "A", new(0, 0), "und", "");
        string properties = ArticlesEmitter.Properties(
            new() { MaxProperties = int.MaxValue },
            Enumerable.Range(0, TooMany).Select(i => new NamedArticle($"A{i}", documentation)).ToEquatableArray(),
            new[] { TooMany - 2 }.ToEquatableArray()).ToString();

        const int Last = CompilerOptions.PropertyLimit - 2;
        Assert.Contains($" A{Last} => Corpus[{Last}];", properties, StringComparison.Ordinal);
        Assert.Contains($" A{TooMany - 2} => Corpus[{TooMany - 2}];", properties, StringComparison.Ordinal);
        Assert.DoesNotContain($" A{Last + 1} ", properties, StringComparison.Ordinal);
        Assert.DoesNotContain($" A{TooMany - 1} ", properties, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Third", "Second", "First")]
    [InlineData("2", "Third", "Second")]
    [InlineData("0")]
    public void As_many_of_the_newest_articles_have_a_property_as_the_project_wants(string wanted, params string[] names)
    {
        GeneratorRun run = Press.Run(
            [
                Press.Archive("first.txt", "First", "<p>Text.</p>", time: 1),
                Press.Archive("second.txt", "Second", "<p>Text.</p>", time: 2),
                Press.Archive("third.txt", "Third", "<p>Text.</p>", time: 3),
            ],
            new Dictionary<string, string> { ["LetterpressMaxProperties"] = wanted });

        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.Equal(names.Order(StringComparer.Ordinal), articles.Class
            .GetProperties()
            .Where(static property => property.PropertyType == typeof(Article))
            .Select(static property => property.Name)
            .Order(StringComparer.Ordinal));
        Assert.Equal(3, articles.Corpus.Count);
    }

    [Fact]
    public void More_tiny_seeds_than_a_class_has_members_through_both_storages()
    {
        LongForm.Only();
        SeedText[] seeds = [.. Enumerable.Range(0, TooMany)
            .Select(static i => Press.Archive($"{i}.txt", $"T{i}", "x", time: 1_700_000_000_000 - i))];

        // Once: the second run of the harness would be most of this test.
        HarnessOptions options = new();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ArticleGenerator().AsSourceGenerator()], seeds, null, options)
            .RunGenerators(GeneratorHarness.CreateCompilation(options), TestContext.Current.CancellationToken);
        Assert.Empty(driver.GetRunResult().Diagnostics);

        using ResourcePress resource = ResourcePress.Of(seeds);
        Assert.Empty(resource.Run.Diagnostics);
        ArticleCorpus corpus = resource.Articles.Corpus;
        Assert.Equal(TooMany, corpus.Count);
        for (int i = 0; i < TooMany; i += 7)
        {
            Article article = corpus[i];
            Assert.True(
                article.Title == $"T{i}" && article.PlainText == "x" && corpus.Find($"https://example.com/{i}.txt") == article,
                $"article {i}");
        }

        Assert.Equal(corpus[CompilerOptions.DefaultMaxProperties - 1], resource.Articles[$"T{CompilerOptions.DefaultMaxProperties - 1}"]);
        Assert.Null(resource.Articles.Class.GetProperty($"T{CompilerOptions.DefaultMaxProperties}"));
    }

    [Fact]
    public void The_error_of_a_full_table_says_how_many_articles_fit()
    {
        SeedDiagnostic diagnostic = Assert.Single(CorpusLimits.Of(new EncodingLimitException("the number of links", 400, 100), 1000));

        Assert.Equal(
            ["1,000", "250", "the number of links is 400; it can be from 0 to 100; divide the seeds among several projects"],
            diagnostic.Arguments);
    }
}
