using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Letterpress.Core;
using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Reading;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;

namespace Letterpress.Tasks;

/// <summary>What was made of each seed, kept between builds under the hash of its content and of everything else that it depends on.</summary>
/// <remarks>
/// A few hundred files, each with the seeds whose paths fall into it, so that an edit rewrites one. A file that is not
/// whole, not unharmed, or of another tool or other settings, counts as missing.
/// </remarks>
sealed class SeedCache(string folder, string defaultLanguage, ProjectRules rules)
{
    readonly byte[] _origin = Hash(Encoding.UTF8.GetBytes(string.Join("\n", ToolVersion, defaultLanguage, rules.Table)));
    int _seedsRead;

    /// <summary>How many seeds were not in the cache.</summary>
    public int SeedsRead => _seedsRead;

    /// <summary>Other code may read a seed otherwise. The generator is known by a type that is not the compiler's: MSBuild has none.</summary>
    static string ToolVersion => string.Join("\n", new[] { typeof(SeedCache), typeof(SeedReader) }.Select(static type => type.Module.ModuleVersionId.ToString("N"))) + "\n" + SeedReader.ParserVersion;

    /// <summary>The hash of each seed's bytes; empty for a file that cannot be read.</summary>
    public static byte[][] Hashes(IReadOnlyList<SeedFile> files, CancellationToken cancellation)
    {
        byte[][] hashes = new byte[files.Count][];
        Parallel.For(0, files.Count, Options(cancellation), i => hashes[i] = HashOf(ReadAll(files[i].Path)));
        return hashes;
    }

    /// <summary>A hash of all that the results depend on but the content of seeds.</summary>
    public byte[] Frame(IReadOnlyList<SeedFile> files, string rest)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(_origin);
        writer.Write(rest);
        foreach (SeedFile file in files)
        {
            writer.Write(file.FilePath);
            writer.Write(file.SeedPath);
        }

        return Hash(stream.ToArray());
    }

    /// <summary>The files of the cache in which these seeds are.</summary>
    public IEnumerable<string> FilesOf(IReadOnlyList<SeedFile> files) => Buckets(files).Select(static bucket => bucket.Path);

    /// <param name="hashes">As far as they are known, else null; filled here.</param>
    /// <returns>What became of each seed, in the order of <paramref name="files"/>.</returns>
    public StoredSeed[] Read(IReadOnlyList<SeedFile> files, byte[][] hashes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        StoredSeed[] seeds = new StoredSeed[files.Count];
        Parallel.ForEach(Buckets(files), Options(cancellation), bucket => ReadBucket(bucket.Path, bucket.Seeds, files, hashes, seeds, cancellation));
        return seeds;
    }

    /// <summary>Reads a seed again that was edited, and keeps what became of it.</summary>
    /// <param name="fileCount">Of all seeds.</param>
    /// <param name="oldHash">Of its bytes before.</param>
    /// <param name="hash">Of its bytes now; another where they have changed since.</param>
    /// <returns>Null where what it was is not known.</returns>
    public (StoredSeed Old, StoredSeed New)? Renew(SeedFile file, int fileCount, byte[] oldHash, ref byte[] hash, CancellationToken cancellation)
    {
        string path = BucketPath(BucketOf(file, fileCount));
        CacheFile bucket = CacheFile.Read(path, _origin);
        if (bucket.Find(file, oldHash, out _) is not { } old || ReadAll(file.Path) is not { } bytes)
        {
            return null;
        }

        hash = Hash(bytes);
        StoredSeed seed = Press(file, bytes, out ArraySegment<byte> entry, cancellation);
        bucket.Set(file, hash, entry);
        bucket.Write(path, _origin);
        return (old, seed);
    }

    static ParallelOptions Options(CancellationToken cancellation) => new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    IEnumerable<(string Path, int[] Seeds)> Buckets(IReadOnlyList<SeedFile> files) =>
        Enumerable.Range(0, files.Count).GroupBy(i => BucketOf(files[i], files.Count)).OrderBy(static group => group.Key).Select(group => (BucketPath(group.Key), group.ToArray()));

    static uint BucketOf(SeedFile file, int fileCount) => StableHash.Folded(file.SeedPath) & (uint)(ShardPlan.ShardCount(fileCount) - 1);

    string BucketPath(uint bucket) => Path.Combine(folder, bucket.ToString("x4", CultureInfo.InvariantCulture));

    void ReadBucket(string path, int[] members, IReadOnlyList<SeedFile> files, byte[][] hashes, StoredSeed[] seeds, CancellationToken cancellation)
    {
        CacheFile known = CacheFile.Read(path, _origin);
        CacheFile current = new();
        bool isNew = known.Count != members.Length;
        foreach (int i in members)
        {
            SeedFile file = files[i];
            byte[]? bytes = null;
            if (hashes[i] is null)
            {
                bytes = ReadAll(file.Path);
                hashes[i] = HashOf(bytes);
            }

            if (known.Find(file, hashes[i], out ArraySegment<byte> entry) is not { } seed)
            {
                isNew = true;
                if (bytes is null)
                {
                    // It may be another than a moment ago.
                    bytes = ReadAll(file.Path);
                    hashes[i] = HashOf(bytes);
                }

                seed = Press(file, bytes, out entry, cancellation);
            }

            seeds[i] = seed;
            current.Set(file, hashes[i], entry);
        }

        if (isNew)
        {
            current.Write(path, _origin);
        }
    }

    /// <param name="bytes">Null for a file that cannot be read.</param>
    StoredSeed Press(SeedFile file, byte[]? bytes, out ArraySegment<byte> entry, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _seedsRead);
        Seed text = new(file.FilePath, file.SeedPath, bytes is null ? new PlainSource("") : PlainSource.Of(bytes)) { IsReadable = bytes is not null };
        StoredSeed seed = StoredSeed.Of(PressedSeed.Press(text, defaultLanguage, cancellation, rules));
        entry = CacheFile.Pack(seed);
        return seed;
    }

    static byte[] HashOf(byte[]? bytes) => bytes is null ? [] : Hash(bytes);

    static byte[]? ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <param name="start">Where the bytes begin that are hashed.</param>
    internal static byte[] Hash(byte[] bytes, int start = 0)
    {
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(bytes, start, bytes.Length - start);
    }
}
