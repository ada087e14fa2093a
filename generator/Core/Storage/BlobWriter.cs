using System.Globalization;
using System.Security.Cryptography;
using Letterpress.Core.Encoding;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Writes a blob, see <see cref="ImageLayout"/>, from its shards and tables, and computes its hash.</summary>
static class BlobWriter
{
    /// <param name="shards">Each as the pieces that it consists of.</param>
    /// <param name="output">Writable and seekable, empty.</param>
    /// <returns>The hash in the header, in hexadecimal digits.</returns>
    /// <exception cref="EncodingLimitException">Longer than 2 GB.</exception>
    public static string Write(
        IReadOnlyList<IReadOnlyList<ArraySegment<byte>>> shards, IReadOnlyList<ArraySegment<byte>> tables, Stream output)
    {
        using SHA256 sha = SHA256.Create();
        byte[] header = new byte[ImageLayout.HeaderSize];
        output.Position = 0;
        output.Write(header, 0, header.Length);
        IEnumerable<ArraySegment<byte>> pieces = shards.SelectMany(static shard => shard).Concat(tables);
        foreach (ArraySegment<byte> piece in pieces.Prepend(new(Directory(shards, tables))))
        {
            sha.TransformBlock(piece.Array!, piece.Offset, piece.Count, null, 0);
            output.Write(piece.Array!, piece.Offset, piece.Count);
        }

        sha.TransformFinalBlock([], 0, 0);
        using (BinaryWriter writer = new(new MemoryStream(header)))
        {
            writer.Write(ImageLayout.Magic);
            writer.Write(sha.Hash!, 0, ImageLayout.HashSize);
            writer.Write(shards.Count);
            writer.Write(tables.Count);
        }

        output.Position = 0;
        output.Write(header, 0, header.Length);
        return Hexadecimal(sha.Hash!.Take(ImageLayout.HashSize));
    }

    /// <summary>The hash in a blob's header, in hexadecimal digits; null where it is not the hash of what follows the header.</summary>
    /// <param name="blob">At its beginning.</param>
    public static string? HashOf(Stream blob)
    {
        byte[] header = new byte[ImageLayout.HeaderSize];
        if (blob.Read(header, 0, header.Length) < header.Length || BitConverter.ToUInt64(header, 0) != ImageLayout.Magic)
        {
            return null;
        }

        using SHA256 sha = SHA256.Create();
        string hash = Hexadecimal(header.Skip(ImageLayout.Hash).Take(ImageLayout.HashSize));
        return hash == Hexadecimal(sha.ComputeHash(blob).Take(ImageLayout.HashSize)) ? hash : null;
    }

    static string Hexadecimal(IEnumerable<byte> bytes) =>
        string.Concat(bytes.Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));

    static byte[] Directory(IReadOnlyList<IReadOnlyList<ArraySegment<byte>>> shards, IReadOnlyList<ArraySegment<byte>> tables)
    {
        byte[] directory = new byte[(shards.Count + tables.Count) * ImageLayout.RowSize];
        using BinaryWriter writer = new(new MemoryStream(directory));
        uint offset = (uint)(ImageLayout.HeaderSize + directory.Length);
        IEnumerable<long> lengths = shards.Select(static shard => shard.Sum(static piece => (long)piece.Count));
        foreach (long length in lengths.Concat(tables.Select(static table => (long)table.Count)))
        {
            // The compiler takes no larger resource than that.
            if (length > int.MaxValue - offset)
            {
                throw new EncodingLimitException("the size of all articles in bytes", offset + length, int.MaxValue);
            }

            writer.Write(offset);
            writer.Write((uint)length);
            offset += (uint)length;
        }

        return directory;
    }
}
