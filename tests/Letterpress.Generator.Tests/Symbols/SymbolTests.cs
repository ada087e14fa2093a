using System.Collections.Immutable;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Symbols;

/// <summary>Headings and tags that code names are members; one that is removed from its seed is an error in that code.</summary>
public class SymbolTests
{
    const string PressSeed = """
        ---
        title: The press
        date: 2026-05-02
        tags: [Printing, "C#", event, "2026", "!!!", Tag symbols]
        ---
        # The press

        ## The forgery

        Text.

        ## The forgery

        ## V1

        ## V1

        ## 活字

        ## !!!

        ## Equals

        ## event

        ## Press

        ## 1454
        """;

    static readonly SeedText s_press = Press.Seed("press.md", PressSeed);
    static readonly SeedText s_ink = Press.Seed("ink.md", "---\ntitle: Ink\ndate: 2026-05-01\ntags: [printing]\n---\nText.\n\n## Soot\n");

    public static TheoryData<string, string> Headings => new()
    {
        { "Press.TheForgery", "The forgery" },
        { "Press.TheForgery2", "The forgery" },
        { "Press.V1", "V1" },
        { "Press.V1_2", "V1" },
        { "Press.活字", "活字" },
        { "Press.Heading", "!!!" },
        { "Press.EqualsHeading", "Equals" },
        { "Press.Event", "event" },
        { "Press.ThePress", "The press" },
        { "Press.PressHeading", "Press" },
        { "Press.Heading1454", "1454" },
        { "Ink.Soot", "Soot" },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void A_heading_that_code_names_is_a_member(string name, string text)
    {
        string code = $"static class C {{ public static Letterpress.Heading Value => Articles.Headings.{name}; }}";

        using PressedArticles articles = new(Run(code));
        Assert.Equal(text, ((Heading)ValueOf(articles)!).Text.ToString());
        using PressedArticles ofResource = new(Run(code, out byte[] blob), ResourcePress.Resource(blob));
        Assert.Equal(text, ((Heading)ValueOf(ofResource)!).Text.ToString());
    }

    [Theory]
    [InlineData("Printing", "Printing")]
    [InlineData("C", "C#")]
    [InlineData("Event", "event")]
    [InlineData("Tag2026", "2026")]
    [InlineData("Tag", "!!!")]
    [InlineData("TagSymbolsTag", "Tag symbols")]
    public void A_tag_that_code_names_is_a_member(string name, string text)
    {
        string code = $"static class C {{ public static Letterpress.Tag Value => Articles.TagSymbols.{name}; }}";

        using PressedArticles articles = new(Run(code));
        Assert.Equal(text, ((Tag)ValueOf(articles)!).Name.ToString());
        using PressedArticles ofResource = new(Run(code, out byte[] blob), ResourcePress.Resource(blob));
        Assert.Equal(text, ((Tag)ValueOf(ofResource)!).Name.ToString());
    }

    [Fact]
    public void Only_what_is_named_is_written_and_nothing_where_nothing_is()
    {
        string written = Run("class C { Letterpress.Heading A => Articles.Headings.Ink.Soot; }").GeneratedSources["Articles.Symbols.g.cs"];

        Assert.Equal(1, written.Split("global::Letterpress.Heading").Length - 1);
        Assert.DoesNotContain("Articles.Symbols.g.cs", Run("class C { object? Headings => null; }").GeneratedSources.Keys);
        Assert.DoesNotContain("Articles.Symbols.g.cs", Run("class C;").GeneratedSources.Keys);
        Assert.DoesNotContain(
            "Articles.Symbols.g.cs",
            Run("class C { object A => Articles.Ink.Headings.Count; object B => Articles.Press.Tags; }").GeneratedSources.Keys);
    }

    /// <summary>Hostile names too must compile.</summary>
    [Fact]
    public void All_are_members_where_the_project_wants_them()
    {
        GeneratorRun run = Run("", policy: "All");

        using PressedArticles articles = new(run);
        Type headings = articles.Class.GetNestedType("Headings")!;
        Assert.Equal(11, headings.GetNestedType("Press")!.GetProperties().Length);
        Assert.Equal(["Soot"], headings.GetNestedType("Ink")!.GetProperties().Select(static property => property.Name));
        Assert.Equal(
            articles.Corpus.Tags.Select(static tag => tag.Name.ToString()).Order(StringComparer.Ordinal),
            articles.Class.GetNestedType("TagSymbols")!.GetProperties()
                .Select(static property => ((Tag)property.GetValue(null)!).Name.ToString())
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_heading_that_is_removed_is_an_error_where_code_names_it()
    {
        GeneratorRun run = Run("class C { Letterpress.Heading A => Articles.Headings.Ink.Soot; }");
        GeneratorRun edited = run.AfterReplacing(
            s_ink, Press.Seed("ink.md", "---\ntitle: Ink\ndate: 2026-05-01\ntags: [printing]\n---\nText.\n\n## Lamp black\n"));

        Assert.Empty(Errors(run));
        Assert.Equal(["CS0117"], Errors(edited).Select(static error => error.Id));
    }

    /// <summary>The class of what was removed stays, so that the compiler names what is no longer there.</summary>
    [Theory]
    [InlineData("Articles.Headings.Ink.Soot", "'Articles.Headings.Ink' does not contain a definition for 'Soot'")]
    [InlineData("Articles.TagSymbols.Materials", "'Articles.TagSymbols' does not contain a definition for 'Materials'")]
    public void The_error_says_what_is_gone(string name, string message)
    {
        GeneratorRun run = Run($"class C {{ object A => {name}; }}");
        GeneratorRun edited = run.AfterReplacing(s_ink, Press.Seed("ink.md", "---\ntitle: Ink\n---\nText.\n"));

        Assert.Equal(message, Assert.Single(Errors(edited)).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void None_are_members_where_the_project_wants_none() =>
        Assert.NotEmpty(Errors(Run("class C { Letterpress.Heading A => Articles.Headings.Ink.Soot; }", policy: "None")));

    [Fact]
    public void Another_edit_of_a_body_or_of_code_writes_no_symbols_again()
    {
        GeneratorRun run = Run("class C { Letterpress.Heading A => Articles.Headings.Ink.Soot; }");
        GeneratorRun body = run.AfterReplacing(
            s_ink, Press.Seed("ink.md", "---\ntitle: Ink\ndate: 2026-05-01\ntags: [printing]\n---\nText.\n\n## Soot\n\nMore of it."));

        run.AfterEditOfCode("class D { int Type => 1; }").AssertDidNothing();
        Assert.All(
            body.ReasonsOf(TrackingNames.Symbols),
            static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Theory]
    [InlineData("name the symbols")]
    [InlineData("find used symbols")]
    [InlineData("write the symbols")]
    public void A_fault_is_reported_and_the_rest_is_there(string step)
    {
        try
        {
            Core.Steps.Fault = entered => _ = entered == step ? throw new NotSupportedException("injected") : 0;
            GeneratorRun run = Run("class C { Letterpress.Heading A => Articles.Headings.Ink.Soot; }");

            Assert.Equal("LP0901", Assert.Single(run.Diagnostics).Id);
            Assert.Contains("Articles.Properties.g.cs", run.GeneratedSources.Keys);
        }
        finally
        {
            Core.Steps.Fault = null;
        }
    }

    [Fact]
    public void Markup_that_names_a_heading_counts()
    {
        SeedText page = new("/project/Page.razor", "<a href=\"#@Articles.Headings.Ink.Soot.Anchor\">@Articles.TagSymbols.Printing</a>")
        {
            Metadata = ImmutableDictionary<string, string>.Empty,
        };

        string written = Run([s_press, s_ink, page], "", "Used").GeneratedSources["Articles.Symbols.g.cs"];

        Assert.Contains("Heading Soot =>", written, StringComparison.Ordinal);
        Assert.Contains("Tag Printing =>", written, StringComparison.Ordinal);
    }

    static object? ValueOf(PressedArticles articles) => articles.Class.Assembly.GetType("C")!.GetProperty("Value")!.GetValue(null);

    static Diagnostic[] Errors(GeneratorRun run) =>
    [
        .. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
    ];

    static GeneratorRun Run(string code, string policy = "Used") => Run([s_press, s_ink], code, policy);

    static GeneratorRun Run(string code, out byte[] blob)
    {
        (blob, CorpusManifest manifest) = ResourcePress.BlobOf([s_press, s_ink]);
        return Run([ResourcePress.FileOf(ResourcePress.TextOf(manifest))], code, "Used");
    }

    static GeneratorRun Run(SeedText[] files, string code, string policy) =>
        Press.Run(files, new Dictionary<string, string> { ["LetterpressSymbols"] = policy }, code: code);
}
