using System.Collections.Immutable;
using Letterpress.Core.Model;
using Letterpress.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Reporting;

/// <summary>A file of editor settings. The text is compared by what it says: editors hand out new instances of the same.</summary>
/// <param name="Path">Absolute.</param>
sealed record EditorConfig(string Path, string Text)
{
    public static EditorConfig Read(ProjectFile file, CancellationToken cancellation) => new(file.Text.Path, file.Text.GetText(cancellation)?.ToString() ?? "");
}

/// <summary>
/// What sections of <c>.editorconfig</c> say of diagnostics in seeds. The compiler heeds sections for the C# files that it
/// compiles and for no other, and hides <c>dotnet_diagnostic.….severity</c> from generators; so they are read here, by the
/// compiler's own reader, and mean what they mean for C#.
/// </summary>
sealed class Severities : IEquatable<Severities>
{
    readonly EquatableArray<EditorConfig> _files;

    /// <summary>Null where there are no files, which is most projects.</summary>
    readonly AnalyzerConfigSet? _sections;

    public Severities(ImmutableArray<EditorConfig> files)
    {
        // A file that the project names beside the targets comes twice.
        _files = files.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static group => group.First()).OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray();
        _sections = _files.Count == 0 ? null : AnalyzerConfigSet.Create(_files.Select(static file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToImmutableArray());
    }

    public static IncrementalValueProvider<Severities> Read(IncrementalValuesProvider<ProjectFile> files) => files
        .Where(static file => file.Kind == FileKind.EditorConfig)
        .Select(EditorConfig.Read)
        .Collect()
        .Select(static (all, _) => new Severities(all))
        .WithTrackingName(TrackingNames.Severities);

    /// <returns>Null where the diagnostic is not to be reported.</returns>
    public DiagnosticSeverity? Of(DiagnosticDescriptor descriptor, string filePath) =>
        _sections is null || !System.IO.Path.IsPathRooted(filePath) || !_sections.GetOptionsForSourcePath(filePath).TreeOptions.TryGetValue(descriptor.Id, out ReportDiagnostic told)
            ? descriptor.DefaultSeverity
            : told switch
            {
                ReportDiagnostic.Error => DiagnosticSeverity.Error,
                ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
                ReportDiagnostic.Info => DiagnosticSeverity.Info,
                ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
                ReportDiagnostic.Suppress => null,
                _ => descriptor.DefaultSeverity,
            };

    public bool Equals(Severities? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as Severities);

    public override int GetHashCode() => _files.GetHashCode();
}
