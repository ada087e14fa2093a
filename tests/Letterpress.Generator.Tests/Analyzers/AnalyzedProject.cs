using System.Collections.Immutable;
using System.Globalization;
using Letterpress.Analyzers;
using Letterpress.CodeFixes;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Analyzers;

/// <summary>A project with articles and C# that looks for them, as its analyzer sees it.</summary>
/// <param name="compilation">With the generated code.</param>
sealed class AnalyzedProject(Compilation compilation, ImmutableArray<SeedText> files, HarnessOptions options)
{
    const string ProjectDirectory = Press.ProjectDirectory;

    /// <summary>What the analyzer says, with the text at each place.</summary>
    public string[] Messages =>
    [
        .. Diagnostics.Select(static diagnostic =>
            $"{TextAt(diagnostic)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
    ];

    public ImmutableArray<Diagnostic> Diagnostics => compilation
        .WithAnalyzers([new UnknownKeyAnalyzer()], new AnalyzerOptions([.. files], options))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
        .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableArray();

    public static AnalyzedProject Literal(IReadOnlyList<SeedText> seeds, string code, params (string Name, string Value)[] properties) =>
        Of([.. seeds], code, properties);

    public static AnalyzedProject Resource(IReadOnlyList<SeedText> seeds, string code, params (string Name, string Value)[] properties)
    {
        string manifest = ResourcePress.TextOf(ResourcePress.BlobOf(seeds).Manifest);
        return Of([ResourcePress.FileOf(manifest, ProjectDirectory)], code, properties);
    }

    /// <summary>The code after each of the fixes that are offered for the first diagnostic, by title.</summary>
    public (string Title, string Code)[] Fixes()
    {
        Diagnostic diagnostic = Diagnostics[0];
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .AddDocument("Consumer.cs", diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken));
        List<CodeAction> actions = [];
        CodeFixContext context = new(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        new UnknownKeyCodeFix().RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        return [.. actions.Select(action => (action.Title, TextAfter(action, document.Id)))];
    }

    public static string TextAfter(CodeAction action, DocumentId document)
    {
        ApplyChangesOperation change = action.GetOperationsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .OfType<ApplyChangesOperation>().Single();
        SourceText text = change.ChangedSolution.GetDocument(document)!.GetTextAsync(TestContext.Current.CancellationToken)
            .GetAwaiter().GetResult();
        return text.ToString();
    }

    static AnalyzedProject Of(ImmutableArray<SeedText> files, string code, (string Name, string Value)[] properties)
    {
        HarnessOptions options = new()
        {
            Code = code,
            Properties = properties.ToImmutableDictionary(static one => one.Name, static one => one.Value)
                .SetItem("_LetterpressProjectDirectory", ProjectDirectory),
        };
        GeneratorRun run = new GeneratorHarness(static () => new ArticleGenerator()).Run([.. files], options);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static one => one.Severity == DiagnosticSeverity.Error);
        return new(run.Output, files, options);
    }

    static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken)
        .ToString(diagnostic.Location.SourceSpan);
}
