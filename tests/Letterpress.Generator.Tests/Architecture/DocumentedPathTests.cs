using System.Text.RegularExpressions;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The documents for contributors name files and folders that exist.</summary>
public partial class DocumentedPathTests
{
    /// <summary>Folders that a build or a tool makes.</summary>
    static readonly string[] s_made = ["obj", "bin", "artifacts", "node_modules"];

    [Theory]
    [InlineData("ARCHITECTURE.md", 40)]
    [InlineData("CONTRIBUTING.md", 20)]
    public void Each_path_exists(string document, int atLeast)
    {
        string[] paths = [.. Paths(File.ReadAllText(Repository.Path(document)))];

        Assert.True(paths.Length >= atLeast, $"{document} names {paths.Length} paths.");
        Violations.AssertNone(paths.Where(static path => !Exists(path)));
    }

    [Theory]
    [InlineData("see `generator/Core/Model/`", "generator/Core/Model")]
    [InlineData("see `README.md` and `x`", "README.md")]
    [InlineData("`generator/{Core,Tasks}/`", "generator/Core|generator/Tasks")]
    [InlineData("`dotnet run --project sample`, `obj/x.cs`, `a/b<c>`, `/path`, `seeds/**/*.md`, `application/json`", "")]
    [InlineData("[text](sample/graph.svg) and [site](https://example.com/a.md)", "sample/graph.svg")]
    public void Paths_are_found_in_code_and_links(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Paths(text)));

    /// <summary>Paths begin at the repository's root, and are in inline code or are a link's target.</summary>
    static IEnumerable<string> Paths(string text)
    {
        HashSet<string> roots = [.. Directory.EnumerateFileSystemEntries(Repository.Path(""))
            .Select(static entry => Path.GetFileName(entry))];
        return from match in CodeOrTarget().Matches(FencedCode().Replace(text, ""))
               from path in Expanded(match.Groups["path"].Value.TrimEnd('/'))
               let root = path.Split('/')[0]
               where (roots.Contains(root) || path.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetter(root[0]) && IsFolder(root))
                   && !s_made.Contains(root)
               select path;
    }

    /// <summary>A first part that is a folder of this repository, or was one: a folder that is gone must be noticed.</summary>
    static bool IsFolder(string root) => root is "generator" or "runtime" or "sample" or "seeds" or "tests";

    static IEnumerable<string> Expanded(string path)
    {
        Match braces = Braces().Match(path);
        return braces.Success
            ? braces.Groups[2].Value.Split(',').SelectMany(part => Expanded(braces.Groups[1].Value + part + braces.Groups[3].Value))
            : [path];
    }

    static bool Exists(string path) => File.Exists(Repository.Path(path)) || Directory.Exists(Repository.Path(path));

    [GeneratedRegex(@"(?:`|\]\()(?<path>[A-Za-z.][A-Za-z0-9._/{},-]*)(?:`|\))")]
    private static partial Regex CodeOrTarget();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedCode();

    [GeneratedRegex(@"^(.*?)\{([^{}]*)\}(.*)$")]
    private static partial Regex Braces();
}
