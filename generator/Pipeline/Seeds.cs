using Letterpress.Generator.Reading;
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
        return new(filePath, path, text ?? SourceText.From("", System.Text.Encoding.UTF8)) { IsReadable = text is not null };
    }

    /// <summary>Where diagnostics point, and what names the seed.</summary>
    public static (string FilePath, string Path) PathsOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.LetterpressProjectDirectory", out string? directory);

        // A name that no compiler can be given: the file is a copy, and the seed lies elsewhere.
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.LetterpressSeedPath", out string? told);
        bool isCopy = !string.IsNullOrEmpty(told);
        string path = isCopy ? Uri.UnescapeDataString(told) : file.Path;
        return (isCopy ? OnOneLine(path) : path, RelativePath(path, Uri.UnescapeDataString(directory ?? "")));
    }

    /// <summary>MSBuild takes a line of the compiler's for a diagnostic only where the path in it is one line without <c>:</c>.</summary>
    static string OnOneLine(string path) => string.Concat(path.Select(static c =>
        c is ':' or '|' or '"' || char.IsControl(c) || (c != ' ' && char.IsWhiteSpace(c)) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));

    /// <summary>From the project's folder to the seed, with <c>/</c>, so that no path of the machine enters the assembly.</summary>
    internal static string RelativePath(string path, string directory)
    {
        string[] file = Split(path);
        string[] from = Split(directory);
        int shared = 0;
        while (shared < from.Length && shared < file.Length - 1 && file[shared] == from[shared])
        {
            shared++;
        }

        // On another drive there is no way from one to the other.
        bool isApart = shared == 0 && !(path.StartsWith("/", StringComparison.Ordinal) && directory.StartsWith("/", StringComparison.Ordinal));
        return from.Length == 0 || isApart
            ? string.Join("/", file)
            : string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(file.Skip(shared)));
    }

    static string[] Split(string path) => path.Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
