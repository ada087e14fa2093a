using Letterpress.Sample.Commands;

namespace Letterpress.Sample.Tests;

/// <summary>What somebody finds who types a query into the sample.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("gutenberg", "Gutenberg")]
    [InlineData("gutenburg", "Did you mean gutenberg?")]
    [InlineData("gutenburg", "Gutenberg Bible")]
    [InlineData("guten", "Gutenberg Bible")]
    [InlineData("活字印刷", "活字")]
    [InlineData("活字印刷", "under")]
    public void The_output_has(string query, string text) => Assert.Contains(text, Run(query, ExitCode.Success), StringComparison.Ordinal);

    [Theory]
    [InlineData("qqqq")]
    [InlineData("\"")]
    [InlineData("\u001B[31m")]
    public void Nothing_is_found(string query)
    {
        string text = Run(query, ExitCode.NotFound);
        Assert.Contains("No article has ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', text);
    }

    static string Run(string query, int exitCode)
    {
        TextWriter console = Console.Out;
        using StringWriter output = new();
        Console.SetOut(output);
        try
        {
            Assert.Equal(exitCode, SearchCommand.Run(query));
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
