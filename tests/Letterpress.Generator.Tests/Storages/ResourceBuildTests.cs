using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>What lies in the intermediate folder between two builds saves work and never changes what is built.</summary>
public sealed class CorpusPressTests : IDisposable
{
    const int Count = 20;

    readonly PressProject _project = new();

    public CorpusPressTests()
    {
        for (int i = 0; i < Count; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a> and <a href=\"{i}.txt#none\">itself</a>.</p>");
        }
    }

    string Stamp => Path.Combine(_project.Folder, "articles.stamp");

    string[] CacheFiles => Directory.GetFiles(Path.Combine(_project.Folder, "cache"));

    public void Dispose() => _project.Dispose();

    [Fact]
    public void What_did_not_change_is_not_read_again()
    {
        BuiltResource first = _project.Run();
        Assert.Equal((Count, true), (first.SeedsRead, first.IsBlobNew));
        (byte[] blob, string manifest, DateTime written) = (
            File.ReadAllBytes(first.Blob), File.ReadAllText(first.Manifest), File.GetLastWriteTimeUtc(first.Blob));

        BuiltResource second = _project.Run();
        Assert.Equal((0, false), (second.SeedsRead, second.IsBlobNew));
        Assert.Equal((manifest, written), (File.ReadAllText(second.Manifest), File.GetLastWriteTimeUtc(second.Blob)));
        Assert.Equal(blob, File.ReadAllBytes(second.Blob));
    }

    [Fact]
    public void An_edit_reads_one_seed()
    {
        string[] before = Stamps(_project.Run());
        _project.Write(7, "<p>Edited.</p>");
        BuiltResource edited = _project.Run();

        Assert.Equal((1, true, true), (edited.SeedsRead, edited.IsBlobNew, edited.IsLinked));
        Assert.Single(Stamps(edited).Except(before), static stamp => stamp.Contains("cache", StringComparison.Ordinal));
        _project.AssertIsAsFromNothing(edited);
    }

    [Fact]
    public void Seeds_come_and_go()
    {
        _project.Run();
        File.Delete(_project.SeedPath(3));
        BuiltResource without = _project.Run();
        Assert.Equal(0, without.SeedsRead);
        _project.AssertIsAsFromNothing(without);

        _project.Write(3, "<p>Again.</p>");
        BuiltResource with = _project.Run();
        Assert.Equal(1, with.SeedsRead);
        _project.AssertIsAsFromNothing(with);
    }

    [Fact]
    public void A_project_that_was_moved_reads_nothing_again_and_points_to_its_new_place()
    {
        _project.Run();
        string moved = _project.Path + "-moved";
        Directory.Move(_project.Path, moved);
        BuiltResource there = PressProject.RunIn(moved);
        Directory.Move(moved, _project.Path);

        Assert.Equal((0, false), (there.SeedsRead, there.IsBlobNew));
        string manifest = File.ReadAllText(Path.Combine(_project.Folder, "articles.manifest"));
        Assert.Equal(
            Count,
            manifest.Split('\n').Count(line => line.StartsWith($"diagnostic\tLP0303\t{moved}/seeds/", StringComparison.Ordinal)));
    }

    /// <summary>As a killed build, a full disk or a failing one may leave it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(70)]
    [InlineData(-1)]
    public void A_damaged_cache_is_read_again(int position)
    {
        _project.Run();
        foreach (string file in CacheFiles)
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[position < 0 ? bytes.Length + position : position] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        File.Delete(Stamp);
        BuiltResource repaired = _project.Run();
        Assert.Equal((Count, false), (repaired.SeedsRead, repaired.IsBlobNew));
        Assert.Equal(0, _project.Run().SeedsRead);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100)]
    public void A_cache_that_was_cut_off_is_read_again(int length)
    {
        _project.Run();
        foreach (string file in CacheFiles)
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        }

        File.Delete(Stamp);
        Assert.Equal((Count, false), (_project.Run().SeedsRead, false));
        Assert.Equal(0, _project.Run().SeedsRead);
    }

    [Fact]
    public void Damaged_results_are_written_again()
    {
        BuiltResource first = _project.Run();
        byte[] blob = File.ReadAllBytes(first.Blob);
        string manifest = File.ReadAllText(first.Manifest);
        File.WriteAllBytes(first.Blob, [.. blob.Select(static (b, i) => i == 200 ? (byte)~b : b)]);
        File.WriteAllText(first.Manifest, manifest[..50]);

        BuiltResource second = _project.Run();
        Assert.Equal((0, true), (second.SeedsRead, second.IsBlobNew));
        Assert.Equal(blob, File.ReadAllBytes(second.Blob));
        Assert.Equal(manifest, File.ReadAllText(second.Manifest));
    }

    [Fact]
    public void Where_nothing_changed_the_cache_is_not_even_opened()
    {
        _project.Run();
        Directory.Delete(Path.Combine(_project.Folder, "cache"), recursive: true);

        BuiltResource second = _project.Run();
        Assert.Equal((0, false), (second.SeedsRead, second.IsBlobNew));
        Assert.False(Directory.Exists(Path.Combine(_project.Folder, "cache")));
    }

    [Fact]
    public void An_edit_that_leaves_size_and_time_is_noticed()
    {
        _project.Run();
        DateTime time = File.GetLastWriteTimeUtc(_project.SeedPath(7));
        File.WriteAllText(_project.SeedPath(7), File.ReadAllText(_project.SeedPath(7)).Replace("Text", "Next", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_project.SeedPath(7), time);

        BuiltResource edited = _project.Run();
        Assert.Equal((1, true), (edited.SeedsRead, edited.IsBlobNew));
        _project.AssertIsAsFromNothing(edited);
    }

    /// <summary>As two builds at once, of which each has seen another content, may leave it.</summary>
    [Fact]
    public void A_stamp_vouches_for_no_results_but_its_own()
    {
        byte[] blob = File.ReadAllBytes(_project.Run().Blob);
        (byte[] stamp, string seed) = (File.ReadAllBytes(Stamp), File.ReadAllText(_project.SeedPath(7)));
        _project.Write(7, "<p>Edited.</p>");
        _project.Run();
        File.WriteAllBytes(Stamp, stamp);
        File.WriteAllText(_project.SeedPath(7), seed);

        Assert.Equal(blob, File.ReadAllBytes(_project.Run().Blob));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_damaged_stamp_vouches_for_nothing(int length)
    {
        _project.Run();
        File.WriteAllBytes(Stamp, File.ReadAllBytes(Stamp)[..length]);
        byte[] blob = File.ReadAllBytes(_project.Run().Blob);

        Assert.Equal(blob, File.ReadAllBytes(_project.Run().Blob));
        Assert.Equal(96 + (Count * 32), File.ReadAllBytes(Stamp).Length);
    }

    [Fact]
    public void Another_setting_is_another_cache()
    {
        _project.Run();
        BuiltResource german = PressProject.RunIn(_project.Path, language: "de");
        Assert.Equal((Count, true), (german.SeedsRead, german.IsBlobNew));
        Assert.Equal(
            Count, PressProject.RunIn(_project.Path, language: "de", identities: Uri.EscapeDataString("mine\t/a-(\\d+)$")).SeedsRead);
    }

    [Fact]
    public void Builds_at_once_do_not_harm_each_other()
    {
        byte[] expected = File.ReadAllBytes(_project.Run().Blob);
        for (int round = 0; round < 5; round++)
        {
            Directory.Delete(_project.Folder, recursive: true);
            Parallel.For(0, 8, new() { MaxDegreeOfParallelism = 8 }, _ => _project.Run());
            Assert.Equal(expected, File.ReadAllBytes(Path.Combine(_project.Folder, "articles.bin")));
            Assert.Equal(0, _project.Run().SeedsRead);
            Assert.Empty(Directory.GetFiles(_project.Folder, "*.tmp", SearchOption.AllDirectories));
        }
    }

    [Fact]
    public void Drafts_of_killed_builds_go_with_the_next()
    {
        _project.Run();
        string[] drafts = [.. new[] { _project.Folder, Path.GetDirectoryName(CacheFiles[0])! }.Select(
            static folder => Path.Combine(folder, $"x.{Guid.NewGuid():N}.tmp"))];
        foreach (string draft in drafts)
        {
            File.WriteAllText(draft, "half");
            File.SetLastWriteTimeUtc(draft, DateTime.UtcNow - TimeSpan.FromDays(1));
        }

        _project.Write(0, "<p>Edited.</p>");
        _project.Run();
        Assert.All(drafts, static draft => Assert.False(File.Exists(draft)));
    }

    [Fact]
    public void A_seed_that_cannot_be_read_is_reported()
    {
        BuiltResource pressed = new ResourceBuild(_project.Folder, _project.Path, new()).Run(
            [_project.SeedPath(0), _project.SeedPath(99)], CancellationToken.None);

        Assert.Contains("diagnostic\tLP0107\t" + _project.SeedPath(99), File.ReadAllText(pressed.Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_seed_is_reported_as_in_literals()
    {
        string[] given = [_project.SeedPath(0), _project.SeedPath(1), _project.SeedPath(0), _project.SeedPath(0)];
        ResourceBuild build = new(_project.Folder, _project.Path, new());
        Assert.Equal(2, build.Run([.. given.Distinct()], CancellationToken.None).SeedsRead);
        BuiltResource pressed = build.Run(given, CancellationToken.None);
        GeneratorRun resource = ResourcePress.RunOf(File.ReadAllText(pressed.Manifest), _project.Path + "/");
        GeneratorRun literal = Press.Run([.. given.Select(Press.SeedOf)], new Dictionary<string, string>(), _project.Path + "/");

        Assert.Equal((0, 1), (pressed.SeedsRead, resource.Diagnostics.Count(static diagnostic => diagnostic.Id == "LP0403")));
        Assert.Equal(Reported(literal), Reported(resource));

        static IEnumerable<string> Reported(GeneratorRun run) =>
            run.Diagnostics.Select(static diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage(
                System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Real_seeds_are_the_same_from_the_cache()
    {
        string seeds = Repository.Shared("seeds");
        string[] paths = Directory.GetFiles(seeds, "*.txt");
        BuiltResource Press() => new ResourceBuild(_project.Folder, seeds, new()).Run(paths, CancellationToken.None);

        BuiltResource cold = Press();
        Assert.Equal((paths.Length, true), (cold.SeedsRead, cold.IsBlobNew));
        string manifest = File.ReadAllText(cold.Manifest);
        File.Delete(Stamp);
        BuiltResource warm = Press();
        Assert.Equal((0, false), (warm.SeedsRead, warm.IsBlobNew));
        Assert.Equal(manifest, File.ReadAllText(warm.Manifest));
    }

    static string[] Stamps(BuiltResource pressed) => [.. pressed.Files.Select(static file => $"{file} {File.GetLastWriteTimeUtc(file):O} "
        + $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];
}
