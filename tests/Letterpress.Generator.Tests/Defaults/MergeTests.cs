using System.Collections.Immutable;
using CsCheck;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Properties;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>
/// Any nested keys in three folders and a seed give what a model gives that looks at each key from the nearest level to the farthest,
/// and each value is of the file in which it is written.
/// </summary>
public class MergeTests
{
    /// <summary>The seed, and the folders from the nearest to the farthest.</summary>
    static readonly string[] s_levels = ["own", "near", "middle", "far"];
    static readonly string[] s_paths = ["s/a/b/seed.md", "s/a/b/_defaults.yml", "s/a/_defaults.yml", "s/_defaults.yml"];

    /// <summary>By key, in the form in which equal keys are the same.</summary>
    static readonly ImmutableArray<ImmutableArray<string>> s_spellings =
    [
        ["one", "One", "ONE"], ["twoWords", "two_words", "two-words", "Two Words"], ["x"], ["y"],
    ];

    static readonly Gen<Value> s_leaf = Gen.Frequency(
        (5, Gen.Const(new Value(Kind.Text))), (2, Gen.Const(new Value(Kind.List))), (2, Gen.Const(new Value(Kind.Unset))));

    static Gen<Value> OfDepth(int depth) => depth == 0
        ? s_leaf
        : Gen.Frequency((2, s_leaf), (3, KeysOfDepth(depth - 1)));

    static Gen<Value> KeysOfDepth(int depth) =>
        Gen.Select(Gen.Int[0, s_spellings.Length - 1], Gen.Int[0, 3], OfDepth(depth)).Array[0, 4].Select(static entries =>
            new Value(Kind.Keys)
            {
                Entries =
                [
                    .. entries.DistinctBy(static entry => entry.Item1).Select(static entry =>
                        new Entry(entry.Item1, s_spellings[entry.Item1][entry.Item2 % s_spellings[entry.Item1].Length], entry.Item3)),
                ],
            });

    [Fact]
    public void Any_nested_keys_merge_as_the_model_does() => Cases.Check(KeysOfDepth(3).Array[4], 50, static cases =>
    {
        foreach (Value[] levels in cases)
        {
            Check(levels);
        }
    });

    static void Check(Value[] levels)
    {
        Seed[] files = [.. levels.Select((value, level) => FileOf(level, Yaml(value, level)))];
        DefaultsTree tree = DefaultsTree.Of(files.Skip(1).Reverse().Select(DefaultsFile.Read));
        Assert.Empty(tree.Diagnostics);
        CompiledSeed compiled = SeedCompiler.Compile(tree.Of(files[0]), SeedOptions.Default, CancellationToken.None);
        Assert.Empty(compiled.Diagnostics);
        FrontMatterValues values = compiled.FrontMatter!;
        Assert.Equal(
            Model([.. levels.Select(static (value, level) => (value, level))]), Shown(values, [.. Roots(values)]));
    }

    /// <summary>The model: of each key the nearest value; of nested keys, those of all levels down to the first that has no keys.</summary>
    static string Model(ImmutableArray<(Value Value, int Level)> levels)
    {
        List<string> shown = [];
        for (int key = 0; key < s_spellings.Length; key++)
        {
            List<(Value Value, int Level)> stated = [];
            foreach ((Value keys, int level) in levels)
            {
                if (keys.Entries.FirstOrDefault(entry => entry.Key == key) is { } entry)
                {
                    stated.Add((entry.Value, level));
                }
            }

            if (stated.Count > 0 && stated[0].Value.Kind != Kind.Unset)
            {
                (Value nearest, int level) = stated[0];
                string text = nearest.Kind switch
                {
                    Kind.Keys => Model([.. stated.TakeWhile(static one => one.Value.Kind == Kind.Keys)]),
                    Kind.List => $"[{s_levels[level]} {level}]",
                    _ => $"{s_levels[level]} {level}",
                };
                shown.Add($"{s_spellings[key][0].ToUpperInvariant()}={text}");
            }
        }

        return "{" + string.Join(",", shown.Order(StringComparer.Ordinal)) + "}";
    }

    static string Shown(FrontMatterValues values, int[] nodes) => "{" + string.Join(
        ",",
        nodes.Where(node => values.Nodes[node].Kind != FrontKind.Null)
            .Select(node => $"{Normal(values.Nodes[node].Key)}={ShownValue(values, node)}").Order(StringComparer.Ordinal)) + "}";

    static string ShownValue(FrontMatterValues values, int node)
    {
        FrontNode found = values.Nodes[node];
        int[] children = [.. Siblings(values, node + 1, node + found.Size)];
        return found.Kind switch
        {
            FrontKind.Keys => Shown(values, children),
            FrontKind.List => "[" + string.Join(",", children.Select(child => ShownValue(values, child))) + "]",
            _ => $"{found.Text} {found.Origin}",
        };
    }

    static IEnumerable<int> Roots(FrontMatterValues values) => Siblings(values, 0, values.Nodes.Count);

    static IEnumerable<int> Siblings(FrontMatterValues values, int first, int end)
    {
        for (int node = first; node < end; node += values.Nodes[node].Size)
        {
            yield return node;
        }
    }

    static string Normal(string key) =>
        s_spellings.First(spellings => spellings.Contains(key))[0].ToUpperInvariant();

    static Seed FileOf(int level, string yaml)
    {
        string text = level > 0 ? yaml : yaml.Length == 0 ? "# Title\n\nText." : $"---\n{yaml}---\n# Title\n\nText.";
        return new("/p/" + s_paths[level], s_paths[level], new PlainSource(text));
    }

    static string Yaml(Value keys, int level) =>
        string.Concat(keys.Entries.Select(entry => $"{entry.Spelling}: {Flow(entry.Value, level)}\n"));

    static string Flow(Value value, int level) => value.Kind switch
    {
        Kind.Unset => "~",
        Kind.Text => s_levels[level],
        Kind.List => $"[{s_levels[level]}]",
        _ => "{" + string.Join(", ", value.Entries.Select(entry => $"{entry.Spelling}: {Flow(entry.Value, level)}")) + "}",
    };

    enum Kind
    {
        Unset,
        Text,
        List,
        Keys,
    }

    sealed record Value(Kind Kind)
    {
        public ImmutableArray<Entry> Entries { get; init; } = [];
    }

    sealed record Entry(int Key, string Spelling, Value Value);
}
