using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Reporting;

/// <summary>Reports what is wrong as diagnostics of the compiler.</summary>
static class Reporter
{
    /// <param name="severities">Null for diagnostics that have no place in a seed.</param>
    public static void Report(SourceProductionContext context, IEnumerable<SeedDiagnostic> diagnostics, Severities? severities = null)
    {
        foreach (Diagnostic diagnostic in diagnostics.Select(one => Of(one, severities)).OfType<Diagnostic>())
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>What the compiler is given of a diagnostic; null where it is not to be reported.</summary>
    /// <param name="severities">See <see cref="Report"/>.</param>
    public static Diagnostic? Of(SeedDiagnostic diagnostic, Severities? severities)
    {
        DiagnosticDescriptor descriptor = DiagnosticDescriptors.Of(diagnostic.Id);
        DiagnosticSeverity otherwise = diagnostic.IsWarning ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
        if ((severities is null ? otherwise : severities.Of(diagnostic.Id, diagnostic.FilePath, otherwise)) is not { } severity)
        {
            return null;
        }

        object[] arguments = [.. diagnostic.Arguments.Select(MessageText.Visible)];
        return OfOwnHash(descriptor, diagnostic, severity, otherwise, arguments);
    }

    /// <summary>A diagnostic whose message has no arguments: its format is the formatted text.</summary>
    /// <remarks>
    /// The compiler puts all diagnostics into one set. Their hash ignores the place, and for half of all places the arguments too, since
    /// it takes the hash of the place for the number of arguments. So each would be compared with half of all others: that took eight
    /// minutes for 157,000 unresolved references. Different formats have different hashes.
    /// </remarks>
    static Diagnostic OfOwnHash(
        DiagnosticDescriptor descriptor, SeedDiagnostic diagnostic, DiagnosticSeverity severity, DiagnosticSeverity defaultSeverity,
        object[] arguments) => Diagnostic.Create(
        descriptor.Id,
        descriptor.Category,
        string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments)
            + InheritingOf(diagnostic),
        severity,
        defaultSeverity,
        descriptor.IsEnabledByDefault,
        warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
        descriptor.Title,
        descriptor.Description,
        descriptor.HelpLinkUri,
        PlaceOf(diagnostic.FilePath, diagnostic.Span),
        diagnostic.Further.Select(span => PlaceOf(diagnostic.FilePath, span))
            .Concat(diagnostic.Inheriting.Select(static seed => Location.Create(seed.FilePath, default, default))),
        descriptor.CustomTags);

    /// <summary>Names the first seed below a file of defaults, since not every tool shows additional locations.</summary>
    static string InheritingOf(SeedDiagnostic diagnostic) => diagnostic.InheritingCount switch
    {
        0 => "",
        1 => $" (inherited by '{MessageText.Visible(diagnostic.Inheriting[0].Path)}')",
        int count => FormattableString.Invariant(
            $" (inherited by '{MessageText.Visible(diagnostic.Inheriting[0].Path)}' and {count - 1} more)"),
    };

    static Location PlaceOf(string filePath, SeedSpan span) => filePath.Length == 0
        ? Location.None
        : Location.Create(
            filePath,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new(span.StartLine, span.StartColumn), new(span.EndLine, span.EndColumn)));
}
