namespace Letterpress.Package.Tests;

/// <summary>Drafts in builds of both configurations, as a user runs them in turn.</summary>
public class DraftTests(Package package)
{
    const string Program = """
        using App;
        using Letterpress;

        DateTimeOffset now = new(2026, 5, 3, 0, 0, 0, TimeSpan.Zero);
        foreach (Article article in Articles.All)
            Console.WriteLine($"{article.Title} {article.IsDraft} {article.IsPublished(now)}");

        Console.WriteLine(string.Join(" ", Articles.All.AsOf(now)));
        """;

    static readonly string[] s_all = ["Later False False", "Draft True True", "One False True", "Over False False"];

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void Debug_has_drafts_and_Release_leaves_them_out(string storage)
    {
        Consumer consumer = New("drafts-" + storage, Program);
        string argument = "-p:LetterpressStorage=" + storage;
        for (int round = 0; round < 2; round++)
        {
            Assert.Contains("0 Warning(s)", consumer.Build(argument).AssertSucceeded().Text, StringComparison.Ordinal);
            Assert.Equal([.. s_all, "Draft One"], consumer.Run().AssertSucceeded().Lines);

            // Nothing is compiled again in the second round.
            Output release = consumer.Build(argument, "--configuration", "Release").AssertSucceeded();
            string[] warnings = [.. release.Diagnostics("warning").Select(static line => line.Split(" (http")[0].Replace('\\', '/'))];
            Assert.Equal(1 - round, warnings.Length);
            Assert.All(warnings, static warning => Assert.EndsWith(
                "/seeds/one.md(5,4): warning LP0306: Link 'draft.md' leads to the draft 'seeds/draft.md', which this build leaves out. "
                    + "Remove 'draft:' there, or the link.",
                warning,
                StringComparison.Ordinal));
            Assert.Equal(
                [.. s_all.Where(static line => !line.StartsWith("Draft", StringComparison.Ordinal)), "One"],
                consumer.Run("Release").AssertSucceeded().Lines);
        }

        // The same folder, by a property on the command line.
        consumer.Build(argument, "-p:LetterpressDrafts=false").AssertSucceeded();
        Assert.Equal(4, consumer.Run().AssertSucceeded().Lines.Length);
        consumer.Build(argument, "-p:LetterpressDrafts=true").AssertSucceeded();
        Assert.Equal([.. s_all, "Draft One"], consumer.Run().AssertSucceeded().Lines);
    }

    [Fact]
    public void Debug_warns_of_code_that_Release_does_not_compile()
    {
        Consumer consumer = New("draft-code", "Console.WriteLine(App.Articles.Draft.Title);");

        Assert.Contains(
            "Program.cs(1,19): warning LP0616: 'Articles.Draft' is obsolete",
            Assert.Single(consumer.Build().AssertSucceeded().Diagnostics("warning")), StringComparison.Ordinal);
        Assert.Contains(
            "error CS0117", Assert.Single(consumer.Build("--configuration", "Release").AssertFailed().Diagnostics("error")),
            StringComparison.Ordinal);
        consumer.Build("--configuration", "Release", "-p:LetterpressDrafts=true").AssertSucceeded();
        Assert.Equal(["Draft"], consumer.Run("Release").AssertSucceeded().Lines);
    }

    /// <summary>Debug writes them, and CI verifies them in Release.</summary>
    [Fact]
    public void Snapshots_are_the_same_in_both_configurations()
    {
        Consumer consumer = New("draft-snapshots", Program);
        string[] arguments = ["-p:LetterpressStorage=Resource", "-p:LetterpressSnapshots=snapshots"];

        consumer.Build(arguments).AssertSucceeded();
        consumer.Build([.. arguments, "-p:LetterpressSnapshotsVerify=true", "--configuration", "Release"]).AssertSucceeded();
        Assert.Equal(4, consumer.Run("Release").AssertSucceeded().Lines.Length);
    }

    Consumer New(string name, string program)
    {
        Consumer consumer = new(package, name, program);
        consumer.Seed("seeds/one.md", "One", "<p><a href=\"draft.md\">Draft</a></p>");
        consumer.Write("seeds/draft.md", "---\ntitle: Draft\ndate: 2026-05-02\ndraft: true\n---\nText.\n");
        consumer.Write("seeds/later.md", "---\ntitle: Later\ndate: 2026-05-04\n---\nText.\n");
        consumer.Write("seeds/over.md", "---\ntitle: Over\ndate: 2026-04-01\nexpires: 2026-05-03\n---\nText.\n");
        return consumer;
    }
}
