using System.Globalization;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Publishing;

/// <summary>The names that an article had are properties that the compiler warns of.</summary>
public class FormerNameTests
{
    static readonly SeedText s_ink = Seed("ink.md", "title: Ink\ndate: 2026-05-01\nformerly: [black-ink, Printer's ink]");
    static readonly SeedText s_paper = Seed("paper.md", "title: Paper\ndate: 2026-05-02");
    static readonly SeedText s_press = Seed("press.md", "title: Press\ndate: 2026-05-03\nformerly: hand press");

    static SeedText Seed(string path, string yaml) => TypedPress.Seed(path, yaml);

    [Theory]
    [InlineData("BlackInk", "Ink")]
    [InlineData("PrinterSInk", "Ink")]
    [InlineData("HandPress", "Press")]
    public void A_former_name_is_a_property_that_the_compiler_warns_of(string name, string title)
    {
        string code = $"static class C {{ public static Letterpress.Article Value => Articles.{name}; }}";
        GeneratorRun run = BothStorages.Run([s_ink, s_paper, s_press]);
        Diagnostic warning = Assert.Single(WarningsOf(run.AfterEditOfCode(code)));

        Assert.Equal(("LP0612", DiagnosticSeverity.Warning), (warning.Id, warning.DefaultSeverity));
        Assert.Equal(
            $"'Articles.{name}' is obsolete: 'Renamed to {title}.'", warning.GetMessage(CultureInfo.InvariantCulture));
        Assert.EndsWith("#lp0612", warning.Descriptor.HelpLinkUri);
        using PressedArticles articles = new(run);
        Assert.Equal(title, articles[name].Title.ToString());
        Assert.Equal(articles[title], articles[name]);
        Assert.DoesNotContain(articles[name].Fields, static field => field.Name == "formerly");
    }

    [Theory]
    [InlineData("", "Paper Press HandPress")]
    [InlineData("class C { string A => nameof(Articles.BlackInk); }", "Ink BlackInk PrinterSInk Paper Press HandPress")]
    [InlineData("class C { string A => nameof(Articles.Ink); }", "Ink BlackInk PrinterSInk Paper Press HandPress")]
    public void A_former_name_that_code_names_is_there_in_any_corpus(string code, string names)
    {
        GeneratorRun run = Run([s_ink, s_paper, s_press], code, maxProperties: "2");
        (_, CorpusManifest manifest) = ResourcePress.BlobOf([s_ink, s_paper, s_press]);
        GeneratorRun resource = Run([ResourcePress.FileOf(ResourcePress.TextOf(manifest))], code, maxProperties: "2");

        string written = run.GeneratedSources["Articles.Properties.g.cs"];
        Assert.Equal(written, resource.GeneratedSources["Articles.Properties.g.cs"]);
        Assert.Equal(
            names.Split(' ').Order(StringComparer.Ordinal),
            written.Split("global::Letterpress.Article ").Skip(1).Select(static line => line.Split(' ')[0]));
        Assert.Equal(
            code.Contains("BlackInk", StringComparison.Ordinal) ? ["LP0612"] : [],
            WarningsOf(run).Select(static warning => warning.Id));
    }

    [Fact]
    public void A_name_that_cannot_be_used_is_reported_in_its_place_and_all_else_is_there()
    {
        SeedText[] seeds =
        [
            Seed("a.md", "title: A\nformerly: [Old A, Count, B, A, Old A, Articles]"),
            Seed("b.md", "title: B\nformerly:\n  - Old B\n  - Old A"),
        ];
        GeneratorRun run = BothStorages.Run(seeds);

        const string Fix = ". Remove it from 'formerly:'.";
        Assert.Equal(
            [
                "LP0617 a.md(3,19): Former name 'Count' cannot be used: the class has a member of that name" + Fix,
                "LP0617 a.md(3,26): Former name 'B' cannot be used: the article of 'b.md' is named so" + Fix,
                "LP0617 a.md(3,29): Former name 'A' cannot be used: the article is still named so" + Fix,
                "LP0617 a.md(3,39): Former name 'Articles' cannot be used: the class has a member of that name" + Fix,
                "LP0617 b.md(5,5): Former name 'OldA' cannot be used: 'a.md' states it too" + Fix,
            ],
            TypedPress.Report(run));
        Assert.All(run.Diagnostics, static one => Assert.Equal(DiagnosticSeverity.Warning, one.DefaultSeverity));
        using PressedArticles articles = new(run);
        Assert.Equal("A", articles["OldA"].Title.ToString());
        Assert.Equal("B", articles["OldB"].Title.ToString());
    }

    [Theory]
    [InlineData("formerly: 1454", 11, "'1454'")]
    [InlineData("formerly: [Old, '!!!']", 17, "'!!!'")]
    [InlineData("formerly: { name: Old }", 11, "nested keys")]
    public void What_is_no_name_is_reported(string line, int column, string seen)
    {
        GeneratorRun run = BothStorages.Run([Seed("a.md", "title: A\n" + line)]);

        Assert.Equal(
            [
                $"LP0106 a.md(3,{column}): Front matter key 'formerly' must be a name with a letter, or a list of such names, but is "
                    + seen + "; it was kept as a field",
            ],
            TypedPress.Report(run));
    }

    [Fact]
    public void Collections_have_former_names_too()
    {
        const string Code = """
            using Letterpress;
            [ArticleCollection("**")]
            readonly partial record struct Recipe { public partial Utf8Text Title { get; } }
            static class C { public static string Value => Recipes.BlackInk.Title.ToString(); }
            """;
        GeneratorRun run = Run([s_ink, s_paper, s_press], Code, maxProperties: "1");
        (_, CorpusManifest manifest) = ResourcePress.BlobOf([s_ink, s_paper, s_press]);
        GeneratorRun resource = Run([ResourcePress.FileOf(ResourcePress.TextOf(manifest))], Code, maxProperties: "1");

        Assert.Equal(["LP0612"], WarningsOf(run).Select(static warning => warning.Id));
        Assert.Equal(["LP0612"], WarningsOf(resource).Select(static warning => warning.Id));
        Assert.Equal(run.GeneratedSources["Recipe.Articles.g.cs"], resource.GeneratedSources["Recipe.Articles.g.cs"]);
        Assert.DoesNotContain(" Paper =>", run.GeneratedSources["Recipe.Articles.g.cs"]);
    }

    [Fact]
    public void Only_an_edit_of_the_names_writes_the_properties_again()
    {
        GeneratorRun run = Press.Run(s_ink, s_paper, s_press);
        GeneratorRun body = run.AfterReplacing(
            s_press, TypedPress.Seed("press.md", "title: Press\ndate: 2026-05-03\nformerly: hand press", "More."));
        GeneratorRun names = run.AfterReplacing(s_press, Seed("press.md", "title: Press\ndate: 2026-05-03\nformerly: iron press"));

        Assert.Equal("Unchanged", RunReasons.Of(body, TrackingNames.Summaries).Split(' ')[2]);
        Assert.Contains("IronPress", names.GeneratedSources["Articles.Properties.g.cs"]);
        Assert.DoesNotContain("HandPress", names.GeneratedSources["Articles.Properties.g.cs"]);
    }

    /// <summary>An edit of a resource in place moves what was reported.</summary>
    [Fact]
    public void A_name_that_only_moves_is_reported_in_its_new_place()
    {
        using PressProject project = new();
        project.Write(0, "<p>One.</p>");
        project.Write(1, "<p>Two.</p>");
        string header = File.ReadAllText(project.SeedPath(0));
        File.WriteAllText(project.SeedPath(0), "---\nformerly: [Count, Find]\n---\n" + header);
        project.Run();
        File.WriteAllText(project.SeedPath(0), "---\n# A comment.\nformerly: [Count, Find]\n---\n" + header);
        BuiltResource edited = project.Run();

        Assert.False(edited.IsLinked);
        Assert.Contains("LP0617", File.ReadAllText(edited.Manifest));
        project.AssertIsAsFromNothing(edited);
    }

    static Diagnostic[] WarningsOf(GeneratorRun run) =>
    [
        .. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
    ];

    static GeneratorRun Run(IReadOnlyList<SeedText> files, string code, string maxProperties) =>
        Press.Run(files, new Dictionary<string, string> { ["LetterpressMaxProperties"] = maxProperties }, code: code);
}
