namespace Letterpress.Package.Tests;

/// <summary>Projects of all kinds that install the package.</summary>
public class ProjectTests(Batch<ProjectTests> batch) : IClassFixture<Batch<ProjectTests>>, IBatched
{
    const string List = """
        foreach (Letterpress.Article article in App.Articles.All)
            Console.WriteLine($"{article.Title}: {article.SeedPath}");
        """;

    public static IReadOnlyList<Project> Projects =>
    [
        s_library, s_indirect, s_both, s_targets, s_outside, s_sameNames, s_empty, s_named, s_internal, s_additional, s_dashed,
        s_digit, s_twice, s_twiceResource, s_placed, s_placedResource, s_documented, s_csharp7, s_csharp10, s_invalid, s_cut, s_noGenerator,
    ];

    static Project s_library => new(
        "library",
        "namespace Lib; public static class Reader { public static string First => Articles.Shared.Title.ToString(); }",
        IsLibrary: true)
    {
        Files = [Project.Seed("seeds/shared.md", "Shared")],
    };

    static Project s_indirect => new("indirect", """
        Console.WriteLine($"{Lib.Articles.Count} {Lib.Reader.First} {Lib.Articles.Shared.WordCount}");
        Console.WriteLine(System.Reflection.Assembly.GetExecutingAssembly().GetType("App.Articles") is null);
        """, Items: """<ProjectReference Include="../library/Lib.csproj" />""", HasPackage: false)
    {
        Files = [Project.Seed("seeds/own.md", "Nobody reads it")],
    };

    [Fact]
    public void An_app_reads_the_articles_of_its_library_and_generates_none_again() =>
        Assert.Equal(["1 Shared 1", "True"], batch.Run(s_indirect).Lines);

    static Project s_both => new("both", """
        foreach (Letterpress.ArticleCorpus corpus in new[] { App.Articles.Corpus, Lib.Articles.Corpus })
            Console.WriteLine($"{corpus.Count} {corpus.All[0].Title}");
        """, Items: """<ProjectReference Include="../library/Lib.csproj" />""")
    {
        Files = [Project.Seed("seeds/own.md", "Own")],
    };

    [Fact]
    public void An_app_has_articles_beside_those_of_its_library() => Assert.Equal(["1 Own", "1 Shared"], batch.Run(s_both).Lines);

    static Project s_targets => new("targets", "class Reader { static object First => Lib.Articles.One; }",
        "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>"
            + "true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>"
            + "true</DisableTransitiveFrameworkReferenceDownloads>", IsLibrary: true)
    {
        Files = [Project.Seed("seeds/one.md", "One")],
    };

    [Fact]
    public void Each_target_framework_has_the_articles()
    {
        Assert.Empty(batch.Diagnostics(s_targets));
        Assert.True(File.Exists(batch.PathOf(s_targets, "bin/Debug/net10.0/Lib.dll")));
        Assert.True(File.Exists(batch.PathOf(s_targets, "bin/Debug/net10.0-windows/Lib.dll")));
    }

    static Project s_outside => new(
        "outside",
        List,
        Items: """<ArticleSeed Include="../outside-news/**/*.md" /><ArticleSeed Include="$(MSBuildProjectDirectory)/whole/path.md" />""")
    {
        Files = [
            Project.Seed("../outside-news/2026/far.md", "Far"),
            Project.Seed("whole/path.md", "Whole"),
            Project.Seed("seeds/near.md", "Near"),
        ],
    };

    [Fact]
    public void Seeds_may_lie_outside_of_the_project() =>
        Assert.Equal(["Far: ../outside-news/2026/far.md", "Near: seeds/near.md", "Whole: whole/path.md"], batch.Run(s_outside).Lines);

    static Project s_sameNames => new("same-names", """
        foreach (Letterpress.Article article in App.Articles.All)
            Console.WriteLine($"{article.Title} {App.Articles.Find(article.Slug.ToString()) == article}");

        Console.WriteLine(typeof(App.Articles).GetProperties().Count(static member => member.PropertyType == typeof(Letterpress.Article)));
        """)
    {
        Files = [Project.Seed("seeds/one/post.md", "One"), Project.Seed("seeds/two/post.md", "Two")],
    };

    [Fact]
    public void Two_folders_may_hold_files_of_one_name()
    {
        // Both are named with their folders, and a warning says so.
        Assert.Equal(["seeds/one/post.md(1,1): warning LP0402"], batch.Diagnostics(s_sameNames));
        Assert.Equal(["One True", "Two True", "2"], batch.RunAndReport(s_sameNames).Lines);
    }

    static Project s_empty => new("empty", """
        using App;

        foreach (Letterpress.Article article in Articles.All)
            Console.WriteLine(article.Title);

        Console.Write($"{Articles.Count} {Articles.Tags.Count} {Articles.Graph.ReferenceCount} ");
        Console.WriteLine($"{Articles.Graph.Components.Count} {Articles.TryFind("none", out _)}");
        try
        {
            Articles.Find("none");
        }
        catch (KeyNotFoundException)
        {
            Console.WriteLine("none");
        }
        """);

    [Fact]
    public void Without_seeds_the_articles_are_none() => Assert.Equal(["0 0 0 0 False", "none"], batch.Run(s_empty).Lines);

    static Project s_named => new(
        "named",
        List,
        "<EnableDefaultArticleSeedItems>false</EnableDefaultArticleSeedItems>",
        """<ArticleSeed Include="posts/*.md" />""")
    {
        Files = [("seeds/draft.md", "No seed yet."), Project.Seed("posts/named.md", "Named")],
    };

    [Fact]
    public void The_default_glob_can_be_switched_off() => Assert.Equal(["Named: posts/named.md"], batch.Run(s_named).Lines);

    static Project s_internal => new("internal", "Console.WriteLine(typeof(My.Blog.Posts).IsPublic);",
        "<LetterpressAccessibility>internal</LetterpressAccessibility><LetterpressNamespace>My.Blog</LetterpressNamespace>"
            + "<LetterpressClassName>Posts</LetterpressClassName>");

    [Fact]
    public void The_class_has_the_name_and_accessibility_that_the_project_says() => Assert.Equal(["False"], batch.Run(s_internal).Lines);

    static Project s_additional => new("additional", List, Items: """<AdditionalFiles Include="notes.md;seeds/data.json" />""")
    {
        Files = [
            ("notes.md", "No seed."), ("seeds/data.json", "{}"), Project.Seed("seeds/one.md", "One"),
            Project.Seed("seeds/.drafts/two.md", "Two"),
        ],
    };

    [Fact]
    public void Other_additional_files_and_folders_with_a_dot_are_no_seeds() =>
        Assert.Equal(["One: seeds/one.md"], batch.Run(s_additional).Lines);

    static Project s_dashed => new("dashed", "Console.WriteLine(typeof(my_app._2.Articles).FullName);") { File = "my-app.2.csproj" };

    static Project s_digit => new("digit", "Console.WriteLine(typeof(_7days.Articles).FullName);") { File = "7days.csproj" };

    [Fact]
    public void A_project_whose_name_is_no_namespace_gets_one()
    {
        Assert.Equal(["my_app._2.Articles"], batch.Run(s_dashed).Lines);
        Assert.Equal(["_7days.Articles"], batch.Run(s_digit).Lines);
    }

    static Project s_twice =>
        new("twice", List, Items: """<ArticleSeed Include="./seeds/one.md" />""") { Files = [Project.Seed("seeds/one.md", "One")] };

    static Project s_twiceResource =>
        s_twice with { Name = "twice-resource", Properties = "<LetterpressStorage>Resource</LetterpressStorage>" };

    [Fact]
    public void A_seed_named_again_is_one_article_and_a_warning()
    {
        foreach (Project project in (Project[])[s_twice, s_twiceResource])
        {
            Assert.Equal(["seeds/one.md(1,1): warning LP0403"], batch.Diagnostics(project));
            Assert.Equal(["One: seeds/one.md"], batch.RunAndReport(project).Lines);
        }
    }

    static Project s_placed => new(
        "placed",
        "Console.WriteLine(string.Join(' ', App.Articles.Graph.Positions.Select(position => Math.Round(position.Y))));",
        "<LetterpressLayout>Graph</LetterpressLayout>")
    {
        Files = [Project.Seed("seeds/one.md", "One"), Project.Seed("seeds/two.md", "Two")],
    };

    static Project s_placedResource => s_placed with
    {
        Name = "placed-resource",
        Properties = s_placed.Properties + "<LetterpressStorage>Resource</LetterpressStorage>",
    };

    [Fact]
    public void A_project_that_wants_positions_has_them_in_both_storages() =>
        Assert.All((Project[])[s_placed, s_placedResource], project => Assert.Equal(["0 1"], batch.Run(project).Lines));

    static Project s_documented => new("documented", """
        namespace My;

        internal static class Program
        {
            static int Main() => Articles.One.Links.Count;
        }
        """,
        "<GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
        + "<AnalysisMode>All</AnalysisMode><LetterpressNamespace>My</LetterpressNamespace>")
    {
        Files = [("seeds/one.md", "---\ntitle: One <b> & two\ndate: 2026-05-01\nlang: en\n---\nThe first sentence. The second.\n")],
    };

    [Fact]
    public void Each_generated_member_is_documented_with_what_an_editor_shows()
    {
        string[] reported = batch.Reported(s_documented);
        Assert.True(reported.Length == 0, string.Join('\n', reported));
        string documentation = File.ReadAllText(batch.PathOf(s_documented, "bin/Debug/net10.0/App.xml"));
        Assert.Contains("<para>2026-05-01 · en · seeds/one.md</para>", documentation, StringComparison.Ordinal);
        Assert.Contains("<para>One &lt;b&gt; &amp; two</para>", documentation, StringComparison.Ordinal);
        Assert.Contains("<para>The first sentence.</para>", documentation, StringComparison.Ordinal);
    }

    static Project s_csharp7 => new("csharp7", """
        static class Program
        {
            static void Main()
            {
                System.Console.WriteLine(App.Articles.One.Title.ToString() + App.Articles.Count);
            }
        }
        """, "<LangVersion>7.3</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>")
    {
        Files = [Project.Seed("seeds/one.md", "One")],
    };

    static Project s_csharp10 => new("csharp10", List, "<LangVersion>10</LangVersion>") { Files = [Project.Seed("seeds/one.md", "One")] };

    [Fact]
    public void An_old_language_version_is_one_error_that_names_the_needed_one()
    {
        Assert.StartsWith(
            "CSC : error LP0503: Project uses C# 7.3, but the generated code needs C# 11 or later.",
            Assert.Single(batch.Reported(s_csharp7)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "CSC : error LP0503: Project uses C# 10.0, but the generated code needs C# 11 or later.",
            Assert.Single(batch.Reported(s_csharp10)),
            StringComparison.Ordinal);
    }

    static Project s_invalid => new(
        "invalid",
        "Console.WriteLine($\"{typeof(Articles).IsPublic} {Articles.One.Title} {Articles.Count}\");",
        "<LetterpressNamespace>1.2</LetterpressNamespace><LetterpressClassName>Count</LetterpressClassName>"
            + "<LetterpressAccessibility>protected</LetterpressAccessibility>")
    {
        Files =
        [
            Project.Seed("seeds/one.md", "One"), (".globalconfig", "is_global = true\ndotnet_diagnostic.LP0501.severity = warning\n"),
        ],
    };

    /// <summary>The compiler's configuration has comments, so that the generator sees no more of the name.</summary>
    static Project s_cut => new(
        "cut", "Console.WriteLine(App.Posts.One.Title);", "<LetterpressClassName>Posts#s;x</LetterpressClassName>")
    {
        Files = [Project.Seed("seeds/one.md", "One")],
    };

    /// <summary>The file that the targets write has the names that the generator uses.</summary>
    [Fact]
    public void Invalid_names_are_errors_and_nothing_else_is()
    {
        Assert.Equal([.. Enumerable.Repeat("CSC : warning LP0501", 3)], batch.Reported(s_invalid).Select(static line => line[..20]));
        Assert.Equal(["True One 1"], batch.RunAndReport(s_invalid).Lines);
        Assert.Equal(["One"], batch.Run(s_cut).Lines);
    }

    static Project s_noGenerator => new(
        "no-generator",
        "Console.WriteLine(typeof(Letterpress.Article).Name);",
        Items: """<PackageReference Include="Letterpress" Version="$(PackedVersion)" ExcludeAssets="analyzers" />""",
        HasPackage: false);

    [Fact]
    public void Without_the_generator_nothing_is_added_to_the_project() => Assert.Equal(["Article"], batch.Run(s_noGenerator).Lines);
}
