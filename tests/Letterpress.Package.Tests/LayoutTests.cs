using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Letterpress.Package.Tests;

/// <summary>What lies in the package: everything that must, once, and nothing else.</summary>
public class LayoutTests(Package package)
{
    static readonly string[] s_bundled =
        ["AngleSharp", "Letterpress.Core", "Markdig", "System.Text.Encoding.CodePages", "Tomlyn", "YamlDotNet"];

    /// <summary>Of the press: "any" is compiled when it runs, the others ahead of time.</summary>
    static readonly string[] s_flavours = ["any", "linux-x64", "win-x64"];

    static readonly string[] s_press =
    [
        "AngleSharp.dll", "Letterpress.Core.dll", "Letterpress.Press.dll", "Letterpress.Press.runtimeconfig.json", "Markdig.dll",
        "Tomlyn.dll", "YamlDotNet.dll",
    ];

    /// <summary>Flavours of the press are most of it.</summary>
    [Fact]
    public void The_package_is_smaller_than_15_megabytes() =>
        Assert.InRange(new FileInfo(package.File).Length, 1_000_000, 15_000_000);

    /// <summary>What was not compiled ahead of time would be compiled in each build.</summary>
    [Fact]
    public void Flavours_of_the_press_are_compiled_ahead_of_time() => Assert.All(
        from flavour in s_flavours
        from name in s_press
        where name.EndsWith(".dll", StringComparison.Ordinal)
        select (flavour, name),
        file =>
        {
            using PEReader reader = new(new MemoryStream(Bytes($"tools/net10.0/{file.flavour}/{file.name}")));
            Assert.Equal(file.flavour != "any", reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        });

    [Fact]
    public void The_press_runs_on_any_later_runtime_without_instrumented_code()
    {
        foreach (string flavour in s_flavours)
        {
            string options = Text($"tools/net10.0/{flavour}/Letterpress.Press.runtimeconfig.json");
            Assert.Contains("\"rollForward\": \"Major\"", options, StringComparison.Ordinal);
            Assert.Contains("\"System.Runtime.TieredPGO\": false", options, StringComparison.Ordinal);
            Assert.DoesNotContain("Globalization", options, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_file_is_there_once_and_no_other() => Assert.Equal(
        [
            "LICENSE",
            "Letterpress.nuspec",
            "README.md",
            "ThirdPartyNotices.txt",
            .. s_bundled
                .Append("Letterpress.Generator")
                .Append("Letterpress.Analyzers")
                .Append("Letterpress.CodeFixes")
                .Append("Letterpress.Press")
                .Append("Letterpress.Tasks")
                .Select(static name => $"analyzers/dotnet/cs/{name}.dll")
                .Order(StringComparer.Ordinal),
            "build/net10.0/Letterpress.Seeds.targets",
            "build/net10.0/Letterpress.props",
            "build/net10.0/Letterpress.targets",
            "icon.png",
            "lib/net10.0/Letterpress.dll",
            "lib/net10.0/Letterpress.xml",
            .. from flavour in s_flavours
               from name in s_press
               select $"tools/net10.0/{flavour}/{name}",
        ],
        Names(package.File).Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal)
            && name != "[Content_Types].xml"));

    [Fact]
    public void Symbols_are_those_of_the_library() =>
        Assert.Single(
            Names(Path.ChangeExtension(package.File, "snupkg")),
            static name => name.EndsWith(".pdb", StringComparison.Ordinal) && name == "lib/net10.0/Letterpress.pdb");

    [Fact]
    public void The_nuspec_has_what_a_gallery_shows_and_no_dependency()
    {
        XElement manifest = XDocument.Parse(Text("Letterpress.nuspec")).Root!;
        XElement metadata = manifest.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal(
            ("Letterpress", package.Version, "MIT", "README.md", "icon.png"),
            (Value("id"), Value("version"), Value("license"), Value("readme"), Value("icon")));
        XElement group = Assert.Single(metadata.Descendants(), static element => element.Name.LocalName == "group");
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Empty(group.Elements());
        XElement repository = Assert.Single(metadata.Descendants(), static element => element.Name.LocalName == "repository");
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value ?? "none");
    }

    /// <summary>A host that has no such assembly itself could not load the generator.</summary>
    [Fact]
    public void Whatever_the_generator_and_its_libraries_refer_to_is_bundled_or_every_compilers()
    {
        string[] compilers =
        [
            "netstandard", "mscorlib", "System", "System.Core", "System.Xml", "System.Xml.Linq", "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "System.Collections.Immutable", "System.Memory", "System.Runtime.CompilerServices.Unsafe", "System.Buffers",
            "System.Numerics.Vectors",

            // Only Tomlyn's serializer loads it, and nothing uses that.
            "System.Text.Json",
        ];
        string[] missing =
        [
            .. s_bundled.Append("Letterpress.Generator").Append("Letterpress.Analyzers")
                .SelectMany(name => References($"analyzers/dotnet/cs/{name}.dll"))
                .Distinct().Except(s_bundled).Except(compilers).Order(StringComparer.Ordinal),
        ];
        Assert.Empty(missing);
    }

    /// <summary>Only editors load it, which have these.</summary>
    [Fact]
    public void Code_fixes_refer_to_what_editors_have() => Assert.Equal(
        [
            "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces",
            "System.Collections.Immutable", "System.Composition.AttributedModel", "netstandard",
        ],
        References("analyzers/dotnet/cs/Letterpress.CodeFixes.dll").Order(StringComparer.Ordinal));

    [Fact]
    public void The_library_refers_to_nothing_but_the_framework() =>
        Assert.DoesNotContain(
            References("lib/net10.0/Letterpress.dll"),
            static name => !name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Licences_of_all_bundled_libraries_are_included() =>
        Assert.All(
        s_bundled.Append("PolySharp").Where(static name => name != "Letterpress.Core"),
        name => Assert.Contains(name, Text("ThirdPartyNotices.txt"), StringComparison.Ordinal));

    /// <summary>The Unicode License asks that its notice go with what was made from the data; a URL is not the notice.</summary>
    [Fact]
    public void Notices_that_are_to_go_with_data_are_included()
    {
        string notices = Text("ThirdPartyNotices.txt");
        Assert.Contains("COPYRIGHT AND PERMISSION NOTICE\n\nCopyright © 1991-2025 Unicode, Inc.\n", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("unicode.org/license", notices, StringComparison.Ordinal);
    }

    [Fact]
    public void The_icon_is_a_picture_of_128_pixels()
    {
        byte[] icon = Bytes("icon.png");
        Assert.True(icon.AsSpan(1).StartsWith("PNG\r\n"u8));
        Assert.Equal(
            (128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    /// <summary>That each member has some is the compiler's to see (CS1591).</summary>
    [Fact]
    public void Each_public_type_is_documented()
    {
        string[] documented = [.. XDocument.Parse(Text("lib/net10.0/Letterpress.xml"))
            .Descendants("member")
            .Select(static member => member.Attribute("name")!.Value)];
        using PEReader reader = new(new MemoryStream(Bytes("lib/net10.0/Letterpress.dll")));
        MetadataReader metadata = reader.GetMetadataReader();
        string[] types =
        [
            .. metadata.TypeDefinitions
                .Select(metadata.GetTypeDefinition)
                .Where(static type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"T:{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
        Assert.True(types.Length > 20, "The library has lost its types.");
        Assert.Empty(types.Except(documented));
    }

    string[] References(string path)
    {
        using PEReader reader = new(new MemoryStream(Bytes(path)));
        MetadataReader metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    static string[] Names(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return [.. archive.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    string Text(string path) => new StreamReader(new MemoryStream(Bytes(path))).ReadToEnd();

    byte[] Bytes(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream stream = archive.GetEntry(path)!.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
