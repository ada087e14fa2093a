using Letterpress.Core.Identity;
using Letterpress.Generator.Emitting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Harness;

/// <summary>
/// A generator as small as the harness needs to be tested: one file a seed with its first line, and one with their names.
/// </summary>
[Generator(LanguageNames.CSharp)]
sealed class WordsGenerator : IIncrementalGenerator
{
    static readonly DiagnosticDescriptor s_empty = new(
        "TEST01",
        "Seed is empty",
        "'{0}' is empty",
        "Test",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "https://example.com/TEST01");

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> className = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.WordsClass", out string? name)
                ? name
                : "Words");

        IncrementalValuesProvider<Seed> seeds = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => pair.Right.GetOptions(pair.Left).TryGetValue("build_metadata.AdditionalFiles.Kind", out string? kind)
                && kind == "Seed")
            .Select(static (pair, cancellation) => new Seed(pair.Left.Path, pair.Left.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName("Seeds");

        IncrementalValuesProvider<string> names = seeds
            .Select(static (seed, _) => Path.GetFileNameWithoutExtension(seed.Path))
            .WithTrackingName("Summaries");

        IncrementalValueProvider<string> graph = names.Collect()
            .Select(static (names, _) => string.Join(' ', names.Order(StringComparer.Ordinal)))
            .WithTrackingName("Graph");

        context.RegisterSourceOutput(seeds.Combine(className), static (production, pair) =>
        {
            (Seed seed, string className) = pair;
            if (seed.Text.Length == 0)
            {
                production.ReportDiagnostic(Diagnostic.Create(s_empty, Location.Create(seed.Path, default, default), seed.Path));
            }

            var writer = new IndentedWriter();
            writer.WriteLine($"static partial class {className}");
            using (writer.Block())
            {
                writer.WriteLine($"public const string {HintNames.MemberFor(seed.Path)} = {Literals.Quoted(seed.Text)};");
            }

            production.AddSource(HintNames.ForSeed(seed.Path) + ".g.cs", writer.ToSourceText());
        });

        context.RegisterSourceOutput(graph.Combine(className), static (production, pair) =>
        {
            var writer = new IndentedWriter();
            writer.WriteLine($"static partial class {pair.Right}");
            using (writer.Block())
            {
                writer.WriteLine($"public const string Names = {Literals.Quoted(pair.Left)};");
            }

            production.AddSource("Words.g.cs", writer.ToSourceText());
        });
    }

    sealed record Seed(string Path, string Text);
}
