using System.Text.RegularExpressions;

namespace Letterpress.Package.Tests;

/// <summary>Snapshots of a project, through builds as a user runs them.</summary>
public partial class SnapshotTests(Package package)
{
    const string Snapshots = "-p:LetterpressSnapshots=snapshots";
    const string Verify = "-p:LetterpressSnapshotsVerify=true";

    /// <summary>Too many for a file each, so that records share shards.</summary>
    const int MoreSeeds = 100;

    const string Program = """
        using System.Buffers;
        using System.Text;
        using App;

        ArrayBufferWriter<byte> article = new();
        Articles.One.WriteSnapshot(article, nameof(Articles.One));
        Console.WriteLine(Encoding.UTF8.GetString(article.WrittenSpan) == File.ReadAllText("snapshots/seeds/one.md.snapshot.txt"));
        ArrayBufferWriter<byte> corpus = new();
        Articles.Corpus.WriteSnapshot(corpus);
        Console.WriteLine(Encoding.UTF8.GetString(corpus.WrittenSpan) == File.ReadAllText("snapshots/corpus.snapshot.txt"));
        """;

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void A_build_writes_snapshots_and_verifies_them(string storage)
    {
        if (storage == "Resource")
        {
            LongForm.Only();
        }

        Consumer consumer = new(package, "snapshots-" + storage, Program);
        consumer.Seed("seeds/one.md", "One", "<p>See <a href=\"two.md\">two</a>.</p>");
        consumer.Seed("seeds/two.md", "Two");
        for (int i = 0; i < MoreSeeds; i++)
        {
            consumer.Seed($"seeds/more/{i}.md", $"More {i}");
        }

        Output Build(params string[] options) => consumer.Build([$"-p:LetterpressStorage={storage}", Snapshots, .. options]);

        // Written, and the same as the app's own.
        Assert.Contains("0 Warning(s)", Build().AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(["True", "True"], consumer.Run().AssertSucceeded().Lines);
        Assert.Equal(MoreSeeds + 3, Files(consumer).Length);
        Assert.Contains("\nidentifier: More42\n", Read(consumer, "seeds/more/42.md"), StringComparison.Ordinal);

        // Stale, missing and left over.
        consumer.Seed("seeds/one.md", "One", "<p>See <a href=\"two.md\">number two</a>.</p>");
        File.Move(Path.Combine(consumer.Folder, "seeds", "two.md"), Path.Combine(consumer.Folder, "seeds", "three.md"));
        string[] before = Files(consumer);
        Output failed = Build(Verify).AssertFailed();
        Assert.Equal(
            [
                "corpus.snapshot.txt(102): error LP0601", "seeds/one.md.snapshot.txt(9): error LP0601",
                "seeds/three.md.snapshot.txt : error LP0602", "seeds/two.md.snapshot.txt : error LP0603",
            ],
            failed.Diagnostics("error").Select(static line => NamedFault().Match(line.Replace('\\', '/')).Groups[1].Value)
                .Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("  - excerpt: See two.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("  + excerpt: See number two.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("Build once without LetterpressSnapshotsVerify", failed.Text, StringComparison.Ordinal);
        Assert.Equal(before, Files(consumer));

        // The fix that the message names.
        Build().AssertSucceeded();
        Build(Verify).AssertSucceeded();
        Assert.Contains("  link \"number two\" -> unresolved \"two.md\"\n", Read(consumer, "seeds/one.md"), StringComparison.Ordinal);
        Assert.Equal(
            [.. before.Select(static file => file.Replace("/two.", "/three.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
            Files(consumer));

        // Snapshots are the user's files, not the build's.
        consumer.Clean(Snapshots).AssertSucceeded();
        Assert.Equal(MoreSeeds + 3, Files(consumer).Length);
    }

    [Fact]
    public void Builds_of_editors_write_none_and_a_value_that_is_neither_is_an_error()
    {
        LongForm.Only();
        Consumer consumer = new(package, "snapshots-design", "Console.WriteLine(App.Articles.Count);");
        consumer.Seed("seeds/one.md", "One");
        string[] design = ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];
        Dotnet.Run(consumer.Folder, ["msbuild", Snapshots, .. design]).AssertSucceeded();
        Assert.False(Directory.Exists(Path.Combine(consumer.Folder, "snapshots")));

        string error = Assert.Single(consumer.Build(Snapshots, "-p:LetterpressSnapshotsVerify=always").AssertFailed().Diagnostics("error"));
        Assert.EndsWith(
            "error LP0501: MSBuild property LetterpressSnapshotsVerify has the invalid value 'always'; it must be true or false",
            error,
            StringComparison.Ordinal);
    }

    /// <summary>The default glob takes text files; snapshots that lie among the seeds are none.</summary>
    [Fact]
    public void Snapshots_among_the_seeds_are_not_seeds()
    {
        LongForm.Only();
        Consumer consumer = new(package, "snapshots-among", "Console.WriteLine(App.Articles.Count);");
        consumer.Seed("seeds/one.md", "One");
        consumer.Build("-p:LetterpressSnapshots=seeds/snapshots").AssertSucceeded();
        consumer.Build("-p:LetterpressSnapshots=seeds/snapshots", Verify).AssertSucceeded();
        Assert.Equal(["1"], consumer.Run().AssertSucceeded().Lines);
    }

    static string Read(Consumer consumer, string seed) =>
        File.ReadAllText(Path.Combine(consumer.Folder, "snapshots", seed + ".snapshot.txt"));

    static string[] Files(Consumer consumer)
    {
        string folder = Path.Combine(consumer.Folder, "snapshots");
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A fault from the folder of snapshots on, up to its id.</summary>
    [GeneratedRegex("/snapshots/(.* ?: error LP[0-9]{4}): ")]
    private static partial Regex NamedFault();
}
