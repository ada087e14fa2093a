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

    /// <summary>C# 13, the first with partial properties; the oldest compiler that loads this generator has no name for it.</summary>
    const LanguageVersion PartialProperties = (LanguageVersion)1300;

    /// <summary>The project's version where typed collections need a newer one; empty where it is new enough.</summary>
    public static PipelineValue<string> OfCollections(IncrementalGeneratorInitializationContext context) =>
        context.ParseOptionsProvider.InBox().Step(
            context,
            "read the version of C# for collections",
            static (options, _) => options is CSharpParseOptions { LanguageVersion: < PartialProperties and var version }
                ? version.ToDisplayString()
                : "",
            static _ => "");

    /// <param name="tooOld">See <see cref="TooOld"/>.</param>
    public static EquatableArray<SeedDiagnostic> Diagnostics(string tooOld) => tooOld.Length == 0
        ? default
        : new[] { SeedDiagnostic.WithoutPlace(DiagnosticIds.LanguageVersion, tooOld, Lowest) }.ToEquatableArray();
}
