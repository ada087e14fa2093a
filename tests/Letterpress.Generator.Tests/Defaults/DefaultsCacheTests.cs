using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>What lies between two builds knows of defaults: no edit of them leaves an article as it was.</summary>
public sealed class DefaultsCacheTests : IDisposable
{
    /// <summary>In each of the folders.</summary>
    const int Count = 12;

    static readonly string[] s_folders = ["seeds", "seeds/a", "seeds/a/b", "seeds/c"];

    readonly PressProject _project = new();

    public DefaultsCacheTests()
    {
        foreach (string folder in s_folders)
        {
            for (int i = 0; i < Count; i++)
            {
                Write($"{folder}/{NameOf(folder)}{i}.md", $"---\ntitle: {folder} {i}\n---\nText.\n");
            }
        }
    }

    public void Dispose() => _project.Dispose();

    static string NameOf(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    void Write(string path, string text)
    {
        string file = Path.Combine(_project.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Builds, and asserts how many seeds were read and that the result is that of a first build.</summary>
    BuiltResource Build(int read)
    {
        BuiltResource built = _project.Run();
        Assert.Equal(read, built.SeedsRead);
        Assert.Equal(0, _project.Run().SeedsRead);
        _project.AssertIsAsFromNothing(built);
        return built;
    }

    static string Blob(BuiltResource built) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(built.Blob));

    [Fact]
    public void Defaults_come_change_and_go()
    {
        Build(4 * Count);
        Write("seeds/a/_defaults.yml", "field: first");
        Assert.Contains("first", Blob(Build(2 * Count)), StringComparison.Ordinal);
        Write("seeds/a/b/_defaults.yml", "field: second");
        Assert.Contains("second", Blob(Build(Count)), StringComparison.Ordinal);
        Write("seeds/a/_defaults.yml", "field: third");
        BuiltResource third = Build(2 * Count);
        Assert.DoesNotContain("first", Blob(third), StringComparison.Ordinal);
        Assert.Contains("second", Blob(third), StringComparison.Ordinal);

        File.Move(Path.Combine(_project.Path, "seeds/a/b/_defaults.yml"), Path.Combine(_project.Path, "seeds/c/_defaults.yml"));
        Build(2 * Count);
        File.Delete(Path.Combine(_project.Path, "seeds/c/_defaults.yml"));
        Build(Count);
        File.Delete(Path.Combine(_project.Path, "seeds/a/_defaults.yml"));
        Assert.DoesNotContain("third", Blob(Build(2 * Count)), StringComparison.Ordinal);
    }

    /// <summary>Each seed is edited in place with its defaults, and the diagnostics of a file of defaults stay.</summary>
    [Fact]
    public void Seed_is_edited_in_place_under_defaults()
    {
        Write("seeds/a/_defaults.yml", "author: Ann\nupdated: soon\nmap: {x: 1}");
        Build(4 * Count);
        Write("seeds/a/a3.md", "---\ntitle: seeds/a 3\nmap: {y: 2}\n---\nText that is edited.\n");
        BuiltResource edited = _project.Run();
        Assert.Equal((1, false), (edited.SeedsRead, edited.IsLinked));
        Assert.Contains("{y: 2, x: 1}", Blob(edited), StringComparison.Ordinal);
        Assert.Contains("\tLP0106\t", File.ReadAllText(edited.Manifest), StringComparison.Ordinal);
        _project.AssertIsAsFromNothing(edited);

        // It no longer inherits the fault, which the diagnostic counts.
        Write("seeds/a/a3.md", "---\ntitle: seeds/a 3\nupdated: 2026-05-01\n---\nText that is edited.\n");
        edited = _project.Run();
        Assert.Equal((1, true), (edited.SeedsRead, edited.IsLinked));
        _project.AssertIsAsFromNothing(edited);
    }

    /// <summary>Nothing is below them, but they have a fault.</summary>
    [Fact]
    public void Fault_of_a_file_without_seeds_is_reported_and_fixed()
    {
        Build(4 * Count);
        Write("seeds/empty/_defaults.yml", "- a");
        Assert.Contains("\tLP0108\t", File.ReadAllText(Build(0).Manifest), StringComparison.Ordinal);
        Write("seeds/empty/_defaults.yml", "a: b");
        Assert.DoesNotContain("\tLP0108\t", File.ReadAllText(Build(0).Manifest), StringComparison.Ordinal);
    }

    /// <summary>Nothing inherits from the second file of a folder, but its faults are reported.</summary>
    [Fact]
    public void Fault_of_a_file_that_is_not_used_is_reported_and_fixed()
    {
        Write("seeds/a/_defaults.yml", "a: b");
        Write("seeds/a/_defaults.yaml", "- a");
        Assert.Contains("\tLP0108\t", File.ReadAllText(Build(4 * Count).Manifest), StringComparison.Ordinal);
        Write("seeds/a/_defaults.yaml", "a: c");
        string manifest = File.ReadAllText(Build(0).Manifest);
        Assert.DoesNotContain("\tLP0108\t", manifest, StringComparison.Ordinal);
        Assert.Contains("\tLP0109\t", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_that_was_moved_reads_nothing_again_and_points_to_its_new_place()
    {
        Write("seeds/a/_defaults.yml", "updated: soon");
        _project.Run();
        string moved = _project.Path + "-moved";
        Directory.Move(_project.Path, moved);
        BuiltResource there = PressProject.RunIn(moved);
        Directory.Move(moved, _project.Path);

        Assert.Equal((0, false), (there.SeedsRead, there.IsBlobNew));
        string manifest = File.ReadAllText(Path.Combine(_project.Folder, "articles.manifest"));
        Assert.Contains($"diagnostic\tLP0106\t{moved}/seeds/a/_defaults.yml\t", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(_project.Path + "/", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_without_any_seed_are_an_empty_corpus()
    {
        using PressProject empty = new();
        string folder = Directory.CreateDirectory(Path.Combine(empty.Path, "seeds")).FullName;
        File.WriteAllText(Path.Combine(folder, "_defaults.yml"), "a: b");
        BuiltResource built = empty.Run();
        Assert.Equal(0, built.SeedsRead);
        Assert.True(File.Exists(built.Blob));
    }

    static readonly string[] s_yaml =
    [
        "field: 1", "author: Ann\ntags: [a, b]", "map: {x: 1}", "map: {x: ~, y: [1]}", "updated: soon", "- a", "", "lang: de", "a: 1\na: 2",
    ];

    static readonly Gen<(int Folder, int Yaml, int Seed, int Text)> s_edit = Gen.Select(
        Gen.Int[0, s_folders.Length - 1], Gen.Int[-1, s_yaml.Length - 1], Gen.Int[0, Count - 1], Gen.Int[0, 3]);

    [Fact]
    public void Any_edits_give_what_a_first_build_gives() =>
        s_edit.Array[1, 4].Sample(
            edits =>
            {
                _project.Run();
                foreach ((int folder, int yaml, int seed, int text) in edits)
                {
                    string file = $"{s_folders[folder]}/_defaults.yml";
                    if (yaml < 0)
                    {
                        File.Delete(Path.Combine(_project.Path, file));
                    }
                    else
                    {
                        Write(file, s_yaml[yaml]);
                    }

                    if (text > 0)
                    {
                        Write(
                            $"{s_folders[seed % s_folders.Length]}/{NameOf(s_folders[seed % s_folders.Length])}{seed}.md",
                            $"---\ntitle: {seed}\nmap: {{z: {text}}}\n---\nText {text}.\n");
                    }

                    _project.Run();
                }

                _project.AssertIsAsFromNothing(_project.Run());
            },
            iter: LongForm.Or(60, 12), threads: 1);
}
