using System.IO.Compression;

namespace Letterpress.Package.Tests;

/// <summary>What strangers do, and the mistakes that they make.</summary>
public class StrangerTests(Batch<StrangerTests> batch) : IClassFixture<Batch<StrangerTests>>, IBatched
{
    const string Count = "System.Console.WriteLine(App.Articles.Count);";

    static readonly (string Path, string Text)[] s_seeds =
    [
        Project.Seed("seeds/one.md", "One", "The first. [Two](two.md), <b>bold</b> and `code`."),
        Project.Seed("seeds/two.md", "Two"),
    ];

    public static IReadOnlyList<Project> Projects =>
    [
        s_mistakes, s_elsewhere, s_old, s_functional, s_basic, s_web, s_central, s_strict, s_loose, s_keywords, s_ours, s_frameworks,
        s_sameName, s_deep, s_packed,
    ];

    static Project s_mistakes => new("mistakes", Count)
    {
        Files =
        [
            ("seeds/plain.md", "Just text.\n"),
            ("seeds/key.md", "---\ntitel: Key\ndate: 2026-05-01\n---\nText.\n"),
            ("seeds/no-end.md", "---\ntitle: No end\ndate: 2026-05-01\nText.\n"),
            ("seeds/date.md", "---\ntitle: Date\ndate: soon\n---\nText.\n"),
            Project.Seed("seeds/same.md", "Same"),
            Project.Seed("seeds/same-too.md", "Same"),
        ],
    };

    /// <summary>Two seeds may have one title.</summary>
    [Fact]
    public void A_mistake_is_reported_at_its_place_with_what_to_write()
    {
        Assert.Equal(
            [
                "seeds/date.md(3,7): warning LP0106", "seeds/no-end.md(1,1): error LP0105",
            ],
            batch.Diagnostics(s_mistakes));
        Assert.Contains(
            batch.Reported(s_mistakes),
            static line => line.Contains("such as 2026-05-01 or 2026-05-01T08:00:00Z", StringComparison.Ordinal));
    }

    /// <summary>The README's first question.</summary>
    static Project s_elsewhere => new("elsewhere", Count) { Files = [("seeds/one.rst", "Text."), ("articles/one.md", "Text.")] };

    [Fact]
    public void What_lies_elsewhere_or_ends_otherwise_is_no_seed() => Assert.Equal(["0"], batch.Run(s_elsewhere).Lines);

    /// <summary>
    /// Without references to the framework, which is not at hand here, the package alone is looked at; it is restored, and not
    /// built.
    /// </summary>
    static Project s_old => new(
        "old",
        Count,
        "<TargetFramework>net8.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>")
    {
        Files = s_seeds,
    };

    [Fact]
    public void The_error_of_an_older_framework_names_the_needed_one() =>
        Assert.Contains("NU1202: Package Letterpress 0.0.0-test", batch.Build.Text + batch.Build.Error, StringComparison.Ordinal);

    static Project s_functional => new("functional", "", Items: """<Compile Include="Program.fs" />""")
    {
        File = "App.fsproj",
        Files = [.. s_seeds, ("Program.fs", "printfn \"one\"\n")],
    };

    static Project s_basic => new("basic", "", "<LetterpressStorage>Resource</LetterpressStorage>")
    {
        File = "App.vbproj",
        Files = [
            .. s_seeds,
            ("Program.vb", "Module Program\n    Sub Main()\n        System.Console.WriteLine(\"one\")\n    End Sub\nEnd Module\n"),
        ],
    };

    [Fact]
    public void A_warning_of_another_language_says_that_seeds_need_CSharp()
    {
        Assert.Equal(["App.fsproj : warning LP0504"], batch.Diagnostics(s_functional));
        Assert.Equal(["one"], batch.RunAndReport(s_functional).Lines);
        Assert.Equal(["App.vbproj : warning LP0504"], batch.Diagnostics(s_basic));
        Assert.Equal(["one"], batch.RunAndReport(s_basic).Lines);
    }

    static Project s_web => new("web", """
        WebApplication app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/{key}", static (string key, HttpResponse response) =>
        {
            if (App.Articles.TryFind(key, out Letterpress.Article article))
                article.WriteHtml(response.BodyWriter);
        });
        Console.WriteLine(App.Articles.Count);
        """)
    { Sdk = "Microsoft.NET.Sdk.Web", Files = s_seeds };

    [Fact]
    public void A_web_app_writes_articles_into_its_answers() => Assert.Equal(["2"], batch.Run(s_web).Lines);

    static Project s_central => new(
        "central",
        "System.Console.WriteLine(App.Posts.Count);",
        Items: """<PackageReference Include="Letterpress" />""",
        HasPackage: false)
    {
        Files =
        [
            .. s_seeds,
            ("Directory.Packages.props", """
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="Letterpress" Version="$(PackedVersion)" /></ItemGroup>
                </Project>
                """),
            ("Directory.Build.props", """
                <Project>
                  <Import Project="../Directory.Build.props" />
                  <PropertyGroup><LetterpressClassName>Posts</LetterpressClassName></PropertyGroup>
                </Project>
                """),
        ],
    };

    [Fact]
    public void Versions_and_properties_may_stand_in_one_place_for_all_projects() => Assert.Equal(["2"], batch.Run(s_central).Lines);

    /// <summary>Every rule of the SDK's analyzers is a warning, and every warning an error, in generated code too.</summary>
    static Project s_strict => new("strict", """
        namespace App
        {
            internal static class Program
            {
                private static int Main()
                {
                    return Articles.Count == 2 ? 0 : 1;
                }
            }
        }
        """, """
        <ImplicitUsings>disable</ImplicitUsings><GenerateDocumentationFile>true</GenerateDocumentationFile>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
        <AllowUnsafeBlocks>false</AllowUnsafeBlocks><WarningLevel>9999</WarningLevel><Features>strict</Features>
        """)
    {
        Files = [.. s_seeds, (".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = warning\n"
            + "dotnet_diagnostic.IDE0130.severity = none\ndotnet_diagnostic.IDE0210.severity = none\n")],
    };

    static Project s_loose => new("loose", "class Program { static void Main() { System.Console.WriteLine(App.Articles.Count); } }",
        "<ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable><LangVersion>11</LangVersion>")
    { Files = s_seeds };

    [Fact]
    public void Generated_code_bears_the_strictest_and_the_loosest_of_settings()
    {
        Assert.Equal([""], batch.Run(s_strict).Lines);
        Assert.Equal(["2"], batch.Run(s_loose).Lines);
    }

    static Project s_keywords =>
        new("keywords", "System.Console.WriteLine(my.@class.@event.Articles.Count);", "<RootNamespace>my.class.event</RootNamespace>")
        {
            Files = s_seeds,
        };

    static Project s_ours => new(
        "ours", "System.Console.WriteLine(Letterpress.Articles.Count);", "<RootNamespace>Letterpress</RootNamespace>")
    {
        Files = s_seeds,
    };

    static Project s_frameworks =>
        new("frameworks", "System.Console.WriteLine(System.Articles.Count);", "<RootNamespace>System</RootNamespace>") { Files = s_seeds };

    static Project s_sameName =>
        new("same-name", "System.Console.WriteLine(Articles.Articles.Count);") { File = "Articles.csproj", Files = s_seeds };

    static Project s_deep => new(
        "deep",
        "System.Console.WriteLine(My.System.Letterpress.Articles.Count);",
        "<RootNamespace>My.System.Letterpress</RootNamespace>")
    {
        Files = s_seeds,
    };

    [Fact]
    public void The_namespace_may_be_anything() =>
        Assert.All(
            (Project[])[s_keywords, s_ours, s_frameworks, s_sameName, s_deep],
            project => Assert.Equal(["2"], batch.Run(project).Lines));

    static Project s_packed =>
        new("packed", "namespace Lib; public static class Reader { public static int Count => Articles.Count; }", IsLibrary: true)
        {
            Files = s_seeds,
        };

    [Fact]
    public void A_library_is_packed_with_its_articles_and_without_its_seeds()
    {
        Assert.Empty(batch.Diagnostics(s_packed));
        Dotnet.Run(batch.PathOf(s_packed, ""), "pack", "--no-build", "--configuration", "Debug", "--output", batch.PathOf(s_packed, "out"))
            .AssertSucceeded();
        using ZipArchive archive = ZipFile.OpenRead(batch.PathOf(s_packed, "out/Lib.1.0.0.nupkg"));
        Assert.Equal(["Lib.dll", "Lib.nuspec"], archive.Entries
            .Select(static entry => entry.Name)
            .Where(static name => name.StartsWith("Lib", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

        // Whoever installs the library needs our types, and not our generator.
        using StreamReader manifest = new(archive.GetEntry("Lib.nuspec")!.Open());
        Assert.Matches("""<dependency id="Letterpress" version="0.0.0-test[^"]*" exclude="Build,Analyzers" />""", manifest.ReadToEnd());
    }
}
