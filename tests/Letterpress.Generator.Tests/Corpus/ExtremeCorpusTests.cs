using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>
/// Corpora of one extreme: the work is linear in what there is. In the long form they are 60,000 equal titles, 100,000 tags, and 1,000
/// articles that all link to each other; in the full form 3,000, which take 4 GB.
/// </summary>
public class ExtremeCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Equal_titles() => Work.AssertIsLinear(
        LongForm.Or(30_000, 1_000), count => Compile(count, static i => Seed($"{i}/index.md", "The same title", "Text.")));

    [Fact]
    public void Equal_titles_in_equal_folders() => Work.AssertIsLinear(
        LongForm.Or(30_000, 1_000),
        count => Compile(count, static i => Seed($"{i % 7}/{i}/the-same.md", "The same title", "Text.")));

    [Fact]
    public void Many_tags() => Work.AssertIsLinear(
        LongForm.Or(50_000, 1_000), count => Compile(count / 10, static i => Seed(
            $"{i}.md",
            $"Title {i}",
            "Text.",
            "tags: [" + string.Join(", ", Enumerable.Range(0, 10).Select(tag => $"t{(i * 10) + tag}")) + "]\n")));

    [Fact]
    public void One_tag_in_many_ways_of_writing() => Work.AssertIsLinear(
        LongForm.Or(20_000, 1_000), count => Compile(count, static i => Seed(
            $"{i}.md", $"Title {i}", "Text.", "tags: [\"" + string.Concat("letterpress".Select((c, bit) =>
                ((i >> bit) & 1) == 1 ? char.ToUpperInvariant(c) : c)) + "\"]\n")));

    /// <summary>Each article links to each other one: twice the articles have four times the links, and half the articles link.</summary>
    [Fact]
    public void Articles_that_all_link_to_each_other() => Work.AssertIsLinear(LongForm.Or(4_500_000, 500_000, 5_000), links =>
    {
        int size = (int)Math.Sqrt(links);
        string body = string.Concat(Enumerable.Range(0, size).Select(static i => $"[a]({i}.md)\n"));
        Compile(size, i => Seed($"{i}.md", $"Title {i}", body));
    });

    static (string Path, string Text) Seed(string path, string title, string body, string front = "") =>
        ("seeds/" + path, $"---\ntitle: {title}\ndate: 2024-05-06\n{front}---\n{body}\n");

    void Compile(int count, Func<int, (string Path, string Text)> seed)
    {
        CompilerOptions options = new();
        StoredSeed[] stored = [.. Enumerable.Range(0, count).Select(i =>
        {
            (string path, string text) = seed(i);
            return SeedCompiler.Compile(
                new Seed("/project/" + path, path, new PlainSource(text)), options.Seeds, CancellationToken.None).ToStored();
        })];
        using FileStream blob = new(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        CorpusManifest manifest = CorpusCompiler.Compile(stored, RepeatedSeeds.None, DefaultsTree.None, options, blob);
        Assert.Equal(count, manifest.Articles.Count);
        output.WriteLine($"{count} articles: a blob of {blob.Length} bytes");
        Assert.DoesNotContain(manifest.Diagnostics, static diagnostic => diagnostic.Id is "LP0901" or "LP0502");
    }
}
