namespace Letterpress.Package.Tests;

/// <summary>Builds that share folders: nothing of one is taken for what another wrote.</summary>
public class SharedFolderTests(Package package)
{
    const string Program = """
        foreach (Letterpress.Article article in App.Articles.All)
            Console.WriteLine(article.Title);
        App.Articles.Corpus.Verify();
        Console.WriteLine(string.Join(',', typeof(App.Articles).Assembly.GetManifestResourceNames()));
        """;

    /// <summary>Two projects in one folder have one <c>obj</c>.</summary>
    [Fact]
    public void Projects_that_share_obj_have_their_own_articles()
    {
        LongForm.Only();
        Consumer consumer = new(package, "shared", Program);
        consumer.Seed("seeds/one.md", "One");
        consumer.Seed("others/two.md", "Two");
        string project = File.ReadAllText(Path.Combine(consumer.Folder, "App.csproj"));
        consumer.Write("Other.csproj", project.Replace(
            "</PropertyGroup>",
            """
              <RootNamespace>App</RootNamespace>
                <EnableDefaultArticleSeedItems>false</EnableDefaultArticleSeedItems>
              </PropertyGroup>
              <ItemGroup><ArticleSeed Include="others/*.md" /></ItemGroup>
            """,
            StringComparison.Ordinal));
        for (int round = 0; round < 2; round++)
        {
            // Each with its restore: they share that of the packages too.
            Dotnet.Run(consumer.Folder, "build", "App.csproj", "-p:LetterpressStorage=Resource").AssertSucceeded();
            Dotnet.Run(consumer.Folder, "build", "Other.csproj", "-p:LetterpressStorage=Resource").AssertSucceeded();
            Assert.Equal(["One", "Letterpress.Articles"], Run(consumer, "net10.0", "App"));
            Assert.Equal(["Two", "Letterpress.Articles"], Run(consumer, "net10.0", "Other"));
            consumer.Seed("seeds/one.md", "One");
        }
    }

    [Fact]
    public void Frameworks_of_a_project_have_either_storage()
    {
        LongForm.Only();
        Consumer consumer = new(package, "frameworks", Program);
        consumer.Seed("seeds/one.md", "One");
        string project = File.ReadAllText(Path.Combine(consumer.Folder, "App.csproj"));
        consumer.Write("App.csproj", project.Replace(
            "<TargetFramework>net10.0</TargetFramework>",
            """
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
                <EnableWindowsTargeting>true</EnableWindowsTargeting>
                <UseAppHost>false</UseAppHost>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                <LetterpressStorage>Literal</LetterpressStorage>
                <LetterpressStorage Condition="'$(TargetFramework)' == 'net10.0'">Resource</LetterpressStorage>
            """,
            StringComparison.Ordinal));
        Dotnet.Run(consumer.Folder, "build").AssertSucceeded();
        Assert.Equal(["One", "Letterpress.Articles"], Run(consumer, "net10.0", "App"));
        Assert.Equal(["One"], Run(consumer, "net10.0-windows", "App"));
    }

    static string[] Run(Consumer consumer, string framework, string program)
    {
        Output output = Dotnet.Run(consumer.Folder, Path.Combine("bin", "Debug", framework, program + ".dll"));
        return output.AssertSucceeded().Text.TrimEnd('\n').Split('\n');
    }
}
