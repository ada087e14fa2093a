using System.Globalization;
using Letterpress.Core.Text;
using Letterpress.Tool.Building;
using Letterpress.Tool.Checking;
using Letterpress.Tool.Running;
using Microsoft.CodeAnalysis;

namespace Letterpress.Tool.Reading;

/// <summary>The articles of a command that only reads.</summary>
static class Opened
{
    /// <summary>Those that somebody asked for, newest first.</summary>
    public static IEnumerable<Article> ArticlesInScope(BuiltCorpus corpus)
    {
        HashSet<string> paths =
        [
            .. corpus.Specified.Files.Where(file => corpus.Workspace.IsInScope(file.FullPath)).Select(static file => file.Path),
        ];
        ArticleCorpus articles = corpus.Open();
        for (int i = 0; i < articles.Count; i++)
        {
            if (paths.Contains(articles[i].SeedPath.ToString()))
            {
                yield return articles[i];
            }
        }
    }

    /// <summary>Finds an article by its id, slug, path, alias or URL, or by the path of its file.</summary>
    /// <exception cref="ToolException">There is no such article; the message names those that come nearest.</exception>
    public static Article Find(BuiltCorpus corpus, string key, Surroundings surroundings)
    {
        ArticleCorpus articles = corpus.Open();
        if (articles.TryFind(key, out Article article))
        {
            return article;
        }

        string path = surroundings.FullPath(key);
        string? seed = corpus.Specified.Files.FirstOrDefault(file => file.FullPath == path || file.Path == key).Path;
        for (int i = 0; seed is not null && i < articles.Count; i++)
        {
            if (articles[i].SeedPath.Equals(seed))
            {
                return articles[i];
            }
        }

        throw new ToolException(
            seed is null ? Unknown(articles, key) : $"'{key}' has errors and is no article: check it.", ExitCode.Problems);
    }

    /// <summary>Says that seeds are missing: a list without them would seem whole.</summary>
    public static void ReportErrors(BuiltCorpus corpus, Surroundings surroundings)
    {
        int errors = Finding.Of(corpus, DiagnosticSeverity.Error, areWarningsErrors: false).Length;
        if (errors > 0)
        {
            surroundings.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"note: {errors} {(errors == 1 ? "error" : "errors")}; seeds may be missing. 'letterpress check' shows them."));
        }
    }

    static string Unknown(ArticleCorpus articles, string key)
    {
        Article[] nearest = new Article[3];
        int count = articles.FindNearest(key, nearest);
        string hint = count == 0 ? "" : "; did you mean "
            + string.Join(" or ", nearest.Take(count).Select(static one => $"'{MessageText.Visible(one.Slug.ToString())}'")) + "?";
        return $"no article has the id, slug, path, alias or URL '{MessageText.Visible(key)}'{hint}";
    }
}
