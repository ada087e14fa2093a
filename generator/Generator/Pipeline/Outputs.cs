using Letterpress.Core.Model;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>Generated files, and diagnostics apart from them, so that one that moves regenerates nothing.</summary>
/// <remarks>
/// An exception that leaves a generator removes all of its output, and is only a warning. So here an exception of one output is an error
/// (LP0901), and all other outputs stay.
/// </remarks>
static class Outputs
{
    /// <param name="name">Names the output where it fails.</param>
    /// <param name="emit">Returns null where there is no file.</param>
    public static void EmitSource<T>(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValue<T> values,
        Func<T, EmittedSource?> emit) =>
        context.RegisterSourceOutput(values.Node, GuardedSteps.Guard<T>(name, (output, value) => Add(output, emit(value))));

    /// <param name="name">Names the output where it fails.</param>
    /// <param name="emit">Returns null where there is no file.</param>
    public static void EmitSource<T>(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValues<T> values,
        Func<T, EmittedSource?> emit) =>
        context.RegisterSourceOutput(values.Node, GuardedSteps.Guard<T>(name, (output, value) => Add(output, emit(value))));

    /// <summary>A file that has nothing that code can name: no editor asks for it, only who builds.</summary>
    /// <param name="name">Names the output where it fails.</param>
    /// <param name="emit">Returns null where there is no file.</param>
    public static void EmitImplementation<T>(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValue<T> values,
        Func<T, EmittedSource?> emit) => context.RegisterImplementationSourceOutput(
            values.Node, GuardedSteps.Guard<T>(name, (output, value) => Add(output, emit(value))));

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValue<EquatableArray<SeedDiagnostic>> diagnostics,
        PipelineValue<Severities> severities) =>
        context.ReportDiagnostics(name, diagnostics, severities, static diagnostics => diagnostics);

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValues<EquatableArray<SeedDiagnostic>> diagnostics,
        PipelineValue<Severities> severities) =>
        context.ReportDiagnostics(name, diagnostics, severities, static diagnostics => diagnostics);

    /// <param name="report">Finds what is wrong with a value.</param>
    public static void ReportDiagnostics<T>(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValues<T> values,
        PipelineValue<Severities> severities,
        Func<T, IEnumerable<SeedDiagnostic>> report) =>
        context.RegisterSourceOutput(values.Combine(severities).Node, GuardedSteps.Guard<(T Value, Severities Severities)>(
            name,
            (output, pair) => Reporter.Report(output, report(pair.Value), pair.Severities)));

    /// <param name="report">Finds what is wrong with a value.</param>
    public static void ReportDiagnostics<T>(
        this IncrementalGeneratorInitializationContext context,
        string name,
        PipelineValue<T> values,
        PipelineValue<Severities> severities,
        Func<T, IEnumerable<SeedDiagnostic>> report) =>
        context.RegisterSourceOutput(values.Combine(severities).Node, GuardedSteps.Guard<(T Value, Severities Severities)>(
            name,
            (output, pair) => Reporter.Report(output, report(pair.Value), pair.Severities)));

    static void Add(SourceProductionContext output, EmittedSource? source)
    {
        if (source is not null)
        {
            Reporter.Report(output, source.Diagnostics);
            output.AddSource(source.HintName, source.Text.ToSourceText());
        }
    }
}
