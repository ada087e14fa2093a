using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>LP0202: what HTML has no place for keeps its text, and is named.</summary>
public class MisplacedMarkupTests
{
    [Theory]
    [InlineData("<p>A</p>\n<table>lost<tr><td>B</td></tr>more</table>", "2 × text between the cells of a table", 5, 8, "A|lostmore|B")]
    [InlineData(
        "<table><tr><div>lost</div><td>B</td></tr></table>",
        "1 × element between the cells of a table, 1 × text between the cells of a table", 4, 12, "lost|B")]
    [InlineData("<p>A</p><li>lost</li>", "1 × item outside of a list", 4, 9, "A|lost")]
    [InlineData("<dd>lost</dd>", "1 × term outside of a list", 4, 1, "lost")]
    public void Misread(string body, string what, int line, int column, string texts)
    {
        GeneratorRun run = Press.Run(Press.Archive("one.txt", "One", body));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(
            ("LP0202", "Markup is misplaced; its text was kept as a paragraph or a line: " + what),
            (diagnostic.Id, diagnostic.GetMessage(null)));
        Assert.Equal((line, column), (
            diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
            diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1));
        using PressedArticles articles = new(run);
        Assert.Equal(texts, string.Join('|', articles["One"].Blocks.Select(static block => block.Text.ToString())));
    }

    [Theory]
    [InlineData("<ul>lost<li>B</li></ul>", "1 × text between the items of a list")]
    public void Misread_whose_text_is_kept_somewhere(string body, string what)
    {
        GeneratorRun run = Press.Run(Press.Archive("one.txt", "One", body));

        Assert.EndsWith(": " + what, Assert.Single(run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
        using PressedArticles articles = new(run);
        Assert.Contains("B", articles["One"].PlainText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table>\n<caption>C</caption> <colgroup><col></colgroup>\n<thead><tr> <th>H</th></tr></thead><tbody>\n"
        + "<tr><td>B</td> </tr></tbody></table>")]
    [InlineData("<ul>\n<li>A</li> <!-- c --> <li>B<ol><li>C</ol></ul>")]
    [InlineData("<dl><div><dt>A</dt><dd>B</dd></div><dt>C</dl>")]
    [InlineData("<html><body><p>A</p></body>text</html>more")]
    [InlineData("<table><tr><td>A<td>B<tr><td>C</table>")]
    [InlineData("<table role=\"none\"><tr><td><table><tr><th>A</th><td>B</td></tr></table></td></tr></table>")]
    public void Understood(string body) => Assert.Empty(Press.Run(Press.Archive("one.txt", "One", body)).Diagnostics);

    [Fact]
    public void In_Markdown_it_is_named_at_its_place()
    {
        Diagnostic diagnostic = Assert.Single(Press.Run(Press.Seed(
            "one.md", "---\ntitle: One\ndate: 2024-05-09\n---\nText.\n\n<table><tr>lost<td>A</td></tr></table>\n")).Diagnostics);

        Assert.Equal(("LP0202", 6), (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }
}
