namespace Letterpress.Core.Model;

/// <summary>The files beside a seed that it shows or links to.</summary>
/// <param name="Files">By their paths, each once.</param>
/// <param name="Urls">The URLs as the seed writes them, and to which file each leads.</param>
sealed record ArticleFiles(EquatableArray<FileModel> Files, EquatableArray<FileUrl> Urls)
{
    public static ArticleFiles None { get; } = new(default, default);
}

/// <param name="File">Index of the file.</param>
readonly record struct FileUrl(string Url, int File);

/// <summary>A file beside a seed: what is known of it without showing it.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Width">In pixels; 0 where it is not known.</param>
/// <param name="Height">In pixels; 0 where it is not known.</param>
/// <param name="Hash">Of its content, in hexadecimal digits.</param>
/// <param name="Url">Where the app serves it; empty where it does not.</param>
sealed record FileModel(string Path, string MediaType, long Length, int Width, int Height, string Hash, string Url);
