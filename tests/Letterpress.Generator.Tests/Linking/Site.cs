using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>A folder of documentation or of a blog, of which only paths and links matter.</summary>
static class Site
{
    /// <summary>A page: its path, then its keys of front matter, each on a line.</summary>
    public static SeedText Page(string path, string keys = "", string body = "Text.") =>
        Press.Seed(path, $"---\ntitle: {TitleOf(path)}\ndate: 2026-05-01\n{keys}\n---\n{body}\n");

    /// <summary>The path of the seed to which the first link of a page leads; <c>external</c> or <c>unresolved</c> where to none.</summary>
    public static string TargetOf(string from, string link, IEnumerable<string> pages, string root = "") =>
        TargetOf(Page(from, "", link), [.. pages.Where(path => path != from).Select(static path => Page(path))], root);

    /// <inheritdoc cref="TargetOf(string, string, IEnumerable{string}, string)"/>
    public static string TargetOf(SeedText from, IEnumerable<SeedText> pages, string root = "")
    {
        GeneratorRun run = Press.Run([from, .. pages], new Dictionary<string, string> { ["LetterpressSiteRoot"] = root });
        using PressedArticles articles = new(run);
        string path = from.Path[Press.ProjectDirectory.Length..];
        Link link = articles.Corpus.All.Single(article => article.SeedPath.ToString() == path).Links[0];
        return link.TryGetTarget(out Article target) ? target.SeedPath.ToString()
            : link.Kind == LinkKind.ArticleUnresolved ? "unresolved"
            : "external";
    }

    static string TitleOf(string path) => "'Page " + path.Replace("'", "''", StringComparison.Ordinal) + "'";
}
