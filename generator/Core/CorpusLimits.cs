using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core;

/// <summary>Reports a corpus that is larger than one assembly can hold (LP0502): it would compile without an error and not load.</summary>
static class CorpusLimits
{
    /// <summary>A table of the corpus is too large.</summary>
    public static EquatableArray<SeedDiagnostic> Of(EncodingLimitException exception, int articleCount) => One(
        articleCount,
        (int)(articleCount * (double)exception.Largest / Math.Max(exception.Largest, exception.Value)),
        exception.Message + "; divide the seeds among several projects");

    static EquatableArray<SeedDiagnostic> One(int count, int fitting, string reason) => new[]
    {
        SeedDiagnostic.WithoutPlace(DiagnosticIds.CorpusTooLarge, Number(count), Number(fitting), reason),
    }.ToEquatableArray();

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
