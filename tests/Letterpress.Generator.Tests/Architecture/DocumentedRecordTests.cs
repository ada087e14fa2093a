using System.Text;
using System.Text.RegularExpressions;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The worked example of ARCHITECTURE.md is what the generator writes.</summary>
public partial class DocumentedRecordTests(ITestOutputHelper output)
{
    static readonly string s_document = File.ReadAllText(Repository.Path("ARCHITECTURE.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_generator_writes_the_shard_of_the_example()
    {
        GeneratorRun run = Press.Run(Press.Seed("seeds/paper.txt", Fenced("html").TrimEnd('\n')));

        string source = run.GeneratedSources.Single(static source => source.Key.Contains("paper", StringComparison.Ordinal)).Value;
        string lines = string.Join('\n', source.Split('\n').Select(static line => line.TrimStart(' ')));
        Assert.Contains($"\n{Fenced("text")}", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_of_the_example_has_the_columns_that_are_shown()
    {
        string columns = LayoutDump.OfRecord(Encoding.UTF8.GetBytes(Fenced("text")), 0);
        output.WriteLine(columns);
        Assert.Equal(Fenced("record"), columns);
    }

    /// <summary>The digits that the table explains are in the shard, in the same order.</summary>
    [Fact]
    public void The_table_explains_digits_of_the_shard()
    {
        string shard = Fenced("text");
        string[] groups = [.. TableRow()
            .Matches(s_document[s_document.IndexOf(shard, StringComparison.Ordinal)..])
            .Select(static row => Digits().Replace(row.Groups[1].Value, ""))];

        Assert.True(groups.Length > 10, "The table is not where it was.");
        Assert.All(groups, digits => Assert.Contains(digits, shard, StringComparison.Ordinal));
    }

    static string Fenced(string language) => Fence().Matches(s_document).Single(match => match.Groups[1].Value == language).Groups[2].Value;

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| [a-z, ]+ \| (`.*?`) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("[` ]")]
    private static partial Regex Digits();
}
