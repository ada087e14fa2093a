using Letterpress.Layout;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>Reads the bytes of a corpus as the runtime does; see <see cref="ImageLayout"/>.</summary>
/// <param name="blob">A whole blob.</param>
sealed class BlobReader(byte[] blob)
{
    readonly int _shardCount = BitConverter.ToInt32(blob, ImageLayout.ShardCount);

    public int ArticleCount => Math.Max(0, RowCount(CorpusTable.Articles, CorpusLayout.Article.Size) - 1);

    public int RowCount(CorpusTable table, int rowSize) => Table(table).Length / rowSize;

    /// <summary>Reads a number of a row.</summary>
    public int Number(CorpusTable table, int rowSize, int row, int column, int digits) =>
        (int)DigitText.Number(Table(table).Slice((row * rowSize) + column, digits));

    /// <summary>Reads an index of a table whose rows are nothing else.</summary>
    public int Index(CorpusTable table, int row) => Number(table, CorpusLayout.IndexSize, row, 0, CorpusLayout.IndexSize);

    /// <summary>Reads a short slice with a 5-digit offset.</summary>
    public ReadOnlySpan<byte> Text(CorpusTable table, int rowSize, int row, int offsetColumn, int lengthColumn) =>
        Table(CorpusTable.Texts).Slice(Number(table, rowSize, row, offsetColumn, 5), Number(table, rowSize, row, lengthColumn, 2));

    public ReadOnlySpan<byte> Slug(int article) =>
        Text(CorpusTable.Articles, CorpusLayout.Article.Size, article, CorpusLayout.Article.SlugOffset, CorpusLayout.Article.SlugLength);

    public RecordReader Record(int article)
    {
        ReadOnlySpan<byte> shard = Piece(Number(CorpusTable.Articles, CorpusLayout.Article.Size, article, CorpusLayout.Article.Shard, 3));
        int position = Number(CorpusTable.Articles, CorpusLayout.Article.Size, article, CorpusLayout.Article.Position, 3);
        return new(shard, (int)DigitText.Number(shard.Slice(position * CorpusLayout.Shard.RowSize, CorpusLayout.Shard.RowSize)));
    }

    ReadOnlySpan<byte> Table(CorpusTable table) => Piece(_shardCount + (int)table);

    ReadOnlySpan<byte> Piece(int index)
    {
        int row = ImageLayout.HeaderSize + (index * ImageLayout.RowSize);
        return new(blob, BitConverter.ToInt32(blob, row), BitConverter.ToInt32(blob, row + sizeof(int)));
    }
}
