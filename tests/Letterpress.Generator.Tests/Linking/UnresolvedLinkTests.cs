using System.Globalization;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>LP0301 is reported once for each target of a seed, with the further links as additional locations.</summary>
public class UnresolvedLinkTests
{
    const string Missing = "https://example.com/missing";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Repeated_links_to_one_target_are_one_diagnostic(int links)
    {
        SeedText[] seeds =
        [
            Citing("a.txt", string.Concat(Enumerable.Repeat(LinkTo(Missing), links))), Citing("b.txt", LinkTo(Missing)),
        ];

        foreach (Diagnostic[] found in InBothStorages(seeds))
        {
            Assert.Equal(2, found.Length);
            string more = links switch { 1 => "", 2 => "; 1 more link leads there", _ => $"; {links - 1} more links lead there" };
            Assert.Equal(
                [$"Article '{Missing}' is not in the corpus{more}", $"Article '{Missing}' is not in the corpus"],
                found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
            Assert.Equal(Enumerable.Range(4, links), LinesOf(found[0]));
            string path = found[0].Location.GetLineSpan().Path;
            Assert.All(found[0].AdditionalLocations, location => Assert.Equal(path, location.GetLineSpan().Path));
            Assert.Equal([4], LinesOf(found[1]));
        }
    }

    /// <summary>Links to one article are equal however they write its URL, as in <c>Unresolved</c>.</summary>
    [Fact]
    public void Forms_of_one_URL_are_one_target()
    {
        SeedText citing = Citing("a.txt",
            LinkTo("https://example.com/other") + LinkTo(Missing) + LinkTo("http://www.example.com/missing/") + LinkTo(Missing + "#part")
            + LinkTo("https://example.com/other"));

        foreach (Diagnostic[] found in InBothStorages([citing]))
        {
            Assert.Equal([[4, 8], [5, 6, 7]], found.Select(LinesOf));
            Assert.Equal(
                [
                    "Article 'https://example.com/other' is not in the corpus; 1 more link leads there",
                    $"Article '{Missing}' is not in the corpus; 2 more links lead there",
                ],
                found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void A_suggestion_stands_before_the_number()
    {
        SeedText[] seeds =
        [
            Press.Archive("a-known-article.txt", "A known article", "<p>Text.</p>", "https://example.com/a-known-article"),
            Citing("b.txt", LinkTo("https://example.com/a-known-articel") + LinkTo("https://example.com/a-known-articel")),
        ];

        foreach (Diagnostic[] found in InBothStorages(seeds))
        {
            Assert.Equal(
                "Article 'https://example.com/a-known-articel' is not in the corpus; did you mean 'a-known-article'? "
                    + "1 more link leads there",
                Assert.Single(found).GetMessage(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Each dead link to a file is to be corrected: its diagnostic is of its own.</summary>
    [Fact]
    public void Dead_links_to_files_are_reported_each()
    {
        GeneratorRun run = Press.Run(Press.Seed("a.md", "---\ntitle: A\ndate: 2026-05-01\n---\n[x](no.md) and [y](no.md)\n"));

        Assert.Equal(["LP0304", "LP0304"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    static string LinkTo(string url) => $"<p><a href=\"{url}\" rel=\"ArticleRef\">it</a></p>\n";

    static SeedText Citing(string path, string body) => Press.Archive(path, "Of " + path, body, "https://example.com/of-" + path);

    static int[] LinesOf(Diagnostic diagnostic) =>
    [
        .. diagnostic.AdditionalLocations.Prepend(diagnostic.Location)
            .Select(static location => location.GetLineSpan().StartLinePosition.Line + 1),
    ];

    static IEnumerable<Diagnostic[]> InBothStorages(SeedText[] seeds)
    {
        yield return Found(Press.Run(seeds));
        using ResourcePress resource = ResourcePress.Of(seeds);
        yield return Found(resource.Run);
    }

    static Diagnostic[] Found(GeneratorRun run)
    {
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal("LP0301", diagnostic.Id));
        return [.. run.Diagnostics.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
