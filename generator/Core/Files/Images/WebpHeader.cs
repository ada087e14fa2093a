namespace Letterpress.Core.Files.Images;

/// <summary>WebP: lossy, lossless, or extended, each with its size in the first chunk.</summary>
static class WebpHeader
{
    /// <summary>The first chunk, and its content.</summary>
    const int Chunk = 12;
    const int Content = 20;

    /// <summary>Both sizes have 14 bits, in lossy and in lossless images.</summary>
    const int SizeMask = 0x3FFF;
    const int SizeBits = 14;

    public static (long Width, long Height) Read(HeaderBytes bytes) =>
        bytes.HasAt(Chunk, "VP8 ") && bytes.HasAt(Content + 3, "\x9D\x01\x2A")
            ? (bytes.Little16(Content + 6) & SizeMask, bytes.Little16(Content + 8) & SizeMask)
        : bytes.HasAt(Chunk, "VP8L") && bytes.HasAt(Content, "\x2F") && bytes.Length >= Content + 5
            ? Lossless(bytes.Little32(Content + 1))
        : bytes.HasAt(Chunk, "VP8X") && bytes.Length >= Content + 10
            ? (bytes.Little24(Content + 4) + 1, bytes.Little24(Content + 7) + 1)
        : default;

    static (long Width, long Height) Lossless(long bits) => ((bits & SizeMask) + 1, ((bits >> SizeBits) & SizeMask) + 1);
}
