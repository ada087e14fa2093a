namespace Letterpress.Tool.Tests;

/// <summary><c>snapshot</c>: what a build writes; see the tests of packages for the comparison with one.</summary>
public sealed class SnapshotTests : IDisposable
{
    readonly Desk _desk = new Desk().Seed("seeds/ink.md", "Soot.").Write("seeds/draft.md", "---\ntitle: D\ndraft: true\n---\nText.\n");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Snapshots_are_written_verified_and_deleted()
    {
        Assert.Equal("3 snapshots in 'shots' changed.\n", _desk.Run("snapshot", "-o", "shots").AssertCode(0).Error);
        Assert.StartsWith("title: ink\n", _desk.Read("shots/seeds/ink.md.snapshot.txt"), StringComparison.Ordinal);
        Assert.Equal("0 snapshots in 'shots' changed.\n", _desk.Run("snapshot", "-o", "shots", "-c", "Release").AssertCode(0).Error);
        Assert.Empty(_desk.Run("snapshot", "-o", "shots", "--verify").AssertCode(0).Lines);

        _desk.Seed("seeds/ink.md", "Lamp black.");
        Answer stale = _desk.Run("snapshot", "-o", "shots", "--verify").AssertCode(1);
        Assert.StartsWith("shots/seeds/ink.md.snapshot.txt(", stale.Lines[0], StringComparison.Ordinal);
        Assert.Contains("error LP0601", stale.Lines[0], StringComparison.Ordinal);
        Assert.Contains("+paragraph: Lamp black.", stale.Output.Replace("+ ", "+", StringComparison.Ordinal), StringComparison.Ordinal);

        File.Delete(_desk.PathOf("seeds/draft.md"));
        _desk.Run("snapshot", "-o", "shots").AssertCode(0);
        Assert.False(File.Exists(_desk.PathOf("shots/seeds/draft.md.snapshot.txt")));
    }

    [Fact]
    public void The_folder_is_the_projects_or_must_be_named()
    {
        Assert.Contains("name one with --output", _desk.Run("snapshot").AssertCode(2).Error, StringComparison.Ordinal);
        _desk.Write("App.csproj", """
            <Project><PropertyGroup><LetterpressSnapshots>seeds/shots</LetterpressSnapshots></PropertyGroup></Project>
            """);
        _desk.RunIn("seeds", "snapshot", "--project", "..").AssertCode(0);
        Assert.True(File.Exists(_desk.PathOf("seeds/shots/corpus.snapshot.txt")));
        Assert.Empty(_desk.Run("check").AssertCode(0).Lines);
        Assert.Contains("snapshots are of all seeds", _desk.Run("snapshot", "seeds/ink.md").AssertCode(2).Error, StringComparison.Ordinal);
    }
}
