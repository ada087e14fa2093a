namespace Letterpress.Sample.Tests;

/// <summary>The folder of the sources.</summary>
static class Repository
{
    /// <summary>The nearest of the folders above that has the solution.</summary>
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above has Generator.sln.");
    }
}
