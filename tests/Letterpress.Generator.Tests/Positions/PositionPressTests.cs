using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Positions;

/// <summary>What the press keeps of positions saves work and never changes what is built.</summary>
public sealed class PositionPressTests : IDisposable
{
    const int Count = 12;

    readonly PressProject _project = new();

    public PositionPressTests()
    {
        for (int i = 0; i < Count; i++)
        {
            Write(i, i / 2);
        }
    }

    string PositionsFile => Path.Combine(_project.Folder, "articles.positions");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void What_changes_no_reference_does_not_lay_out_again()
    {
        Assert.Equal(1, LayoutsOf());

        // Titles are what other articles depend on: all are linked again.
        _project.Write(3, Body(1), title: "Another", time: 1_800_000_000_000);
        Assert.Equal(0, LayoutsOf());
        AssertIsAsFromNothing();

        Write(3, 9);
        Assert.Equal(1, LayoutsOf());
        AssertIsAsFromNothing();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(70)]
    public void Damaged_positions_are_made_again(int at)
    {
        LayoutsOf();
        byte[] blob = File.ReadAllBytes(Path.Combine(_project.Folder, "articles.bin"));
        byte[] bytes = File.ReadAllBytes(PositionsFile);
        bytes[at] ^= 1;
        File.WriteAllBytes(PositionsFile, at == 0 ? bytes[..9] : bytes);
        File.Delete(Path.Combine(_project.Folder, ResourceBuild.Stamp));

        Assert.Equal(1, LayoutsOf());
        Assert.Equal(blob, File.ReadAllBytes(Path.Combine(_project.Folder, "articles.bin")));
    }

    [Fact]
    public void Another_setting_builds_again()
    {
        BuiltResource without = PressProject.RunIn(_project.Path);
        byte[] blob = File.ReadAllBytes(without.Blob);
        Assert.False(File.Exists(PositionsFile));
        Assert.DoesNotContain(PositionsFile, without.Files);

        BuiltResource with = PressProject.RunIn(_project.Path, layout: "Graph");
        Assert.True(with.IsBlobNew);
        Assert.Equal(blob.Length + (6 * Count) + 1, File.ReadAllBytes(with.Blob).Length);
        Assert.Contains(PositionsFile, with.Files);
        Assert.Equal(0, with.SeedsRead);

        Assert.Equal(blob, File.ReadAllBytes(PressProject.RunIn(_project.Path).Blob));
    }

    void Write(int i, int target) => _project.Write(i, Body(target));

    static string Body(int target) => $"<p>See <a href=\"{target}.txt\">another</a>.</p>";

    void AssertIsAsFromNothing()
    {
        byte[] blob = File.ReadAllBytes(Path.Combine(_project.Folder, "articles.bin"));
        Directory.Delete(_project.Folder, recursive: true);
        LayoutsOf();
        Assert.Equal(blob, File.ReadAllBytes(Path.Combine(_project.Folder, "articles.bin")));
    }

    /// <summary>Builds, and says how many times the graph was laid out.</summary>
    int LayoutsOf()
    {
        ResourceBuild build = PressProject.BuildIn(_project.Path, layout: "Graph");
        build.Run(PressProject.SeedsIn(_project.Path), CancellationToken.None);
        return build.LayoutCount;
    }
}
