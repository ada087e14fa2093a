using Letterpress.Core.Model;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Shapes of markup that exporters and generators of sites write.</summary>
public class ExportedShapeTests
{
    static void Check(string body, params string[] blocks) => Assert.Equal(blocks, BlockText.Of(body));

    [Fact]
    public void Reversed_lists_count_down() => Check(
        "<ol reversed><li>one<li>two</ol><ol reversed start=9><li>three<li value=4>four<li>five</ol>",
        "*1#2 one", "-1#1 two", "*1#9 three", "-1#4 four", "-1#3 five");

    [Fact]
    public void Check_boxes_at_the_start_of_items_are_tasks()
    {
        const string Body = "<ul><li><input type=checkbox checked> one<li><label><input type=CheckBox>two</label><li><p>"
            + "<input type=checkbox></p><li>three <input type=checkbox><li><div class='checkbox checkbox-on'></div> four<li>"
            + "<div class=checkbox></div><span>five</span><li><input type=text>six<li><input type=checkbox hidden>seven</ul>"
            + "<p><input type=checkbox>eight</p>";
        Check(Body, "*1 ☑ one", "-1 ☐ two", "-1 ☐", "-1 three", "-1 ☑ four", "-1 ☐ five", "-1 six", "-1 seven", "eight");
    }

    [Fact]
    public void Tasks_within_tasks() => Check(
        "<ul><li><input type=checkbox>one<ul><li><input type=checkbox checked>two</ul><input type=checkbox>three</ul>",
        "*1 ☐ one", "  *2 ☑ two", "  three");

    [Fact]
    public void Heading_that_nobody_closed_ends_at_the_block_after_its_text() => Check(
        "<h3>one<p>two<ul><li>three</ul>four",
        "h3 one", "two", "*1 three", "four");

    [Fact]
    public void Heading_of_blocks_is_a_heading() => Check(
        "<h2><div>one</div></h2><h2><p>two</p></h2><h2><div>three</div><div>four</div></h2><h2>5. <div>five</div></h2>"
            + "<h2>six<div></div>7</h2><h2><a href=x>seven</a><p>eight</p></h2>",
        "h2 one", "h2 two", "h2 three¶four", "h2 5.¶five", "h2 six¶7", "h2 seven", "eight");

    [Theory]
    [InlineData("<kbd>a</kbd> <kbd>b</kbd>", "code a|plain  |code b")]
    [InlineData("<code>a</code><br><code>b</code>", "code a|plain \n|code b")]
    [InlineData("<code>a<br>b</code>", "code a\nb")]
    [InlineData("<code>a <span>b</span> c</code>", "code a b c")]
    [InlineData("<u>a</u> <u>b</u>", "underline a|plain  |underline b")]
    [InlineData("<u><code>a</code> <code>b</code></u>", "code, underline a|underline  |code, underline b")]
    [InlineData("<b>a</b> <strong>b</strong>", "strong a b")]
    [InlineData("<b>a</b> <i>b</i>", "strong a|plain  |emphasis b")]
    public void White_space_has_what_it_shares_with_both_sides(string body, string runs)
    {
        ArticleModel article = BlockText.Article("<p>" + body);
        Assert.Equal(
            runs,
            string.Join('|', article.Runs.Select(run => $"{Name(run.Styles)} {run.Text.Of(article.PlainText)}")));
    }

    static string Name(Layout.TextStyles styles) => styles == Layout.TextStyles.None ? "plain" : styles.ToString().ToLowerInvariant();
}
