using Letterpress.Generator.Encoding;
using Letterpress.Generator.Storing;

namespace Letterpress.Tasks;

/// <summary>
/// What an image and a digest were made from: where all of that is as it was, and they are too, there is nothing to do.
/// </summary>
/// <remarks>
/// Times of files are not asked, for what unpacks an archive may set them: seeds are read, and hashed, at each build. That takes a
/// twentieth of the time of making both from the cache.
/// </remarks>
sealed class PressStamp(string path)
{
    /// <param name="key">Of all that the results depend on.</param>
    public bool IsOf(byte[] key, string imagePath, string digestPath)
    {
        try
        {
            using FileStream image = File.OpenRead(imagePath);
            return CorpusImage.HashOf(image) is { } imageHash
                && File.ReadAllBytes(path).SequenceEqual(Content(key, imageHash, SeedCache.Hash(File.ReadAllBytes(digestPath))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A stamp that cannot be written costs time, not the build.</summary>
    /// <param name="imageHash">Of the image that was made of <paramref name="key"/>; another build may have put its own there since.</param>
    public void Write(byte[] key, string imageHash, byte[] digestHash)
    {
        try
        {
            byte[] content = Content(key, imageHash, digestHash);
            WholeFile.Write(path, stream => stream.Write(content, 0, content.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    static byte[] Content(byte[] key, string imageHash, byte[] digestHash) => [.. key, .. Utf8.Bytes(imageHash), .. digestHash];
}
