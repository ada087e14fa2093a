using Letterpress.CodeFixes;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Letterpress.Generator.Tests.Analyzers;

/// <summary>What editors offer where C# has a former name of an article.</summary>
public class FormerNameFixTests
{
    static readonly SeedText[] s_seeds =
    [
        TypedPress.Seed("ink.md", "title: Ink\nformerly: [Black ink, Printing ink]"),
        TypedPress.Seed("event.md", "title: Event\nformerly: Fair"),
    ];

    [Theory]
    [InlineData("A => Articles.BlackInk;", "A => Articles.Ink;", "Use 'Articles.Ink'")]
    [InlineData("A => global::Articles . /* old */ PrintingInk /* name */ ;", "A => global::Articles . /* old */ Ink /* name */ ;", "")]
    [InlineData("A => Named.BlackInk;", "A => Named.Ink;", "Use 'Named.Ink'")]
    [InlineData("A => BlackInk;", "A => Ink;", "Use 'Ink'")]
    [InlineData("A => Articles.Fair;", "A => Articles.Event;", "")]
    [InlineData("A => Pages.BlackInk;", "A => Pages.Ink;", "Use 'Pages.Ink'")]
    public void The_name_is_replaced(string code, string expected, string title)
    {
        (string Title, string Code)[] fixes = Fixes(Code(code));

        Assert.Equal([Code(expected)], fixes.Select(static fix => fix.Code));
        Assert.Equal(title.Length > 0 ? title : fixes[0].Title, fixes[0].Title);
    }

    [Fact]
    public void Other_obsolete_members_are_left_alone()
    {
        const string Attribute = "[System.Obsolete(\"Renamed to Ink.\", DiagnosticId = \"LP0613\")]";
        Assert.Empty(Fixes(Code($"A => Old; {Attribute} static Letterpress.Article Old => default;")));
    }

    static string Code(string member) => $$"""
        using static Articles;
        using Named = Articles;
        [Letterpress.ArticleCollection("**")] readonly partial record struct Page;
        static class C { static Letterpress.Article {{member}} }
        """;

    static (string Title, string Code)[] Fixes(string code)
    {
        GeneratorRun run = Press.Run(s_seeds, new Dictionary<string, string>(), code: code);
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(run.Output.References).WithCompilationOptions(run.Output.Options)
            .WithParseOptions(run.Output.SyntaxTrees.First().Options);
        foreach ((string name, string source) in run.GeneratedSources)
        {
            project = project.AddDocument(name, source).Project;
        }

        Document document = project.AddDocument("Consumer.cs", code);
        Compilation compilation = document.Project.GetCompilationAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()!;
        Diagnostic diagnostic = Assert.Single(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            static one => one.Severity >= DiagnosticSeverity.Warning);
        List<CodeAction> actions = [];
        CodeFixContext context = new(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        new FormerNameCodeFix().RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        return [.. actions.Select(action => (action.Title, AnalyzedProject.TextAfter(action, document.Id)))];
    }
}
