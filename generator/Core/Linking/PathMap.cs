namespace Letterpress.Core.Linking;

/// <summary>
/// Articles by path. Where no path is equal, the only one that differs in letter case is found: some site generators write the URLs of
/// pages in lower case.
/// </summary>
sealed class PathMap
{
    const string Several = "\0";

    readonly Dictionary<string, List<int>> _articles = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _byFolded = new(StringComparer.Ordinal);

    public void Add(string path, int article)
    {
        if (!_articles.TryGetValue(path, out List<int>? articles))
        {
            _articles.Add(path, articles = []);
            string folded = path.ToLowerInvariant();
            _byFolded[folded] = _byFolded.ContainsKey(folded) ? Several : path;
        }

        if (articles.Count == 0 || articles[articles.Count - 1] != article)
        {
            articles.Add(article);
        }
    }

    public bool Contains(string path) => _articles.ContainsKey(path);

    /// <summary>The articles at a path, in the order in which they were added; empty where there is none.</summary>
    /// <param name="ignoresCase">Whether a path in other letter case is found.</param>
    public IReadOnlyList<int> Find(string path, bool ignoresCase) =>
        _articles.TryGetValue(path, out List<int>? articles) ? articles
        : ignoresCase && _byFolded.TryGetValue(path.ToLowerInvariant(), out string? other) && other != Several ? _articles[other]
        : [];
}
