using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;

namespace Letterpress.Pressing;

/// <summary>One file of the cache: fingerprint (32 bytes), SHA-256 of the rest (32 bytes), then entries.</summary>
sealed class CacheFile
{
    const int HashSize = 32;
    const int HeaderSize = 2 * HashSize;

    readonly Dictionary<string, (byte[] Hash, ArraySegment<byte> Entry)> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    /// <returns>Empty where there is no such file, or a damaged one, or one of another fingerprint.</returns>
    public static CacheFile Read(string path, byte[] fingerprint)
    {
        CacheFile file = new();
        try
        {
            if (!File.Exists(path))
            {
                return file;
            }

            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length < HeaderSize
                || !Bytes.HasAt(bytes, 0, fingerprint)
                || !Bytes.HasAt(bytes, HashSize, SeedCache.Hash(bytes, HeaderSize)))
            {
                return file;
            }

            using MemoryStream stream = new(bytes) { Position = HeaderSize };
            using BinaryReader reader = new(stream);
            for (int left = StoredSeedReader.ReadCount(reader); left > 0; left--)
            {
                string seed = StoredSeedReader.ReadText(reader);
                byte[] hash = reader.ReadBytes(StoredSeedReader.ReadCount(reader));
                int length = StoredSeedReader.ReadCount(reader);
                file._entries.Add(seed, (hash, new(bytes, (int)stream.Position, length)));
                stream.Position += length;
            }

            return file;
        }
        catch (Exception exception) when (
            exception is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            return new();
        }
    }

    public static ArraySegment<byte> Pack(StoredSeed seed)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream))
        {
            new StoredSeedWriter(writer).Write(seed);
        }

        return new(stream.ToArray());
    }

    /// <summary>Replaces what is known of the file, if anything is.</summary>
    public void Set(SeedFile file, byte[] hash, ArraySegment<byte> entry) => _entries[file.Path] = (hash, entry);

    /// <param name="hash">Of the file's bytes, and of its defaults; empty for a file that cannot be read.</param>
    /// <param name="defaults">The files of defaults above it, the nearest first.</param>
    /// <returns>Null where the file is unknown, or changed.</returns>
    public StoredSeed? Find(SeedFile file, byte[] hash, IReadOnlyList<Seed> defaults, out ArraySegment<byte> entry)
    {
        entry = default;
        if (hash.Length == 0
            || !_entries.TryGetValue(file.Path, out (byte[] Hash, ArraySegment<byte> Entry) known)
            || !known.Hash.SequenceEqual(hash))
        {
            return null;
        }

        try
        {
            using BinaryReader reader = new(new MemoryStream(known.Entry.Array!, known.Entry.Offset, known.Entry.Count, writable: false));
            StoredSeed seed = new StoredSeedReader(reader, file.FilePath, file.Path, defaults).Read();
            entry = known.Entry;
            return seed;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>At least what is written of an entry.</summary>
    static int SizeOf(string path, ArraySegment<byte> entry) => (2 * path.Length) + entry.Count + (2 * HashSize);

    /// <summary>A cache that cannot be written costs time, not the build.</summary>
    public void Write(string path, byte[] fingerprint)
    {
        using MemoryStream content = new(HeaderSize + _entries.Sum(static entry => SizeOf(entry.Key, entry.Value.Entry)));
        using (BinaryWriter writer = new(content))
        {
            writer.Write(new byte[HeaderSize]);
            writer.Write(_entries.Count);
            foreach (KeyValuePair<string, (byte[] Hash, ArraySegment<byte> Entry)> entry in _entries)
            {
                new StoredSeedWriter(writer).Write(entry.Key);
                writer.Write(entry.Value.Hash.Length);
                writer.Write(entry.Value.Hash);
                writer.Write(entry.Value.Entry.Count);
                writer.Write(entry.Value.Entry.Array!, entry.Value.Entry.Offset, entry.Value.Entry.Count);
            }
        }

        byte[] bytes = content.ToArray();
        fingerprint.CopyTo(bytes, 0);
        SeedCache.Hash(bytes, HeaderSize).CopyTo(bytes, HashSize);
        AtomicFile.TryWrite(path, bytes);
    }
}
