extern alias generator;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using generator::Letterpress.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Benchmarks.Corpora;

/// <summary>The real generator and the real compiler, in this process.</summary>
static class Press
{
    /// <summary>A project without code, which the generator fills.</summary>
    public static CSharpCompilation Project { get; } = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("", CSharpParseOptions.Default, "Consumer.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(file) == "Letterpress.dll")
            .Select(static file => MetadataReference.CreateFromFile(file)),
        new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(IEnumerable<Seed> seeds, params IEnumerable<(string Name, string Value)> properties) =>
        CSharpGeneratorDriver.Create(
            [new ArticleGenerator().AsSourceGenerator()], seeds, CSharpParseOptions.Default, new Options(properties));

    /// <summary>A project with code, and the types that the generator adds to it.</summary>
    public static CSharpCompilation With(string code) => Project.ReplaceSyntaxTree(
        Project.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default, "Consumer.cs"));

    /// <summary>A whole compilation: the generator runs, and an assembly is written.</summary>
    public static byte[] Build(
        CSharpCompilation project, IEnumerable<Seed> seeds, params IEnumerable<(string Name, string Value)> properties)
    {
        Driver(seeds, properties).RunGeneratorsAndUpdateCompilation(project, out Compilation compilation, out _);
        using MemoryStream image = new();
        if (compilation.Emit(image) is { Success: false } failed)
        {
            throw new InvalidOperationException(string.Join(
                '\n',
                failed.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        return image.ToArray();
    }

    /// <summary>Compiles seeds and loads what came of them; the corpus lives as long as the process.</summary>
    /// <param name="name">Of the assembly: no two loaded ones share theirs.</param>
    public static ArticleCorpus Load(IEnumerable<Seed> seeds, string name)
    {
        using MemoryStream image = new(Build(Project.WithAssemblyName(name), seeds));
        Assembly assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        return (ArticleCorpus)assembly.GetType("Articles")!.GetProperty("Corpus")!.GetValue(null)!;
    }

    /// <summary>What the package's targets tell the compiler.</summary>
    sealed class Options(IEnumerable<(string Name, string Value)> properties) : AnalyzerConfigOptionsProvider
    {
        readonly Values _project = new(properties.Append(("_LetterpressProjectDirectory", "/project/"))
            .ToImmutableDictionary(static one => "build_property." + one.Item1, static one => one.Item2));

        static readonly Values s_seed =
            new(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.LetterpressSeed", "true"));

        public override AnalyzerConfigOptions GlobalOptions => _project;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _project;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_seed;
    }

    sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
