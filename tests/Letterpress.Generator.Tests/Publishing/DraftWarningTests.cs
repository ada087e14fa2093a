using System.Globalization;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Publishing;

/// <summary>C# that names what only drafts have is warned of where another build lacks it.</summary>
public class DraftWarningTests
{
    static readonly SeedText s_ink = Press.Seed("seeds/ink.md", "---\ntitle: Ink\n---\nText.\n");

    static readonly SeedText s_soot = Press.Seed("seeds/soot.md", "---\ntitle: Soot\ndraft: true\n---\n## Lamp black\n");

    [Fact]
    public void Headings_of_a_draft_are_warned_of_too()
    {
        GeneratorRun run = Press.Run(
            [s_ink, s_soot],
            new Dictionary<string, string>(),
            code: "class C { Letterpress.Heading A => Articles.Headings.Soot.LampBlack; }");

        Assert.Equal(["LP0616"], run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("Auto", "LP0616")]
    [InlineData("true", "")]
    [InlineData("false", "CS0117")]
    public void CSharp_that_names_a_draft_is_warned_where_another_build_lacks_it(string drafts, string id)
    {
        const string Code = "class C { Letterpress.Article A => Articles.Ink; Letterpress.Article B => Articles.Soot; }";
        GeneratorRun run = Press.Run([s_ink, s_soot], new Dictionary<string, string> { ["LetterpressDrafts"] = drafts }, code: Code);

        Diagnostic[] reported = [.. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.Equal(id, string.Join(" ", reported.Select(static diagnostic => diagnostic.Id)));
        if (id == "LP0616")
        {
            Assert.Equal(DiagnosticSeverity.Warning, reported[0].DefaultSeverity);
            Assert.Equal(
                "'Articles.Soot' is obsolete: ''seeds/soot.md' is a draft, which optimized builds leave out.'",
                reported[0].GetMessage(CultureInfo.InvariantCulture));
            Assert.EndsWith("#lp0616", reported[0].Descriptor.HelpLinkUri);
            Assert.Equal("Articles.Soot", Code.Substring(
                reported[0].Location.SourceSpan.Start, reported[0].Location.SourceSpan.Length));
        }
    }

    [Fact]
    public void CSharp_that_names_a_draft_of_a_collection_is_warned_too()
    {
        const string Code = """
            [Letterpress.ArticleCollection("**")] readonly partial record struct Page;
            class C { Page A => Pages.Ink; Page B => Pages.Soot; }
            """;
        Diagnostic warning = Assert.Single(
            BothStorages.Run([s_ink, s_soot]).AfterEditOfCode(Code).Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        Assert.Equal(("LP0616", DiagnosticSeverity.Warning), (warning.Id, warning.DefaultSeverity));
        Assert.StartsWith("'Pages.Soot' is obsolete: ''seeds/soot.md' is a draft", warning.GetMessage(CultureInfo.InvariantCulture));
    }
}
