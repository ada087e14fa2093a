using System.Text.Json;

namespace Letterpress.Package.Tests;

/// <summary>Articles in an embedded resource, through builds as a user runs them.</summary>
public class ResourceTests(Package package)
{
    const string Resource = "-p:LetterpressStorage=Resource";

    const string Program = """
        foreach (Letterpress.Article article in App.Articles.All)
        {
            int references = article.Links.Count(link => link.TryGetTarget(out _));
            Console.WriteLine($"{article.Slug}: {article.Title}, {article.PlainText}, {references}");
        }

        Console.WriteLine(string.Join(',', typeof(App.Articles).Assembly.GetManifestResourceNames()));
        Console.WriteLine(App.Articles.One.Title);
        """;

    static readonly string[] s_articles = ["two: Two, Text two., 0", "one: One, See two., 1"];

    [Fact]
    public void Both_storages_read_the_same_and_an_edit_reads_one_seed()
    {
        Consumer consumer = NewConsumer("resource");

        Output cold = consumer.Build(Resource, "-v:d").AssertSucceeded();
        Assert.Contains("0 Warning(s)", cold.Text, StringComparison.Ordinal);
        Assert.Contains("storage is Resource (Resource;", cold.Text, StringComparison.Ordinal);
        Assert.Contains("read 2 of 2 seeds", cold.Text, StringComparison.Ordinal);
        Assert.Equal([.. s_articles, "Letterpress.Articles", "One"], consumer.Run().AssertSucceeded().Lines);

        Output again = consumer.Build(Resource, "-v:d").AssertSucceeded();
        Assert.Contains("read 0 of 2 seeds", again.Text, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\"", again.Text, StringComparison.Ordinal);

        consumer.Write("seeds/two.md", "---\ntitle: Two\ndate: 2026-05-02T08:00:00Z\n---\n<p>Edited.</p>\n");
        Assert.Contains("read 1 of 2 seeds", consumer.Build(Resource, "-v:d").AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(["two: Two, Edited., 0", s_articles[1], "Letterpress.Articles", "One"], consumer.Run().AssertSucceeded().Lines);

        consumer.Write("seeds/two.md", "---\ntitle: Two\ndate: 2026-05-02T08:00:00Z\n---\n<p>Text two.</p>\n");
        consumer.Build("-p:LetterpressStorage=Literal").AssertSucceeded();
        Assert.Equal([.. s_articles, "", "One"], consumer.Run().AssertSucceeded().Lines);
    }

    [Fact]
    public void Auto_goes_by_the_size_of_the_seeds_and_says_so()
    {
        Consumer consumer = NewConsumer("auto");

        Assert.Contains("storage is Literal (Auto;", consumer.Build("-v:d").AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains(
            "storage is Resource (Auto;",
            consumer.Build("-v:d", "-p:LetterpressLiteralLimit=10").AssertSucceeded().Text,
            StringComparison.Ordinal);
        Assert.Equal([.. s_articles, "Letterpress.Articles", "One"], consumer.Run().AssertSucceeded().Lines);
    }

    [Fact]
    public void Diagnostics_and_their_severities_are_the_same()
    {
        Consumer consumer = NewConsumer("faults");
        consumer.Write("seeds/typo.md", "---\ntitle: Good: not\ndate: 2026-05-01\n---\n<p>Text.</p>\n");
        consumer.Seed("seeds/frag ment's.md", "Fragment", "<p>Text.</p>\n<p><a href=\"one.md#none\">None</a></p>");

        Output literal = consumer.Build("-p:LetterpressStorage=Literal").AssertFailed();
        Output resource = consumer.Build(Resource).AssertFailed();
        Assert.Matches(@"/seeds/typo\.md\(2,\d+\): error LP0105: ", Assert.Single(resource.Diagnostics("error")).Replace('\\', '/'));
        Assert.Matches(
            @"/seeds/frag ment's\.md\(6,4\): warning LP0303: ", Assert.Single(resource.Diagnostics("warning")).Replace('\\', '/'));
        Assert.Equal(literal.Diagnostics("error"), resource.Diagnostics("error"));
        Assert.Equal(literal.Diagnostics("warning"), resource.Diagnostics("warning"));

        consumer.Write(
            ".globalconfig",
            "is_global = true\ndotnet_diagnostic.LP0105.severity = warning\ndotnet_diagnostic.LP0303.severity = none\n");
        Assert.Matches("typo.*warning LP0105", Assert.Single(consumer.Build(Resource).AssertSucceeded().Diagnostics("warning")));
    }

    [Fact]
    public void Clean_removes_everything()
    {
        Consumer consumer = NewConsumer("clean");
        consumer.Build(Resource).AssertSucceeded();
        string folder = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "letterpress", "App");
        Assert.NotEmpty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));

        consumer.Clean(Resource).AssertSucceeded();
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : []);
        consumer.Build(Resource).AssertSucceeded();
        Assert.Equal([.. s_articles, "Letterpress.Articles", "One"], consumer.Run().AssertSucceeded().Lines);
    }

    [Fact]
    public void A_damaged_folder_builds_again()
    {
        Consumer consumer = NewConsumer("damage");
        consumer.Build(Resource).AssertSucceeded();
        foreach (string file in Directory.GetFiles(
            Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "letterpress", "App"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..20]);
        }

        Assert.Contains("read 2 of 2 seeds", consumer.Build(Resource, "-v:d").AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal([.. s_articles, "Letterpress.Articles", "One"], consumer.Run().AssertSucceeded().Lines);
    }

    /// <summary>
    /// As an editor and a terminal do. The compiler itself does not bear two builds of a project at once; what is ours does.
    /// </summary>
    [Fact]
    public async Task Two_processes_at_once_do_not_harm_each_other()
    {
        Consumer consumer = NewConsumer("at-once");
        for (int i = 0; i < 300; i++)
        {
            consumer.Seed($"seeds/more/{i}.md", $"More {i}");
        }

        consumer.Build(Resource).AssertSucceeded();
        string folder = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "letterpress", "App");
        Dictionary<string, byte[]> alone = Files(folder);
        Directory.Delete(folder, recursive: true);

        string[] press =
            ["msbuild", Resource, "-t:ResolveReferences;_LetterpressCompileArticles;_LetterpressAddMembers", "-nologo", "-v:q"];
        foreach (Output output in await Task.WhenAll(
            Task.Run(() => Dotnet.Run(consumer.Folder, press)),
            Task.Run(() => Dotnet.Run(consumer.Folder, press))))
        {
            Assert.Equal("", output.AssertSucceeded().Text);
        }

        Dictionary<string, byte[]> together = Files(folder);
        Assert.Equal(alone.Keys.Order(), together.Keys.Order());
        Assert.All(alone, file => Assert.Equal(file.Value, together[file.Key]));
    }

    /// <summary>As editors build: no task of another's must be needed for the class to be there.</summary>
    [Fact]
    public void Design_time_builds_and_builds_without_the_task_compile()
    {
        Consumer consumer = NewConsumer("design");
        Assert.Equal(["articles.manifest"], GivenToCompiler(consumer, Resource));
        Assert.Equal(["one.md", "two.md"], GivenToCompiler(consumer, "-p:LetterpressStorage=Literal"));

        consumer.Build(Resource, "-p:_LetterpressTasksAssembly=missing.dll").AssertSucceeded();
        Assert.Equal([.. s_articles, "", "One"], consumer.Run().AssertSucceeded().Lines);
    }

    /// <summary>
    /// A seed is what the compiler is given, what makes the project out of date, what is watched, and nothing that is asked for
    /// in vain.
    /// </summary>
    [Theory]
    [InlineData("", "seeds/one.md;seeds/two.md", "notes.md;seeds/data.json")]
    [InlineData("-p:EnableDefaultArticleSeedItems=false", "", "notes.md;seeds/data.json;seeds/one.md;seeds/two.md")]
    public void Editors_learn_what_seeds_are(string option, string seeds, string others)
    {
        Consumer consumer = NewConsumer("items" + option.Length);
        consumer.Write("notes.md", "No seed.");
        consumer.Write("seeds/data.json", "{}");

        using JsonDocument json = JsonDocument.Parse(Dotnet.Run(
            consumer.Folder, [
                "msbuild",
                "-getItem:ArticleSeed,AdditionalFiles,UpToDateCheckInput,Watch,None",
                .. option.Length == 0 ? (string[])[] : [option],
            ]).AssertSucceeded().Text);
        Assert.All(["ArticleSeed", "AdditionalFiles", "UpToDateCheckInput", "Watch"], kind => Assert.Equal(seeds, Items(kind)));
        Assert.Equal(others, Items("None"));

        string Items(string kind) => string.Join(';', json.RootElement
            .GetProperty("Items")
            .GetProperty(kind)
            .EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
            .Where(static path => path != "nuget.config")
            .Order(StringComparer.Ordinal));
    }

    /// <summary>Without a link, a file that lies outside of the project is in no folder of an editor's tree.</summary>
    [Fact]
    public void A_seed_outside_of_the_project_has_a_place_in_the_trees_of_editors()
    {
        Consumer consumer = new(package, "linked", Program, """<ArticleSeed Include="../linked-news/**/*.md" />""");
        consumer.Write("../linked-news/2026/far.md", "Far.");

        using JsonDocument json = JsonDocument.Parse(
            Dotnet.Run(consumer.Folder, "msbuild", "-getItem:AdditionalFiles").AssertSucceeded().Text);
        JsonElement seed = Assert.Single(json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
        Assert.Equal("2026/far.md", seed.GetProperty("Link").GetString()!.Replace('\\', '/'));
    }

    /// <summary>The names of the additional files that an editor learns of from a project that was never built.</summary>
    static string[] GivenToCompiler(Consumer consumer, string storage)
    {
        Output design = Dotnet.Run(
            consumer.Folder, "msbuild", storage, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
            "-p:BuildProjectReferences=false", "-p:BuildingInsideVisualStudio=true", "-getItem:CscCommandLineArgs").AssertSucceeded();
        using JsonDocument json = JsonDocument.Parse(design.Text);
        return
        [
            .. json.RootElement
                .GetProperty("Items")
                .GetProperty("CscCommandLineArgs")
                .EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!)
                .Where(static argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal))
                .Select(static argument => argument.Split('/', '\\')[^1])
                .Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public void Names_that_break_a_command_line_and_rules_of_identity()
    {
        Consumer consumer = new(package, "odd-resource", """
            foreach (Letterpress.Article article in App.Articles.All)
                Console.WriteLine(Convert.ToHexString(article.SeedPath.Utf8) + " " + article.Id);
            """, """<ArticleIdentity Include="mine" Pattern="/n-(\d{1,9});?$" />""");
        string[] names = OperatingSystem.IsLinux() ? [
            "plain.md", "semi;colon.md", "per%3Bcent.md", "apos'trophe.md", "co:lon.md", "quo\"te.md", "line\nfeed.md", "st*ar.md",
        ] : ["plain.md", "semi;colon.md", "per%3Bcent.md", "apos'trophe.md"];
        for (int i = 0; i < names.Length; i++)
        {
            consumer.Write(
                "seeds/" + names[i], $"---\ntitle: Title {i}\ndate: 2026-05-01\nurl: https://example.com/n-{i}\n---\n<p>Text.</p>\n");
        }

        consumer.Build("-p:LetterpressStorage=Literal").AssertSucceeded();
        string[] literal = consumer.Run().AssertSucceeded().Lines;
        consumer.Build(Resource).AssertSucceeded();
        Assert.Equal(literal, consumer.Run().AssertSucceeded().Lines);
        Assert.Equal(names
            .Select(static (name, i) => $"{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes("seeds/" + name))} {i}")
            .Order(StringComparer.Ordinal), literal.Order(StringComparer.Ordinal));
    }

    static Dictionary<string, byte[]> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);

    Consumer NewConsumer(string name)
    {
        Consumer consumer = new(package, name, Program);
        consumer.Write("seeds/one.md", "---\ntitle: One\ndate: 2026-05-01T08:00:00Z\n---\n<p>See <a href=\"two.md\">two</a>.</p>\n");
        consumer.Write("seeds/two.md", "---\ntitle: Two\ndate: 2026-05-02T08:00:00Z\n---\n<p>Text two.</p>\n");
        return consumer;
    }
}
