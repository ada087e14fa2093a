using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Pressing;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>Seeds that are the same article, as the project settles them (<c>LetterpressDuplicates</c>), in both storages.</summary>
public class DuplicateTests
{
    static readonly SeedText[] s_seeds =
    [
        Press.Archive("b.txt", "Ink", "<p>The second copy.</p>", "https://example.com/ink", time: 1_700_000_000_002),
        Press.Archive("a.txt", "Ink", "<p>The first copy.</p>", "https://example.com/ink", time: 1_700_000_000_001),
        Press.Archive("c.txt", "Ink", "<p>The third copy.</p>", "https://example.com/ink?utm_source=x", time: 1_700_000_000_002),
        Press.Archive("d.txt", "Paper", "<p>Takes <a href=\"https://example.com/ink\">ink</a>.</p>"),
    ];

    [Theory]
    [InlineData("KeepFirst", "a.txt", "b.txt", "c.txt")]
    [InlineData("KeepNewest", "b.txt", "a.txt", "c.txt")]
    public void One_is_kept_and_each_other_is_reported(string policy, string kept, params string[] leftOut)
    {
        GeneratorRun literal = Press.Run(s_seeds, new Dictionary<string, string> { ["LetterpressDuplicates"] = policy });
        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(s_seeds, duplicates: Enum.Parse<DuplicatePolicy>(policy));
        GeneratorRun resource = ResourcePress.RunOf(ResourcePress.TextOf(manifest));
        foreach ((GeneratorRun run, ResourceDescription[] resources) in
            ((GeneratorRun, ResourceDescription[])[])[(literal, []), (resource, [ResourcePress.Resource(blob)])])
        {
            Diagnostic[] reported = [.. run.Diagnostics.Where(static one => one.Id == "LP0401")];
            Assert.All(reported, static one => Assert.Equal(DiagnosticSeverity.Warning, one.DefaultSeverity));
            Assert.Equal(
                leftOut.Select(path =>
                    $"{path}: The URL 'example.com/ink' is already used by '{kept}', which is kept; this seed is left out."),
                reported.Select(static one =>
                    $"{Path.GetFileName(one.Location.GetLineSpan().Path)}: {one.GetMessage(CultureInfo.InvariantCulture)}").Order());

            using PressedArticles articles = new(run, resources);
            Assert.Equal([kept, "d.txt"], articles.Corpus.All.ToArray().Select(static article => article.SeedPath.ToString()).Order());
            Assert.True(articles.Corpus.TryFind("https://example.com/ink", out Article ink));
            Assert.Equal((kept, 1), (ink.SeedPath.ToString(), ink.ReferencedBy.Count));
            Assert.Equal(kept == "a.txt" ? "The first copy." : "The second copy.", ink.PlainText.ToString());
        }
    }

    [Fact]
    public void By_default_each_is_an_article_and_an_error()
    {
        GeneratorRun run = Press.Run(s_seeds);
        Assert.Equal(2, run.Diagnostics.Count(static one => one is { Id: "LP0401", DefaultSeverity: DiagnosticSeverity.Error }));
        using PressedArticles articles = new(run);
        Assert.Equal(4, articles.Corpus.Count);
    }

    /// <summary>Two articles may have one slug by mistake: neither is left out.</summary>
    [Fact]
    public void A_slug_that_two_articles_state_stays_an_error()
    {
        SeedText[] seeds =
        [
            Press.Seed("a.md", "---\ntitle: Ink\nslug: same\n---\nText.\n"),
            Press.Seed("b.md", "---\ntitle: Paper\nslug: same\n---\nText.\n"),
        ];
        GeneratorRun run = Press.Run(seeds, new Dictionary<string, string> { ["LetterpressDuplicates"] = "KeepFirst" });
        Assert.Single(run.Diagnostics, static one => one is { Id: "LP0401", DefaultSeverity: DiagnosticSeverity.Error });
        using PressedArticles articles = new(run);
        Assert.Equal(2, articles.Corpus.Count);
    }

    [Fact]
    public void Many_seeds_share_shards_without_those_that_are_left_out()
    {
        SeedText[] seeds =
        [
            .. Enumerable.Range(0, 200).Select(static i => Press.Archive(
                $"{i}.txt", $"Title {i}", $"<p>Text of {i}.</p>", $"https://example.com/{i / 2}", 1_700_000_000_000 + i)),
        ];
        GeneratorRun run = Press.Run(seeds, new Dictionary<string, string> { ["LetterpressDuplicates"] = "KeepNewest" });
        using PressedArticles articles = new(run);
        Assert.Equal(100, articles.Corpus.Count);
        Assert.All(articles.Corpus.All.ToArray(), static article =>
            Assert.Equal($"Text of {article.Title.ToString()["Title ".Length..]}.", article.PlainText.ToString()));
    }

    /// <summary>A build that edits the results of another one must know that a seed is not in them.</summary>
    [Fact]
    public void An_edit_of_a_seed_that_is_left_out_changes_nothing_else()
    {
        using PressProject project = new();
        project.Write(0, "<p>One.</p>");
        project.Write(1, "<p>Two.</p>");
        string seed = File.ReadAllText(project.SeedPath(0));
        File.WriteAllText(project.SeedPath(1), seed.Replace("One.", "A copy.", StringComparison.Ordinal));
        Build(project);
        File.WriteAllText(project.SeedPath(1), seed.Replace("One.", "Edited.", StringComparison.Ordinal));
        BuiltResource edited = Build(project);
        (byte[] blob, string manifest) = (File.ReadAllBytes(edited.Blob), File.ReadAllText(edited.Manifest));
        Directory.Delete(project.Folder, recursive: true);
        BuiltResource again = Build(project);
        Assert.Equal(blob, File.ReadAllBytes(again.Blob));
        Assert.Equal(manifest, File.ReadAllText(again.Manifest));
        Assert.Contains("LP0401", manifest, StringComparison.Ordinal);
    }

    static BuiltResource Build(PressProject project) =>
        new ResourceBuild(project.Folder, project.Path, new() { Duplicates = DuplicatePolicy.KeepFirst }).Run(
            [.. Directory.EnumerateFiles(Path.Combine(project.Path, "seeds"))], CancellationToken.None);
}
