using System.Collections.Immutable;
using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>
/// What concerns the whole corpus and fails by a fault of ours. An exception that left the generator would take all of
/// its output and be a warning of the compiler's; so it is an error of ours (LP0901), and the rest of the output stays.
/// </summary>
static class Guard
{
    public static Action<SourceProductionContext, T> Output<T>(Action<SourceProductionContext, T> write) => (output, value) =>
    {
        try
        {
            write(output, value);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Reporter.Failure(output, exception);
        }
    };

    /// <summary>The corpus, or one without articles that says why at the first seed.</summary>
    public static LinkedCorpus Link(ImmutableArray<ArticleSummary> summaries, Func<ImmutableArray<ArticleSummary>, LinkedCorpus> link)
    {
        try
        {
            return link(summaries);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && summaries.Length > 0)
        {
            Conflict failure = new(DiagnosticIds.Internal, summaries[0].SeedPath, new[] { exception.GetType().Name, exception.Message }.ToEquatableArray());
            return link(ImmutableArray<ArticleSummary>.Empty) with { Conflicts = new[] { failure }.ToEquatableArray() };
        }
    }
}
