using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>
/// The steps of the pipelines that run code of ours; see <see cref="Steps"/>. Apart from them pipelines only take properties, combine and
/// collect, which a test asserts.
/// </summary>
static class GuardedSteps
{
    /// <summary>A step that runs once; where it fails, LP0901 is reported and the pipeline goes on with another value.</summary>
    /// <param name="name">Names the step in the message.</param>
    /// <param name="trackingName">By which tests find the step; null for one that they do not look at.</param>
    public static PipelineValue<TOut> Step<TIn, TOut>(
        this PipelineValue<TIn> values,
        IncrementalGeneratorInitializationContext context,
        string name,
        Func<TIn, CancellationToken, TOut> run,
        Func<TIn, TOut> otherwise,
        string? trackingName = null)
    {
        PipelineValue<Outcome<TOut>> outcomes = values.Select((value, cancellation) => Steps.Run<Outcome<TOut>>(
            name, () => new(run(value, cancellation), default), failure => new(otherwise(value), failure)));
        outcomes = trackingName is null ? outcomes : outcomes.WithTrackingName(trackingName);
        context.RegisterSourceOutput(outcomes.Select(static (outcome, _) => outcome.Failure).Node, static (output, failure) =>
            ReportFailure(output, failure.Value<EquatableArray<string>>()));
        return outcomes.Select(static (outcome, _) => outcome.Value);
    }

    /// <summary>A step that runs for each value. Its results have to carry failures: an output for each would slow every run.</summary>
    /// <param name="name">Names the step in the message.</param>
    /// <param name="otherwise">Gives the results of a step that failed.</param>
    public static PipelineValues<TOut> StepForEach<TIn, TOut>(
        this PipelineValues<TIn> values,
        string name,
        Func<TIn, CancellationToken, IEnumerable<TOut>> run,
        Func<TIn, EquatableArray<string>, TOut> otherwise) =>
        values.SelectMany((value, cancellation) => Steps.Run<IEnumerable<TOut>>(
            name, () => [.. run(value, cancellation)], failure => [otherwise(value, failure)]));

    /// <summary>An output; where it fails, LP0901 is reported and all others stay.</summary>
    public static Action<SourceProductionContext, Box> Guard<T>(string name, Action<SourceProductionContext, T> write) =>
        (output, value) => ReportFailure(output, Steps.Run<EquatableArray<string>>(
            name,
            () =>
            {
                write(output, value.Value<T>());
                return default;
            },
            static failure => failure));

    static void ReportFailure(SourceProductionContext output, EquatableArray<string> failure)
    {
        if (failure.Count > 0)
        {
            Reporter.Report(output, [Steps.Failure(failure)]);
        }
    }

    sealed record Outcome<T>(T Value, EquatableArray<string> Failure);
}
