using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Pipeline;

/// <summary>Which C# the generated code needs.</summary>
static class LanguageVersions
{
    /// <summary>The first with UTF-8 literals, for which nothing else is as cheap to compile and to read.</summary>
    public const string Lowest = "11";

    /// <summary>The project's version as people write it; empty where it is new enough.</summary>
    public static string TooOld(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 and var version } ? version.ToDisplayString() : "";

    /// <param name="tooOld">See <see cref="TooOld"/>.</param>
    public static EquatableArray<SeedDiagnostic> Diagnostics(string tooOld) => tooOld.Length == 0
        ? default
        : new[] { SeedDiagnostic.WithoutPlace(DiagnosticIds.LanguageVersion, tooOld, Lowest) }.ToEquatableArray();
}
