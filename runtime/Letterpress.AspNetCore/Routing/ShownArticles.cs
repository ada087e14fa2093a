using System.Collections;

namespace Letterpress.Routing;

/// <summary>The articles of a list that are shown at an instant, each of which is found at once by its index.</summary>
/// <remarks>In a list of which expired articles are left out, an index counts from its start; so these are copied.</remarks>
readonly struct ShownArticles : IReadOnlyList<Article>
{
    readonly RowList<Article> _list;
    readonly Article[]? _copies;

    ShownArticles(RowList<Article> list) => _list = list;

    ShownArticles(Article[] copies) => _copies = copies;

    public int Count => _copies?.Length ?? _list.Count;

    public Article this[int index] => _copies is { } copies ? copies[index] : _list[index];

    /// <param name="articles">Newest first, without a time last.</param>
    /// <param name="instant">The instant.</param>
    public static ShownArticles Of(RowList<Article> articles, DateTimeOffset instant)
    {
        RowList<Article> shown = articles.AsOf(instant);
        int first = 0;
        while (first < articles.Count && articles[first].PublishedAt > instant)
        {
            first++;
        }

        return shown.Count == articles.Count - first ? new(articles[first..]) : new([.. shown]);
    }

    /// <summary>Those too that are published later.</summary>
    public static ShownArticles Unexpired(RowList<Article> articles, DateTimeOffset instant)
    {
        foreach (Article article in articles)
        {
            if (article.IsExpired(instant))
            {
                return new([.. articles.Where(article => !article.IsExpired(instant))]);
            }
        }

        return new(articles);
    }

    public IEnumerator<Article> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
