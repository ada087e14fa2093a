using System.Collections.Immutable;
using System.Text;
using Letterpress.Core;
using Letterpress.Core.Identity;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>The build writes from bytes what the runtime library writes from handles.</summary>
public class SnapshotSetTests
{
    [Fact]
    public void Seeds_of_the_repository()
    {
        SeedText[] seeds = SeedSnapshotTests.SeedTexts();
        string identities = SeedSnapshotTests.Identities();
        using PressedArticles articles = new(Press.Run(
            seeds, ImmutableDictionary<string, string>.Empty.Add("_LetterpressIdentities", identities), Repository.Path("")));
        AssertSame(articles.Corpus, ResourcePress.BlobOf(seeds, Repository.Path(""), ProjectRules.Parse(identities)));
    }

    [Fact]
    public void Real_seeds()
    {
        RealCorpus corpus = RealCorpus.GetSample();
        AssertSame(corpus.Loaded.Corpus, ResourcePress.BlobOf(corpus.Seeds, corpus.Folder + '/'));
    }

    [Fact]
    public void Hostile_seeds_with_aliases_and_tags()
    {
        SeedText[] seeds =
        [
            Press.Seed(
                "a.md",
                "---\ntitle: \"A \\u202E\"\ndate: 2026-05-01\ntags: [One, 'Two: 2']\naliases: [old/a, 'https://example.com/b']\n"
                + "key: '[a: b]'\n---\n[b](b.md) [c](c.md) <a>\n"),
            Press.Seed("sub dir/b.md", "---\ntitle: B\ndate: 2026-05-01\ntags: One\n---\n[a](/old/a)\n\n| a |\n| - |\n| b |\n"),
            Press.Seed("ill.md", ""),
        ];
        using PressedArticles articles = new(Press.Run(seeds));
        AssertSame(articles.Corpus, ResourcePress.BlobOf(seeds));
    }

    [Fact]
    public void No_seed_at_all()
    {
        using PressedArticles articles = new(Press.Run());
        AssertSame(articles.Corpus, ResourcePress.BlobOf([]));
    }

    /// <summary>In some of them a block is in a block that comes after it, or holds no others.</summary>
    [Fact]
    public void A_blob_with_any_byte_damaged_is_written_or_refused()
    {
        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(
            [Press.Seed("a.md", "---\ntitle: A\ndate: 2026-05-01\n---\n> One\n>\n> - Two\n\nThree\n")]);
        int written = 0;
        for (int i = 0; i < blob.Length; i++)
        {
            byte[] damaged = [.. blob];
            damaged[i] ^= 0x15;
            Exception? refusal = Record.Exception(() => CorpusCompiler.Snapshots(damaged, manifest)?.Article(0));
            Assert.True(refusal is null or ArgumentException or IndexOutOfRangeException or InvalidDataException, $"{i}: {refusal}");
            written += refusal is null ? 1 : 0;
        }

        Assert.InRange(written, 1, blob.Length - 1);
    }

    static void AssertSame(ArticleCorpus corpus, (byte[] Blob, CorpusManifest Manifest) resource)
    {
        SnapshotSet snapshots = CorpusCompiler.Snapshots(resource.Blob, resource.Manifest)!;
        Assert.Equal(corpus.Count, snapshots.Count);
        Assert.Equal(RealCorpus.Written(corpus.WriteSnapshot), Encoding.UTF8.GetString(snapshots.Corpus()));
        foreach (Article article in corpus.All)
        {
            Assert.Equal(article.SeedPath.ToString(), snapshots.SeedPath(article.Index));
            string expected = RealCorpus.Written(writer => article.WriteSnapshot(writer, snapshots.Identifier(article.Index)));
            Assert.Null(RealCorpus.Difference(expected, Encoding.UTF8.GetString(snapshots.Article(article.Index))));
        }
    }
}
