using Letterpress.Core.Model;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Shapes of markup as the wild has them, and the blocks that they are.</summary>
public class BodyShapeTests
{
    static void Check(string body, params string[] blocks) => Assert.Equal(blocks, BlockText.Of(body));

    [Fact]
    public void Text_beside_blocks() =>
        Check("one<p>two</p>three<div>four<p>five</p>six</div>seven", "one", "two", "three", "four", "five", "six", "seven");

    [Fact]
    public void Soup_of_divs() => Check(
        "<div><div><div>one</div><div><span>two</span> <b>2</b></div></div><section><div>three</div></section></div>",
        "one",
        "two 2",
        "three");

    [Fact]
    public void Unclosed_elements() =>
        Check("<p>one<p>two<ul><li>three<li>four</ul><b>five<p>six", "one", "two", "*1 three", "-1 four", "five", "six");

    [Fact]
    public void Line_breaks() =>
        Check("<p>one<br>two<br><br>three<br> &nbsp; <br/>four<br></p><p><br>five</p>", "one¶two", "three", "four", "five");

    [Fact]
    public void Two_line_breaks_in_quotes_items_and_bare_text() =>
        Check(
            "one<br><br>two<blockquote>three<br><br>four</blockquote><ul><li>five<br><br>six</ul>",
            "one",
            "two",
            "> three",
            "  four",
            "*1 five¶six");

    [Fact]
    public void White_space() =>
        Check("<p>\u3000\u3000one\u3000two &nbsp;</p><p>&nbsp;</p><p> \u2003 </p><p>a\u00A0b  c\t\nd</p>", "one\u3000two", "a\u00A0b c d");

    [Fact]
    public void Zero_width_and_bidi_characters_stay() =>
        Check("<p>\u200Ba\u200D\u202Eb\u202C\uFEFF\u00AD</p>", "\u200Ba\u200D\u202Eb\u202C\uFEFF\u00AD");

    [Fact]
    public void Line_separators_break_lines() =>
        Check("<p>one\u2028two\u2029\u2028three\u0085four\vfive</p>", "one¶two", "three¶four¶five");

    [Fact]
    public void Custom_elements_and_what_Office_leaves() =>
        Check("<x-card>one <x-b>two</x-b></x-card><p class=MsoNormal>three<o:p></o:p></p><p><o:p>&nbsp;</o:p></p><!--[if "
            + "mso]><p>no</p><![endif]--><![if !mso]><p>four</p><![endif]><p><b>five<o:p>&nbsp;</o:p></b></p>",
            "one two", "three", "four", "h2? five");

    [Fact]
    public void Details() => Check("<details><summary>one</summary>two<p>three</p></details>", "Details one", "  two", "  three");

    [Fact]
    public void Details_whose_summary_comes_late() =>
        Check(
            "<details>one<summary>two</summary></details><details><p>three</details>",
            "Details ", "  one", "  two", "Details ", "  three");

    [Fact]
    public void Hidden_elements_are_left_out_and_counted()
    {
        const string Body = "<p>one<span hidden>a</span><span style='color:red; DISPLAY : none'>b</span></p><div "
            + "style=visibility:hidden>c</div><dialog>d</dialog><dialog open>two</dialog><ul><li hidden>e<li>three</ul>"
            + "<table><tr hidden><td>f<td>g<tr><td style='display:none'>h<td>four<td>five</table><p style='x-display:none'>six</p>";
        Check(Body, "one", "two", "*1 three", "+td(0,0) four", "|td(0,1) five", "six");
        Assert.Equal("7 × hidden element", Dropped(Body));
    }

    [Fact]
    public void Footnotes_that_are_hidden_are_counted_once()
    {
        const string Body = "<p>one</p><div class=footnotes><hr><ol hidden><li id=a>a</ol><ol><li id=b>two<p>three</ol></div>";
        Check(Body, "one", "Footnote two", "  three");
        Assert.Equal("1 × hidden element", Dropped(Body));
    }

    [Fact]
    public void Forms_lose_their_controls_only()
    {
        const string Body = "<form>one<fieldset><legend>two</legend><label>three <input "
            + "value=a></label><select><option>b</select><textarea>c</textarea><button>d</button></fieldset></form>";
        Check(Body, "one", "two", "three");
        Assert.Equal("1 × button, 1 × input, 1 × select, 1 × textarea", Dropped(Body));
    }

    [Fact]
    public void Headings() => Check("<h1> one <br> 1 </h1><h2>&nbsp;</h2><h6><div>two</div></h6><p><span><font><strong>three</strong>"
        + "</font></span></p><p><b>four</b> more</p><p><b><a href=x>five</a></b></p>",
        "h1 one¶1", "h6 two", "h2? three", "four more", "five");

    [Fact]
    public void Headings_in_items_and_cells() => Check(
        "<ul><li><h3>one</h3><p>two</p><li>three</ul><table><tr><th><h3>four</h3>five</th><td>six</table>",
        "*1 ", "  h3 one", "  two", "-1 three", "+th(0,0) ", "  h3 four", "  five", "|td(0,1) six");

    [Fact]
    public void Headings_in_titles_and_captions_are_strong_lines()
    {
        ArticleModel article = BlockText.Article("<details><summary><h3>one</h3>two</summary>three</details>");
        Assert.Equal(("one", Layout.TextStyles.Strong), (article.Runs[0].Text.Of(article.PlainText), article.Runs[0].Styles));
        Assert.Empty(article.Headings);
    }

    [Fact]
    public void Quotes_of_blocks() => Check(
        "<blockquote><h2>one</h2><p>two</p><ul><li>three</ul><pre>four</pre><blockquote>five</blockquote><hr></blockquote><blockquote>six",
        "> ", "  h2 one", "  two", "  *1 three", "  code() four", "  >> five", "  ---", "> six");

    [Fact]
    public void Callouts() => Check(
        "<aside data-callout=tip><p data-callout-title>one</p><p>two</p></aside><aside data-callout=x data-fold=closed><ul><li>three</ul>"
            + "</aside><aside>four</aside><aside data-callout=y></aside>",
        "Callout one", "  two", "Callout ", "  *1 three", "four");

    [Fact]
    public void Lists_within_items() =>
        Check("<ul><li>one<ul><li>two</ul>three<li><ul><li>four</ul><li>five</ul><ol start=3><li>six<li value=9>seven<p>8</p></ol>",
        "*1 one", "  *2 two", "  three", "-1 ", "  *2 four", "-1 five", "*1#3 six", "-1#9 seven", "  8");

    [Fact]
    public void Empty_item_does_not_begin_the_list() =>
        Check("<p>one</p><ul><li></li><li>two</li></ul><ul><li>three</ul>", "one", "*1 two", "*1 three");

    [Fact]
    public void Lists_with_text_and_blocks_of_their_own() =>
        Check("<ul>one<li>two</li>three<p>four</p><ul><li>five</ul></ul>", "one", "*1 two", "three", "four", "*2 five");

    [Fact]
    public void Lists_between_items_are_nested_in_the_first_of_them() =>
        Check("<ul><li>one</li><ul><li>two</li></ul><li>three</li></ul>", "*1 one", "  *2 two", "-1 three");

    [Fact]
    public void Definition_lists() =>
        Check("<dl><dt>one<dd>two<dd>three<ul><li>four</ul><dt>five</dt><div><dt>six</dt><dd>seven</dd></div></dl>",
        "*1 one", "  *2 two", "  -2 three", "    *3 four", "-1 five", "-1 six", "  *2 seven");

    [Fact]
    public void Definitions_without_terms_are_indented_text() => Check("<dl><dd>one</dd></dl>", "one");

    [Fact]
    public void Ruby() => Check(
        "<p><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby>と<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>。</p>",
        "漢（かん）字（じ）と東 とう 京 きょう 。");

    [Fact]
    public void Mathematics() => Check("<p>Let <math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>x=1</annotation></math>.</p>", "Let x=1.");

    [Fact]
    public void Code_in_all_languages_marks() => Check(
        "<pre class='brush: csharp; toolbar: false'>a</pre><pre><code class='hljs language-c++'>b</code></pre><div class='highlight "
            + "highlight-source-rust'><pre>c</pre></div><pre class=prettyprint>d</pre><pre lang=sql>e</pre><pre class=lang-js>f</pre>",
        "code(csharp) a", "code(c++) b", "code(rust) c", "code() d", "code(sql) e", "code(js) f");

    [Fact]
    public void White_space_of_code() => Check(
        "<pre>\n\n  one\n\ttwo  x\n\n<b>three</b><br><br>four\n</pre><pre><div>five</div><div>six\n</div></pre><pre>  \n </pre>",
        "code()   one¶\ttwo  x¶¶three¶¶four",
        "code() five¶six");

    [Fact]
    public void Code_in_an_item() =>
        Check("<ul><li>one<pre>two\n  three</pre>four</ul>", "*1 one", "  code() two¶  three", "  four");

    [Fact]
    public void Code_in_a_title_keeps_its_lines()
    {
        const string Body = "<details><summary>one<pre>two\n  three</pre>four</summary></details>";
        Check(Body, "Details one¶two¶  three¶four");
        Assert.Contains(BlockText.Article(Body).Runs, static run => run.Styles == Layout.TextStyles.Code && run.Text.Length == 11);
    }

    [Fact]
    public void Links_across_blocks()
    {
        ArticleModel article = BlockText.Article(
            "<a href=https://example.com/1><h2>one</h2><p>two</p></a><p><a name=here>three</a> <a href=https://example.com/2></a></p>");
        LinkModel link = Assert.Single(article.Links);
        Assert.Equal((0, "one\n\ntwo"), (link.Block, link.Text.Of(article.PlainText)));
        Assert.Equal([0, 0, -1], article.Runs.Select(static run => run.Link));
    }

    static string Dropped(string body) => Assert.Single(
        BlockText.Press(body).Diagnostics,
        static diagnostic => diagnostic.Id == DiagnosticIds.ActiveContentDropped).Arguments[0];

    /// <summary>An id leads to a block; where a body has none, it leads nowhere.</summary>
    [Theory]
    [InlineData("one.html", "<p id=a></p><svg></svg>")]
    [InlineData("one.md", "<svg>a\n: <svg></svg>")]
    public void An_id_needs_a_block(string path, string body)
    {
        using Articles.PressedArticles articles = Articles.Press.Load(
            Articles.Press.Seed(path, "---\ntitle: One\ndate: 2026-05-01\n---\n" + body));

        Assert.Empty(articles["One"].Blocks);
        Assert.Empty(articles["One"].Anchors);
        articles.Corpus.Verify();
    }
}
