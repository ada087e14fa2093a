using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>The file by which the generator knows what lies in the resource.</summary>
public class ManifestTests
{
    [Fact]
    public void Hostile_text_comes_back()
    {
        const string Text = "tab\t line\n return\r slash \\ \\n \ufeff \u2028 \ud800 \udc00 \ud83d\ude00 \0 漢";
        CorpusManifest manifest = new("ab", 3,
            new NamedArticle[]
            {
                new("Name", new("path", Text, new Timestamp(-5, -60), "und", ""))
                {
                    FormerNames = new[] { "Old", "Älter" }.ToEquatableArray(),
                },
                new("Undated", new("other", "", null, "en", "")) { IsDraft = true },
            }.ToEquatableArray(),
            new SeedDiagnostic[]
            {
                new("LP0101", "/" + Text, new(1, 2, 3, 4, 5, 6), new[] { Text, "" }.ToEquatableArray()),
                new("LP0102", "", default, default) { IsWarning = true },
                new("LP0301", "/seed", new(1, 2, 3, 4, 5, 6), new[] { "7", "8" }.ToEquatableArray())
                {
                    Inheriting = new SeedName[] { new("/a", "a"), new("/b", Text) }.ToEquatableArray(),
                    InheritingCount = 9,
                    Further = new SeedSpan[] { new(11, 12, 13, 14, 15, 16), new(21, 22, 23, 24, 25, 26) }.ToEquatableArray(),
                },
            }.ToEquatableArray())
        {
            Drafts = new ArticleKeys[]
            {
                new(Text, "Draft", Text, "", Text, new[] { Text }.ToEquatableArray()) { IsDraft = true },
            }.ToEquatableArray(),
            Symbols = SymbolText.Of(new(
                new EquatableArray<string>[] { new[] { "Soot", "Ende" }.ToEquatableArray(), default }.ToEquatableArray(),
                new[] { "Ink", "Soot" }.ToEquatableArray(),
                new[] { -1, 1 }.ToEquatableArray())),
        };

        CorpusManifest? parsed = ManifestText.Parse(ResourcePress.TextOf(manifest));

        Assert.Equal(manifest, parsed);
        CorpusManifest? untyped = ManifestText.Parse(ResourcePress.TextOf(manifest), hasCollections: false);
        Assert.Equal(manifest with { FrontMatter = default, FrontMatterSpans = default }, untyped);
        CorpusSymbols symbols = SymbolText.Parse(parsed!.Symbols);
        Assert.Equal([["Soot", "Ende"], []], symbols.Headings.Select(static names => names.ToArray()));
        Assert.Equal(["Ink", "Soot"], symbols.Tags);
        Assert.Equal([-1, 1], symbols.TagDrafts);
    }

    [Fact]
    public void What_is_cut_off_or_of_another_version_is_no_manifest()
    {
        string text = ResourcePress.TextOf(ResourcePress.BlobOf([Press.Archive("one.txt", "One", "<p>First.</p>")]).Manifest);

        Assert.NotNull(ManifestText.Parse(text));
        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(ManifestText.Parse(text[..length])));
        Assert.Null(ManifestText.Parse(text.Replace("letterpress\t3\t", "letterpress\t0\t", StringComparison.Ordinal)));
        Assert.Null(ManifestText.Parse(text.Replace("1700000000000", "x", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_complete_manifest_the_class_is_still_there()
    {
        GeneratorRun run = ResourcePress.RunOf("damaged");

        Assert.Equal("LP0901", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("Articles.g.cs", run.GeneratedSources.Keys);
    }

    [Fact]
    public void Code_reads_no_resource_of_another_build()
    {
        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf([Press.Archive("one.txt", "One", "<p>First.</p>")]);
        GeneratorRun run = ResourcePress.RunOf(ResourcePress.TextOf(manifest));
        byte[] other = ResourcePress.BlobOf([Press.Archive("one.txt", "One", "<p>Other.</p>")]).Blob;

        AssertFails("is missing", run);
        AssertFails("is of another build", run, ResourcePress.Resource(other));
        AssertFails(
            "has other contents",
            run,
            ResourcePress.Resource([.. blob.Select(static (b, i) => i == 0 ? (byte)0 : b)]));
        AssertFails("has other contents", run, ResourcePress.Resource([1]));
    }

    static void AssertFails(string why, GeneratorRun run, params IEnumerable<ResourceDescription> resources)
    {
        using PressedArticles articles = new(run, resources);
        ArticleCorpus corpus = articles.Corpus;
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => corpus.Count).Message, StringComparison.Ordinal);
    }
}
