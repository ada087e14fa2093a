namespace Letterpress.Benchmarks.Corpora;

/// <summary>Folders of other people's articles beside the checkout.</summary>
static class Shared
{
    /// <summary>The path of a folder; null where it is missing.</summary>
    public static string? Folder(string name)
    {
        for (DirectoryInfo? above = new(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            string folder = Path.Combine(above.FullName, "shared", name);
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
