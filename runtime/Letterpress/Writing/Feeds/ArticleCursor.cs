using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>Goes through a list of articles without allocating; those that are <c>default</c> are skipped.</summary>
/// <remarks>
/// The lists of this library are enumerated, since an index may be slower there; the enumerator of any other list could allocate.
/// </remarks>
struct ArticleCursor<T>
    where T : IReadOnlyList<Article>
{
    readonly T _articles;
    readonly Kind _kind = Kind.Indexed;
    RowList<Article>.Enumerator _rows;
    ListEnumerator<ArticleReferences, Article> _references;
    int _index = -1;

    public ArticleCursor(T articles)
    {
        _articles = articles;
        if (typeof(T) == typeof(RowList<Article>))
        {
            _kind = Kind.Rows;
            _rows = Unsafe.As<T, RowList<Article>>(ref articles).GetEnumerator();
        }
        else if (typeof(T) == typeof(ArticleReferences))
        {
            _kind = Kind.References;
            _references = Unsafe.As<T, ArticleReferences>(ref articles).GetEnumerator();
        }
        else if (articles is RowList<Article> rows)
        {
            _kind = Kind.Rows;
            _rows = rows.GetEnumerator();
        }
        else if (articles is ArticleReferences references)
        {
            _kind = Kind.References;
            _references = references.GetEnumerator();
        }
    }

    /// <summary>How a list is gone through.</summary>
    enum Kind : byte
    {
        Indexed,
        Rows,
        References,
    }

    public Article Current { get; private set; }

    public bool MoveNext()
    {
        while (MoveOn())
        {
            Current = _kind switch
            {
                Kind.Rows => _rows.Current,
                Kind.References => _references.Current,
                _ => _articles[_index],
            };
            if (!Current.IsDefault)
            {
                return true;
            }
        }

        return false;
    }

    bool MoveOn() => _kind switch
    {
        Kind.Rows => _rows.MoveNext(),
        Kind.References => _references.MoveNext(),
        _ => ++_index < _articles.Count,
    };
}
