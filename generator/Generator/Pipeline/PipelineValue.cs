using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>A value of the pipeline, as <see cref="IncrementalValueProvider{TValue}"/>.</summary>
/// <remarks>
/// Roslyn's nodes are generic. For each struct, such as a tuple or an array, the runtime loads and compiles all of their types again: in a
/// build without a compiler server, 12,000 methods, most of the generator's time. So all nodes are of one class, <see cref="Box"/>.
/// </remarks>
/// <param name="node">Its boxes are <see cref="Box{T}"/>.</param>
readonly struct PipelineValue<T>(IncrementalValueProvider<Box> node)
{
    public IncrementalValueProvider<Box> Node => node;

    public PipelineValue<TOut> Select<TOut>(Func<T, CancellationToken, TOut> select) =>
        new(node.Select((box, cancellation) => Box.Of(select(box.Value<T>(), cancellation))));

    public PipelineValues<TOut> SelectMany<TOut>(Func<T, CancellationToken, IEnumerable<TOut>> select) =>
        new(node.SelectMany((box, cancellation) => select(box.Value<T>(), cancellation).Select(Box.Of)));

    public PipelineValue<(T Left, TRight Right)> Combine<TRight>(PipelineValue<TRight> right) =>
        new(node.Combine(right.Node).Select(static (pair, _) => Box.OfPair<T, TRight>(pair.Left, pair.Right)));

    public PipelineValue<T> WithTrackingName(string name) => new(node.WithTrackingName(name));
}

/// <summary>Values of the pipeline, as <see cref="IncrementalValuesProvider{TValues}"/>; see <see cref="PipelineValue{T}"/>.</summary>
/// <param name="node">Its boxes are <see cref="Box{T}"/>.</param>
readonly struct PipelineValues<T>(IncrementalValuesProvider<Box> node)
{
    public IncrementalValuesProvider<Box> Node => node;

    public PipelineValues<TOut> Select<TOut>(Func<T, CancellationToken, TOut> select) =>
        new(node.Select((box, cancellation) => Box.Of(select(box.Value<T>(), cancellation))));

    public PipelineValues<TOut> SelectMany<TOut>(Func<T, CancellationToken, IEnumerable<TOut>> select) =>
        new(node.SelectMany((box, cancellation) => select(box.Value<T>(), cancellation).Select(Box.Of)));

    public PipelineValues<T> Where(Func<T, bool> isWanted) => new(node.Where(box => isWanted(box.Value<T>())));

    public PipelineValues<(T Left, TRight Right)> Combine<TRight>(PipelineValue<TRight> right) =>
        new(node.Combine(right.Node).Select(static (pair, _) => Box.OfPair<T, TRight>(pair.Left, pair.Right)));

    public PipelineValue<ImmutableArray<T>> Collect() =>
        new(node.Collect().Select(static (all, _) => Box.Of(ImmutableArray.CreateRange(all, static box => box.Value<T>()))));

    public PipelineValues<T> WithTrackingName(string name) => new(node.WithTrackingName(name));
}

/// <summary>Where values enter the pipeline.</summary>
static class PipelineInputs
{
    public static PipelineValue<T> InBox<T>(this IncrementalValueProvider<T> values)
        where T : class => new(values.Select(static (value, _) => Box.Of(value)));

    public static PipelineValues<T> InBox<T>(this IncrementalValuesProvider<T> values)
        where T : class => new(values.Select(static (value, _) => Box.Of(value)));
}
