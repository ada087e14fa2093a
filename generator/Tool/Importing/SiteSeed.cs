using System.Text;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Tool.Editing;

namespace Letterpress.Tool.Importing;

/// <summary>A page of another tool as a seed: only what Letterpress reads otherwise is changed.</summary>
/// <param name="file">The page.</param>
/// <param name="kind">The tool.</param>
sealed class SiteSeed(SiteFile file, SiteKind kind)
{
    /// <summary>Keys that decide in the other tool whether or where a page is, each with what to do.</summary>
    static readonly (SiteKind Kind, string Key, string Advice)[] s_keys =
    [
        (SiteKind.Hugo, "headless", "the page is an article here; delete its seed, or make it a draft"),
        (SiteKind.Hugo, "build", "the page is an article here; delete its seed, or make it a draft"),
        (SiteKind.Hugo, "_build", "the page is an article here; delete its seed, or make it a draft"),
        (SiteKind.Hugo, "resources", "names of files are not read; link to the files themselves"),
        (SiteKind.Hugo, "outputs", "an app decides what it serves"),
    ];

    readonly List<ImportNote> _notes = [];

    /// <summary>What was not carried over.</summary>
    public IReadOnlyList<ImportNote> Notes => _notes;

    /// <summary>The file of defaults for the folder of the seed; null for none.</summary>
    public string? Defaults { get; private set; }

    /// <returns>The bytes of the seed.</returns>
    public byte[] Convert(byte[] bytes, CancellationToken cancellation)
    {
        if (SeedText.Of(bytes) is not { } text)
        {
            _notes.Add(new(file.From, 1, "not UTF-8 text: save it as UTF-8"));
            return bytes;
        }

        CompiledSeed compiled = SeedCompiler.Compile(
            new Seed(file.From, file.To, new PlainSource(text.Text)), SeedOptions.Default, cancellation);
        FrontMatterValues? values = compiled.FrontMatter;
        FrontMatterSpans? spans = compiled.FrontMatterSpans;
        for (int i = 0; values is not null && spans is not null && i < values.Nodes.Count; i += values.Nodes[i].Size)
        {
            ReadKey(values, i, spans.Keys[i].StartLine + 1);
        }

        bool isDraft = kind == SiteKind.Jekyll && file.To.StartsWith("_drafts/", StringComparison.Ordinal);
        if (!isDraft || values?.Nodes.Any(static node => node.Key == "draft") == true)
        {
            return bytes;
        }

        TextEdit? edit = new FrontMatterEdit(text.Text, values, spans).Set("draft", "true");
        if (edit is not { } known)
        {
            _notes.Add(new(file.From, 1, "a draft by its folder: add 'draft: true'"));
            return bytes;
        }

        return text.With([known]).ToBytes();
    }

    void ReadKey(FrontMatterValues values, int index, int line)
    {
        FrontNode node = values.Nodes[index];
        foreach ((_, string key, string advice) in s_keys.Where(one => one.Kind == kind && one.Key == node.Key))
        {
            _notes.Add(new(file.From, line, $"'{key}' is not carried over: {advice}"));
        }

        if (kind == SiteKind.Jekyll && node.Key == "permalink" && node.Text.Contains(':', StringComparison.Ordinal)
            && !node.Text.Contains("://", StringComparison.Ordinal))
        {
            _notes.Add(new(file.From, line, $"'permalink: {node.Text}' has placeholders, which are not filled in: write the path"));
        }

        if (kind == SiteKind.Hugo && node.Key == "cascade")
        {
            if (node.Kind == FrontKind.Keys && !HasTarget(values, index))
            {
                Defaults = Yaml(values, index);
            }
            else
            {
                _notes.Add(new(file.From, line, "'cascade' with a target is not carried over: write '_defaults.yml' into the folders"));
            }
        }
    }

    static bool HasTarget(FrontMatterValues values, int index) =>
        values.Nodes.Skip(index + 1).Take(values.Nodes[index].Size - 1).Any(static node => node.Key is "target" or "_target");

    /// <summary>Nested keys as a file of YAML.</summary>
    static string Yaml(FrontMatterValues values, int parent)
    {
        StringBuilder text = new();
        int end = parent + values.Nodes[parent].Size;
        for (int i = parent + 1; i < end; i += values.Nodes[i].Size)
        {
            text.Append(FrontMatterEdit.Yaml(values.Nodes[i].Key)).Append(": ").Append(Flow(values, i)).Append('\n');
        }

        return text.ToString();
    }

    static string Flow(FrontMatterValues values, int index)
    {
        FrontNode node = values.Nodes[index];
        List<string> items = [];
        for (int i = index + 1; i < index + node.Size; i += values.Nodes[i].Size)
        {
            string value = Flow(values, i);
            items.Add(node.Kind == FrontKind.Keys ? FrontMatterEdit.Yaml(values.Nodes[i].Key) + ": " + value : value);
        }

        return node.Kind switch
        {
            FrontKind.List => "[" + string.Join(", ", items) + "]",
            FrontKind.Keys => "{ " + string.Join(", ", items) + " }",
            FrontKind.Null => "~",
            _ => FrontMatterEdit.Yaml(node.Text),
        };
    }
}

/// <summary>What was not carried over.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Line">From 1.</param>
readonly record struct ImportNote(string Path, int Line, string Message);
