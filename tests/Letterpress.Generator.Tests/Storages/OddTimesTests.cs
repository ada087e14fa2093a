using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>Clocks that are wrong, files of other versions, and seeds that are edited while they are compiled.</summary>
public sealed class OddTimesTests : IDisposable
{
    readonly PressProject _project = new();

    public OddTimesTests()
    {
        for (int i = 0; i < 8; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a>.</p>");
        }
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(-40)]
    [InlineData(40)]
    public void Times_of_files_do_not_matter(int years)
    {
        _project.Run();
        DateTime time = DateTime.UtcNow.AddYears(years);
        foreach (string path in Directory.EnumerateFiles(_project.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, time);
        }

        Assert.Equal((0, false), Of(_project.Run()));
        _project.Write(3, "<p>Edited.</p>");
        File.SetLastWriteTimeUtc(_project.SeedPath(3), time.AddYears(years));
        BuiltResource edited = _project.Run();
        Assert.Equal((1, true), Of(edited));
        _project.AssertIsAsFromNothing(edited);
    }

    /// <summary>Another version has another fingerprint at the beginning of each file, and another digit in its blob.</summary>
    [Fact]
    public void Files_of_a_newer_version_are_written_again()
    {
        _project.Run();
        foreach (string path in Directory.EnumerateFiles(_project.Folder, "*", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(path);
            bytes[Path.GetFileName(path) == "articles.bin" ? 7 : 0]++;
            File.WriteAllBytes(path, [.. bytes, .. "something new"u8]);
        }

        BuiltResource built = _project.Run();
        Assert.Equal((8, true), Of(built));
        _project.AssertIsAsFromNothing(built);
    }

    [Fact]
    public async Task Seeds_that_are_edited_during_builds_are_compiled_by_the_next()
    {
        using CancellationTokenSource end = new();
        Task edits = Task.Run(
            () =>
            {
                for (int i = 0; !end.IsCancellationRequested; i++)
                {
                    _project.Write(i % 8, string.Concat(Enumerable.Repeat($"<p>Edit {i}.</p>", i % 50)) + "<p>End.</p>");
                }
            },
            TestContext.Current.CancellationToken);
        for (int build = 0; build < 20; build++)
        {
            _project.Run();
        }

        await end.CancelAsync();
        await edits;
        _project.AssertIsAsFromNothing(_project.Run());
        Assert.Equal((0, false), Of(_project.Run()));
    }

    static (int SeedsRead, bool IsBlobNew) Of(BuiltResource built) => (built.SeedsRead, built.IsBlobNew);
}
