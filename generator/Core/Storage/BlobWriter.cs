using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Writes a blob, see <see cref="BlobHeader"/>, from its pieces, and computes its hash.</summary>
static unsafe class BlobWriter
{
    /// <param name="shards">Each as the pieces that it consists of.</param>
    /// <param name="searchIndex">Empty where there is none.</param>
    /// <param name="output">Writable and seekable, empty.</param>
    /// <returns>The hash in the header, in hexadecimal digits.</returns>
    /// <exception cref="EncodingLimitException">Longer than 2 GB.</exception>
    public static string Write(
        IReadOnlyList<IReadOnlyList<ArraySegment<byte>>> shards,
        IReadOnlyList<ArraySegment<byte>> tables,
        ArraySegment<byte> searchIndex,
        Stream output)
    {
        using SHA256 sha = SHA256.Create();
        output.Position = sizeof(BlobHeader);
        IEnumerable<ArraySegment<byte>> pieces = shards.SelectMany(static shard => shard).Concat(tables).Append(searchIndex);
        IEnumerable<long> lengths = shards.Select(static shard => shard.Sum(static piece => (long)piece.Count))
            .Concat(tables.Append(searchIndex).Select(static piece => (long)piece.Count));
        foreach (ArraySegment<byte> piece in pieces.Prepend(new(Directory([.. lengths]))))
        {
            sha.TransformBlock(piece.Array!, piece.Offset, piece.Count, null, 0);
            output.Write(piece.Array!, piece.Offset, piece.Count);
        }

        sha.TransformFinalBlock([], 0, 0);
        BlobHeader header = new()
        {
            Magic = new(BlobHeader.ThisLayout),
            Hash = new(sha.Hash),
            ShardCount = new((uint)shards.Count),
            TableCount = new((uint)tables.Count),
        };
        output.Position = 0;
        output.Write(BytesOf([header]), 0, sizeof(BlobHeader));
        return header.Hash.ToString();
    }

    /// <summary>The hash in a blob's header, in hexadecimal digits; null where it is not the hash of what follows the header.</summary>
    /// <param name="blob">At its beginning.</param>
    public static string? HashOf(Stream blob)
    {
        byte[] bytes = new byte[sizeof(BlobHeader)];
        if (blob.Read(bytes, 0, bytes.Length) < bytes.Length)
        {
            return null;
        }

        BlobHeader header = MemoryMarshal.Read<BlobHeader>(bytes);
        if (header.Magic.Value != BlobHeader.ThisLayout)
        {
            return null;
        }

        using SHA256 sha = SHA256.Create();
        string hash = header.Hash.ToString();
        return hash == new HashBytes(sha.ComputeHash(blob)).ToString() ? hash : null;
    }

    static byte[] Directory(IReadOnlyCollection<long> lengths)
    {
        List<PieceRow> rows = [];
        uint offset = (uint)(sizeof(BlobHeader) + (lengths.Count * sizeof(PieceRow)));
        foreach (long length in lengths)
        {
            // The compiler takes no larger resource than that.
            if (length > int.MaxValue - offset)
            {
                throw new EncodingLimitException("the size of all articles in bytes", offset + length, int.MaxValue);
            }

            rows.Add(new() { Offset = new(offset), Length = new((uint)length) });
            offset += (uint)length;
        }

        return BytesOf(rows.ToArray());
    }

    static byte[] BytesOf<TRow>(TRow[] rows)
        where TRow : unmanaged => MemoryMarshal.AsBytes(rows.AsSpan()).ToArray();
}
