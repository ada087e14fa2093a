using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The links of an article in reading order, or those that lead to it: newest source first, then in reading order.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same list. <c>default</c> is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe record struct LinkList : IReadOnlyList<Link>
{
    /// <summary>Rows of links, or with <see cref="_areBacklinks"/> those of backlinks.</summary>
    readonly RowSource<LinkRow> _rows;

    readonly bool _areBacklinks;

    LinkList(RowSource<LinkRow> rows, bool areBacklinks)
    {
        _rows = rows;
        _areBacklinks = areBacklinks;
    }

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Link this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            return _areBacklinks
                ? Backlink(_rows.Article.Read, _rows.Row<BacklinkRow>(index))
                : new Link(_rows.Article, _rows.Row(index));
        }
    }

    internal static LinkList Of(RowSource<LinkRow> linkRows) => new(linkRows, areBacklinks: false);

    internal static LinkList OfBacklinks(RowSource<BacklinkRow> backlinkRows) => new(backlinkRows.Cast<LinkRow>(), areBacklinks: true);

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public LinkList Slice(int start, int length) =>
        _areBacklinks ? OfBacklinks(_rows.Cast<BacklinkRow>().Slice(start, length)) : Of(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<LinkList, Link> GetEnumerator() => new(this);

    IEnumerator<Link> IEnumerable<Link>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static Link Backlink(ArticleCorpus corpus, BacklinkRow* row)
    {
        Article source = corpus.ArticleAt(row->Source.Value);
        return source.LinkAt(row->Link.Value);
    }
}
