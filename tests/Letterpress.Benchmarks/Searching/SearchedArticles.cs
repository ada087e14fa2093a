using System.Text.RegularExpressions;
using Letterpress.Benchmarks.Corpora;
using Letterpress.Tests.Search;

namespace Letterpress.Benchmarks.Searching;

/// <summary>Real articles beside the checkout, and pieces of them as queries.</summary>
static partial class SearchedArticles
{
    /// <summary>As many articles as wanted: the real ones again and again.</summary>
    public static MemoryArticle[] Read(int count)
    {
        Article[] real = [.. Press.Load([.. Seed.Real().Where(static (_, i) => i % 2 == 0)], "searched").All];
        return [.. Enumerable.Range(0, count).Select(i => Copy(real[i % real.Length]))];
    }

    /// <summary>Queries of one to four terms: two to five ideographs of a run, or one to four words.</summary>
    public static string[] Queries(MemoryArticle[] articles, int count)
    {
        Random random = new(1);
        List<string> queries = [];
        while (queries.Count < count)
        {
            int terms = 1 + (queries.Count % 4);
            MemoryArticle article = articles[random.Next(articles.Length)];
            if (article.Blocks.Length == 0)
            {
                continue;
            }

            string text = System.Text.Encoding.UTF8.GetString(article.Blocks[random.Next(article.Blocks.Length)]);
            Match run = Ideographs().Match(text);
            string[] words = [.. Words().Matches(text).Take(terms).Select(static word => word.Value)];
            if (run.Length > terms)
            {
                queries.Add(run.Value.Substring(random.Next(run.Length - terms), terms + 1));
            }
            else if (run.Length == 0 && words.Length == terms)
            {
                queries.Add(string.Join(' ', words));
            }
        }

        return [.. queries];
    }

    static MemoryArticle Copy(Article article) => new(
        article.Title.ToString(),
        article.Language.ToString(),
        [.. article.Blocks.Select(static block => block.Text.ToString()).Where(static text => text.Length > 0)]);

    [GeneratedRegex(@"[\u4E00-\u9FFF]{2,}")]
    private static partial Regex Ideographs();

    [GeneratedRegex(@"\b[A-Za-z]{3,}\b")]
    private static partial Regex Words();
}
