using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Where the rows of the articles lie.</summary>
/// <remarks>
/// Apart from <see cref="CorpusTables"/>: a first article needs no other table, and each table costs a fresh process the compilation of a
/// method.
/// </remarks>
sealed unsafe class ArticleTable
{
    public ArticleTable(ArticleCorpus corpus)
    {
        Rows = (ArticleRow*)CorpusTables.Address(corpus, CorpusTable.Articles, out int length);
        Count = CorpusTables.RowsBeforeLast(length, sizeof(ArticleRow));
    }

    public ArticleRow* Rows { get; }

    public int Count { get; }
}
