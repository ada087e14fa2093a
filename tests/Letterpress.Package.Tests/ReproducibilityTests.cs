using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Letterpress.Package.Tests;

/// <summary>The same commit is the same package, wherever and whenever it is made, and its symbols tell where its sources lie.</summary>
public class ReproducibilityTests(Package package)
{
    [Fact]
    public void Two_packs_are_the_same_bytes()
    {
        string folder = package.NewFolder("second-pack");
        package.PackTo(folder);
        Assert.Equal(File.ReadAllBytes(package.File), File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(package.File))));
        string symbols = Path.ChangeExtension(package.File, "snupkg");
        Assert.Equal(File.ReadAllBytes(symbols), File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(symbols))));
    }

    /// <summary>What generators write into it, in an order of their own, would show here.</summary>
    [Fact]
    public void The_core_compiled_again_elsewhere_is_the_same_bytes()
    {
        LongForm.Only();
        byte[] first = EntryOf(package.File, "analyzers/dotnet/cs/Letterpress.Core.dll");
        string folder = package.NewFolder("second-build") + Path.DirectorySeparatorChar;

        // Where the first one lay while it was compiled stands in it, so that is where the second one says it lies.
        string place = FolderOf(first);
        Dotnet.Run(
            folder,
            "build",
            Repository.Path("generator/Core/Letterpress.Core.csproj"),
            "--no-restore",
            "--framework",
            "netstandard2.0",
            "--configuration",
            Package.Configuration,
            "-p:IntermediateOutputPath=" + folder,
            "-p:OutDir=" + folder + "out",
            "-p:PathMap=" + folder + "=" + place,
            "-verbosity:quiet").AssertSucceeded();
        byte[] second = File.ReadAllBytes(Path.Combine(folder, "Letterpress.Core.dll"));
        Assert.Equal(place, FolderOf(second));
        Assert.True(first.AsSpan().SequenceEqual(second), "The core differs.");
    }

    [Fact]
    public void Symbols_tell_where_each_source_lies_in_the_repository()
    {
        using MemoryStream image = new(EntryOf(Path.ChangeExtension(package.File, "snupkg"), "lib/net10.0/Letterpress.pdb"));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(image);
        MetadataReader symbols = provider.GetMetadataReader();
        using JsonDocument link =
            JsonDocument.Parse(BlobOf(symbols, symbols.CustomDebugInformation, "CC110556-A091-4D38-9FEC-25AB9A351A6A") ?? []);
        JsonProperty root = Assert.Single(link.RootElement.GetProperty("documents").EnumerateObject());
        string commit = Assert.Single(InformationalVersion().Split('+').Skip(1));
        Assert.Equal($"https://raw.githubusercontent.com/letterpress-dotnet/letterpress/{commit}/*", root.Value.GetString());

        string prefix = root.Name.TrimEnd('*');
        foreach (Document document in symbols.Documents.Select(symbols.GetDocument))
        {
            string path = symbols.GetString(document.Name).Replace('\\', '/');
            bool isEmbedded = path.Contains("/obj/", StringComparison.Ordinal);
            Assert.True(
                isEmbedded || (path.StartsWith(prefix, StringComparison.Ordinal) && File.Exists(Repository.Path(path[prefix.Length..]))),
                path);
        }
    }

    string InformationalVersion()
    {
        using PEReader reader = new(new MemoryStream(EntryOf(package.File, "lib/net10.0/Letterpress.dll")));
        MetadataReader metadata = reader.GetMetadataReader();
        foreach (CustomAttribute attribute in metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && metadata.GetMemberReference(
                    (MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name)
                    == nameof(AssemblyInformationalVersionAttribute))
            {
                BlobReader value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                return value.ReadSerializedString() ?? "";
            }
        }

        return "";
    }

    /// <summary>Of the symbols, at the time of compilation; ends with a separator.</summary>
    static string FolderOf(byte[] image)
    {
        using PEReader reader = new(new MemoryStream(image));
        string path = reader.ReadCodeViewDebugDirectoryData(reader
            .ReadDebugDirectory()
            .Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView)).Path;
        return path[..(path.LastIndexOfAny(['/', '\\']) + 1)];
    }

    static byte[]? BlobOf(MetadataReader symbols, CustomDebugInformationHandleCollection handles, string kind) =>
        handles
        .Select(symbols.GetCustomDebugInformation)
        .Where(information => symbols.GetGuid(information.Kind) == new Guid(kind))
        .Select(information => symbols.GetBlobBytes(information.Value))
        .SingleOrDefault();

    static byte[] EntryOf(string file, string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using Stream stream = archive.GetEntry(path)!.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
