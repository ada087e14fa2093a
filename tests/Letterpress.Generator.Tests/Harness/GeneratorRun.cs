using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Harness;

/// <summary>One run of a generator, and the runs that can follow it.</summary>
sealed class GeneratorRun
{
    readonly CSharpCompilation _input;
    readonly Compilation _output;
    readonly HarnessOptions _options;

    GeneratorRun(
        GeneratorDriver driver, CSharpCompilation input, Compilation output, ImmutableArray<SeedText> seeds, HarnessOptions options)
    {
        Driver = driver;
        Seeds = seeds;
        _input = input;
        _output = output;
        _options = options;
        Result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
    }

    public GeneratorDriver Driver { get; }

    public ImmutableArray<SeedText> Seeds { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output => _output;

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Generated sources by hint name.</summary>
    public ImmutableSortedDictionary<string, string> GeneratedSources => Result.GeneratedSources.ToImmutableSortedDictionary(
        static source => source.HintName,
        static source => source.SourceText.ToString(),
        StringComparer.Ordinal);

    /// <summary>The hint names of the sources that an earlier run did not have so.</summary>
    public string[] ChangedSince(GeneratorRun before) =>
        [.. GeneratedSources.Except(before.GeneratedSources).Select(static source => source.Key)];

    public static GeneratorRun Of(
        GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<SeedText> seeds, HarnessOptions options)
    {
        GeneratorDriver ran = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        return new(ran, compilation, output, seeds, options);
    }

    /// <summary>The same again, as after an edit that concerns nothing.</summary>
    public GeneratorRun RunAgain() => Of(Driver, _input.Clone(), Seeds, _options);

    /// <summary>Runs again after another part of the project was edited.</summary>
    public GeneratorRun AfterEditOfCode(string code) =>
        Of(
            Driver,
            _input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)_input.SyntaxTrees[0].Options, "Edited.cs")),
            Seeds,
            _options);

    /// <summary>Runs again after the last edit of code was taken back.</summary>
    public GeneratorRun AfterRemovingCode() => Of(Driver, _input.RemoveSyntaxTrees(_input.SyntaxTrees[^1]), Seeds, _options);

    /// <summary>The code of the project.</summary>
    public string Code => _input.SyntaxTrees[0].ToString();

    /// <summary>Runs again after the code of the project was edited.</summary>
    public GeneratorRun AfterReplacingCode(string code)
    {
        SyntaxTree tree = _input.SyntaxTrees[0];
        return Of(Driver, _input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(code, Encoding.UTF8))), Seeds, _options);
    }

    public GeneratorRun AfterReplacing(SeedText seed, SeedText replacement) =>
        Of(Driver.ReplaceAdditionalText(seed, replacement), _input, Seeds.Replace(seed, replacement), _options);

    public GeneratorRun AfterAdding(SeedText seed) => Of(Driver.AddAdditionalTexts([seed]), _input, Seeds.Add(seed), _options);

    public GeneratorRun AfterRemoving(SeedText seed) => Of(Driver.RemoveAdditionalTexts([seed]), _input, Seeds.Remove(seed), _options);

    public GeneratorRun AfterReordering() =>
        Of(Driver.ReplaceAdditionalTexts([.. Seeds.Reverse()]), _input, [.. Seeds.Reverse()], _options);

    /// <summary>Why each output of a step was there, in the step's order.</summary>
    public ImmutableArray<IncrementalStepRunReason> ReasonsOf(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs) ? [.. Reasons(runs)] : [];

    /// <summary>Why each generated file was there.</summary>
    public ImmutableArray<IncrementalStepRunReason> ReasonsOfOutputs() => [.. Result.TrackedOutputSteps.Values.SelectMany(Reasons)];

    /// <summary>Asserts that every tracked step and every output came from the cache.</summary>
    public void AssertDidNothing()
    {
        var busy =
            from step in Result.TrackedSteps.Concat(Result.TrackedOutputSteps)
            where !IsRoslyns(step.Key)
            from reason in Reasons(step.Value)
            where reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            select $"{step.Key}: {reason}";
        Assert.Empty(busy.Distinct());
    }

    /// <summary>Asserts that the compiler has neither error nor warning, and gives the assembly's bytes.</summary>
    public byte[] Compile(params IEnumerable<ResourceDescription> resources)
    {
        Assert.Empty(_output
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        using var stream = new MemoryStream();
        Assert.Empty(_output
            .Emit(stream, manifestResources: resources, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return stream.ToArray();
    }

    /// <summary>Compiles, and loads the assembly; disposing the result unloads it.</summary>
    public LoadedAssembly Load(params IEnumerable<ResourceDescription> resources) => new(Compile(resources));

    static IEnumerable<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> runs) =>
        runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    /// <summary>
    /// The inputs that Roslyn itself tracks: a new compilation is new, and so is it beside the nodes with an attribute. What a generator
    /// makes of these has another name.
    /// </summary>
    static bool IsRoslyns(string step) => step is "Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions"
        or "MetadataReferences" or "CompilationOptions" or "compilationAndGroupedNodes_ForAttributeWithMetadataName";
}

/// <summary>A consumer's assembly in a collectible load context of its own.</summary>
sealed class LoadedAssembly : IDisposable
{
    readonly AssemblyLoadContext _context = new("Consumer", isCollectible: true);

    public LoadedAssembly(byte[] image)
    {
        using var stream = new MemoryStream(image);
        Assembly = _context.LoadFromStream(stream);
    }

    public Assembly Assembly { get; }

    /// <summary>Not there any more once the context has been unloaded.</summary>
    public WeakReference Alive => new(_context);

    public void Dispose() => _context.Unload();
}
