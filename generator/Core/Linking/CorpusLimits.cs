using System.Globalization;
using Letterpress.Core.Encoding;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>How much one assembly can hold. What compiles without a word and does not load is reported instead.</summary>
static class CorpusLimits
{
    /// <summary>A type has at most 65,535 methods, and a property is one; the rest is for the class's own members.</summary>
    public const int MaxProperties = 65_000;

    /// <summary>In a resource, articles without a property are read all the same; in literals the corpus is refused.</summary>
    /// <param name="wantedProperties">How many articles the project wants to have a property.</param>
    public static EquatableArray<SeedDiagnostic> OfLiterals(int articleCount, int wantedProperties = int.MaxValue) => Math.Min(articleCount, wantedProperties) <= MaxProperties ? default
        : One(articleCount, MaxProperties, "a class can have no more properties; let LetterpressStorage be Resource, where the newest " + Number(MaxProperties) + " articles have one, let LetterpressMaxProperties be lower, or divide the seeds among several projects");

    /// <summary>A table of the corpus is too large.</summary>
    public static EquatableArray<SeedDiagnostic> Of(EncodingLimitException exception, int articleCount) =>
        One(articleCount, (int)(articleCount * (double)exception.Largest / Math.Max(exception.Largest, exception.Value)), exception.Message + "; divide the seeds among several projects");

    static EquatableArray<SeedDiagnostic> One(int count, int fitting, string why) =>
        new[] { new SeedDiagnostic(DiagnosticIds.CorpusTooLarge, "", default, new[] { Number(count), Number(fitting), why }.ToEquatableArray()) }.ToEquatableArray();

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
