using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Letterpress.Generator;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Identity;
using Letterpress.Generator.Naming;
using Letterpress.Generator.Pipeline;
using Letterpress.Generator.Reading;
using Letterpress.Generator.Storing;

namespace Letterpress.Tasks;

/// <summary>What was made of each seed, kept between builds under the hash of its content and of everything else that it depends on.</summary>
/// <remarks>
/// A few hundred files, each with the seeds whose paths fall into it, so that an edit rewrites one. A file that is not
/// whole, not unharmed, or of another tool or other settings, counts as missing.
/// </remarks>
sealed class SeedCache(string folder, string defaultLanguage, ProjectRules rules)
{
    readonly byte[] _origin = Hash(Encoding.UTF8.GetBytes(string.Join("\n", ToolVersion, defaultLanguage, rules.Table)));
    readonly List<string> _files = [];
    int _seedsRead;

    /// <summary>The files of the cache that are in use.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>How many seeds were not in the cache.</summary>
    public int SeedsRead => _seedsRead;

    /// <summary>Other code may read a seed otherwise.</summary>
    static string ToolVersion => string.Join("\n", new[] { typeof(SeedCache), typeof(ArticleGenerator) }.Select(static type => type.Module.ModuleVersionId.ToString("N"))) + "\n" + SeedReader.ParserVersion;

    /// <returns>What became of each seed, in the order of <paramref name="files"/>.</returns>
    public StoredSeed[] Read(IReadOnlyList<SeedFile> files, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        StoredSeed[] seeds = new StoredSeed[files.Count];
        uint count = (uint)ShardPlan.ShardCount(files.Count);
        var buckets = Enumerable.Range(0, files.Count).GroupBy(i => StableHash.Folded(files[i].SeedPath) & (count - 1)).OrderBy(static group => group.Key)
            .Select(group => (Path: Path.Combine(folder, group.Key.ToString("x4", CultureInfo.InvariantCulture)), Seeds: group.ToArray())).ToArray();
        _files.AddRange(buckets.Select(static bucket => bucket.Path));
        Parallel.ForEach(buckets, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, bucket => ReadBucket(bucket.Path, bucket.Seeds, files, seeds, cancellation));
        return seeds;
    }

    void ReadBucket(string path, int[] members, IReadOnlyList<SeedFile> files, StoredSeed[] seeds, CancellationToken cancellation)
    {
        CacheFile known = CacheFile.Read(path, _origin);
        CacheFile current = new();
        bool isNew = known.Count != members.Length;
        foreach (int i in members)
        {
            SeedFile file = files[i];
            byte[]? bytes = ReadAll(file.Path);
            byte[] hash = bytes is null ? [] : Hash(bytes);
            if (known.Find(file, hash, out byte[] entry) is not { } seed)
            {
                Interlocked.Increment(ref _seedsRead);
                isNew = true;
                Seed text = new(file.FilePath, file.SeedPath, bytes is null ? new PlainSource("") : PlainSource.Of(bytes)) { IsReadable = bytes is not null };
                seed = StoredSeed.Of(PressedSeed.Press(text, defaultLanguage, cancellation, rules));
                entry = CacheFile.Pack(seed);
            }

            seeds[i] = seed!;
            current.Add(file, hash, entry);
        }

        if (isNew)
        {
            current.Write(path, _origin);
        }
    }

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

    internal static byte[] Hash(byte[] bytes)
    {
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(bytes);
    }
}
