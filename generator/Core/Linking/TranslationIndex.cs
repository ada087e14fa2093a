using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>
/// Finds the same article in several languages: by the key that front matter states, else by the path without what says the language in
/// it.
/// </summary>
static class TranslationIndex
{
    /// <returns>For each article those in other languages, by language. Of several articles in one language, none is meant.</returns>
    public static int[][] Of(ArticleSummary[] articles)
    {
        int[][] result = [.. articles.Select(static _ => Array.Empty<int>())];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, articles.Length)
            .GroupBy(i => KeyOf(articles[i]), StringComparer.Ordinal)
            .Where(static group => group.Key.Length > 0 && group.Skip(1).Any()))
        {
            int[] translations =
            [
                .. same.GroupBy(i => articles[i].ShownLanguage, StringComparer.OrdinalIgnoreCase)
                    .Where(static group => !group.Skip(1).Any())
                    .OrderBy(static group => group.Key, StringComparer.Ordinal)
                    .Select(static group => group.First()),
            ];
            foreach (int article in translations)
            {
                result[article] = [.. translations.Where(other => other != article)];
            }
        }

        return result;
    }

    /// <summary>
    /// What translations have in common; empty for an article with a URL of its own, whose path says nothing of where it is published.
    /// </summary>
    static string KeyOf(ArticleSummary article) =>
        article.TranslationKey.Length > 0 ? "=" + article.TranslationKey
        : article.IsLocal ? PathOf(article)
        : "";

    static string PathOf(ArticleSummary article)
    {
        string suffix = ArticlePath.SuffixOf(LinkPath.NameOf(article.Path));
        if (suffix.Length > 0)
        {
            return Says(suffix, article) ? article.Path.Substring(0, article.Path.Length - suffix.Length - 1) : article.Path;
        }

        string[] segments = article.Path.Split('/');
        int folders = segments.Length - (ArticlePath.IsIndex(article.SeedPath) ? 0 : 1);
        int language = Array.FindIndex(segments, 0, folders, segment => Says(segment, article));
        if (language < 0)
        {
            return article.Path;
        }

        string path = string.Join("/", segments.Where((_, i) => i != language));
        return path.Length > 0 ? path : "index";
    }

    /// <summary>Whether a part of a path is the language of the article: <c>zh</c> is that of <c>zh-Hant</c> too.</summary>
    static bool Says(string part, ArticleSummary article) =>
        LanguageTags.IsPathSegment(part)
        && article.ShownLanguage.StartsWith(part, StringComparison.OrdinalIgnoreCase)
        && (article.ShownLanguage.Length == part.Length || article.ShownLanguage[part.Length] == '-');
}
