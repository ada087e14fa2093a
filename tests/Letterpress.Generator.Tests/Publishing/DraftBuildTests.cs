using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;
using Letterpress.Tasks;

namespace Letterpress.Generator.Tests.Publishing;

/// <summary>Drafts between builds, of which some have them and others do not.</summary>
public class DraftBuildTests
{
    /// <summary>Builds of both kinds use one folder in turn, as with a property on the command line.</summary>
    [Fact]
    public void Builds_of_both_kinds_never_share_results()
    {
        using PressProject project = new();
        project.Write(0, "<p>One.</p>");
        project.Write(1, "<p>Two.</p>");
        File.WriteAllText(project.SeedPath(1), "---\ndraft: true\n---\n" + File.ReadAllText(project.SeedPath(1)));
        (byte[] Blob, string Manifest)[] built = [.. ((string[])["true", "false", "true", "false", "false"]).Select(Build)];

        Assert.Equal(built[0].Blob, built[2].Blob);
        Assert.Equal(built[1].Blob, built[3].Blob);
        Assert.Equal(built[1], built[4], static (left, right) =>
            left.Manifest == right.Manifest && left.Blob.AsSpan().SequenceEqual(right.Blob));
        Assert.Equal([2, 1], [.. built.Take(2).Select(static one => one.Manifest.Split("\narticle\t").Length - 1)]);

        (byte[] Blob, string Manifest) Build(string drafts)
        {
            BuiltResource result = PressProject.RunIn(project.Path, drafts: drafts);
            return (File.ReadAllBytes(result.Blob), File.ReadAllText(result.Manifest));
        }
    }

    /// <summary>Links know the names of a draft: an edit of anything else links nothing, and gives what a first build gives.</summary>
    [Theory]
    [InlineData("Two.", "Two, with <a href=\"0.txt\">a link</a> and more.", false)]
    [InlineData("Two.", "<h2>A heading</h2>", false)]
    [InlineData("draft: true", "draft: true\nmood: good\nexpires: 2030-01-01", false)]
    [InlineData("draft: true", "draft: true\nslug: another", true)]
    [InlineData("draft: true", "draft: false", true)]
    [InlineData("Title 1", "Another title", true)]
    public void An_edit_of_a_draft_that_is_left_out(string old, string now, bool isLinked)
    {
        using PressProject project = new();
        project.Write(0, "<p>One <a href=\"1.txt\">two</a>.</p>");
        project.Write(1, "<p>Two.</p>");
        string draft = "---\ndraft: true\n---\n" + File.ReadAllText(project.SeedPath(1));
        File.WriteAllText(project.SeedPath(1), draft);
        PressProject.RunIn(project.Path, drafts: "false");
        File.WriteAllText(project.SeedPath(1), draft.Replace(old, now, StringComparison.Ordinal));
        BuiltResource edited = PressProject.RunIn(project.Path, drafts: "false");
        (byte[] blob, string manifest) = (File.ReadAllBytes(edited.Blob), File.ReadAllText(edited.Manifest));

        Assert.Equal(isLinked, edited.IsLinked);
        Assert.Equal((0, false), Facts(PressProject.RunIn(project.Path, drafts: "false")));
        Directory.Delete(project.Folder, recursive: true);
        BuiltResource again = PressProject.RunIn(project.Path, drafts: "false");
        Assert.Equal(manifest, File.ReadAllText(again.Manifest));
        Assert.Equal(blob, File.ReadAllBytes(again.Blob));

        static (int SeedsRead, bool IsLinked) Facts(BuiltResource result) => (result.SeedsRead, result.IsLinked);
    }

    /// <summary>A project verifies in optimized builds what others have written.</summary>
    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void Snapshots_have_drafts_in_every_build(string storage)
    {
        using PressProject project = new();
        project.Write(0, "<p>One <a href=\"1.txt\">two</a>.</p>");
        project.Write(1, "<p>Two.</p>");
        File.WriteAllText(project.SeedPath(1), "---\ndraft: true\nexpires: 2030-01-01\n---\n" + File.ReadAllText(project.SeedPath(1)));

        Dictionary<string, string> written = Snapshots("false", "obj/debug");
        Assert.Equal(written, Snapshots("true", "obj/release"));
        Assert.Equal(3, written.Count);
        Assert.StartsWith("title: Title 1\ndraft\n", written["1.txt.snapshot.txt"]);
        Assert.Contains("\nexpires: 2030-01-01T00:00:00+00:00\n", written["1.txt.snapshot.txt"]);

        Dictionary<string, string> Snapshots(string isOptimized, string folder)
        {
            FaultyBuild build = new(-1);
            using CompileArticles compile = new()
            {
                BuildEngine = build,
                Seeds = [.. Enumerable.Range(0, 2).Select(i => new Microsoft.Build.Utilities.TaskItem(project.SeedPath(i)))],
                Storage = storage,
                ProjectDirectory = project.Path,
                Optimize = isOptimized,
                Folder = folder,
                HasSnapshots = true,
            };
            Assert.True(compile.Execute());
            using WriteSnapshots write = new()
            {
                BuildEngine = build,
                Seeds = compile.Seeds,
                ProjectDirectory = project.Path,
                Folder = "snapshots",
                Blob = compile.SnapshotBlob,
                Manifest = compile.SnapshotManifest,
                Verify = isOptimized,
            };
            Assert.True(write.Execute(), string.Join("\n", build.Errors.Select(static error => error.Message)));
            return Directory.EnumerateFiles(Path.Combine(project.Path, "snapshots"), "*", SearchOption.AllDirectories)
                .ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);
        }
    }
}
