using System.Collections.Immutable;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Tool.Workspaces;

/// <summary>
/// The severities that a build would give: those of <c>.editorconfig</c>, read by the generator's own code, then what the compiler makes of
/// them: <c>.globalconfig</c>, <c>NoWarn</c>, <c>WarningsAsErrors</c> and <c>TreatWarningsAsErrors</c>.
/// </summary>
sealed class BuildSeverities
{
    /// <summary>The properties of a project that count.</summary>
    public static readonly string[] Properties = ["NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors"];

    readonly HashSet<string> _ignored;
    readonly HashSet<string> _errors;
    readonly HashSet<string> _notErrors;
    readonly bool _allErrors;
    readonly ImmutableDictionary<string, ReportDiagnostic> _global;

    /// <param name="properties">Of the project.</param>
    /// <param name="folders">Of the seeds.</param>
    /// <param name="named">The full paths of other files with severities for all of the project.</param>
    public BuildSeverities(IReadOnlyDictionary<string, string> properties, IEnumerable<string> folders, IEnumerable<string> named)
    {
        HashSet<string> Ids(string name) => new(
            properties.GetValueOrDefault(name, "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries),
            StringComparer.OrdinalIgnoreCase);
        _ignored = Ids("NoWarn");
        _errors = Ids("WarningsAsErrors");
        _notErrors = Ids("WarningsNotAsErrors");
        bool Has(string name, string value) =>
            string.Equals(properties.GetValueOrDefault(name), value, StringComparison.OrdinalIgnoreCase);
        _allErrors = Has("TreatWarningsAsErrors", "true");
        bool isDiscovered = !Has("DiscoverEditorConfigFiles", "false");
        string[] above = isDiscovered ? [.. folders.SelectMany(Above).Distinct(StringComparer.Ordinal)] : [];
        string[] Existing(string name) => [.. above.Select(folder => Path.Combine(folder, name)).Where(File.Exists)];
        string[] editor = Existing(".editorconfig");
        OfSeeds = new([.. editor.Select(static path => new EditorConfig(path, File.ReadAllText(path)))]);

        // An .editorconfig may say that it is global.
        string[] global = [.. Existing(".globalconfig"), .. editor, .. named.Where(File.Exists)];
        _global = global.Length == 0 ? ImmutableDictionary<string, ReportDiagnostic>.Empty : Global(global);
    }

    /// <summary>The generator's.</summary>
    public Severities OfSeeds { get; }

    /// <summary>What the compiler makes of a severity.</summary>
    /// <returns>Null where nothing is reported.</returns>
    public DiagnosticSeverity? Of(string id, DiagnosticSeverity severity)
    {
        if (_ignored.Contains(id))
        {
            return null;
        }

        DiagnosticSeverity? configured = _global.GetValueOrDefault(id) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => null,
            _ => severity,
        };
        bool isError = configured == DiagnosticSeverity.Warning && (_errors.Contains(id) || (_allErrors && !_notErrors.Contains(id)));
        return isError ? DiagnosticSeverity.Error : configured;
    }

    static ImmutableDictionary<string, ReportDiagnostic> Global(string[] paths) => AnalyzerConfigSet.Create(
        paths.Select(static path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToImmutableArray())
        .GlobalConfigOptions.TreeOptions;

    static IEnumerable<string> Above(string folder)
    {
        for (string? one = folder; one is not null; one = Path.GetDirectoryName(one))
        {
            yield return one;
        }
    }
}
