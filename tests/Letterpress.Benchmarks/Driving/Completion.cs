using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Benchmarks.Driving;

/// <summary>How long an editor waits for the members of <c>Articles.</c>, warm: at the default limit of properties, and with all.</summary>
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(10)]
[InvocationCount(1)]
public class Completion
{
    const string Code = "class Program { void M() { var a = Articles.";

    Document _document = null!;

    [Params(1_000, 65_000)]
    public int MaxProperties { get; set; }

    public static int Seeds => Scope.IsCheck ? 100 : 5_000;

    [GlobalSetup]
    public void Setup()
    {
        Project project = new AdhocWorkspace().AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(Press.Project.References)
            .WithParseOptions(CSharpParseOptions.Default)
            .WithCompilationOptions(Press.Project.Options);
        string limit = MaxProperties.ToString(System.Globalization.CultureInfo.InvariantCulture);
        GeneratorDriver driver = Press.Driver(TypedSeeds.Of(Seeds), ("LetterpressMaxProperties", limit)).RunGenerators(Press.Project);
        foreach (SyntaxTree tree in driver.GetRunResult().GeneratedTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText()).Project;
        }

        _document = project.AddDocument("Program.cs", Code + "\n} }");
    }

    /// <summary>As after a key: the text of the document is new, all others are known.</summary>
    [Benchmark]
    public async Task<int> Members()
    {
        Document edited = _document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(Code + " \n} }"));
        CompletionList list = await CompletionService.GetService(edited)!.GetCompletionsAsync(edited, Code.Length);
        return list.ItemsList.Count < Math.Min(Seeds, MaxProperties)
            ? throw new InvalidOperationException($"Completion shows {list.ItemsList.Count} members.")
            : list.ItemsList.Count;
    }
}
