using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The compiler does not check <c>max_line_length</c> of <c>.editorconfig</c>; this test does.</summary>
public class LineLengthTests
{
    const int MaxLength = 140;

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("sample")]
    [InlineData("tests")]
    public void Lines_have_at_most_140_characters(string folder)
    {
        string[] paths = [.. SourceFiles.In(folder)];
        Assert.NotEmpty(paths);
        Violations.AssertNone(
            from path in paths
            from line in File.ReadLines(Repository.Path(path)).Index()
            where line.Item.Length > MaxLength
            select $"{path}:{line.Index + 1} has {line.Item.Length} characters");
    }
}
