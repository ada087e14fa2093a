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
    public static PipelineValue<CompilerOptions> Read(
        IncrementalGeneratorInitializationContext context, PipelineValue<CorpusManifest?> manifest)
    {
        PipelineValue<CompilerOptions> configured = context.AnalyzerConfigOptionsProvider.InBox().Step(
            context,
            "read the settings",
            static (options, _) => CompilerOptions.Parse(property => PropertyOf(options, property)),
            static _ => new CompilerOptions());
        PipelineValue<bool> isResource = manifest.Select(static (manifest, _) => manifest is not null);
        return configured.Combine(LanguageVersionOf(context)).Combine(isResource)
            .Select(static (all, _) => all.Left.Left with { IsStub = all.Left.Right.Length > 0, IsResource = all.Right })
            .WithTrackingName(TrackingNames.Options);
    }

    /// <summary>Invalid values, and a version of C# that is too old.</summary>
    public static PipelineValue<EquatableArray<SeedDiagnostic>> Check(
        IncrementalGeneratorInitializationContext context, PipelineValue<CompilerOptions> options) =>
        options.Combine(LanguageVersionOf(context)).Step(
            context,
            "check the settings",
            static (pair, _) => pair.Left.Diagnostics.Concat(LanguageVersions.Diagnostics(pair.Right)).ToEquatableArray(),
            static _ => default);

    /// <summary>See <see cref="RepeatedSeeds.Among"/>.</summary>
    public static string RepeatedSeedsOf(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        PropertyOf(options, "_LetterpressRepeatedSeeds");

    /// <summary>See <see cref="RefusedSeeds"/>.</summary>
    public static PipelineValue<EquatableArray<SeedDiagnostic>> FindRefusedSeeds(
        IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.InBox().Step(
            context,
            "read refused seeds",
            static (options, _) => RefusedSeeds.Parse(
                PropertyOf(options, "_LetterpressRefusedSeeds"),
                Uri.UnescapeDataString(PropertyOf(options, "_LetterpressProjectDirectory"))),
            static _ => default);

    /// <summary>The fixed members, where the targets have not written them.</summary>
    public static EmittedSource? EmitSurface(CompilerOptions options) =>
        options.HasMembersFile ? null : EmittedSource.Of(options, "", ArticlesEmitter.Surface(options));

    static PipelineValue<string> LanguageVersionOf(IncrementalGeneratorInitializationContext context) =>
        context.ParseOptionsProvider.InBox().Step(
            context, "read the version of C#", static (options, _) => LanguageVersions.TooOld(options), static _ => "");

    static string PropertyOf(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";
}
