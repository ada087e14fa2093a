using System.Collections.Immutable;
using Letterpress.Generator.Tests.Emitting;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>Two thousand real seeds in one run of the generator: each becomes an article, or an error says why not.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void No_seed_costs_an_exception()
    {
        RealCorpus corpus = RealCorpus.Get();
        foreach (IGrouping<string, Diagnostic> group in corpus.Run.Diagnostics
            .GroupBy(static diagnostic => diagnostic.Id)
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(
                $"{group.Key}: {group.Count()}, in {group.Select(corpus.NameOf).Distinct().Count()} of {corpus.Seeds.Length} seeds");
        }

        Assert.Empty(corpus.Run.Diagnostics
            .Where(static diagnostic => diagnostic.Id == "LP0901")
            .Select(static diagnostic => diagnostic.ToString()));
    }

    /// <summary>
    /// Those with an error are listed beside this test, by id and reason: nothing is lost without a word. Duplicates (LP0401)
    /// are articles all the same.
    /// </summary>
    [Fact]
    public void Seeds_with_an_error_say_why()
    {
        RealCorpus corpus = RealCorpus.Get();
        (string Seed, string Reason)[] errors =
        [
            .. corpus.Run.Diagnostics
                .Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
                .Select(diagnostic => (corpus.NameOf(diagnostic), $"{diagnostic.Id} {diagnostic.Descriptor.Title}"))
                .Distinct()
                .OrderBy(static error => error.Item1, StringComparer.Ordinal)
                .ThenBy(static error => error.Item2, StringComparer.Ordinal),
        ];

        HashSet<string> leftOut = [.. errors
            .Where(static error => !error.Reason.StartsWith("LP0401", StringComparison.Ordinal))
            .Select(static error => error.Seed)];
        HashSet<string> read = [.. corpus.Articles.Select(static article => article.SeedPath.ToString())];
        Assert.Equal(
            corpus.Seeds.Select(seed => Path.GetRelativePath(corpus.Folder, seed.Path).Replace('\\', '/')).Order(StringComparer.Ordinal),
            leftOut.Concat(read).Order(StringComparer.Ordinal));
        new SnapshotFiles(
            Repository.Path("tests/Letterpress.Generator.Tests/Corpus"),
            $"{nameof(CorpusTests)}.{nameof(Seeds_with_an_error_say_why)}")
        {
            Accept = Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1",
        }.Verify(ImmutableSortedDictionary<string, string>.Empty.Add(
            "|txt",
            string.Concat(errors.Select(static error => $"{error.Seed}: {error.Reason}\n"))));
    }

    /// <summary>That it compiles with warnings as errors is what pressing it asserts.</summary>
    [Fact]
    public void Generated_code_compiles_and_hides_nothing()
    {
        RealCorpus corpus = RealCorpus.Get();
        foreach ((string name, string source) in corpus.Run.GeneratedSources)
        {
            Assert.True(source.Length > 0, name);
            CompiledCode.AssertHidesNothing(source);
        }

        output.WriteLine($"{corpus.Run.GeneratedSources.Count} files");
    }

    [Fact]
    public void Text_and_lists_say_what_the_blocks_say() => RealCorpus.Get().AssertAll(PlainText.Contradiction);

    [Fact]
    public void Every_article_has_a_title_and_a_slug() => RealCorpus.Get().AssertAll(static article =>
        article.Title.IsEmpty ? "no title" : article.Slug.IsEmpty ? "no slug" : article.ContentHash.IsEmpty ? "no hash" : null);
}
