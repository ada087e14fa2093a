using System.Runtime.InteropServices;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Where the shards and tables of a blob lie.</summary>
/// <param name="blob">A whole blob.</param>
sealed unsafe class BlobDirectory(byte[] blob)
{
    /// <summary>In hexadecimal digits, as the header states it.</summary>
    public string Hash => Header.Hash.ToString();

    public int ShardCount => (int)Header.ShardCount.Value;

    public int TableCount => (int)Header.TableCount.Value;

    BlobHeader Header => MemoryMarshal.Read<BlobHeader>(blob);

    public ArraySegment<byte> Shard(int shard) => Piece(shard);

    public ArraySegment<byte> Table(CorpusTable table) => Piece(ShardCount + (int)table);

    /// <summary>Empty where there is none.</summary>
    public ArraySegment<byte> SearchIndex => Piece(ShardCount + TableCount);

    ArraySegment<byte> Piece(int index)
    {
        PieceRow row = MemoryMarshal.Cast<byte, PieceRow>(blob.AsSpan(sizeof(BlobHeader)))[index];
        return new(blob, (int)row.Offset.Value, (int)row.Length.Value);
    }
}
