using System.IO.Compression;
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

    public static IReadOnlyList<Project> Projects => [s_article, s_partial, s_articles, s_renamed, s_older, s_newer, s_twin, s_otherTwin];

    /// <summary>The packages of others.</summary>
    static void IBatched.Prepare(Package package)
    {
        PackNeighbour(package, "Neighbour.Older", new(0, 9, 0, 0));
        PackNeighbour(package, "Neighbour.Newer", new(99, 0, 0, 0));
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

    static Project s_renamed => new("renamed", OwnArticles, "<LetterpressClass>Seeds</LetterpressClass>") { Files = s_seeds };

    /// <summary>The README says so among the questions.</summary>
    [Fact]
    public void A_class_of_the_same_name_is_an_error_of_the_compiler_and_another_name_mends_it()
    {
        Assert.Contains("Program.cs(5,18): error CS0260", batch.Diagnostics(s_articles));
        Assert.Equal(["App.Articles"], batch.Run(s_renamed).Lines);
    }

    static Project s_older => new("older", List, Items: """<PackageReference Include="Neighbour.Older" Version="1.0.0" />""") { Files = s_seeds };

    static Project s_newer => new("newer", List, Items: """<PackageReference Include="Neighbour.Newer" Version="1.0.0" />""") { Files = s_seeds };

    /// <summary>The SDK gives the compiler the newer one only; each analyzer runs on it.</summary>
    [Fact]
    public void Another_package_may_bundle_another_version_of_AngleSharp()
    {
        Assert.Equal(["One: seeds/one.md"], batch.Run(s_older).Lines);
        Assert.Equal(["One: seeds/one.md"], batch.Run(s_newer).Lines);
    }

    /// <summary>A package with an analyzer's library alone: ours under another version. That of another's analyzer is not ours to test.</summary>
    static void PackNeighbour(Package package, string id, Version version)
    {
        using ZipArchive archive = ZipFile.Open(Path.Combine(package.Feed, id + ".1.0.0.nupkg"), ZipArchiveMode.Create);
        using (StreamWriter manifest = new(archive.CreateEntry(id + ".nuspec").Open()))
        {
            manifest.Write($"""<?xml version="1.0"?><package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>{id}</id><version>1.0.0</version><authors>Others</authors><description>A neighbour.</description></metadata></package>""");
        }

        using ZipArchive ours = ZipFile.OpenRead(package.File);
        using MemoryStream library = new();
        using (Stream bundled = ours.GetEntry("analyzers/dotnet/cs/AngleSharp.dll")!.Open())
        {
            bundled.CopyTo(library);
        }

        byte[] image = library.ToArray();
        using (PEReader reader = new(new MemoryStream(image)))
        {
            // A row of the table of assemblies is an algorithm, then four numbers of the version.
            int row = reader.PEHeaders.MetadataStartOffset + reader.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly) + 4;
            BitConverter.TryWriteBytes(image.AsSpan(row), (ushort)version.Major);
            BitConverter.TryWriteBytes(image.AsSpan(row + 2), (ushort)version.Minor);
        }

        using Stream entry = archive.CreateEntry("analyzers/dotnet/cs/AngleSharp.dll").Open();
        entry.Write(image);
    }

    const string Mapped = "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap><DebugType>portable</DebugType>";

    static Project s_twin => new("twin", List, Mapped) { Files = [.. s_seeds, Project.Seed("seeds/deep/two.md", "Two", "See [one](../one.md).")] };

    static Project s_otherTwin => new("twin-in-another-folder/of/its-own", List, Mapped) { Files = s_twin.Files };

    [Fact]
    public void The_same_project_in_two_folders_is_the_same_assembly_byte_by_byte()
    {
        Assert.Equal(["Two: seeds/deep/two.md", "One: seeds/one.md"], batch.Run(s_twin).Lines);
        Assert.Empty(batch.Diagnostics(s_otherTwin));
        foreach (string file in (string[])["App.dll", "App.pdb"])
        {
            Assert.True(
                File.ReadAllBytes(batch.PathOf(s_twin, "bin/Debug/net10.0/" + file)).AsSpan().SequenceEqual(File.ReadAllBytes(batch.PathOf(s_otherTwin, "bin/Debug/net10.0/" + file))),
                file + " differs.");
        }
    }

    [Fact]
    public void Editors_are_told_to_build_again_when_a_seed_changes()
    {
        Output items = Dotnet.Run(batch.PathOf(s_twin, ""), "msbuild", "-getItem:Watch", "-getItem:UpToDateCheckInput", "-getItem:None").AssertSucceeded();
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(items.Text);
        string[] Paths(string name) => [.. json.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/')).Where(static path => path.StartsWith("seeds/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(["seeds/deep/two.md", "seeds/one.md"], Paths("Watch"));
        Assert.Equal(["seeds/deep/two.md", "seeds/one.md"], Paths("UpToDateCheckInput"));
        Assert.Empty(Paths("None"));
    }
}
