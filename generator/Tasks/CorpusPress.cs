using System.Text;
using Letterpress.Generator.Identity;
using Letterpress.Generator.Pipeline;
using Letterpress.Generator.Storing;

namespace Letterpress.Tasks;

/// <param name="Files">All that was written, now or by an earlier build.</param>
/// <param name="SeedsRead">How many seeds were not in the cache.</param>
/// <param name="IsImageNew">False where the image on disk was already this.</param>
sealed record PressedCorpus(string Image, string Digest, string[] Files, int SeedsRead, bool IsImageNew);

/// <summary>From the seeds of a project to an image and a digest in a folder.</summary>
sealed class CorpusPress(string folder, string projectDirectory, string className, string defaultLanguage, string identities)
{
    const string ImageName = "articles.bin";
    const string DigestName = "articles.digest";
    const string StampName = "articles.stamp";

    /// <param name="paths">Full paths.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public PressedCorpus Run(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        string language = Settings.IsLanguage(defaultLanguage) ? defaultLanguage : "und";
        ProjectRules rules = ProjectRules.Parse(identities);
        SeedCache cache = new(Path.Combine(folder, "cache"), language, rules);
        SeedFile[] files = [.. paths.Distinct(StringComparer.Ordinal).Select(path => SeedFile.Of(path, projectDirectory)).OrderBy(static file => file.SeedPath, StringComparer.Ordinal)];
        (string image, string digest, string stampPath) = (Path.Combine(folder, ImageName), Path.Combine(folder, DigestName), Path.Combine(folder, StampName));
        PressStamp stamp = new(stampPath);

        // Without a stamp, as in a first build, each seed is read once and not twice.
        byte[][]? hashes = File.Exists(stampPath) ? SeedCache.Hashes(files, cancellation) : null;
        bool isImageNew = false;
        if (hashes is null || !stamp.IsOf(cache.Key(files, hashes, className), image, digest))
        {
            hashes ??= new byte[files.Length][];
            StoredSeed[] seeds = cache.Read(files, hashes, cancellation);
            CorpusDigest? written = null;
            isImageNew = WholeFile.Write(image, stream => written = CorpusImage.Write(seeds, className, rules, stream));
            byte[] digestBytes = Bytes(written!);
            WholeFile.Write(digest, stream => stream.Write(digestBytes, 0, digestBytes.Length));
            stamp.Write(cache.Key(files, hashes, className), written!.Hash, SeedCache.Hash(digestBytes));
        }

        return new(image, digest, [image, digest, stampPath, .. cache.FilesOf(files)], cache.SeedsRead, isImageNew);
    }

    /// <summary>With a mark of its encoding, without which the compiler guesses at larger files too.</summary>
    static byte[] Bytes(CorpusDigest digest)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16))
        {
            DigestText.Write(digest, writer);
        }

        return stream.ToArray();
    }
}

/// <param name="Path">Where it lies.</param>
/// <param name="FilePath">As diagnostics name it.</param>
/// <param name="SeedPath">See <see cref="Letterpress.Generator.Reading.Seed.Path"/>.</param>
readonly record struct SeedFile(string Path, string FilePath, string SeedPath)
{
    public static SeedFile Of(string path, string projectDirectory) =>
        new(path, System.IO.Path.DirectorySeparatorChar == '/' ? SeedPaths.OnOneLine(path) : path, SeedPaths.Relative(path, projectDirectory));
}
