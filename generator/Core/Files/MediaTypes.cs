namespace Letterpress.Core.Files;

/// <summary>
/// The files beside seeds that articles show or link to, by file extension: media and documents. No other file is looked at.
/// </summary>
static class MediaTypes
{
    static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = "image/png",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["avif"] = "image/avif",
        ["svg"] = "image/svg+xml",
        ["bmp"] = "image/bmp",
        ["ico"] = "image/x-icon",
        ["tif"] = "image/tiff",
        ["tiff"] = "image/tiff",
        ["mp4"] = "video/mp4",
        ["m4v"] = "video/mp4",
        ["webm"] = "video/webm",
        ["ogv"] = "video/ogg",
        ["mov"] = "video/quicktime",
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["ogg"] = "audio/ogg",
        ["oga"] = "audio/ogg",
        ["opus"] = "audio/ogg",
        ["wav"] = "audio/wav",
        ["flac"] = "audio/flac",
        ["pdf"] = "application/pdf",
        ["epub"] = "application/epub+zip",
        ["zip"] = "application/zip",
        ["gz"] = "application/gzip",
        ["csv"] = "text/csv",
        ["vtt"] = "text/vtt",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
    };

    /// <summary>All file extensions, without dot.</summary>
    public static IEnumerable<string> Extensions => s_types.Keys;

    /// <param name="path">A path or name, without query and fragment.</param>
    /// <returns>Null for any other file.</returns>
    public static string? Of(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > 0 && path[dot - 1] != '/' && s_types.TryGetValue(path.Substring(dot + 1), out string? type) ? type : null;
    }
}
