namespace Letterpress.Package.Tests;

/// <summary>What a newcomer does first: add the package, drop in a seed, build, run.</summary>
public class ConsumerTests(Package package)
{
    [Fact]
    public void Readmes_smallest_example_compiles_without_warnings_and_prints_what_it_says()
    {
        string readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");
        Consumer consumer = new(package, "readme", Fence(readme, "Program.cs`:\n\n```csharp\n"));
        string project = Fence(readme, "App.csproj`:\n\n```xml\n");
        Assert.Contains("Version=\"0.1.0\"", project, StringComparison.Ordinal);
        consumer.Write("App.csproj", project.Replace("0.1.0", package.Version, StringComparison.Ordinal));
        consumer.Write(
            "Directory.Build.props",
            $"<Project><PropertyGroup><RestorePackagesPath>{package.Packages}</RestorePackagesPath></PropertyGroup></Project>");
        consumer.Write("seeds/first-proof.md", Fence(readme, "first-proof.md`:\n\n```markdown\n"));

        Output build = consumer.Build().AssertSucceeded();
        Assert.Contains("0 Warning(s)", build.Text, StringComparison.Ordinal);
        Assert.Equal(Fence(readme, "Output:\n\n```text\n").TrimEnd().Split('\n'), consumer.Run().AssertSucceeded().Lines);
    }

    [Fact]
    public void First_article_compiles_without_warnings_and_has_its_facts()
    {
        string seed = Path.Combine(Repository.Shared("seeds"), "000_00d4260dac24c94c.txt");
        Consumer consumer = new(package, "article", """
            using App;
            using Letterpress;

            Article article = Articles.All.Single();
            Console.WriteLine($"{article.Id} {article.PublishedAt:yyyy-MM-dd'T'HH:mm:ss} {article.Language} {article.Title}");
            Console.Write($"{article.Links.Count} links, {article.Figures.Count} figures, ");
            Console.WriteLine($"{article.Galleries.Count} gallery, {article.Headings.Count} headings");
            Console.WriteLine(Articles.TryFind("69033553", out Article same) && same == article);
            """);
        consumer.Write("seeds/000_00d4260dac24c94c.txt", File.ReadAllText(seed));

        Output build = consumer.Build().AssertSucceeded();
        Assert.Contains("0 Warning(s)", build.Text, StringComparison.Ordinal);
        string[] lines = consumer.Run().AssertSucceeded().Lines;
        Assert.StartsWith("69033553 2024-05-09T04:47:04 zh ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("9 links, 9 figures, 1 gallery, ", lines[1], StringComparison.Ordinal);
        Assert.Equal("True", lines[2]);
    }

    [Fact]
    public void A_typo_is_an_error_with_its_place_and_leaves_the_other_articles_compiled()
    {
        Consumer consumer = new(package, "typo", """
            foreach (Letterpress.Article article in App.Articles.All)
                Console.WriteLine(article.Title);
            """);
        consumer.Seed("seeds/good.md", "Good");
        consumer.Write("seeds/typo.md", "---\ntitle: Good: not\ndate: 2026-05-01\n---\n<p>Text.</p>\n");

        string[] errors = consumer.Build().AssertFailed().Diagnostics("error");
        Assert.Matches(@"/seeds/typo\.md\(2,\d+\): error LP0105: ", Assert.Single(errors).Replace('\\', '/'));

        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.LP0105.severity = warning\n");
        Output build = consumer.Build().AssertSucceeded();
        Assert.Matches(@"/seeds/typo\.md\(2,\d+\): warning LP0105: ", Assert.Single(build.Diagnostics("warning")).Replace('\\', '/'));
        Assert.Equal(["Good"], consumer.Run().AssertSucceeded().Lines);
    }

    static string Fence(string text, string opening)
    {
        int start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
