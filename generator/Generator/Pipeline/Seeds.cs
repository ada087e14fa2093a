using Letterpress.Core.Identity;
using Letterpress.Core.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Pipeline;

/// <summary>Which AdditionalFiles are seeds, and how they are named.</summary>
static class Seeds
{
    public static bool IsSeed(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.LetterpressSeed", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static Seed Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        (string filePath, string path) = PathsOf(file, options);
        SourceText? text = file.GetText(cancellation);
        return new(filePath, path, text is null ? new PlainSource("") : new CompilerSource(text)) { IsReadable = text is not null };
    }

    /// <summary>Where diagnostics point, and what names the seed.</summary>
    public static (string FilePath, string Path) PathsOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.LetterpressProjectDirectory", out string? directory);

        // A name that no compiler can be given: the file is a copy, and the seed lies elsewhere.
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.LetterpressSeedPath", out string? told);
        bool isCopy = !string.IsNullOrEmpty(told);
        string path = isCopy ? Uri.UnescapeDataString(told) : file.Path;
        return (isCopy ? SeedPaths.OnOneLine(path) : path, SeedPaths.Relative(path, Uri.UnescapeDataString(directory ?? "")));
    }
}
