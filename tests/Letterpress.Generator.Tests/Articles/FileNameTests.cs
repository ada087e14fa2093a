using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What the generator makes of a name that it was given; what MSBuild gives it, the tests of the package see.</summary>
public class FileNameTests
{
    static readonly string[] s_names =
    [
        "a.md", "A.md", "a.txt", "sub/a.md", "sub/A.md", "caf\u00E9.md", "cafe\u0301.md", "#.md", "?.md", "%.md", "%20.md", "[.md",
        "*.md", " .md", "  .md", ";.md", "{}.md", "'.md", "\".md",
        ":.md", "|.md", "<>.md", "\n.md", "\r\n.md", "\t.md", "..md", ".md", "-.md", "a..b.md", "漢.md", "😀.md", "\u202E.md",
        "\u2028.md", "\uFFFD.md", "CON.md", "seed.md",
        new string('x', 252) + ".md", new string('x', 251) + ".md", new string('漢', 84) + ".md",
    ];

    [Fact]
    public void Each_name_is_an_article_with_its_own_file_and_property()
    {
        GeneratorRun run = Press.Run([.. s_names.Select(static (name, i) =>
            Press.Seed("seeds/" + name, $"---\ntitle: Title {i}\ndate: 2026-05-01\nslug: slug-{i}\n---\n<p>Text.</p>"))]);
        Assert.Empty(run.Diagnostics.Where(static diagnostic => diagnostic.Id != "LP0402"));
        Assert.Equal(run.GeneratedSources.Count, run.GeneratedSources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        using PressedArticles articles = new(run);

        Assert.Equal(
            s_names.Select(static name => "seeds/" + name).Order(StringComparer.Ordinal),
            articles.Corpus.All.Select(static article => article.SeedPath.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(s_names.Length, articles.Class.GetProperties().Count(static property => property.PropertyType == typeof(Article)));
    }

    [Fact]
    public void A_copy_is_known_by_the_path_of_its_seed()
    {
        SeedText copy = CopyOf(
            "/project/seeds/co:lon 100%\n\".md", "---\ntitle: Title\ndate: 2026-05-01\nupdated: never\n---\n<p>Text.</p>");
        GeneratorRun run = Press.Run([copy]);

        Assert.Equal("/project/seeds/co%3Alon 100%%0A%22.md", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
        using PressedArticles articles = new(run);
        Assert.Equal("seeds/co:lon 100%\n\".md", Assert.Single(articles.Corpus.All).SeedPath.ToString());
    }

    static SeedText CopyOf(string path, string content)
    {
        SeedText copy = Press.Seed("obj/letterpress/0123.seed", content);
        return new(copy.Path, content) { Metadata = copy.Metadata.Add("LetterpressSeedPath", Uri.EscapeDataString(path)) };
    }
}
