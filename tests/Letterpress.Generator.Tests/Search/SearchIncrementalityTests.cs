using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Letterpress.Layout;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Search;

/// <summary>An edit reads one seed again and merges the terms of all; what it leaves as it was is not written again.</summary>
public sealed class SearchIncrementalityTests : IDisposable
{
    const string Body = "<p>Text, see <a href=\"https://example.org/a\">this</a>.</p>";
    const string SearchFile = "Articles.Search.g.cs";

    static readonly SeedText s_first = Press.Archive("1.txt", "Alpha", Body);
    static readonly SeedText[] s_seeds = [s_first, Press.Archive("2.txt", "Beta", Body), Press.Archive("3.txt", "Gamma", Body)];

    readonly PressProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_edit_of_a_body_writes_its_record_and_the_index()
    {
        GeneratorRun run = Press.Run(s_seeds);
        GeneratorRun edited = run.AfterReplacing(s_first, Press.Archive("1.txt", "Alpha", Body + "<p>More.</p>"));

        Assert.Equal("Modified Cached Cached", RunReasons.Of(edited, TrackingNames.Terms));
        Assert.Equal([SearchFile], edited.ChangedSince(run).Where(static file => file.StartsWith("Articles.", StringComparison.Ordinal)));
        Assert.Equal(2, edited.ChangedSince(run).Length);
    }

    [Fact]
    public void An_edit_of_a_link_alone_leaves_the_index()
    {
        GeneratorRun run = Press.Run(s_seeds);
        GeneratorRun edited = run.AfterReplacing(
            s_first, Press.Archive("1.txt", "Alpha", Body.Replace("/a\"", "/b\"", StringComparison.Ordinal)));

        Assert.Equal("Unchanged Cached Cached", RunReasons.Of(edited, TrackingNames.Terms));
        Assert.DoesNotContain(SearchFile, edited.ChangedSince(run));
    }

    [Fact]
    public void An_edit_under_hot_reload_writes_the_record_alone()
    {
        GeneratorRun run = Press.Run(s_seeds, new Dictionary<string, string> { ["LetterpressHotReload"] = "true" });

        Assert.Single(run.AfterReplacing(s_first, Press.Archive("1.txt", "Alpha", Body + "<p>More.</p>")).ChangedSince(run));
    }

    [Fact]
    public void An_edit_of_a_resource_reads_one_seed_and_one_file_of_the_cache()
    {
        Write(20);
        _project.Run();
        _project.Write(7, Body + "<p>Entirely new words.</p>");
        string own = Path.Combine(_project.Folder, "cache", BucketOf(7));
        foreach (string file in Directory.GetFiles(Path.Combine(_project.Folder, "cache")).Where(file => file != own))
        {
            File.Delete(file);
        }

        BuiltResource edited = _project.Run();
        Assert.Equal((1, true, false), (edited.SeedsRead, edited.IsBlobNew, edited.IsLinked));
        _project.AssertIsAsFromNothing(edited);
    }

    /// <summary>As a killed build, or one that another followed, may leave the file.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(70)]
    public void Without_the_terms_all_seeds_are_linked(int damaged)
    {
        Write(20);
        _project.Run();
        string terms = Path.Combine(_project.Folder, "articles.terms");
        if (damaged < 0)
        {
            File.Delete(terms);
        }
        else
        {
            File.WriteAllBytes(terms, [.. File.ReadAllBytes(terms).Select((b, i) => i == damaged ? (byte)(b ^ 1) : b)]);
        }

        _project.Write(7, Body + "<p>Entirely new words.</p>");
        BuiltResource edited = _project.Run();
        Assert.Equal((1, true, true), (edited.SeedsRead, edited.IsBlobNew, edited.IsLinked));
        _project.Write(7, Body + "<p>Again.</p>");
        BuiltResource again = _project.Run();
        Assert.Equal((1, true, false), (again.SeedsRead, again.IsBlobNew, again.IsLinked));
        _project.AssertIsAsFromNothing(again);
    }

    [Fact]
    public void Without_search_nothing_is_made_or_kept()
    {
        Write(3);
        BuiltResource built = PressProject.RunIn(_project.Path, search: nameof(SearchPolicy.None));
        long length = new FileInfo(built.Blob).Length;

        Assert.Equal(0, new FileInfo(Path.Combine(_project.Folder, "articles.terms")).Length);
        _project.Write(1, Body + "<p>More.</p>");
        BuiltResource edited = PressProject.RunIn(_project.Path, search: nameof(SearchPolicy.None));
        Assert.Equal((1, true, false), (edited.SeedsRead, edited.IsBlobNew, edited.IsLinked));
        BuiltResource searched = PressProject.RunIn(_project.Path);
        Assert.Equal((3, true), (searched.SeedsRead, searched.IsBlobNew));
        Assert.True(new FileInfo(searched.Blob).Length > length + 100);
    }

    void Write(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _project.Write(i, Body);
        }
    }

    /// <summary>The name of the file of the cache that has a seed.</summary>
    string BucketOf(int seed)
    {
        string cache = Path.Combine(_project.Folder, "cache");
        byte[] path = System.Text.Encoding.Unicode.GetBytes($"seeds/{seed}.txt");
        return Path.GetFileName(Directory.GetFiles(cache).Single(file => File.ReadAllBytes(file).AsSpan().IndexOf(path) >= 0));
    }
}
