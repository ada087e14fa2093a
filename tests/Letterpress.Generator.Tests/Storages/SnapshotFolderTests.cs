using System.Text;
using Letterpress.Core;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Pressing.Snapshots;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>The files that a project keeps its snapshots in.</summary>
public sealed class SnapshotFolderTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-snapshots-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_verified_and_not_written_again()
    {
        Project project = new(("seeds/a.md", "One."), ("../b.md", "Two."));
        Assert.Equal(3, project.Write(_folder.FullName));
        Assert.Equal(["__/b.md.snapshot.txt", "corpus.snapshot.txt", "seeds/a.md.snapshot.txt"], Files());
        Assert.Empty(project.Verify(_folder.FullName));
        Assert.Equal(0, project.Write(_folder.FullName));
        Assert.Contains("\nparagraph: One.\n", File.ReadAllText(PathOf("seeds/a.md.snapshot.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_is_shown_by_its_lines()
    {
        new Project(("a.md", "One.\n\nTwo.")).Write(_folder.FullName);
        SnapshotFault fault = Assert.Single(new Project(("a.md", "One.\n\nTwo and \u202E a half.")).Verify(_folder.FullName));
        Assert.Equal((SnapshotFault.Stale, PathOf("a.md.snapshot.txt"), 12), (fault.Id, fault.Path, fault.Line));
        Assert.Contains(
            "\n  - paragraph: Two.\n  + paragraph: Two and \\u{202E} a half.\nBuild once without", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_snapshot_is_a_fault_and_is_written()
    {
        Project project = new(("a.md", "One."));
        Assert.Equal(
            [(SnapshotFault.Missing, PathOf("a.md.snapshot.txt")), (SnapshotFault.Missing, PathOf("corpus.snapshot.txt"))],
            project.Verify(_folder.FullName).Select(static fault => (fault.Id, fault.Path)));
        Assert.Equal(2, project.Write(_folder.FullName));
        Assert.Empty(project.Verify(_folder.FullName));
    }

    [Fact]
    public void A_snapshot_whose_seed_is_gone_is_a_fault_and_is_deleted()
    {
        new Project(("a.md", "One."), ("b.md", "Two.")).Write(_folder.FullName);
        Project project = new(("a.md", "One."));
        SnapshotFault[] faults = [.. project.Verify(_folder.FullName)];
        Assert.Equal([SnapshotFault.LeftOver, SnapshotFault.Stale], faults.Select(static fault => fault.Id));
        Assert.Equal(2, project.Write(_folder.FullName));
        Assert.Equal(["a.md.snapshot.txt", "corpus.snapshot.txt"], Files());

        Assert.Equal(2, new Project().Write(_folder.FullName));
        Assert.Empty(Files());
    }

    /// <summary>A seed with an error gives no article; its snapshot is compared again once the error is fixed.</summary>
    [Fact]
    public void Snapshots_of_seeds_with_errors_are_left_alone()
    {
        new Project(("a.md", "One."), ("b.md", "Two.")).Write(_folder.FullName);
        Project project = new(("a.md", "One."), ("b.md", null));
        Assert.Equal([SnapshotFault.Stale], project.Verify(_folder.FullName).Select(static fault => fault.Id));
        Assert.Equal(1, project.Write(_folder.FullName));
        Assert.Contains("b.md.snapshot.txt", Files());
    }

    [Fact]
    public void Files_of_others_are_left_alone()
    {
        File.WriteAllText(PathOf("other.snapshot.txt"), "Not of an article.");
        File.WriteAllText(PathOf("other.txt"), "title: Not a snapshot by its name.");
        Project project = new(("a.md", "One."));
        project.Write(_folder.FullName);
        Assert.Empty(project.Verify(_folder.FullName));
        Assert.Equal(["a.md.snapshot.txt", "corpus.snapshot.txt", "other.snapshot.txt", "other.txt"], Files());
    }

    [Fact]
    public void Line_endings_of_a_checkout_do_not_matter()
    {
        Project project = new(("a.md", "One."));
        project.Write(_folder.FullName);
        string path = PathOf("a.md.snapshot.txt");
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));
        Assert.Empty(project.Verify(_folder.FullName));
        Assert.Equal(0, project.Write(_folder.FullName));
    }

    [Theory]
    [InlineData("seeds/a b.md", "seeds/a b.md.snapshot.txt")]
    [InlineData("../../a.md", "__/__/a.md.snapshot.txt")]
    [InlineData("__/a.md", "%5F_/a.md.snapshot.txt")]
    [InlineData("C:/a?.md", "C%3A/a%3F.md.snapshot.txt")]
    [InlineData("/a/100%.md", "%2E/a/100%25.md.snapshot.txt")]
    [InlineData("a./b ", "a%2E/b%20.snapshot.txt")]
    [InlineData("a\nb.md", "a%0Ab.md.snapshot.txt")]
    [InlineData("corpus", "%63orpus.snapshot.txt")]
    public void Names_are_those_of_seeds_and_stay_in_the_folder(string seedPath, string name) =>
        Assert.Equal(name, SnapshotNames.Of(seedPath));

    [Fact]
    public void Long_lines_are_cut_where_they_differ()
    {
        string start = new('a', 1000);
        TextDifference difference = TextDifference.Between(
            Bytes($"x\nparagraph: {start}one {start}\n"), Bytes($"x\nparagraph: {start}two {start}\n"))!;
        Assert.Equal(2, difference.Line);
        Assert.Matches("^  - paragraph: …a{40}one a+…\n  \\+ paragraph: …a{40}two a+…$", difference.Text);
        Assert.Null(TextDifference.Between(Bytes("a\r\nb"), Bytes("a\nb")));
        Assert.Equal(new(2, "  + b\n  + c\n  + d\n  + e\n  + …"), TextDifference.Between(Bytes("a\nz"), Bytes("a\nb\nc\nd\ne\nf\nz")));
        Assert.Equal("  - \uFFFD[31m\uFFFD\n  + c", TextDifference.Between(Bytes("\u001b[31m\u202E"), Bytes("c"))!.Text);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    string PathOf(string name) => Path.Combine(_folder.FullName, name);

    string[] Files() => [.. Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_folder.FullName, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <param name="seeds">Paths and bodies; without a body the seed is empty, which is an error.</param>
    sealed class Project(params (string Path, string? Body)[] seeds)
    {
        public int Write(string folder) => Of(folder).Write(Snapshots(), TestContext.Current.CancellationToken);

        public IReadOnlyList<SnapshotFault> Verify(string folder) => Of(folder).Verify(Snapshots(), TestContext.Current.CancellationToken);

        SnapshotFolder Of(string folder) => new(folder, seeds.Select(static seed => seed.Path));

        SnapshotSet? Snapshots()
        {
            (byte[] blob, CorpusManifest manifest) =
                ResourcePress.BlobOf([.. seeds.Select(static seed => Press.Seed(seed.Path, TextOf(seed)))]);
            return CorpusCompiler.Snapshots(blob, manifest);
        }

        static string TextOf((string Path, string? Body) seed) =>
            seed.Body is null ? "" : $"---\ntitle: {seed.Path}\ndate: 2026-05-01\n---\n{seed.Body}";
    }
}
