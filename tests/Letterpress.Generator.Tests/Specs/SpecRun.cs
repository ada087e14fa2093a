using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Letterpress.Core;
using Letterpress.Core.Identity;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Specs;

/// <summary>What the seeds of an example become.</summary>
sealed partial class SpecRun
{
    const string DefaultPath = "seeds/example.md";

    readonly SpecExample _example;
    readonly SnapshotSet _snapshots;
    readonly Diagnostic[] _diagnostics;

    public SpecRun(SpecExample example)
    {
        _example = example;
        SeedText[] seeds =
        [
            .. example.Blocks.Where(static block => block.Kind == "seed")
                .Select(static block => Press.Seed(PathOf(block), TextOf(block))),
        ];
        Assert.NotEmpty(seeds);
        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(seeds, rules: Rules(example));
        _snapshots = CorpusCompiler.Snapshots(blob, manifest)!;
        _diagnostics = [.. ResourcePress.RunOf(ResourcePress.TextOf(manifest)).Diagnostics];
    }

    /// <summary>The text that a fence of results should hold.</summary>
    public string ResultOf(SpecBlock block) => block.Kind switch
    {
        "corpus" => Encoding.UTF8.GetString(_snapshots.Corpus()),
        "diagnostics" => string.Concat(_diagnostics.Select(Line).Order(StringComparer.Ordinal)),
        "snapshots" => string.Join('\n', Enumerable.Range(0, _snapshots.Count).Select(i => Encoding.UTF8.GetString(_snapshots.Article(i)))),
        _ when block.Argument.Length > 0 => Part(block.Kind, SnapshotOf(block.Argument)),
        _ => Part(block.Kind, SnapshotOf(PathOf(_example.Blocks.First(static block => block.Kind == "seed")))),
    };

    /// <summary>An example that shows no diagnostics has none that a build shows.</summary>
    public void AssertDiagnosticsAreShown()
    {
        if (!_example.Blocks.Any(static block => block.Kind == "diagnostics"))
        {
            Assert.Empty(_diagnostics.Where(static diagnostic => diagnostic.DefaultSeverity >= DiagnosticSeverity.Warning).Select(Line));
        }
    }

    string SnapshotOf(string path)
    {
        for (int i = 0; i < _snapshots.Count; i++)
        {
            if (_snapshots.SeedPath(i) == path)
            {
                return Encoding.UTF8.GetString(_snapshots.Article(i));
            }
        }

        throw new InvalidOperationException($"{path} gave no article:\n{string.Concat(_diagnostics.Select(Line))}");
    }

    /// <summary>Facts, body and references stand apart by an empty line.</summary>
    static string Part(string kind, string snapshot)
    {
        string[] parts = snapshot.Split("\n\n");
        return kind switch
        {
            "facts" => parts[0] + "\n",
            "body" => parts.Length > 1 ? parts[1].TrimEnd('\n') + "\n" : "",
            _ => snapshot,
        };
    }

    static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string place = span.Path.Length == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"{span.Path[Press.ProjectDirectory.Length..]}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ");
        string severity = diagnostic.DefaultSeverity.ToString().ToLowerInvariant();
        return $"{place}{severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n";
    }

    static string PathOf(SpecBlock seed) => Escaped().Replace(seed.Argument, "").Trim() is { Length: > 0 } path ? path : DefaultPath;

    static string TextOf(SpecBlock seed) => Escaped().IsMatch(seed.Argument) ? Escape().Replace(seed.Text, Unescaped) : seed.Text;

    static string Unescaped(Match escape) => escape.Value[1] switch
    {
        'r' => "\r",
        't' => "\t",
        _ => char.ConvertFromUtf32(int.Parse(escape.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
    };

    static ProjectRules Rules(SpecExample example)
    {
        IEnumerable<string> items =
            from block in example.Blocks
            where block.Kind == "xml"
            from item in XElement.Parse($"<Items>{block.Text}</Items>").Elements("ArticleIdentity")
            select $"{item.Attribute("Include")!.Value}\t{item.Attribute("Pattern")!.Value}";
        return ProjectRules.Parse(Uri.EscapeDataString(string.Join('\n', items)));
    }

    [GeneratedRegex("(?:^| )escaped$")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\\(?:u\{([0-9A-Fa-f]+)\}|[rt])")]
    private static partial Regex Escape();
}
