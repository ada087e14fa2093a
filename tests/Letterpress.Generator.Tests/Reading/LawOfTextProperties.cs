using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>The law of text over markup that nobody would write.</summary>
public class LawOfTextProperties
{
    /// <summary>Without it, a body that begins with a letter would be Markdown, and other elements at its start a page's head.</summary>
    const string Opening = "<wbr>";

    static readonly string[] s_names =
    [
        "p", "div", "section", "span", "b", "strong", "i", "a href=https://example.com/x", "a", "font color=red", "small", "code",
        "h2", "h3", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th rowspan=2",
        "td colspan=3", "tbody", "caption", "blockquote", "pre", "figure", "figcaption", "picture", "noscript", "ruby", "rt", "rp",
        "details", "summary", "form", "fieldset", "label", "x-card", "o:p", "center",
        "div class=wp-caption-text", "article", "object", "object data=https://example.com/o", "div hidden", "p style=display:none",
        "h1", "div class=checkbox", "svg", "math", "mi", "button", "video", "template", "iframe src=https://example.com/f",
    ];

    static readonly string[] s_pieces =
    [
        "<br>", "<hr>", "<img src=https://example.com/a.jpg>", "<img data-src=https://example.com/a.jpg alt=c>", "<img src=data:x>",
        "<wbr>", "<input>", "<input type=checkbox>", "<li><input type=checkbox checked>", "<input type=checkbox hidden>",
        "<!-- c -->", "&nbsp;", "\u2028", "\n", " ", "：", "© ", "\u200B", "<script>c</script>",
        "<img src=https://example.com/a.jpg><b>t</b>", "<div><small>k</small></div>",
    ];

    static readonly Gen<string> s_markup = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 1000],
        Gen.Char['a', 'z'],
        static (kind, index, letter) => kind switch
    {
        0 => $"<{s_names[index % s_names.Length]}>",
        1 => $"</{s_names[index % s_names.Length].Split(' ')[0]}>",
        2 => s_pieces[index % s_pieces.Length],
        _ => letter.ToString(),
    }).Array[0, 60].Select(static pieces => string.Concat(pieces));

    /// <summary>A check box is the first thing in its item, whatever without words stands between them.</summary>
    [Theory]
    [InlineData("<li><img src=https://example.com/a.jpg><input type=checkbox checked>d")]
    [InlineData("<ul><li>a<li><figure><img src=https://example.com/a.jpg></figure><input type=checkbox checked>d")]
    [InlineData("<p>a<li><hr><input type=checkbox checked>d")]
    [InlineData("<h2>a<fieldset><li><iframe src=https://example.com/f></iframe><input type=checkbox checked>d")]
    [InlineData("<details><summary><fieldset><li><input type=checkbox checked>d")]
    [InlineData("<details><summary><h2><li><fieldset><input type=checkbox>d")]
    [InlineData("<ul><li><details><summary><div class=checkbox></div></summary>d")]
    [InlineData("<ol><o:p><li><input type=checkbox checked>")]
    [InlineData("<table><th>a<li><img data-src=https://example.com/a.jpg><input type=checkbox>")]
    public void A_check_box_after_what_has_no_text_is_a_task(string body) => CheckLaw(body);

    [Fact]
    public void Law_holds_for_any_markup() => s_markup.Sample(CheckLaw, iter: LongForm.Or(10_000, 1_000));

    static void CheckLaw(string body)
    {
        CompiledSeed pressed = BlockText.Press(Opening + body);
        ArticleModel article = pressed.Article ?? throw new InvalidOperationException(string.Join(
            "; ",
            pressed.Diagnostics.SelectMany(static diagnostic => diagnostic.Arguments)));
        string seen = VisibleText.Of(new HtmlParser().ParseDocument(Opening + body));
        string read = VisibleText.WithoutSpace(string.Concat(article.Blocks.Select(block => block.Text.Of(article.PlainText))));
        Check(seen == read, $"seen {seen}, read {read}", body);
        HashSet<int> containers = [.. article.Blocks.Select(static block => block.Container)];
        Check(
            article.Blocks.Select((block, index) => block.Text.Length > 0 || block.RunCount > 0 || containers.Contains(index)
                || block.Kind is Layout.BlockKind.Figure or Layout.BlockKind.Embed or Layout.BlockKind.Divider
                    or Layout.BlockKind.TableCell).All(static isShown => isShown),
            "an empty block",
            body);
        CheckContainers(article, body);
        CheckRuns(article, body);
        CheckFigures(article, body);
    }

    /// <summary>The runs of a block are its text, in order, without a gap.</summary>
    static void CheckRuns(ArticleModel article, string body)
    {
        foreach (BlockModel block in article.Blocks)
        {
            StringBuilder text = new();
            for (int i = block.FirstRun; i < block.FirstRun + block.RunCount; i++)
            {
                Check(article.Runs[i].Text.Start == block.Text.Start + text.Length, "a gap between runs", body);
                text.Append(article.Runs[i].Text.Of(article.PlainText));
            }

            Check(text.ToString() == block.Text.Of(article.PlainText), "runs are not the text", body);
        }
    }

    /// <summary>A block follows its container, and stands in the innermost that is open.</summary>
    static void CheckContainers(ArticleModel article, string body)
    {
        Stack<int> open = [];
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            while (open.Count > 0 && open.Peek() != article.Blocks[i].Container)
            {
                open.Pop();
            }

            Check(open.Count > 0 || article.Blocks[i].Container < 0, "a block's container is not open", body);
            open.Push(i);
        }
    }

    /// <summary>Figures and their blocks name each other, in reading order.</summary>
    static void CheckFigures(ArticleModel article, string body)
    {
        BlockModel[] blocks = [.. article.Blocks.Where(static block => block.Kind == Layout.BlockKind.Figure)];
        Check(
            blocks.Select(static block => block.Number).SequenceEqual(Enumerable.Range(0, article.Figures.Count)),
            "figures are not in order",
            body);
        Check(
            article.Figures.All(figure => article.Blocks[figure.Block].Kind == Layout.BlockKind.Figure),
            "a figure's block is none",
            body);
        Check(article.Links.All(link => link.Block < article.Blocks.Count), "a link's block does not exist", body);
        Check(
            article.Headings.All(heading => article.Blocks[heading.Block].Kind == Layout.BlockKind.Heading),
            "a heading's block is none",
            body);
    }

    static void Check(bool holds, string breach, string body)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{breach}: {body}");
        }
    }
}
