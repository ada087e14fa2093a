using System.Text;

namespace Letterpress.Writing.Feeds;

/// <summary>The media types that file extensions of URLs stand for; empty for others.</summary>
static class MediaTypes
{
    public static ReadOnlySpan<byte> OfImage(scoped ReadOnlySpan<byte> url)
    {
        scoped ReadOnlySpan<byte> extension = ExtensionOf(url);
        return Is(extension, "jpg"u8) || Is(extension, "jpeg"u8) ? "image/jpeg"u8
            : Is(extension, "png"u8) ? "image/png"u8
            : Is(extension, "webp"u8) ? "image/webp"u8
            : Is(extension, "avif"u8) ? "image/avif"u8
            : Is(extension, "gif"u8) ? "image/gif"u8
            : Is(extension, "svg"u8) ? "image/svg+xml"u8
            : default;
    }

    /// <summary>Of a sound or a film.</summary>
    public static ReadOnlySpan<byte> OfPlayed(scoped ReadOnlySpan<byte> url)
    {
        scoped ReadOnlySpan<byte> extension = ExtensionOf(url);
        return Is(extension, "mp3"u8) ? "audio/mpeg"u8
            : Is(extension, "m4a"u8) ? "audio/mp4"u8
            : Is(extension, "ogg"u8) || Is(extension, "oga"u8) || Is(extension, "opus"u8) ? "audio/ogg"u8
            : Is(extension, "mp4"u8) || Is(extension, "m4v"u8) ? "video/mp4"u8
            : Is(extension, "webm"u8) ? "video/webm"u8
            : Is(extension, "ogv"u8) ? "video/ogg"u8
            : default;
    }

    static ReadOnlySpan<byte> ExtensionOf(ReadOnlySpan<byte> url)
    {
        int end = url.IndexOfAny((byte)'?', (byte)'#');
        url = end < 0 ? url : url[..end];
        return url[(url.LastIndexOf((byte)'.') + 1)..];
    }

    static bool Is(ReadOnlySpan<byte> extension, ReadOnlySpan<byte> known) => Ascii.EqualsIgnoreCase(extension, known);
}
