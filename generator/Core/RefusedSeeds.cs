using System.Globalization;
using Letterpress.Core.Model;

namespace Letterpress.Core;

/// <summary>
/// Seeds that the targets took out before anybody opened them: no files that can be read (LP0107), or too long (LP0203). Files of
/// defaults likewise (LP0108), and those that are no item of the project (LP0109).
/// </summary>
static class RefusedSeeds
{
    /// <param name="reported">For each a line of id, length in bytes and full path, separated by tabs; percent-encoded.</param>
    public static EquatableArray<SeedDiagnostic> Parse(string reported, string projectDirectory) => reported.Length == 0
        ? default
        : Uri.UnescapeDataString(reported).Split('\n').Select(line => Diagnostic(line.Split(['\t'], 3), projectDirectory))
            .OrderBy(static diagnostic => diagnostic.FilePath, StringComparer.Ordinal)
            .ToEquatableArray();

    static SeedDiagnostic Diagnostic(string[] columns, string projectDirectory)
    {
        SeedFile file = SeedFile.Of(columns[2], projectDirectory);
        string length = long.Parse(columns[1], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        string argument = columns[0] == DiagnosticIds.BeyondLimits ? "its file has " + length + " bytes" : file.Path;
        return file.IsDefaults
            ? DefaultsFile.Refused(file, columns[0], argument)
            : new(columns[0], file.FilePath, default, new[] { argument }.ToEquatableArray());
    }
}
