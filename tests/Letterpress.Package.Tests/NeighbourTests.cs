using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Letterpress.Package.Tests;

/// <summary>What else a project has: types of the same names, analyzers that bundle the same library, a twin in another folder.</summary>
public class NeighbourTests(Batch<NeighbourTests> batch) : IClassFixture<Batch<NeighbourTests>>, IBatched
{
    const string List = """
        foreach (Letterpress.Article article in App.Articles.All)
            Console.WriteLine($"{article.Title}: {article.SeedPath}");
        """;

    static readonly (string Path, string Text)[] s_seeds = [Project.Seed("seeds/one.md", "One")];

    public static IReadOnlyList<Project> Projects => [
        s_article, s_partial, s_articles, s_renamed, s_older, s_newer, s_twin, s_otherTwin, s_resourceTwin, s_otherResourceTwin,
    ];

    /// <summary>The packages of others.</summary>
    static void IBatched.Prepare(Package package)
    {
        PackNeighbour(package, "Older");
        PackNeighbour(package, "Newer", new(99, 0));
    }

    static Project s_article => new("article", List + """


        namespace App
        {
            class Article { }
            class Letterpress { }
            namespace System { class ReadOnlySpan { } }
        }
        """)
    { Files = s_seeds };

    [Fact]
    public void A_project_may_have_types_of_our_names() => Assert.Equal(["One: seeds/one.md"], batch.Run(s_article).Lines);

    static Project s_partial => new("partial", """
        Console.WriteLine(App.Articles.Newest);

        namespace App
        {
            public static partial class Articles
            {
                public static string Newest => All[0].Title.ToString();
            }
        }
        """)
    { Files = s_seeds };

    [Fact]
    public void The_class_can_be_extended() => Assert.Equal(["One"], batch.Run(s_partial).Lines);

    const string OwnArticles = """
        Console.WriteLine(new App.Articles());

        namespace App
        {
            public class Articles { }
        }
        """;

    static Project s_articles => new("articles", OwnArticles) { Files = s_seeds };

    static Project s_renamed => new("renamed", OwnArticles, "<LetterpressClassName>Seeds</LetterpressClassName>") { Files = s_seeds };

    /// <summary>The README says so among the questions.</summary>
    [Fact]
    public void A_class_of_the_same_name_is_an_error_of_the_compiler_and_another_name_fixes_it()
    {
        Assert.Contains("Program.cs(5,18): error CS0260", batch.Diagnostics(s_articles));
        Assert.Equal(["App.Articles"], batch.Run(s_renamed).Lines);
    }

    const string ListAndSaid = List + """


        Console.WriteLine($"{Neighbour.Said.Text} {Neighbour.Said.Version}");
        """;

    /// <summary>A compiler server would keep the version of AngleSharp that it loaded for the other project.</summary>
    const string NoServer = "<UseSharedCompilation>false</UseSharedCompilation>";

    static Project s_older =>
        new("older", ListAndSaid, NoServer, """<PackageReference Include="Neighbour.Older" Version="1.0.0" />""") { Files = s_seeds };

    static Project s_newer =>
        new("newer", ListAndSaid, NoServer, """<PackageReference Include="Neighbour.Newer" Version="1.0.0" />""") { Files = s_seeds };

    /// <summary>Left to itself, the SDK would give the compiler the newer one only; a parser's major versions differ.</summary>
    [Fact]
    public void Another_package_may_bundle_another_version_of_AngleSharp()
    {
        Assert.Equal(["One: seeds/one.md", "door " + s_olderVersion], batch.Run(s_older).Lines);
        Assert.Equal(["One: seeds/one.md", "door 99.0.0.0"], batch.Run(s_newer).Lines);
    }

    static readonly string s_olderVersion = AssemblyName.GetAssemblyName(BuiltFile("Older", "AngleSharp.dll")).Version!.ToString();

    /// <summary>Ours are there beside theirs, and once.</summary>
    [Fact]
    public void Each_package_keeps_the_analyzers_that_it_bundles()
    {
        Output items = Dotnet.Run(batch.PathOf(s_newer, ""), "msbuild", "-t:ResolveReferences", "-getItem:Analyzer").AssertSucceeded();
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(items.Text);
        Assert.Equal(
            ["letterpress", "neighbour.newer"],
            json.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
                .Where(static path => path.EndsWith("/AngleSharp.dll", StringComparison.Ordinal))
                .Select(static path => path.Split("/analyzers/")[0].Split('/')[^2])
                .Order(StringComparer.Ordinal));
    }

    static string BuiltFile(string neighbour, string file) =>
        Repository.Path($"tests/neighbours/{neighbour}/bin/{Package.Configuration}/netstandard2.0/{file}");

    /// <summary>A package with a generator of others and what it bundles.</summary>
    /// <param name="version">The version of AngleSharp that the neighbour claims to need, if another.</param>
    static void PackNeighbour(Package package, string name, Version? version = null)
    {
        using ZipArchive archive = ZipFile.Open(Path.Combine(package.Feed, $"Neighbour.{name}.1.0.0.nupkg"), ZipArchiveMode.Create);
        using (StreamWriter manifest = new(archive.CreateEntry($"Neighbour.{name}.nuspec").Open()))
        {
            manifest.Write(
                $"""
                <?xml version="1.0"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>Neighbour.{name}</id>
                    <version>1.0.0</version>
                    <authors>Others</authors>
                    <description>A neighbour.</description>
                  </metadata>
                </package>
                """);
        }

        foreach (string file in (string[])[$"Neighbour.{name}.dll", "AngleSharp.dll", "System.Text.Encoding.CodePages.dll"])
        {
            byte[] image = File.ReadAllBytes(BuiltFile(name, file));
            if (version is not null && file == "AngleSharp.dll")
            {
                using PEReader reader = new(new MemoryStream(image));

                // A row of the table of assemblies is an algorithm, then four numbers of the version.
                int row = reader.PEHeaders.MetadataStartOffset + reader.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly) + 4;
                BitConverter.TryWriteBytes(image.AsSpan(row), (ushort)version.Major);
                BitConverter.TryWriteBytes(image.AsSpan(row + 2), (ushort)version.Minor);
                BitConverter.TryWriteBytes(image.AsSpan(row + 4), (uint)0);
            }

            using Stream entry = archive.CreateEntry("analyzers/dotnet/cs/" + file).Open();
            entry.Write(image);
        }
    }

    const string Mapped = "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap><DebugType>portable</DebugType>";

    static Project s_twin =>
        new("twin", List, Mapped) { Files = [.. s_seeds, Project.Seed("seeds/deep/two.md", "Two", "See [one](../one.md).")] };

    static Project s_otherTwin => new("twin-in-another-folder/of/its-own", List, Mapped) { Files = s_twin.Files };

    static Project s_resourceTwin =>
        s_twin with { Name = "resource-twin", Properties = Mapped + "<LetterpressStorage>Resource</LetterpressStorage>" };

    static Project s_otherResourceTwin => s_resourceTwin with { Name = "twin-in-another-folder/of/resources" };

    [Fact]
    public void The_same_project_in_two_folders_is_the_same_assembly_byte_by_byte_in_both_storages()
    {
        AssertTwins(s_twin, s_otherTwin);
        AssertTwins(s_resourceTwin, s_otherResourceTwin);
    }

    void AssertTwins(Project one, Project other)
    {
        Assert.Equal(["Two: seeds/deep/two.md", "One: seeds/one.md"], batch.Run(one).Lines);
        Assert.Empty(batch.Diagnostics(other));
        foreach (string file in (string[])["App.dll", "App.pdb"])
        {
            Assert.True(
                File.ReadAllBytes(batch.PathOf(one, "bin/Debug/net10.0/" + file))
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(batch.PathOf(other, "bin/Debug/net10.0/" + file))),
                file + " differs.");
        }
    }

    [Fact]
    public void Editors_build_again_when_a_seed_changes()
    {
        Output items = Dotnet.Run(batch.PathOf(s_twin, ""), "msbuild", "-getItem:Watch", "-getItem:UpToDateCheckInput", "-getItem:None")
            .AssertSucceeded();
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(items.Text);
        string[] Paths(string name) => [.. json.RootElement
            .GetProperty("Items")
            .GetProperty(name)
            .EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
            .Where(static path => path.StartsWith("seeds/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(["seeds/deep/two.md", "seeds/one.md"], Paths("Watch"));
        Assert.Equal(["seeds/deep/two.md", "seeds/one.md"], Paths("UpToDateCheckInput"));
        Assert.Empty(Paths("None"));
    }
}
