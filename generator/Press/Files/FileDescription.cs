using System.Globalization;
using Letterpress.Core.Files;
using Letterpress.Core.Files.Images;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Pressing.Files;

/// <summary>Media type, size and hash of a file, of which only the beginning is held.</summary>
static class FileDescription
{
    /// <summary>The text that the cache keeps.</summary>
    /// <param name="limit">A longer file has no hash: it would be read whole.</param>
    public static string Read(string path, long length, long limit)
    {
        string mediaType = MediaTypes.Of(path) ?? "";
        ImageHeader header = new(mediaType, 0, 0);
        if (mediaType.StartsWith("image/", StringComparison.Ordinal))
        {
            header = ImageHeader.Read(SeedCache.ReadBounded(path, (int)Math.Min(length, ImageHeader.MaxPrefix))) ?? header;
        }

        string hash = length <= limit ? HashOf(path) : "";
        return string.Join(" ", header.MediaType, Number(header.Width), Number(header.Height), hash);
    }

    public static FileModel Parse(string text, string path, long length)
    {
        string[] fields = text.Split(' ');
        return new(
            path, fields[0], length, int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture),
            fields[3], "");
    }

    static string HashOf(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return ContentHash.Of(file);
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
