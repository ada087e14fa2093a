namespace Letterpress.Package.Tests;

/// <summary>Patterns come through MSBuild to the generator as they are written, in real builds and in those of editors.</summary>
public class IdentityTests(Package package)
{
    [Fact]
    public void A_project_names_its_rules()
    {
        // Each rule holds what could be lost on the way: separators, comments, quotes, escapes and MSBuild's own signs.
        Consumer consumer = new(package, "identities", """
            foreach (string key in new[] { "one.example/17", "one.example/a;a;18", "two.example/other%3Babc", "two.example/other%3Babcd" })
                System.Console.Write(App.Articles.TryFind(key, out Letterpress.Article article) ? article.Title.ToString() : "-");
            """, """
            <ArticleIdentity Include="signs" Pattern="^one\.example/(?:a;|#|'|&quot;|@\(|%2524\(|%2525\(|é|`)*(\d+)$" />
            <ArticleIdentity Include="encoded" Pattern="^two\.example/[^%25]*%253B(\w{1,3})(?:$|\?)" />
            """);
        consumer.Write("seeds/one.md", "---\ntitle: One\ndate: 2026-05-01\nfrom: https://one.example/a;'@(17\n---\n<p>Text.</p>");
        consumer.Write("seeds/two.md", "---\ntitle: Two\ndate: 2026-05-01\nfrom: https://two.example/x%3babc?y=1\n---\n<p>Text.</p>");

        Assert.Contains("0 Warning(s)", consumer.Build().AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(["One-Two-"], consumer.Run().AssertSucceeded().Lines);

        // An editor asks for the arguments of the compiler without running it.
        string config = Path.Combine(consumer.Folder, "obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig");
        File.Delete(config);
        Dotnet.Run(
            consumer.Folder, "msbuild", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true").AssertSucceeded();
        Assert.Contains(
            "build_property._LetterpressIdentities = signs%09%5Eone%5C.example%2F%28%3F%3Aa%3B%7C%23%7C%27%7C%22%7C",
            File.ReadAllText(config),
            StringComparison.Ordinal);
    }
}
