namespace Letterpress.Package.Tests;

/// <summary>A project whose folders of seeds have defaults, from the package alone.</summary>
public class DefaultsTests(Package package)
{
    const string Program = """
        using App;
        using Letterpress;

        foreach (Recipe recipe in Recipes.All)
        {
            Article article = recipe.Article;
            Console.WriteLine($"{article.Title}: {article.Author} {article.Language} {recipe.Minutes} {recipe.Cook?.Article.Title}.");
        }

        [ArticleCollection("people/*")] readonly partial record struct Person { public partial int? Age { get; } }
        [ArticleCollection("recipes/**")] readonly partial record struct Recipe
        {
            public partial int Minutes { get; }
            public partial Person? Cook { get; }
        }
        """;

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void Defaults_come_from_files_that_are_built_as_seeds_are(string storage)
    {
        Consumer consumer = new(package, "defaults-" + storage, Program);
        consumer.Write("seeds/_defaults.yml", "author: Ann\nlang: en\ndate: 2026-05-01\n");
        consumer.Write("seeds/recipes/_defaults.yaml", "\uFEFFminutes: 5\r\ncook: eve\r\n");
        consumer.Write("seeds/people/eve.md", "# Eve\n\nText.\n");
        consumer.Write("seeds/recipes/one.md", "---\ntitle: One\nlanguage: de\n---\n\nText.\n");
        consumer.Write("seeds/recipes/x/two.html", "<!doctype html><title>Two</title><meta name=author content=Bob><p>Text.\n");
        string argument = "-p:LetterpressStorage=" + storage;
        Output build = consumer.Build(argument, "--verbosity", "detailed").AssertSucceeded();
        Assert.Contains("0 Warning(s)", build.Text, StringComparison.Ordinal);
        Assert.Equal(storage == "Resource", build.Text.Contains("Letterpress: 3 seeds of ", StringComparison.Ordinal));
        Assert.Equal(["One: Ann de 5 Eve.", "Two: Bob en 5 Eve."], consumer.Run().AssertSucceeded().Lines);

        // An edit, a new file, one that is gone.
        consumer.Write("seeds/_defaults.yml", "author: Eve\nlang: en\ndate: 2026-05-01\n");
        consumer.Write("seeds/recipes/x/_defaults.yml", "minutes: 7\ncook: ~\n");
        consumer.Build(argument).AssertSucceeded();
        Assert.Equal(["One: Eve de 5 Eve.", "Two: Bob en 7 ."], consumer.Run().AssertSucceeded().Lines);
        consumer.Delete("seeds/recipes/x/_defaults.yml");
        consumer.Build(argument).AssertSucceeded();
        Assert.Equal(["One: Eve de 5 Eve.", "Two: Bob en 5 Eve."], consumer.Run().AssertSucceeded().Lines);

        // Faults are where they are written, once; a file that nobody can read is one.
        consumer.Write("seeds/recipes/_defaults.yaml", "minutes: soon\ncook: evve\n");
        bool hasLinks = OperatingSystem.IsLinux();
        if (hasLinks)
        {
            Directory.CreateDirectory(Path.Combine(consumer.Folder, "seeds/loop"));
            File.CreateSymbolicLink(Path.Combine(consumer.Folder, "seeds/loop/_defaults.yml"), "_defaults.yml");
        }

        string[] errors = [.. consumer.Build(argument).AssertFailed().Diagnostics("error")
            .Select(static error => error.Replace('\\', '/').Split("/seeds/", 2)[^1])];
        const string Seeds = " (inherited by 'seeds/recipes/one.md' and 1 more)";
        Assert.Contains(errors, static error => error.StartsWith(
            "recipes/_defaults.yaml(1,10): error LP0605: Front matter key 'minutes' must be a whole number of 32 bits, such as 42, but is "
                + "'soon'" + Seeds,
            StringComparison.Ordinal));
        Assert.Contains(errors, static error => error.StartsWith(
            "recipes/_defaults.yaml(2,7): error LP0610: No article of the collection 'Person' is 'evve'; did you mean 'eve'?" + Seeds,
            StringComparison.Ordinal));
        Assert.Equal(hasLinks, errors.Any(static error => error.StartsWith(
            "loop/_defaults.yml(1,1): error LP0108: File of defaults was ignored: it cannot be read", StringComparison.Ordinal)));
        Assert.Equal(hasLinks ? 3 : 2, errors.Length);
    }

    /// <summary>Items are what builds, editors and "dotnet watch" see.</summary>
    [Fact]
    public void Files_of_defaults_are_items_as_seeds_are()
    {
        Consumer consumer = new(package, "defaults-items", "Console.WriteLine(App.Articles.Count);");
        consumer.Write("seeds/x/_defaults.yml", "author: Ann\n");
        consumer.Seed("seeds/x/one.md", "One");
        consumer.Build("--verbosity", "quiet").AssertSucceeded();
        Assert.Equal(["1"], consumer.Run().AssertSucceeded().Lines);
        string items = Dotnet.Run(
            consumer.Folder, "msbuild", "-getItem:AdditionalFiles,Watch,UpToDateCheckInput,None").AssertSucceeded().Text;
        string[] kinds = [.. System.Text.Json.JsonDocument.Parse(items).RootElement.GetProperty("Items").EnumerateObject()
            .Where(static kind => kind.Value.EnumerateArray().Any(static item =>
                item.GetProperty("Identity").GetString()!.Replace('\\', '/') == "seeds/x/_defaults.yml"))
            .Select(static kind => kind.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(["AdditionalFiles", "UpToDateCheckInput", "Watch"], kinds);
    }

    /// <summary>With globs of its own a project includes the files itself, and hears of one that it does not.</summary>
    [Fact]
    public void Project_with_globs_of_its_own_includes_them()
    {
        const string List = """
            foreach (Letterpress.Article article in App.Articles.All)
                Console.WriteLine($"{article.Title} {article.Author}.");
            """;
        Consumer consumer = new(package, "defaults-globs", List, """<ArticleSeed Include="posts/**/*.md" />""");
        consumer.Write("posts/_defaults.yml", "author: Ann\n");
        consumer.Write("_defaults.yml", "author: Nobody\n");
        consumer.Seed("posts/one.md", "One");
        Output build = consumer.Build().AssertSucceeded();
        Assert.Contains(
            "_defaults.yml(1,1): warning LP0109: File '_defaults.yml' of defaults is not used, since the project's items 'ArticleSeed' "
                + "do not include it; include it as the seeds beside it",
            build.Text,
            StringComparison.Ordinal);
        Assert.Equal(["One ."], consumer.Run().AssertSucceeded().Lines);

        string project = Path.Combine(consumer.Folder, "App.csproj");
        consumer.Write("App.csproj", File.ReadAllText(project).Replace(
            "posts/**/*.md", "posts/**/*.md;posts/**/_defaults.yml", StringComparison.Ordinal));
        Assert.Contains("0 Warning(s)", consumer.Build().AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(["One Ann."], consumer.Run().AssertSucceeded().Lines);
    }

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public async Task Edit_of_defaults_reaches_the_running_app(string storage)
    {
        LongForm.Only();
        Consumer consumer = new(package, "defaults-watch-" + storage, """
            string shown = "";
            for (int i = 0; i < 36_000; i++)
            {
                string now = string.Join(", ", App.Articles.All.Select(static article => $"{article.Title}: {article.Author}"));
                if (now != shown)
                    Console.WriteLine($"{Environment.ProcessId} shows {shown = now};");

                Thread.Sleep(100);
            }
            """);
        consumer.Write(
            "Directory.Build.props",
            $"<Project><PropertyGroup><LetterpressStorage>{storage}</LetterpressStorage></PropertyGroup></Project>");
        consumer.Write("seeds/_defaults.yml", "author: Ann");
        consumer.Seed("seeds/one.md", "One");
        using Watch watch = new(consumer);
        string app = await watch.Sees("shows One: Ann;");
        await watch.IsReady();
        consumer.Write("seeds/_defaults.yml", "author: Eve");
        string edited = await watch.Sees("shows One: Eve;");
        Assert.Equal(storage == "Literal", app == edited);
    }
}
