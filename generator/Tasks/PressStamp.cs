using Letterpress.Core.Storage;
using Letterpress.Core.Text;

namespace Letterpress.Tasks;

/// <summary>
/// What an image and a digest were made from: where all of that is as it was, and they are too, there is nothing to do;
/// where a few seeds are not, it tells which.
/// </summary>
/// <remarks>
/// Times of files are not asked, for what unpacks an archive may set them: seeds are read, and hashed, at each build. That takes a
/// twentieth of the time of making both from the cache. The file: the hash of everything but the seeds (32 bytes), of the image
/// (32 digits), of the digest (32 bytes), and of each seed (32 bytes, 0 for one that cannot be read).
/// </remarks>
sealed class PressStamp
{
    const int HashSize = 32;
    const int ImageHashStart = HashSize;
    const int DigestHashStart = ImageHashStart + HashSize;
    const int SeedsStart = DigestHashStart + HashSize;

    readonly byte[] _content;

    PressStamp(byte[] content) => _content = content;

    /// <param name="frame">Of all that the results depend on but the content of seeds.</param>
    /// <returns>Null where there is none of these seeds.</returns>
    public static PressStamp? Read(string path, byte[] frame, int seedCount)
    {
        try
        {
            byte[] content = File.Exists(path) ? File.ReadAllBytes(path) : [];
            return content.Length == SeedsStart + (seedCount * HashSize) && Bytes.HasAt(content, 0, frame) ? new(content) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A stamp that cannot be written costs time, not the build.</summary>
    /// <param name="imageHash">Of the image that was made; another build may have put its own there since.</param>
    public static void Write(string path, byte[] frame, string imageHash, byte[] digestHash, byte[][] seedHashes)
    {
        try
        {
            byte[] content = [.. frame, .. Utf8.Bytes(imageHash), .. digestHash, .. seedHashes.SelectMany(Whole)];
            WholeFile.Write(path, stream => stream.Write(content, 0, content.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Whether these are the results that were made.</summary>
    /// <param name="image">At its beginning.</param>
    public bool VouchesFor(Stream image, byte[] digest) =>
        ImageWriter.HashOf(image) is { } hash && Bytes.HasAt(_content, ImageHashStart, Utf8.Bytes(hash)) && Bytes.HasAt(_content, DigestHashStart, SeedCache.Hash(digest));

    public byte[] SeedHash(int seed) => Bytes.Slice(_content, SeedsStart + (seed * HashSize), HashSize);

    /// <summary>The seeds whose content was another, ascending.</summary>
    /// <param name="hashes">Of now; empty for a seed that cannot be read.</param>
    public int[] Changed(byte[][] hashes) =>
        [.. Enumerable.Range(0, hashes.Length).Where(i => !Bytes.HasAt(_content, SeedsStart + (i * HashSize), Whole(hashes[i])))];

    static byte[] Whole(byte[] hash) => hash.Length == 0 ? new byte[HashSize] : hash;
}
