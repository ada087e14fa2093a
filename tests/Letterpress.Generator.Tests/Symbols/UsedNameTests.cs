using System.Collections.Immutable;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Symbols;

/// <summary>An article that code names has a property, however many newer ones there are.</summary>
public class UsedNameTests
{
    static readonly SeedText[] s_seeds =
    [
        Press.Archive("ink.txt", "Ink", "<p>Text.</p>", time: 1),
        Press.Archive("paper.txt", "Paper", "<p>Text.</p>", time: 2),
        Press.Archive("press.txt", "Press", "<p>Text.</p>", time: 3),
        Press.Archive("type.txt", "Type", "<p>Text.</p>", time: 4),
        Press.Archive("event.txt", "Event", "<p>Text.</p>", time: 0),
    ];

    public static TheoryData<string, string> Uses => new()
    {
        { "class C { Letterpress.Article A => Articles.Ink; }", "Ink" },
        { "class C { Letterpress.Article A => global::Articles.Ink; Letterpress.Article B => Articles.Paper; }", "Ink Paper" },
        { "using A = Articles; class C { Letterpress.Article B => A.Ink; }", "Ink" },
        { "using static Articles; class C { Letterpress.Article A => Ink; }", "Ink" },
        { "class C { string A => nameof(Articles.Ink); }", "Ink" },
        { "class C { string A => $\"{Articles.Paper.Title}\"; }", "Paper" },
        { "class C { Letterpress.Article A => Articles.@Event; }", "Event" },
        { "/// <summary><see cref=\"Articles.Ink\"/></summary>\nclass C;", "Ink" },
        { "/* Articles.Ink */ class C { string A => \"Articles.Ink\"; }", "" },
        { "class C { Letterpress.Article A => Articles.Type; }", "" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void An_older_article_has_a_property_where_code_names_it(string code, string names)
    {
        GeneratorRun run = Run(code, maxProperties: "2");

        Assert.Equal(["Press", "Type", .. Words(names)], PropertiesOf(run));
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("Ink", true)]
    [InlineData("Vellum", false)]
    public void A_name_that_no_article_has_stays_an_error(string name, bool compiles)
    {
        GeneratorRun run = Run($"class C {{ Letterpress.Article A => Articles.{name}; }}", maxProperties: "0");

        string[] errors = [.. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id)];
        Assert.Equal(compiles ? [] : ["CS0117"], errors);
    }

    [Theory]
    [InlineData("Page.razor", "<h1>@Articles.Ink.Title</h1>", "Ink")]
    [InlineData("Page.cshtml", "@foreach (var link in Articles.Ink.Links) { @Articles.Paper.Title }", "Ink Paper")]
    [InlineData("Page.xaml", "<Label Text=\"{x:Static local:Articles.Paper}\" />", "Paper")]
    [InlineData("Page.txt", "Articles.Paper", "")]
    public void Markup_that_another_tool_compiles_counts(string file, string content, string names)
    {
        SeedText markup = new("/project/" + file, content) { Metadata = ImmutableDictionary<string, string>.Empty };

        Assert.Equal(["Press", "Type", .. Words(names)], PropertiesOf(Run("", maxProperties: "2", markup)));
    }

    [Fact]
    public void A_use_that_is_added_or_removed_writes_the_properties_again_and_other_edits_do_not()
    {
        GeneratorRun run = Run("", maxProperties: "2");
        GeneratorRun unrelated = run.AfterEditOfCode("class C { int Pressed => 1; }");
        GeneratorRun used = run.AfterEditOfCode("class C { Letterpress.Article A => Articles.Ink; }");

        unrelated.AssertDidNothing();
        Assert.Equal(["Press", "Type", "Ink"], PropertiesOf(used));
        Assert.Equal(1, used.ReasonsOfOutputs().Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(["Press", "Type"], PropertiesOf(used.AfterRemovingCode()));
    }

    [Theory]
    [InlineData("find used names", "")]
    [InlineData("read the names of markup", "Ink")]
    public void A_fault_is_reported_and_the_rest_is_there(string step, string names)
    {
        SeedText markup = new("/project/Page.razor", "@Articles.Paper") { Metadata = ImmutableDictionary<string, string>.Empty };
        try
        {
            Core.Steps.Fault = entered => _ = entered == step ? throw new NotSupportedException("injected") : 0;
            GeneratorRun run = Run("class C { Letterpress.Article A => Articles.Ink; }", maxProperties: "2", markup);

            Assert.Equal("LP0901", Assert.Single(run.Diagnostics).Id);
            Assert.Equal(["Press", "Type", .. Words(names)], PropertiesOf(run));
        }
        finally
        {
            Core.Steps.Fault = null;
        }
    }

    [Fact]
    public void A_resource_has_the_same_properties()
    {
        (_, Core.Storage.CorpusManifest manifest) = ResourcePress.BlobOf(s_seeds);
        SeedText file = ResourcePress.FileOf(ResourcePress.TextOf(manifest));

        Assert.Equal(
            ["Press", "Type", "Paper"],
            PropertiesOf(Run([file], "class C { Letterpress.Article A => Articles.Paper; }", maxProperties: "2")));
    }

    [Fact]
    public void The_newest_thousand_have_a_property_by_default()
    {
        SeedText[] seeds = [.. Enumerable.Range(0, 1_003).Select(static i => Press.Archive($"{i}.txt", $"T{i}", "x", time: 2_000 - i))];

        string[] properties = PropertiesOf(Run(seeds, "class C { Letterpress.Article A => Articles.T1001; }", maxProperties: ""));

        Assert.Equal(1_001, properties.Length);
        Assert.Contains("T999", properties);
        Assert.Contains("T1001", properties);
        Assert.DoesNotContain("T1000", properties);
        Assert.DoesNotContain("T1002", properties);
    }

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static GeneratorRun Run(string code, string maxProperties, params IEnumerable<SeedText> others) =>
        Run([.. s_seeds, .. others], code, maxProperties);

    static GeneratorRun Run(SeedText[] files, string code, string maxProperties) =>
        Press.Run(files, new Dictionary<string, string> { ["LetterpressMaxProperties"] = maxProperties }, code: code);

    /// <summary>In the order of the corpus from the newest on, the used ones in that of the test.</summary>
    static string[] PropertiesOf(GeneratorRun run)
    {
        INamedTypeSymbol articles = run.Output.GetTypeByMetadataName("Articles")!;
        string[] order = ["Press", "Type", "Ink", "Paper"];
        return [.. articles.GetMembers().OfType<IPropertySymbol>()
            .Where(static property => property.Type.Name == "Article")
            .Select(static property => property.Name)
            .OrderBy(name => Array.IndexOf(order, name) is >= 0 and int place ? place : order.Length)
            .ThenBy(static name => name, StringComparer.Ordinal)];
    }
}
