namespace Letterpress.Core.Files.Images;

/// <summary>Portable Network Graphics: the size is in the first chunk, but for a chunk that Apple's tools put before it.</summary>
static class PngHeader
{
    const int FirstChunk = 8;

    /// <summary>The length, the name and the checksum of a chunk.</summary>
    const int ChunkFrame = 12;

    public static (long Width, long Height) Read(HeaderBytes bytes)
    {
        long chunk = bytes.HasAt(FirstChunk + 4, "CgBI") ? FirstChunk + ChunkFrame + bytes.Big32(FirstChunk) : FirstChunk;
        return bytes.HasAt(chunk + 4, "IHDR") ? (bytes.Big32(chunk + 8), bytes.Big32(chunk + 12)) : default;
    }
}
