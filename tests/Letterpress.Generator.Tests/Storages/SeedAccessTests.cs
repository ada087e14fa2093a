using System.Diagnostics;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>What a path is, is found without opening it.</summary>
public sealed class SeedAccessTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_has_a_length()
    {
        string file = PathOf("a.md");
        File.WriteAllText(file, "12345");
        Assert.Equal((true, 5), Of(file));
        File.WriteAllText(file, "");
        Assert.Equal((true, 0), Of(file));
        Assert.Equal((false, 0), Of(PathOf("none.md")));
        Assert.False(Of(_folder.FullName).IsFile);
    }

    [Fact]
    public void What_is_no_file_is_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such files.");
        string file = PathOf("漢 字\n.md");
        File.WriteAllText(file, "12345");
        File.CreateSymbolicLink(PathOf("link.md"), file);
        File.CreateSymbolicLink(PathOf("zero.md"), "/dev/zero");
        File.CreateSymbolicLink(PathOf("broken.md"), "none.md");
        File.CreateSymbolicLink(PathOf("cycle.md"), "cycle.md");
        using Process process = Process.Start("mkfifo", PathOf("pipe.md"));
        process.WaitForExit();

        Assert.Equal((true, 5), Of(PathOf("link.md")));
        Assert.All(["zero.md", "broken.md", "cycle.md", "pipe.md"], name => Assert.False(Of(PathOf(name)).IsFile, name));
    }

    /// <summary>The cache reads seeds too, and a file may be replaced after the targets have looked at it.</summary>
    [Fact]
    public void A_pipe_is_no_seed_for_the_task_either()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such files.");
        using Process process = Process.Start("mkfifo", PathOf("pipe.md"));
        process.WaitForExit();
        BuiltResource built = new ResourceBuild(PathOf("obj"), _folder.FullName, new()).Run([PathOf("pipe.md")], CancellationToken.None);
        Assert.Contains("diagnostic\tLP0107\t" + PathOf("pipe.md"), File.ReadAllText(built.Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_of_killed_builds_are_deleted_and_nothing_else()
    {
        string old = PathOf($"articles.bin.{Guid.NewGuid():N}.tmp");
        string live = PathOf($"articles.bin.{Guid.NewGuid():N}.tmp");
        string other = PathOf("articles.bin.tmp");
        string named = PathOf("mine.not-a-guid.tmp");
        foreach (string path in (string[])[old, live, other, named])
        {
            File.WriteAllText(path, "x");
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow - TimeSpan.FromHours(path == live ? 0.1 : 2));
        }

        AtomicFile.DeleteLeftovers(_folder.FullName);
        Assert.Equal(
            new[] { live, other, named }.Order(StringComparer.Ordinal),
            _folder.GetFiles().Select(static file => file.FullName).Order(StringComparer.Ordinal));
        AtomicFile.DeleteLeftovers(PathOf("none"));
    }

    static (bool IsFile, long Length) Of(string path) => (SeedAccess.IsFile(path, out long length), length);

    string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
