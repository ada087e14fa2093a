using System.Reflection;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Snapshots;

/// <summary>A snapshot whose test is gone is never compared: nobody would see that it lies.</summary>
public class UnusedSnapshotTests
{
    [Fact]
    public void Every_verified_file_has_its_test()
    {
        string folder = Repository.Path("tests/Letterpress.Generator.Tests");
        string[] files =
            [.. Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories).Where(static path => !IsBuilt(path))];
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(static path => !HasTest(Path.GetFileName(path))).Select(path => Path.GetRelativePath(folder, path)));
    }

    [Theory]
    [InlineData("UnusedSnapshotTests.Names_of_files.verified.txt", true)]
    [InlineData("UnusedSnapshotTests.Names_of_files#part.g.verified.cs", true)]
    [InlineData("UnusedSnapshotTests.Names_of.verified.txt", false)]
    [InlineData("GoneTests.Names_of_files#part.verified.txt", false)]
    public void Names_of_files(string file, bool hasTest) => Assert.Equal(hasTest, HasTest(file));

    /// <param name="file"><c>Class.Method.verified.*</c> or <c>Class.Method#Name.verified.*</c>.</param>
    static bool HasTest(string file)
    {
        string[] names = file[..file.IndexOf(".verified.", StringComparison.Ordinal)].Split('#')[0].Split('.');
        return names is [string type, string method] && typeof(UnusedSnapshotTests).Assembly.GetTypes().Any(candidate =>
            candidate.Name == type
            && candidate.GetMethods(BindingFlags.Instance | BindingFlags.Public).Any(member => member.Name == method));
    }

    static bool IsBuilt(string path) => path.Split('/', '\\').Any(static part => part is "bin" or "obj");
}
