using Letterpress.Sample.Commands;
using Spectre.Console;

namespace Letterpress.Sample.Tests;

/// <summary>What somebody finds who types a query into the sample.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("gutenberg", "Gutenberg")]
    [InlineData("gutenburg", "Did you mean gutenberg?")]
    [InlineData("gutenburg", "Gutenberg")]
    [InlineData("guten", "Gutenberg")]
    [InlineData("人工智慧", "人工智慧")]
    [InlineData("人工智能", "人工智慧")]
    [InlineData("iphone15", "iPhone 15")]
    [InlineData("活字印刷", "活字")]
    [InlineData("活字印刷", "  under  ")]
    public void The_output_has(string query, string text) => Assert.Contains(text, Run(query, ExitCode.Success), StringComparison.Ordinal);

    /// <summary>As somebody types it: in either script of Chinese, without spaces, half a word.</summary>
    [Theory]
    [InlineData("人工智慧", "us-weighs-ban-on-connected-cars")]
    [InlineData("人工智能", "us-weighs-ban-on-connected-cars")]
    [InlineData("iphone15", "us-weighs-ban-on-connected-cars")]
    [InlineData("IPHONE", "us-weighs-ban-on-connected-cars")]
    [InlineData("gutenb", "gutenberg-bible")]
    [InlineData("waybac", "internet-archive-and-wayback")]
    [InlineData("hypertex", "memex-and-hypertext")]
    public void What_was_meant_is_among_the_first_three(string query, string slug) => Assert.Contains(
        slug, Articles.Search(query, new() { AsYouType = true, Limit = 3 }).Select(static hit => hit.Article.Slug.ToString()));

    [Theory]
    [InlineData("qqqq")]
    [InlineData("\"")]
    [InlineData("\u001B]qqqq")]
    public void Nothing_is_found(string query)
    {
        string text = Run(query, ExitCode.NotFound);
        Assert.Contains("No article has ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', text);
    }

    [Fact]
    public void Matches_are_highlighted_on_a_terminal()
    {
        Assert.DoesNotContain('\u001B', Run("gutenberg", ExitCode.Success));
        Assert.Matches("\u001B\\[[0-9;]+mGutenberg\u001B\\[0m", Run("gutenberg", ExitCode.Success, AnsiSupport.Yes));
    }

    static string Run(string query, int exitCode, AnsiSupport ansi = AnsiSupport.No)
    {
        using StringWriter output = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 160;
        Assert.Equal(exitCode, SearchCommand.Run(query, console));
        return output.ToString();
    }
}
