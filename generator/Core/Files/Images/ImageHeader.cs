namespace Letterpress.Core.Files.Images;

/// <summary>What an image file states of itself at its beginning.</summary>
/// <param name="Width">In pixels, upright as it is shown; 0 where it is not known.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
readonly record struct ImageHeader(string MediaType, int Width, int Height)
{
    /// <summary>How much of a file is read: the size of a photograph may follow its metadata.</summary>
    public const int MaxPrefix = 1 << 20;

    /// <summary>No image is larger; a file that says so is damaged, or built to exhaust who shows it.</summary>
    const long MaxSize = 1_000_000;

    /// <summary>Reads the beginning of a file of any content.</summary>
    /// <param name="prefix">The first <see cref="MaxPrefix"/> bytes at most.</param>
    /// <returns>Null where it is no image that is known.</returns>
    public static ImageHeader? Read(ReadOnlySpan<byte> prefix)
    {
        HeaderBytes bytes = new(prefix);
        return bytes.StartsWith("\x89PNG\r\n\x1A\n") ? Of("image/png", PngHeader.Read(bytes))
            : bytes.StartsWith("\xFF\xD8\xFF") ? Of("image/jpeg", JpegHeader.Read(bytes))
            : bytes.StartsWith("GIF87a") || bytes.StartsWith("GIF89a") ? Of("image/gif", (bytes.Little16(6), bytes.Little16(8)))
            : bytes.StartsWith("RIFF") && bytes.HasAt(8, "WEBP") ? Of("image/webp", WebpHeader.Read(bytes))
            : bytes.HasAt(4, "ftyp") && AvifHeader.IsAvif(bytes) ? Of("image/avif", AvifHeader.Read(bytes))
            : SvgHeader.Read(prefix) is { } size ? Of("image/svg+xml", size)
            : null;
    }

    static ImageHeader Of(string mediaType, (long Width, long Height) size) =>
        size is { Width: > 0 and <= MaxSize, Height: > 0 and <= MaxSize }
            ? new(mediaType, (int)size.Width, (int)size.Height)
            : new(mediaType, 0, 0);
}
