using Letterpress.Core.Storage;
using Letterpress.Core.Text;

namespace Letterpress.Pressing;

/// <summary>
/// What a blob and a manifest were made from. Where all of that is unchanged, and both files are too, there is nothing to do; where a
/// few seeds have changed, the stamp says which.
/// </summary>
/// <remarks>
/// File times are not used, since tools that unpack archives set them: each build reads and hashes all seeds. That takes a twentieth
/// of the time of compiling both from the cache. The file: the fingerprint of everything but the seeds (32 bytes), the hash of the
/// blob (32 digits), of the manifest (32 bytes), and of each seed (32 bytes, 0 for one that cannot be read).
/// </remarks>
sealed class BuildStamp
{
    const int HashSize = 32;
    const int BlobHashStart = HashSize;
    const int ManifestHashStart = BlobHashStart + HashSize;
    const int SeedsStart = ManifestHashStart + HashSize;

    readonly byte[] _content;

    BuildStamp(byte[] content) => _content = content;

    /// <param name="fingerprint">Of all that the results depend on but the content of seeds.</param>
    /// <returns>Null where there is no stamp, or one of another fingerprint.</returns>
    public static BuildStamp? Read(string path, byte[] fingerprint, int seedCount)
    {
        try
        {
            byte[] content = File.Exists(path) ? File.ReadAllBytes(path) : [];
            return content.Length == SeedsStart + (seedCount * HashSize) && Bytes.HasAt(content, 0, fingerprint) ? new(content) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A stamp that cannot be written costs time, not the build.</summary>
    /// <param name="blobHash">Of the blob that was written; another build may have replaced it since.</param>
    public static void Write(string path, byte[] fingerprint, string blobHash, byte[] manifestHash, byte[][] seedHashes)
    {
        byte[] content = [.. fingerprint, .. Utf8.Bytes(blobHash), .. manifestHash, .. seedHashes.SelectMany(Whole)];
        AtomicFile.TryWrite(path, content);
    }

    /// <summary>Whether these are the files that the stamp was written for.</summary>
    /// <param name="blob">At its beginning.</param>
    public bool Matches(Stream blob, byte[] manifest) =>
        BlobWriter.HashOf(blob) is { } hash
        && Bytes.HasAt(_content, BlobHashStart, Utf8.Bytes(hash))
        && Bytes.HasAt(_content, ManifestHashStart, SeedCache.Hash(manifest));

    public byte[] SeedHash(int seed) => Bytes.Slice(_content, SeedsStart + (seed * HashSize), HashSize);

    /// <summary>The seeds whose content has changed, ascending.</summary>
    /// <param name="hashes">Of the seeds as they are now; empty for a seed that cannot be read.</param>
    public int[] Changed(byte[][] hashes) =>
        [.. Enumerable.Range(0, hashes.Length).Where(i => !Bytes.HasAt(_content, SeedsStart + (i * HashSize), Whole(hashes[i])))];

    static byte[] Whole(byte[] hash) => hash.Length == 0 ? new byte[HashSize] : hash;
}
