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

    [Fact]
    public void Footnotes_of_office_programs() => Check(
        "<p>one<a href=#_ftn1 name=_ftnref1>[1]</a></p><div><br clear=all><hr><div id=ftn1><p><a href=#_ftnref1 name=_ftn1>[1]</a> two</p>"
            + "<p>three</p></div><div id=ftn2><p>four</p></div></div>"
            + "<p>five<a class=sdfootnoteanc name=anc1 href=#sym1><sup>i</sup></a></p>"
            + "<div id=sdfootnote1><p><a class=sdfootnotesym name=sym1 href=#anc1>i</a>six</p></div>",
        "one[1]", "Footnote two", "  three", "four", "fivei", "Footnote six");

    [Fact]
    public void Footnotes_with_a_link_beside_the_text() => Check(
        "<p>one<sup id=r1><a href=#n1>1</a></sup> two<a id=r2 href=#n2>2</a></p><div class=note><a id=n1 href=#r1>1</a><div><p>"
            + "three</p></div></div><ol><li id=n2><a href=#r2>2</a> four</ol>",
        "one1 two2", "Footnote three", "Footnote four");

    [Fact]
    public void Footnote_keeps_its_ids_and_its_references_are_marked()
    {
        ArticleModel article = BlockText.Article(
            "<p>one<a id=r href=#n>*</a></p><hr><p id=p><a name=n></a><sup><a id=b href=#r>(*)</a></sup> two</p>");
        Assert.Equal(["r", "p", "n", "b"], article.Anchors.Select(static anchor => anchor.Name));
        Assert.Equal([0, 1, 1, 1], article.Anchors.Select(static anchor => anchor.Block));
        Assert.Equal("*", article.Blocks[1].Detail);
        Assert.Equal(Layout.TextStyles.FootnoteReference, article.Runs[1].Styles);
        Assert.Equal("one", article.Excerpt);
    }

    [Fact]
    public void Links_back_and_forth_that_are_no_footnotes() => Check(
        "<p><a id=t1 href=#c1>1</a> one</p><p><a id=c1 href=#t1>1</a> two</p><p>three <a id=a href=#b>four</a></p><p id=b>"
            + "<a href=#a>back</a> five</p><p>six<a id=x href=#y>2</a></p><h2 id=y><a href=#x>2</a> seven</h2>"
            + "<p>eight<a id=v href=#w>3</a></p><table><tr><td id=w><a href=#v>3</a><td>nine</table>",
        "1 one", "1 two", "three four", "back five", "six2", "h2 2 seven", "eight3", "+td(0,0) 3", "|td(0,1) nine");

    [Fact]
    public void Footnotes_that_share_a_label_are_what_they_were() => Check(
        "<p>one<a id=r1 href=#n1>1</a></p><p>two<a id=r2 href=#n2>2</a></p><p id=n1><a href=#r1>1</a> three</p>"
            + "<p id=n2><a href=#r2>2</a> four</p><h2>five</h2><p>six<a id=r3 href=#n3>1</a></p><p id=n3><a href=#r3>1</a> seven</p>",
        "one1", "two2", "1 three", "Footnote four", "h2 five", "six1", "1 seven");

    [Theory]
    [InlineData("<div class='admonition warning'><p class=admonition-title>one</p><p>two</p></div>", "warning one")]
    [InlineData("<div class='admonition custom'><p>two</p></div>", "custom ")]
    [InlineData(
        "<div class='theme-admonition theme-admonition-tip admonition_x alert alert--success'><div class=admonitionHeading_x>"
            + "<span><svg></svg></span>one</div><div class=admonitionContent_x><p>two</p></div></div>",
        "tip one")]
    [InlineData("<div class='custom-block danger'><p class=custom-block-title>one</p><p>two</p></div>", "danger one")]
    [InlineData(
        "<div class='markdown-alert markdown-alert-important'><p class=markdown-alert-title>one</p><p>two</p></div>", "important one")]
    [InlineData("<div class='alert alert-warning' role=alert><h4 class=alert-heading id=a>one</h4><p>two</p></div>", "warning one")]
    [InlineData("<div class='alert alert-info alert-dismissible'>two</div>", "info ")]
    [InlineData(
        "<div class='kg-card kg-callout-card'><div class=kg-callout-emoji>1</div><div class=kg-callout-text>two</div></div>", "note 1")]
    [InlineData("<figure class='gray callout'><div><span class=icon>1</span></div><div>two</div></figure>", "note 1")]
    [InlineData(
        "<aside class='starlight-aside starlight-aside--caution'><p class=starlight-aside__title>one</p>two</aside>", "caution one")]
    [InlineData("<div class=callout data-callout=Bug data-callout-fold=-><div class=callout-title>one</div>two</div>", "Bug- one")]
    public void Callouts_of_generators(string body, string callout)
    {
        ArticleModel article = BlockText.Article(body);
        BlockModel block = article.Blocks[0];
        Assert.Equal(Layout.BlockKind.Callout, block.Kind);
        string fold = block.Flags.HasFlag(Layout.BlockFlags.Folded) ? "-" : "";
        Assert.Equal(callout, $"{block.Detail}{fold} {block.Text.Of(article.PlainText)}");
        Assert.Equal(["two"], article.Blocks.Where(static inner => inner.Container == 0).Select(inner => inner.Text.Of(article.PlainText)));
    }

    [Fact]
    public void What_only_looks_like_a_callout() => Check(
        "<div class=callout>one</div><div class=alert>two</div><div class=custom-block>three</div>"
            + "<p><span class='alert alert-info'>four</span></p><div class='admonition note'>five<p class=admonition-title>six</p></div>",
        "one", "two", "three", "four", "Callout ", "  five", "  six");

    [Fact]
    public void Toggles_are_details() => Check(
        "<div class=kg-toggle-card data-kg-toggle-state=close><div class=kg-toggle-heading><h4 class=kg-toggle-heading-text>one</h4>"
            + "<button>x</button></div><div class=kg-toggle-content><p>two</p></div></div>",
        "Details one", "  two");

    [Fact]
    public void Embeds_that_are_only_a_url() => Check(
        "<figure class=wp-block-embed><div class=wp-block-embed__wrapper>\nhttps://video.example/1\n</div></figure>"
            + "<div class=wp-block-embed__wrapper>one https://video.example/2</div><div class=wp-block-embed__wrapper>javascript:x</div>",
        "embed None https://video.example/1", "one https://video.example/2", "javascript:x");

    [Fact]
    public void Previews_of_a_picture_are_not_figures() => Check(
        "<figure><img src=https://i.example/60/a.jpg?q=20><div><img data-src=https://i.example/800/a.jpg></div><noscript>"
            + "<img src=https://i.example/1600/a.jpg></noscript><figcaption>one</figcaption></figure>"
            + "<figure><img src=/1/b.jpg><img src=/2/b.jpg></figure>",
        "img https://i.example/800/a.jpg \"\" [] one", "img /1/b.jpg \"\" [] ", "img /2/b.jpg \"\" [] ");

    [Fact]
    public void Links_to_telephones_are_kept()
    {
        ArticleModel article = BlockText.Article(
            "<p><a href='tel:+49 30'>one</a> <a href=SMS:12>two</a> <a href=ftp://x.example>three</a>");
        Assert.Equal(["tel:+49 30", "SMS:12"], article.Links.Select(static link => link.Url));
        Assert.All(article.Links, static link => Assert.Equal(Layout.WrittenLinkKind.Phone, link.Kind));
    }

    [Fact]
    public void Titles_and_lists_of_Word() => Check(
        "<p class=MsoTitle>one</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>two</p>"
            + "<p style='mso-list:l0 level2 lfo1'><span style='mso-list: Ignore'>o</span>three</p>\n<p style='mso-list:l0 level1 lfo1'>four"
            + "<p class=MsoNormal>five<p style='text-indent:1cm;mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.</span>six"
            + "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>b)</span>seven",
        "h1 one", "*1 two", "  *2 three", "-1 four", "five", "*1#3 six", "-1#4 seven");

    [Fact]
    public void Bare_text_with_blank_lines() => Check(
        "<wbr>one <b>two</b>\nthree\n\nfour\n \n<i>five</i>\n\n<blockquote>six\n\nseven</blockquote><pre>8\n\n9</pre>"
            + "<div>ten\n\neleven</div>",
        "one two three", "four", "five", "> six", "  seven", "code() 8¶¶9", "ten eleven");

    [Theory]
    [InlineData("one\n\ntwo<p>three</p>", "one two", "three")]
    [InlineData("one\n\ntwo<br>three", "one two¶three")]
    public void Text_whose_lines_are_marked_up_has_no_blank_lines(string body, params string[] blocks) => Check("<wbr>" + body, blocks);

    static string Name(Layout.TextStyles styles) => styles == Layout.TextStyles.None ? "plain" : styles.ToString().ToLowerInvariant();
}
