using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Pipeline;

/// <summary>What the project configures, and what is wrong with it.</summary>
static class ProjectOptions
{
    public static IncrementalValueProvider<CompilerOptions> Read(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CorpusManifest?> manifest)
    {
        IncrementalValueProvider<CompilerOptions> configured = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            CompilerOptions.Parse(property => PropertyOf(options, property)));
        IncrementalValueProvider<bool> isResource = manifest.Select(static (manifest, _) => manifest is not null);
        return configured.Combine(LanguageVersionOf(context)).Combine(isResource)
            .Select(static (all, _) => all.Left.Left with { IsStub = all.Left.Right.Length > 0, IsResource = all.Right })
            .WithTrackingName(TrackingNames.Options);
    }

    /// <summary>Invalid values, and a version of C# that is too old.</summary>
    public static IncrementalValueProvider<EquatableArray<SeedDiagnostic>> Check(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CompilerOptions> options) =>
        options.Select(static (options, _) => options.Diagnostics.ToEquatableArray())
            .Combine(LanguageVersionOf(context).Select(static (version, _) => LanguageVersions.Diagnostics(version)))
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray());

    /// <summary>See <see cref="RepeatedSeeds.Among"/>.</summary>
    public static string RepeatedSeedsOf(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        PropertyOf(options, "_LetterpressRepeatedSeeds");

    public static EmittedSource? EmitSurface(CompilerOptions options) => EmittedSource.Of(options, "", ArticlesEmitter.Surface(options));

    static IncrementalValueProvider<string> LanguageVersionOf(IncrementalGeneratorInitializationContext context) =>
        context.ParseOptionsProvider.Select(static (options, _) => LanguageVersions.TooOld(options));

    static string PropertyOf(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";
}
