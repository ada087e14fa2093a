using System.Collections.Immutable;
using Letterpress.Core.Model;
using Letterpress.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Reporting;

/// <summary>A file of editor settings, equal by content: editors hand out new instances of the same text.</summary>
/// <param name="Path">Absolute.</param>
sealed record EditorConfig(string Path, string Text)
{
    public static EditorConfig Read(ProjectFile file, CancellationToken cancellation) =>
        new(file.Text.Path, file.Text.GetText(cancellation)?.ToString() ?? "");
}

/// <summary>
/// The severities that sections of <c>.editorconfig</c> set for diagnostics in seeds. The compiler applies sections only to the C# files
/// that it compiles, and hides <c>dotnet_diagnostic.….severity</c> from generators. So the files are read here, by the compiler's own
/// reader, and have the same meaning as for C#.
/// </summary>
sealed class Severities : IEquatable<Severities>
{
    readonly EquatableArray<EditorConfig> _files;

    /// <summary>Null where there are no files, as in most projects.</summary>
    readonly AnalyzerConfigSet? _sections;

    public Severities(ImmutableArray<EditorConfig> files)
    {
        // A file that both the project and the targets specify comes twice.
        _files = files.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static group => group.First())
            .OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray();
        _sections = _files.Count == 0 ? null : AnalyzerConfigSet.Create(
            _files.Select(static file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToImmutableArray());
    }

    public static PipelineValue<Severities> Read(
        IncrementalGeneratorInitializationContext context, PipelineValues<ProjectFile> files) => files
        .Where(static file => file.Kind == FileKind.EditorConfig)
        .Collect()
        .Step(
            context,
            "read the editor's settings",
            static (all, cancellation) => new Severities(all.Select(file => EditorConfig.Read(file, cancellation)).ToImmutableArray()),
            static _ => new Severities(ImmutableArray<EditorConfig>.Empty),
            TrackingNames.Severities);

    /// <param name="otherwise">Where no section sets one.</param>
    /// <returns>Null where the diagnostic is not to be reported.</returns>
    public DiagnosticSeverity? Of(string id, string filePath, DiagnosticSeverity otherwise) => Configured(id, filePath) switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
        ReportDiagnostic.Suppress => null,
        _ => otherwise,
    };

    ReportDiagnostic Configured(string id, string filePath) =>
        _sections is not null && Path.IsPathRooted(filePath)
        && _sections.GetOptionsForSourcePath(filePath).TreeOptions.TryGetValue(id, out ReportDiagnostic configured)
            ? configured
            : ReportDiagnostic.Default;

    public bool Equals(Severities? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as Severities);

    public override int GetHashCode() => _files.GetHashCode();
}
