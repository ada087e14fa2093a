using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Tests.Harness;

/// <summary>Runs a generator over seeds in memory as the compiler would.</summary>
sealed class GeneratorHarness(Func<IIncrementalGenerator> createGenerator)
{
    static readonly MetadataReference[] s_references =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Letterpress.dll")),
    ];

    /// <summary>
    /// Runs the generator once, then a second time over a clone of the compilation, and asserts that the second run did
    /// nothing: no test of a generator can forget to be incremental.
    /// </summary>
    public GeneratorRun Run(IReadOnlyList<SeedText> seeds, HarnessOptions? options = null)
    {
        options ??= new();
        CSharpCompilation compilation = CreateCompilation(options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [createGenerator().AsSourceGenerator()],
            seeds,
            (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, options.TracksSteps));
        GeneratorRun first = GeneratorRun.Of(driver, compilation, [.. seeds], options);
        first.RunAgain().AssertDidNothing();
        return first;
    }

    /// <summary>A project with nothing in it but the given code.</summary>
    public static CSharpCompilation CreateCompilation(HarnessOptions options) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(
            options.Code,
            new CSharpParseOptions(options.LanguageVersion, DocumentationMode.Diagnose),
            "Consumer.cs",
            System.Text.Encoding.UTF8)],
        s_references,
        new(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: options.IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            allowUnsafe: options.AllowUnsafe));
}

/// <summary>What the consumer's project says.</summary>
sealed class HarnessOptions : AnalyzerConfigOptionsProvider
{
    /// <summary>The code beside the seeds.</summary>
    public string Code { get; init; } = "";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public bool AllowUnsafe { get; init; }

    /// <summary>C# before 8 knows no nullable references.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>Whether run reasons are kept. The compiler itself keeps none.</summary>
    public bool TracksSteps { get; init; } = true;

    /// <summary>MSBuild properties, without <c>build_property.</c>.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override AnalyzerConfigOptions GlobalOptions =>
        new Options(Properties.ToImmutableDictionary(
            static pair => "build_property." + pair.Key,
            static pair => pair.Value,
            AnalyzerConfigOptions.KeyComparer));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SeedText seed
        ? new Options(seed.Metadata.ToImmutableDictionary(
            static pair => "build_metadata.AdditionalFiles." + pair.Key,
            static pair => pair.Value,
            AnalyzerConfigOptions.KeyComparer))
        : GlobalOptions;

    sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
