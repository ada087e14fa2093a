using Letterpress.Tasks.Schemas;

namespace Letterpress.Generator.Tests.Collections.Schemas;

/// <summary>The folder of schemas: what is written, what is left alone, and what is deleted.</summary>
public sealed class SchemaFolderTests : IDisposable
{
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("letterpress-");

    public void Dispose() => _root.Delete(recursive: true);

    string Folder => Path.Combine(_root.FullName, "schemas");

    string FileOf(string name) => Path.Combine(Folder, name);

    int Write(params string[] names) => WriteTo(Folder, "list", names);

    int WriteTo(string folder, string list, params string[] names) => new SchemaFolder(folder, Path.Combine(_root.FullName, "obj", list))
        .Write([.. names.Select(static name => new KeyValuePair<string, string>(name, "{ \"title\": \"" + name + "\" }\n"))]);

    [Fact]
    public void A_file_is_written_when_it_changes()
    {
        Assert.Equal(2, Write("a", "b"));
        DateTime time = DateTime.UnixEpoch.AddYears(40);
        File.SetLastWriteTimeUtc(FileOf("a"), time);
        File.WriteAllText(FileOf("b"), "edited");

        Assert.Equal(1, Write("a", "b"));
        Assert.Equal(time, File.GetLastWriteTimeUtc(FileOf("a")));
        Assert.Equal("{ \"title\": \"b\" }\n", File.ReadAllText(FileOf("b")));
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public void A_stale_file_that_the_last_build_wrote_is_deleted()
    {
        Write("a", "b");

        Assert.Equal(1, Write("b"));
        Assert.False(File.Exists(FileOf("a")));
        Assert.Equal(1, Write());
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Line_endings_of_a_checkout_do_not_matter()
    {
        Write("a");
        File.WriteAllText(FileOf("a"), File.ReadAllText(FileOf("a")).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(1, Write());
    }

    [Fact]
    public void Files_that_others_wrote_or_edited_stay()
    {
        Write("a", "b");
        WriteTo(Folder, "other", "c");
        File.WriteAllText(FileOf("d"), "{}");
        File.AppendAllText(FileOf("a"), "edited");

        Assert.Equal(1, Write());
        Assert.Equal(["a", "c", "d"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Another_folder_is_left_as_it_is()
    {
        Write("a");
        WriteTo(Path.Combine(_root.FullName, "elsewhere"), "list", "b");

        Assert.True(File.Exists(FileOf("a")));
    }

    [Fact]
    public void No_schema_makes_no_folder()
    {
        Assert.Equal(0, Write());
        Assert.False(Directory.Exists(Folder));
    }
}
