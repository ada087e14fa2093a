using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Pipeline;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator;

/// <summary>Seeds in, C# out. In each project one of two paths has seeds: literals, or a resource that the task compiled before.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ArticleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the project provides.
        PipelineValues<ProjectFile> files = ProjectFile.Find(context);
        PipelineValues<DeclaredType> collections = SchemaReader.Collections(context);
        PipelineValue<bool> hasCollections = collections.Collect().Select(static (all, _) => all.Length > 0);
        PipelineValue<CorpusManifest?> manifest = ResourcePipeline.ReadManifest(context, files, hasCollections);
        PipelineValue<CompilerOptions> options = ProjectOptions.Read(context, manifest);
        PipelineValue<Severities> severities = Severities.Read(context, files);
        PipelineValue<EquatableArray<SeedDiagnostic>> problems = ProjectOptions.Check(context, options);

        // What depends on no seed.
        context.EmitSource("write the class", options, ProjectOptions.EmitSurface);
        context.ReportDiagnostics("report the settings", problems, severities);
        context.ReportDiagnostics("report refused seeds", ProjectOptions.FindRefusedSeeds(context), severities);

        // What depends on seeds.
        PipelineValue<ImmutableArray<Found<string>>> markup = CodeNames.ReadMarkup(context, files, severities);
        CollectionInputs literal = LiteralPipeline.Register(context, files, hasCollections, markup, options, severities);
        CollectionInputs resource = ResourcePipeline.Register(context, files, manifest, markup, options, severities);
        CollectionPipeline.Register(context, collections, literal, resource, options, severities);
    }
}
