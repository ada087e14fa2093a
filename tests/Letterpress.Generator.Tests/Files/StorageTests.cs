using Letterpress.Core.Files;
using Letterpress.Core.Storage;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Files;

/// <summary>Files beside seeds in a resource, build after build.</summary>
public sealed class StorageTests : IDisposable
{
    readonly FileProject _project = new();

    public void Dispose() => _project.Dispose();

    void WriteAll()
    {
        _project.Seed("seeds/one.md", "![A cat](cat.png) [p](paper.pdf) ![](none.png)");
        _project.Seed("seeds/two.md", "![](dog.png)");
        _project.Seed("seeds/three.md", "Text.");
        _project.Write("seeds/cat.png", Pictures.Png(64, 48));
        _project.Write("seeds/dog.png", Pictures.Png(2, 2));
        _project.Write("seeds/paper.pdf", [1, 2, 3]);
    }

    [Fact]
    public void Edit_of_a_file_compiles_the_seeds_that_show_it_and_no_other()
    {
        WriteAll();
        _project.Describe();
        Assert.Equal(3, _project.Compile().SeedsRead);

        _project.Describe();
        BuiltResource same = _project.Compile();
        Assert.Equal((0, false), (same.SeedsRead, same.IsBlobNew));

        _project.Write("seeds/cat.png", Pictures.Png(65, 48), age: 5);
        _project.Describe();
        BuiltResource edited = _project.Compile();
        Assert.Equal((1, true), (edited.SeedsRead, edited.IsBlobNew));
        AssertIsAsFromNothing(edited);
    }

    [Fact]
    public void Touched_file_changes_nothing()
    {
        WriteAll();
        _project.Describe();
        _project.Compile();

        _project.Write("seeds/cat.png", Pictures.Png(64, 48), age: 5);
        _project.Describe();
        BuiltResource touched = _project.Compile();
        Assert.Equal((0, false), (touched.SeedsRead, touched.IsBlobNew));
    }

    [Fact]
    public void Deleted_and_new_files_are_noticed()
    {
        WriteAll();
        _project.Describe();
        _project.Compile();

        File.Delete(_project.PathOf("seeds/dog.png"));
        _project.Write("seeds/none.png", Pictures.Png(1, 1));
        _project.Describe();
        BuiltResource edited = _project.Compile();

        Assert.Equal(2, edited.SeedsRead);
        Assert.Equal(
            "seeds/two.md", Assert.Single(ManifestText.Parse(File.ReadAllText(edited.Manifest))!.Diagnostics).FilePath[^12..]);
        AssertIsAsFromNothing(edited);
    }

    /// <summary>An edit of a seed after an edit of a file: results of both kinds of caches go together.</summary>
    [Fact]
    public void Edit_of_a_seed_keeps_what_is_known_of_files()
    {
        WriteAll();
        _project.Describe();
        _project.Compile();

        _project.Seed("seeds/one.md", "Text ![A cat](cat.png) [p](paper.pdf) ![](none.png)", age: 5);
        _project.Describe();
        BuiltResource edited = _project.Compile();

        Assert.Equal(1, edited.SeedsRead);
        AssertIsAsFromNothing(edited);
    }

    void AssertIsAsFromNothing(BuiltResource built)
    {
        (byte[] blob, string manifest) = (File.ReadAllBytes(built.Blob), File.ReadAllText(built.Manifest));
        Directory.Delete(_project.Obj, recursive: true);
        _project.Describe();
        BuiltResource again = _project.Compile();
        Assert.Equal(manifest, File.ReadAllText(again.Manifest));
        Assert.Equal(blob, File.ReadAllBytes(again.Blob));
        Assert.False(FileFacts.Parse(File.ReadAllText(_project.PathOf("obj/files.facts"))).IsEmpty);
    }
}
