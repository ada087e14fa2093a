using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The C# files that people write: neither build output nor snapshots.</summary>
static class SourceFiles
{
    static readonly string[] s_builtFolders = ["bin", "obj", "node_modules"];

    /// <summary>Gets paths relative to the repository, with slashes, in ordinal order.</summary>
    public static IEnumerable<string> In(params IEnumerable<string> folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Path(""), file).Replace('\\', '/')
        where !path.Split('/').Any(static part => s_builtFolders.Contains(part))
            && !path.EndsWith(".verified.cs", StringComparison.Ordinal)
            && !path.EndsWith(".received.cs", StringComparison.Ordinal)
        orderby path
        select path;
}
