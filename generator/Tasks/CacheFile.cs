using Letterpress.Generator.Storing;

namespace Letterpress.Tasks;

/// <summary>One file of the cache: origin (32 bytes), SHA-256 of the rest (32 bytes), then entries.</summary>
sealed class CacheFile
{
    const int HashSize = 32;

    readonly Dictionary<string, (byte[] Hash, byte[] Entry)> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    /// <returns>Empty where there is no such file, or one that cannot be trusted.</returns>
    public static CacheFile Read(string path, byte[] origin)
    {
        CacheFile file = new();
        try
        {
            if (!File.Exists(path))
            {
                return file;
            }

            using BinaryReader reader = new(new MemoryStream(File.ReadAllBytes(path)));
            if (!reader.ReadBytes(HashSize).SequenceEqual(origin))
            {
                return file;
            }

            byte[] checksum = reader.ReadBytes(HashSize);
            byte[] payload = reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position));
            if (!SeedCache.Hash(payload).SequenceEqual(checksum))
            {
                return file;
            }

            using BinaryReader entries = new(new MemoryStream(payload));
            for (int left = StoredSeedReader.ReadCount(entries); left > 0; left--)
            {
                file._entries.Add(StoredSeedReader.ReadText(entries), (entries.ReadBytes(StoredSeedReader.ReadCount(entries)), entries.ReadBytes(StoredSeedReader.ReadCount(entries))));
            }

            return file;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            return new();
        }
    }

    public static byte[] Pack(StoredSeed seed)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream))
        {
            new StoredSeedWriter(writer).Write(seed);
        }

        return stream.ToArray();
    }

    public void Add(SeedFile file, byte[] hash, byte[] entry) => _entries.Add(file.SeedPath, (hash, entry));

    /// <param name="hash">Of the file's bytes; empty for a file that cannot be read.</param>
    /// <returns>Null where the file is unknown, or changed.</returns>
    public StoredSeed? Find(SeedFile file, byte[] hash, out byte[] entry)
    {
        entry = [];
        if (hash.Length == 0 || !_entries.TryGetValue(file.SeedPath, out (byte[] Hash, byte[] Entry) known) || !known.Hash.SequenceEqual(hash))
        {
            return null;
        }

        try
        {
            using BinaryReader reader = new(new MemoryStream(known.Entry));
            StoredSeed seed = new StoredSeedReader(reader, file.FilePath, file.SeedPath).Read();
            entry = known.Entry;
            return seed;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A cache that cannot be written costs time, not the build.</summary>
    public void Write(string path, byte[] origin)
    {
        using MemoryStream payload = new();
        using (BinaryWriter writer = new(payload))
        {
            writer.Write(_entries.Count);
            foreach (KeyValuePair<string, (byte[] Hash, byte[] Entry)> entry in _entries)
            {
                new StoredSeedWriter(writer).Write(entry.Key);
                writer.Write(entry.Value.Hash.Length);
                writer.Write(entry.Value.Hash);
                writer.Write(entry.Value.Entry.Length);
                writer.Write(entry.Value.Entry);
            }
        }

        byte[] bytes = payload.ToArray();
        try
        {
            WholeFile.Write(path, stream =>
            {
                stream.Write(origin, 0, origin.Length);
                stream.Write(SeedCache.Hash(bytes), 0, HashSize);
                stream.Write(bytes, 0, bytes.Length);
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
