using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;

namespace Letterpress.Pressing;

/// <summary>Compiled seeds, kept between builds under the hash of their content and of everything else that they depend on.</summary>
/// <remarks>
/// A few hundred files (buckets), each with the seeds whose paths hash to it, so that an edit rewrites one. A file that is incomplete,
/// damaged, or of another tool or other options, counts as missing.
/// </remarks>
/// <param name="folder">Where they are.</param>
/// <param name="options">With which they are compiled.</param>
/// <param name="defaults">Of the folders.</param>
/// <param name="facts">What is known of the files beside the seeds.</param>
/// <param name="progress">Is notified of the seeds that are compiled.</param>
sealed class SeedCache(string folder, SeedOptions options, DefaultsTree defaults, FileFacts facts, IPressProgress progress)
{
    readonly byte[] _fingerprint = Hash(Encoding.UTF8.GetBytes(
        string.Join(
            "\n", ToolVersion.Text, options.DefaultLanguage, options.RequiresDate.ToString(), options.Rules.Table, options.Roots.Text,
            options.LeavesOutDrafts.ToString(), options.Indexed.ToString())));
    int _seedsRead;

    /// <summary>How many seeds were not in the cache.</summary>
    public int SeedsRead => _seedsRead;

    /// <summary>Reads files of defaults, which are few.</summary>
    public static DefaultsTree ReadDefaults(IEnumerable<SeedFile> files) => DefaultsTree.Of(files.Select(static file =>
    {
        Seed seed = SeedOf(file, ReadAll(file.FullPath));
        return Steps.Run(
            "read a file of defaults", () => DefaultsFile.Read(seed), failure => DefaultsFile.Failed(seed, failure));
    }));

    /// <summary>The hash of each seed's bytes, and of its defaults; empty for a file that cannot be read.</summary>
    public byte[][] Hashes(IReadOnlyList<SeedFile> files, CancellationToken cancellation)
    {
        byte[][] hashes = new byte[files.Count][];
        Parallel.For(0, files.Count, Parallelism(cancellation), i => hashes[i] = HashOf(files[i], ReadAll(files[i].FullPath)));
        return hashes;
    }

    /// <summary>The hash of all that the results depend on but the content of seeds.</summary>
    public byte[] Fingerprint(IReadOnlyList<SeedFile> files, string rest)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(_fingerprint);
        writer.Write(rest);
        writer.Write(defaults.Hash);
        foreach (SeedFile file in files)
        {
            writer.Write(file.FilePath);
            writer.Write(file.Path);
        }

        return Hash(stream.ToArray());
    }

    /// <summary>The files of the cache that these seeds are in.</summary>
    public IEnumerable<string> FilesOf(IReadOnlyList<SeedFile> files) => Buckets(files).Select(static bucket => bucket.Path);

    /// <param name="hashes">As far as they are known, otherwise null; this method adds the others.</param>
    /// <returns>The compiled seeds, in the order of <paramref name="files"/>.</returns>
    public StoredSeed[] Read(IReadOnlyList<SeedFile> files, byte[][] hashes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.DeleteLeftovers(folder);
        StoredSeed[] seeds = new StoredSeed[files.Count];
        Parallel.ForEach(Buckets(files), Parallelism(cancellation), bucket =>
            ReadBucket(bucket.Path, bucket.Seeds, files, hashes, seeds, cancellation));
        return seeds;
    }

    /// <summary>Compiles a seed that was edited, and keeps the result.</summary>
    /// <param name="fileCount">Of all seeds.</param>
    /// <param name="oldHash">Of its bytes before.</param>
    /// <param name="hash">Of its bytes now; replaced where they have changed since.</param>
    /// <returns>Null where its earlier result is not in the cache.</returns>
    public (StoredSeed Old, StoredSeed New)? Update(
        SeedFile file, int fileCount, byte[] oldHash, ref byte[] hash, CancellationToken cancellation)
    {
        string path = BucketPath(BucketOf(file, fileCount));
        CacheFile bucket = CacheFile.Read(path, _fingerprint);
        if (bucket.Find(file, oldHash, defaults.FilesAbove(file.FilePath), out _) is not { } old || ReadAll(file.FullPath) is not { } bytes)
        {
            return null;
        }

        hash = HashOf(file, bytes);
        StoredSeed seed = Compile(file, bytes, out ArraySegment<byte> entry, cancellation);
        bucket.Set(file, hash, entry);
        bucket.Write(path, _fingerprint);
        return (old, seed);
    }

    static ParallelOptions Parallelism(CancellationToken cancellation) =>
        new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    IEnumerable<(string Path, int[] Seeds)> Buckets(IReadOnlyList<SeedFile> files) =>
        Enumerable.Range(0, files.Count)
            .GroupBy(i => BucketOf(files[i], files.Count))
            .OrderBy(static group => group.Key)
            .Select(group => (BucketPath(group.Key), group.ToArray()));

    static uint BucketOf(SeedFile file, int fileCount) => StableHash.Folded(file.Path) & (uint)(ShardPlan.ShardCount(fileCount) - 1);

    string BucketPath(uint bucket) => Path.Combine(folder, bucket.ToString("x4", CultureInfo.InvariantCulture));

    void ReadBucket(
        string path, int[] members, IReadOnlyList<SeedFile> files, byte[][] hashes, StoredSeed[] seeds, CancellationToken cancellation)
    {
        CacheFile known = CacheFile.Read(path, _fingerprint);
        CacheFile current = new();
        bool isNew = known.Count != members.Length;
        foreach (int i in members)
        {
            SeedFile file = files[i];
            byte[]? bytes = null;
            if (hashes[i] is null)
            {
                bytes = ReadAll(file.FullPath);
                hashes[i] = HashOf(file, bytes);
            }

            if (known.Find(file, hashes[i], defaults.FilesAbove(file.FilePath), out ArraySegment<byte> entry) is not { } seed
                || !seed.IsCurrent(facts))
            {
                isNew = true;
                if (bytes is null)
                {
                    // It may have changed since it was hashed.
                    bytes = ReadAll(file.FullPath);
                    hashes[i] = HashOf(file, bytes);
                }

                seed = Compile(file, bytes, out entry, cancellation);
            }

            seeds[i] = seed;
            current.Set(file, hashes[i], entry);
        }

        if (isNew)
        {
            current.Write(path, _fingerprint);
        }
    }

    /// <param name="bytes">Null for a file that cannot be read.</param>
    StoredSeed Compile(SeedFile file, byte[]? bytes, out ArraySegment<byte> entry, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _seedsRead);
        progress.Begins(file.FilePath);
        StoredSeed stored = Compile(file, bytes, options, defaults, facts, cancellation);
        entry = CacheFile.Pack(stored);
        progress.Ends();
        return stored;
    }

    /// <summary>Compiles a seed as it is now, without a cache.</summary>
    /// <param name="bytes">Null for a file that cannot be read.</param>
    internal static StoredSeed Compile(
        SeedFile file, byte[]? bytes, SeedOptions options, DefaultsTree defaults, FileFacts facts, CancellationToken cancellation)
    {
        Seed seed = SeedOf(file, bytes);
        return Steps.Run(
            "compile a seed",
            () => SeedFiles.Find(SeedCompiler.Compile(defaults.Of(seed), options, cancellation), facts).ToStored(),
            failure => SeedCompiler.Compile(seed with { Failure = failure }, options, cancellation).ToStored());
    }

    internal static Seed SeedOf(SeedFile file, byte[]? bytes) =>
        new(file.FilePath, file.Path, bytes is null ? new("") : PlainSource.Of(bytes)) { IsReadable = bytes is not null };

    /// <summary>A seed under other defaults is another seed.</summary>
    byte[] HashOf(SeedFile file, byte[]? bytes)
    {
        string above = defaults.HashAbove(file.FilePath);
        return bytes is null ? [] : above.Length == 0 ? Hash(bytes) : Hash([.. Hash(bytes), .. Utf8.Bytes(above)]);
    }

    /// <returns>Null for a file that cannot be read.</returns>
    internal static byte[]? ReadAll(string path)
    {
        try
        {
            return SeedAccess.IsFile(path, out long length) && length <= SeedAccess.MaxLength ? ReadBounded(path, (int)length) : null;
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A file may grow while it is read; no more of it is read than a seed may have.</summary>
    internal static byte[] ReadBounded(string path, int length)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        byte[] bytes = new byte[length];
        Array.Resize(ref bytes, Streams.Fill(file, bytes));
        return bytes;
    }

    /// <param name="start">The position from which bytes are hashed.</param>
    internal static byte[] Hash(byte[] bytes, int start = 0)
    {
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(bytes, start, bytes.Length - start);
    }
}
