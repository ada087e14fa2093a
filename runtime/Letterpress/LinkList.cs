using System.Collections;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The links of an article in reading order, or those that lead to it: newest source first, then in reading order.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same list. <c>default</c> is empty.</remarks>
public readonly unsafe record struct LinkList : IReadOnlyList<Link>
{
    readonly RowSource _rows;
    readonly bool _areBacklinks;

    LinkList(RowSource rows, bool areBacklinks)
    {
        _rows = rows;
        _areBacklinks = areBacklinks;
    }

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    int RowSize => _areBacklinks ? CorpusLayout.Backlink.Size : RecordLayout.Link.Size;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Link this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            return _areBacklinks
                ? Backlink(_rows.Article.Read, _rows.Row(index, CorpusLayout.Backlink.Size))
                : new Link(_rows.Article, _rows.Row(index, RecordLayout.Link.Size));
        }
    }

    internal static LinkList Of(RowSource linkRows) => new(linkRows, areBacklinks: false);

    internal static LinkList OfBacklinks(RowSource backlinkRows) => new(backlinkRows, areBacklinks: true);

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public LinkList Slice(int start, int length) => new(_rows.Slice(start, length, RowSize), _areBacklinks);

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<LinkList, Link> GetEnumerator() => new(this);

    IEnumerator<Link> IEnumerable<Link>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static Link Backlink(ArticleCorpus corpus, byte* row)
    {
        Article source = corpus.ArticleAt(DigitReader.Four(row + CorpusLayout.Backlink.Source));
        return source.LinkAt(DigitReader.Four(row + CorpusLayout.Backlink.Link));
    }
}
