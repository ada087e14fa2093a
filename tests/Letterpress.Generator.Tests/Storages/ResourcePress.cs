using System.Collections.Immutable;
using System.Reflection;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>What the package's task and targets do for a resource, in memory: the generator sees the manifest alone.</summary>
sealed class ResourcePress : IDisposable
{
    static readonly ImmutableDictionary<string, string> s_marked = ImmutableDictionary<string, string>.Empty.Add(
        "LetterpressManifest", "true");

    ResourcePress(GeneratorRun run, byte[] blob)
    {
        Run = run;
        Blob = blob;
        Articles = new(run, Resource(blob));
    }

    public GeneratorRun Run { get; }

    public byte[] Blob { get; }

    public PressedArticles Articles { get; }

    /// <param name="facts">What is known of files beside the seeds.</param>
    public static ResourcePress Of(
        IReadOnlyList<SeedText> seeds, string projectDirectory = Press.ProjectDirectory, FileFacts? facts = null)
    {
        (byte[] blob, CorpusManifest manifest) = BlobOf(seeds, projectDirectory, facts: facts);
        return new(RunOf(TextOf(manifest), projectDirectory), blob);
    }

    public static (byte[] Blob, CorpusManifest Manifest) BlobOf(
        IReadOnlyList<SeedText> seeds, string projectDirectory = Press.ProjectDirectory, ProjectRules? rules = null,
        DuplicatePolicy duplicates = DuplicatePolicy.Error, bool leavesOutDrafts = false, FileFacts? facts = null,
        SearchPolicy search = SearchPolicy.Full, LayoutPolicy layout = LayoutPolicy.None)
    {
        CompilerOptions options = new()
        {
            Seeds = SeedOptions.Default with { Rules = rules ?? ProjectRules.None, LeavesOutDrafts = leavesOutDrafts, Indexed = search },
            Duplicates = duplicates,
            Search = search,
            Layout = layout,
        };
        ILookup<bool, Seed> files = seeds.Select(seed => SeedOf(seed, projectDirectory))
            .ToLookup(static pair => pair.File.IsDefaults, static pair => pair.Seed);
        DefaultsTree defaults = DefaultsTree.Of(files[true].Select(DefaultsFile.Read));
        Seed[] articles = [.. files[false]];
        StoredSeed[] stored = new StoredSeed[articles.Length];
        Parallel.For(0, articles.Length, i =>
        {
            CompiledSeed compiled = SeedCompiler.Compile(defaults.Of(articles[i]), options.Seeds, CancellationToken.None);
            stored[i] = Reread(SeedFiles.Find(compiled, facts ?? FileFacts.None).ToStored(), articles[i], defaults);
        });
        using MemoryStream blob = new();
        CorpusManifest manifest = CorpusCompiler.Compile(stored, RepeatedSeeds.None, defaults, options, blob);
        return (blob.ToArray(), manifest);
    }

    static (SeedFile File, Seed Seed) SeedOf(SeedText seed, string projectDirectory)
    {
        string? text = seed.GetText()?.ToString();
        SeedFile file = SeedFile.Of(seed.Path, projectDirectory);
        return (file, new(file.FilePath, file.Path, new PlainSource(text ?? "")) { IsReadable = text is not null });
    }

    public static string TextOf(CorpusManifest manifest)
    {
        using StringWriter writer = new();
        ManifestText.Write(manifest, writer);
        return writer.ToString();
    }

    /// <summary>A manifest as the compiler is given it.</summary>
    public static SeedText FileOf(string manifest, string projectDirectory = Press.ProjectDirectory) =>
        new(projectDirectory + "obj/articles.manifest", manifest) { Metadata = s_marked };

    public static GeneratorRun RunOf(string manifest, string projectDirectory = Press.ProjectDirectory) =>
        Press.Run(
            [FileOf(manifest, projectDirectory)],
            ImmutableDictionary<string, string>.Empty,
            projectDirectory);

    public static ResourceDescription Resource(byte[] blob) =>
        new(BlobHeader.ResourceName, () => new MemoryStream(blob), isPublic: true);

    public void Dispose() => Articles.Dispose();

    /// <summary>As from the cache of an earlier build.</summary>
    static StoredSeed Reread(StoredSeed stored, Seed seed, DefaultsTree defaults)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        new StoredSeedWriter(writer).Write(stored);
        writer.Flush();
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        StoredSeed read = new StoredSeedReader(reader, seed.FilePath, seed.Path, defaults.FilesAbove(seed.FilePath)).Read();
        Assert.Equal(stream.Length, stream.Position);
        return read;
    }
}

/// <summary>The bytes that a corpus gives to the runtime library.</summary>
static class CorpusBytes
{
    delegate ReadOnlySpan<byte> Piece(int number);

    delegate ReadOnlySpan<byte> Whole();

    public static byte[] Table(ArticleCorpus corpus, int table) => Of(corpus, "GetTable")(table).ToArray();

    public static byte[] Shard(ArticleCorpus corpus, int shard) => Of(corpus, "GetShard")(shard).ToArray();

    /// <summary>Asserts that two storages have the same tables, shards and search index.</summary>
    /// <returns>How many shards there are.</returns>
    public static int AssertSame(ArticleCorpus literal, ArticleCorpus resource)
    {
        Assert.Equal(literal.Count, resource.Count);
        for (int table = 0; table < CorpusLayout.TableCount; table++)
        {
            Assert.True(Table(literal, table).AsSpan().SequenceEqual(Table(resource, table)), ((CorpusTable)table).ToString());
        }

        int shards = 0;
        for (; Shard(literal, shards) is { Length: > 0 } shard; shards++)
        {
            Assert.True(shard.AsSpan().SequenceEqual(Shard(resource, shards)), $"shard {shards}");
        }

        Assert.True(SearchIndex(literal).AsSpan().SequenceEqual(SearchIndex(resource)), "the search index");
        return shards;
    }

    /// <summary>As queries read it; empty where nothing is searched.</summary>
    public static byte[] SearchIndex(ArticleCorpus corpus) =>
        Getter("SearchIndex").CreateDelegate<Whole>(Getter("Current").Invoke(corpus, null)!)().ToArray();

    static MethodInfo Getter(string property) =>
        typeof(ArticleCorpus).GetProperty(property, BindingFlags.Instance | BindingFlags.NonPublic)!.GetMethod!;

    static Piece Of(ArticleCorpus corpus, string method) =>
        typeof(ArticleCorpus)
            .GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!
            .CreateDelegate<Piece>(corpus);
}
