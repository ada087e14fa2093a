using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Tool.Checking;

/// <summary>What a diagnostic suggests to write in place of a URL, or of a part of it.</summary>
/// <param name="Written">What is to be replaced, as the seed has it.</param>
sealed partial record Suggestion(string Written, string Replacement)
{
    static readonly string[] s_seedExtensions = [".md", ".markdown", ".mdx"];

    /// <returns>Null where there is no suggestion, where there are several, or where it is no exact replacement.</returns>
    public static Suggestion? Of(SeedDiagnostic diagnostic)
    {
        EquatableArray<string> arguments = diagnostic.Arguments;
        return diagnostic.Id switch
        {
            DiagnosticIds.UnknownFragment or DiagnosticIds.InsertedFragment =>
                HintIn(arguments[2]) is { } fragment ? new("#" + arguments[0], fragment) : null,
            DiagnosticIds.DeadLink => OfSeed(arguments[0], HintIn(arguments[1])),
            DiagnosticIds.MissingFile => OfFile(arguments[0], HintIn(arguments[1])),
            _ => null,
        };
    }

    /// <summary>A link by a path; the name of a note or of a page is not replaced by one.</summary>
    static Suggestion? OfSeed(string url, string? path)
    {
        string written = WithoutEnd(url);
        return path is not null && s_seedExtensions.Any(extension => written.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ? new(written, Escaped(path))
            : null;
    }

    static Suggestion? OfFile(string url, string? name)
    {
        string written = WithoutEnd(url);
        string old = written[(written.LastIndexOf('/') + 1)..];
        return name is not null && old.Length > 0 ? new(written, written[..^old.Length] + Escaped(name)) : null;
    }

    static string WithoutEnd(string url) => url.Split('?', '#')[0];

    static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    static string? HintIn(string text) => Hint().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^; did you mean '([^']+)'\\?$")]
    private static partial Regex Hint();
}
