using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Feeds;

/// <summary>Goes through a list of articles without allocating; those that are <c>default</c> are skipped.</summary>
/// <remarks>
/// A <see cref="RowList{T}"/> is enumerated, since an index may be slower there; the enumerator of any other list could allocate.
/// </remarks>
struct ArticleCursor<T>
    where T : IReadOnlyList<Article>
{
    readonly T _articles;
    readonly bool _isRows;
    RowList<Article>.Enumerator _rows;
    int _index = -1;

    public ArticleCursor(T articles)
    {
        _articles = articles;
        if (typeof(T) == typeof(RowList<Article>))
        {
            _isRows = true;
            _rows = Unsafe.As<T, RowList<Article>>(ref articles).GetEnumerator();
        }
        else if (articles is RowList<Article> rows)
        {
            _isRows = true;
            _rows = rows.GetEnumerator();
        }
    }

    public Article Current { get; private set; }

    public bool MoveNext()
    {
        while (_isRows ? _rows.MoveNext() : ++_index < _articles.Count)
        {
            Current = _isRows ? _rows.Current : _articles[_index];
            if (!Current.IsDefault)
            {
                return true;
            }
        }

        return false;
    }
}
