using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Finds articles by the paths of their seeds and pages.</summary>
/// <remarks>
/// A page has the path of its seed without file extension; the page of a folder, which <c>index</c>, <c>README</c> or <c>_index</c> is,
/// has that of the folder. Names with a date or a number before them also have the paths that sites give them. Building and each search
/// take time in proportion to the length of paths, whatever the number of articles.
/// </remarks>
sealed class PageIndex
{
    /// <summary>How many segments at the end of a path name it.</summary>
    const int MaxEnd = 8;

    /// <summary>How many files can be the same page: more have only the end of their paths in common.</summary>
    const int MaxAlike = 8;

    readonly ArticleSummary[] _articles;
    readonly Dictionary<string, int> _byFile = new(StringComparer.Ordinal);
    readonly PathMap _byPage = new();
    readonly PathMap _bySitePath = new();
    readonly PathMap _byEnd = new();

    /// <summary>For each article the paths of its page: several where its name has a date or a number before it.</summary>
    readonly List<string>[] _pages;

    /// <param name="byPath">The articles in the order of their paths.</param>
    public PageIndex(ArticleSummary[] articles, int[] byPath)
    {
        _articles = articles;
        _pages = Array.ConvertAll(articles, static _ => new List<string>());
        List<(string Page, int Article)> others = [];
        foreach (int i in byPath)
        {
            string file = Identifiers.Normalize(articles[i].SeedPath);
            string page = PageOf(file);
            if (!_byFile.ContainsKey(file))
            {
                _byFile.Add(file, i);
            }

            AddPage(page, i);
            _bySitePath.Add(articles[i].Path == "index" ? "" : articles[i].Path, i);
            if (articles[i].Id is { Length: > 0 } id && id.IndexOf('/') < 0)
            {
                // Docusaurus gives a page the path of its folder and its id.
                others.Add((LinkPath.Combine(LinkPath.FolderOf(page), Identifiers.Normalize(id)), i));
            }

            others.AddRange(DatedPosts.PathsOf(page).Concat(NumberedPages.PathsOf(page)).Select(path => (path, i)));
        }

        // What a file is called wins over what a site would call it.
        foreach ((string page, int article) in others.Where(pair => !_byPage.Contains(pair.Page)).ToList())
        {
            AddPage(page, article);
        }
    }

    /// <summary>The path of the page that a file is, or that a link to a file or folder means.</summary>
    public static string PageOf(string path)
    {
        string page = LinkPath.WithoutExtension(path);
        return ArticlePath.WithoutIndex(page);
    }

    /// <summary>The article whose seed is the file; -1 where there is none.</summary>
    public int File(string path) => _byFile.TryGetValue(path, out int article) ? article : -1;

    /// <summary>The article that is the page at a path relative to the project; -1 where there is none.</summary>
    public int Page(string path, PageQuery query) => Find(_byPage, PageOf(path), query);

    /// <summary>The article that is the page at a path of the website; -1 where there is none.</summary>
    public int SitePage(string path, PageQuery query) => Find(_bySitePath, PageOf(path), query);

    /// <summary>The article that is the only page whose path ends in a path; -1 where there is none, or several.</summary>
    public int OnlyEnd(string path, PageQuery query)
    {
        string end = PageOf(path);
        IReadOnlyList<int> articles = end.Length == 0 ? [] : _byEnd.Find(end, query.IgnoresCase);
        string[] pages = [.. articles.Take(MaxAlike).SelectMany(article => _pages[article].Where(page => EndsIn(page, end)))];

        // A file and a folder may be the same page, and one post has several paths.
        return articles.Count == 1 || (pages.Length > 0 && pages.Distinct(StringComparer.Ordinal).Count() == 1)
            ? Choose(articles, query)
            : -1;
    }

    static bool EndsIn(string page, string end) => page.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        && (page.Length == end.Length || page[page.Length - end.Length - 1] == '/');

    void AddPage(string page, int article)
    {
        _pages[article].Add(page);
        _byPage.Add(page, article);
        int start = page.Length;
        for (int count = 0; count < MaxEnd && start > 0; count++)
        {
            start = page.LastIndexOf('/', start - 1) is >= 0 and int slash ? slash : 0;
            _byEnd.Add(page.Substring(start == 0 ? 0 : start + 1), article);
        }
    }

    /// <summary>A page in the language of the linking one wins.</summary>
    int Find(PathMap index, string page, PageQuery query)
    {
        IReadOnlyList<int> translated = query.Language.Length == 0 || page.Length == 0
            ? []
            : index.Find(page + "." + query.Language, query.IgnoresCase);
        return Choose(translated.Count > 0 ? translated : index.Find(page, query.IgnoresCase), query);
    }

    /// <summary>Of a file and a folder that are the same page, the one wins that the link is written for.</summary>
    int Choose(IReadOnlyList<int> articles, PageQuery query) => articles.Count == 0 ? -1
        : articles.Take(MaxAlike).Where(article => ArticlePath.IsIndex(_articles[article].SeedPath) == query.IsFolder)
            .DefaultIfEmpty(articles[0]).First();
}

/// <param name="IsFolder">Whether the link ends in a slash.</param>
/// <param name="IgnoresCase">Whether the link is to a page of a website, and not to a file.</param>
/// <param name="Language">The end of the linking seed's name that is a language (<c>about.de.md</c>); empty where it has none.</param>
readonly record struct PageQuery(bool IsFolder, bool IgnoresCase, string Language);
