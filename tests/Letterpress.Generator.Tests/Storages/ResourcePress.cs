using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Identity;
using Letterpress.Core.Reading;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>What the package's task and targets do for a resource, in memory: the generator sees the digest alone.</summary>
sealed class ResourcePress : IDisposable
{
    static readonly ImmutableDictionary<string, string> s_marked = ImmutableDictionary<string, string>.Empty.Add(
        "LetterpressDigest", "true");

    ResourcePress(GeneratorRun run, byte[] image)
    {
        Run = run;
        Image = image;
        Articles = new(run, Resource(image));
    }

    public GeneratorRun Run { get; }

    public byte[] Image { get; }

    public PressedArticles Articles { get; }

    public static ResourcePress Of(IReadOnlyList<SeedText> seeds, string projectDirectory = Press.ProjectDirectory)
    {
        (byte[] image, CorpusDigest digest) = ImageOf(seeds, projectDirectory);
        return new(RunOf(TextOf(digest), projectDirectory), image);
    }

    public static (byte[] Image, CorpusDigest Digest) ImageOf(
        IReadOnlyList<SeedText> seeds, string projectDirectory = Press.ProjectDirectory)
    {
        StoredSeed[] stored = new StoredSeed[seeds.Count];
        Parallel.For(0, seeds.Count, i =>
        {
            string? text = seeds[i].GetText()?.ToString();
            Seed seed = new(seeds[i].Path, SeedPaths.Relative(seeds[i].Path, projectDirectory), new PlainSource(text ?? ""))
            {
                IsReadable = text is not null,
            };
            stored[i] = Reread(StoredSeed.Of(PressedSeed.Press(seed, "und", CancellationToken.None)), seed);
        });
        using MemoryStream image = new();
        CorpusDigest digest = CorpusImage.Write(stored, "Articles", ProjectRules.None, image);
        return (image.ToArray(), digest);
    }

    public static string TextOf(CorpusDigest digest)
    {
        using StringWriter writer = new();
        DigestText.Write(digest, writer);
        return writer.ToString();
    }

    public static GeneratorRun RunOf(string digest, string projectDirectory = Press.ProjectDirectory) =>
        Press.Run(
            [new(projectDirectory + "obj/articles.digest", digest) { Metadata = s_marked }],
            ImmutableDictionary<string, string>.Empty,
            projectDirectory);

    public static ResourceDescription Resource(byte[] image) =>
        new(ImageLayout.ResourceName, () => new MemoryStream(image), isPublic: true);

    public void Dispose() => Articles.Dispose();

    /// <summary>As from the cache of an earlier build.</summary>
    static StoredSeed Reread(StoredSeed stored, Seed seed)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        new StoredSeedWriter(writer).Write(stored);
        writer.Flush();
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        StoredSeed read = new StoredSeedReader(reader, seed.FilePath, seed.Path).Read();
        Assert.Equal(stream.Length, stream.Position);
        return read;
    }
}

/// <summary>The bytes that a corpus gives to the runtime library.</summary>
static class CorpusBytes
{
    delegate ReadOnlySpan<byte> Piece(int number);

    public static byte[] Table(ArticleCorpus corpus, int table) => Of(corpus, "GetTable")(table).ToArray();

    public static byte[] Shard(ArticleCorpus corpus, int shard) => Of(corpus, "GetShard")(shard).ToArray();

    static Piece Of(ArticleCorpus corpus, string method) =>
        typeof(ArticleCorpus)
            .GetMethod(method, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .CreateDelegate<Piece>(corpus);
}
