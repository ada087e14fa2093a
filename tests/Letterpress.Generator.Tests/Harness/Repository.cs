namespace Letterpress.Generator.Tests.Harness;

/// <summary>Where the tests were built from.</summary>
static class Repository
{
    static readonly string s_root = Above(
        AppContext.BaseDirectory,
        static folder => File.Exists(System.IO.Path.Combine(folder, "Directory.Packages.props")))
        ?? throw new DirectoryNotFoundException("The tests lie outside of the repository.");

    public static string Path(string relative) => System.IO.Path.Combine(s_root, relative);

    /// <summary>A folder of other people's articles beside the checkout; the test is skipped where there is none.</summary>
    public static string Shared(string relative)
    {
        string? parent = Above(s_root, folder => Directory.Exists(System.IO.Path.Combine(folder, "shared", relative)));
        Assert.SkipWhen(parent is null, $"There is no folder shared/{relative} beside the checkout.");
        return System.IO.Path.Combine(parent!, "shared", relative);
    }

    static string? Above(string folder, Func<string, bool> isWanted)
    {
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            if (isWanted(above.FullName))
            {
                return above.FullName;
            }
        }

        return null;
    }
}
