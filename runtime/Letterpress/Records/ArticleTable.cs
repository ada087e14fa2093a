using System.Runtime.CompilerServices;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>The rows of the articles, and where their records lie.</summary>
/// <remarks>
/// <para>Apart from <see cref="CorpusTables"/>: a first article needs no other table, and each table costs a fresh process the compilation
/// of a method.</para>
/// <para>What a record says of places is checked once, so that no later read need check it: its header when the article is first
/// located, its body when a list of it is first taken. A program that lists titles does not touch the bodies. Of two threads
/// that do it at once, both write the same.</para>
/// </remarks>
sealed unsafe class ArticleTable
{
    readonly TableRows<ArticleRow> _rows;

    /// <summary>The address of the header of each record that was located; 0 of the others.</summary>
    readonly nint[] _headers;

    /// <summary>Whether the body of each record was checked.</summary>
    readonly bool[] _isBodyChecked;

    public ArticleTable(ArticleCorpus corpus)
    {
        _rows = new(corpus, CorpusTable.Articles);
        _headers = new nint[_rows.CountBeforeLast];
        _isBodyChecked = new bool[_headers.Length];
    }

    public int Count => _headers.Length;

    /// <summary>The row of an article. There is one after the last, to which ranges extend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ArticleRow* Row(int article) => _rows[article];

    /// <summary>The header of the record of an article.</summary>
    /// <exception cref="InvalidDataException">There is no such article, or its record is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecordHeader* Header(ArticleCorpus corpus, int article)
    {
        nint[] headers = _headers;
        return (uint)article < (uint)headers.Length && headers[article] is not 0 and nint header
            ? (RecordHeader*)header
            : Locate(corpus, article);
    }

    /// <summary>To be called before rows of a record are read.</summary>
    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckBody(ArticleCorpus corpus, int article)
    {
        if (!_isBodyChecked[article])
        {
            CheckUncheckedBody(corpus, article);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    RecordHeader* Locate(ArticleCorpus corpus, int article)
    {
        if ((uint)article >= (uint)_headers.Length)
        {
            Damage.ThrowArticle(article, _headers.Length);
        }

        RecordHeader* header = RecordCheck.Locate(corpus, article, Row(article));
        _headers[article] = (nint)header;
        return header;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void CheckUncheckedBody(ArticleCorpus corpus, int article)
    {
        BodyCheck.Run(corpus, article, Header(corpus, article));
        _isBodyChecked[article] = true;
    }
}
