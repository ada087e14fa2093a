using System.Security.Cryptography;
using Letterpress.Core.Model;
using Letterpress.Core.Positions;

namespace Letterpress.Core.Storage;

/// <summary>The positions of all articles in one file: they are made again only where references changed.</summary>
/// <remarks>The hash of what they were made of (32 bytes), that of the rest (32 bytes), then the numbers of each position.</remarks>
/// <param name="version">Of the code that makes them.</param>
/// <param name="bytes">Of an earlier build; none, damaged ones and those of other references are ignored.</param>
sealed class PositionsFile(string version, byte[] bytes, CancellationToken cancellation = default)
{
    const int HashSize = 32;
    const int HeaderSize = 2 * HashSize;
    const int PositionSize = 2 * sizeof(int);

    /// <summary>The file as it is to be written.</summary>
    public byte[] Content { get; private set; } = bytes;

    /// <summary>How many times positions were made.</summary>
    public int LayoutCount { get; private set; }

    public EquatableArray<PositionModel> PositionsOf(ReferenceShape shape)
    {
        byte[] key = KeyOf(shape);
        if (Content.Length == HeaderSize + (PositionSize * shape.Count)
            && Bytes.HasAt(Content, 0, key) && Bytes.HasAt(Content, HashSize, HashOf(Content)))
        {
            return Read();
        }

        LayoutCount++;
        EquatableArray<PositionModel> positions = GraphLayout.Run(shape, cancellation);
        Content = Write(key, positions);
        return positions;
    }

    static byte[] Write(byte[] key, EquatableArray<PositionModel> positions)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(new byte[HeaderSize]);
        foreach (PositionModel position in positions)
        {
            writer.Write(position.X);
            writer.Write(position.Y);
        }

        writer.Flush();
        byte[] content = stream.ToArray();
        key.CopyTo(content, 0);
        HashOf(content).CopyTo(content, HashSize);
        return content;
    }

    static byte[] HashOf(byte[] content)
    {
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(content, HeaderSize, content.Length - HeaderSize);
    }

    EquatableArray<PositionModel> Read()
    {
        using BinaryReader reader = new(new MemoryStream(Content, HeaderSize, Content.Length - HeaderSize));
        PositionModel[] positions = new PositionModel[(Content.Length - HeaderSize) / PositionSize];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = new(reader.ReadInt32(), reader.ReadInt32());
        }

        return positions.ToEquatableArray();
    }

    byte[] KeyOf(ReferenceShape shape)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(version);
        writer.Write(shape.Count);
        foreach (int end in shape.Ends)
        {
            writer.Write(end);
        }

        writer.Flush();
        stream.Position = 0;
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(stream);
    }
}
