using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Generator.Reporting;
using Letterpress.Pressing.Files;
using Letterpress.Tool.Building;
using Letterpress.Tool.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Tool.Checking;

/// <summary>What is wrong, as the compiler would report it.</summary>
/// <param name="Path">The full path, as diagnostics name it; empty where there is no place.</param>
/// <param name="Place">From 0.</param>
/// <param name="Further">Further places.</param>
/// <param name="Source">Of which it was made.</param>
sealed record Finding(
    string Id,
    DiagnosticSeverity Severity,
    string Title,
    string Message,
    string HelpLink,
    string Path,
    LinePositionSpan Place,
    IReadOnlyList<FileLinePositionSpan> Further,
    SeedDiagnostic Source)
{
    /// <summary>As the compiler says it.</summary>
    public string SeverityName => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>All that is wrong with what somebody asked for, by path and place.</summary>
    /// <param name="minimum">What is less severe is left out.</param>
    /// <param name="areWarningsErrors">Whether each warning counts as an error.</param>
    public static Finding[] Of(BuiltCorpus corpus, DiagnosticSeverity minimum, bool areWarningsErrors)
    {
        BuildSeverities severities = corpus.Workspace.Severities;
        return
        [
            .. corpus.Diagnostics.Where(one => IsInScope(one, corpus.Workspace))
                .Select(one => Of(one, severities, areWarningsErrors)).OfType<Finding>()
                .Where(one => one.Severity >= minimum)
                .OrderBy(static one => one.Path, StringComparer.Ordinal)
                .ThenBy(static one => one.Place.Start)
                .ThenBy(static one => one.Id, StringComparer.Ordinal)
                .ThenBy(static one => one.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>What has no place concerns all seeds.</summary>
    static bool IsInScope(SeedDiagnostic one, Workspace workspace) => one.FilePath.Length == 0
        ? workspace.Scope.Count == 0
        : workspace.Scope.Count == 0
            || workspace.Scope.Any(scope => FolderListing.IsWithin(one.FilePath, SeedPaths.ForDiagnostics(scope)));

    static Finding? Of(SeedDiagnostic source, BuildSeverities severities, bool areWarningsErrors)
    {
        if (Reporter.Of(source, severities.OfSeeds) is not { } diagnostic
            || severities.Of(diagnostic.Id, diagnostic.Severity) is not { } severity)
        {
            return null;
        }

        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return new(
            diagnostic.Id,
            areWarningsErrors && severity == DiagnosticSeverity.Warning ? DiagnosticSeverity.Error : severity,
            diagnostic.Descriptor.Title.ToString(null),
            diagnostic.GetMessage(null),
            diagnostic.Descriptor.HelpLinkUri,
            place.Path ?? "",
            place.Span,
            [.. diagnostic.AdditionalLocations.Select(static location => location.GetLineSpan())],
            source);
    }

    /// <summary>The line of a compiler.</summary>
    /// <param name="shortPath">Gives the path as people read it.</param>
    public string ToLine(Func<string, string> shortPath)
    {
        string place = Path.Length == 0
            ? "letterpress "
            : FormattableString.Invariant($"{MessageText.Visible(shortPath(Path))}({Place.Start.Line + 1},{Place.Start.Character + 1})");
        return $"{place}: {SeverityName} {Id}: {Message}";
    }
}
