using Letterpress.Core.Model;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Pictures, tables and embeds as the wild has them.</summary>
public class PictureShapeTests
{
    const string A = "https://example.com/a.jpg";
    const string B = "https://example.com/b.jpg";

    static void Check(string body, params string[] blocks) => Assert.Equal(blocks, BlockText.Of(body));

    [Theory]
    [InlineData($"<img src={A} alt=' x '>")]
    [InlineData($"<img src=data:image/gif;base64,R0 data-src={A} alt=x>")]
    [InlineData($"<img src=blank.gif data-original={A} alt=x>")]
    [InlineData($"<img data-lazy-src={A} alt=x>")]
    [InlineData($"<img srcset='{B} 100w, {A} 800w' alt=x>")]
    [InlineData($"<img srcset='{B} 1x,{A} 2x' alt=x>")]
    [InlineData($"<img srcset=' , {B},\n\t{A} 2.5x (a, b),' alt=x>")]
    [InlineData($"<img src=data:image/gif;base64,R0 data-srcset='{B}, {A} 2x' alt=x>")]
    [InlineData($"<picture><source srcset={B}><img src={A} alt=x></picture>")]
    [InlineData($"<picture><source srcset='{A} 2x, {B}'><img alt=x></picture>")]
    [InlineData($"<picture><source data-srcset={A}></picture>", "")]
    [InlineData($"<img src={A} alt=x><noscript><img src={B}></noscript>")]
    [InlineData($"<img src=data:image/gif;base64,R0 class=lazy><noscript><img src={A} alt=x></noscript>")]
    [InlineData($"<noscript><img src={A} alt=x></noscript><img data-src={A} class=lazy>")]
    [InlineData($"<a href=/x><img data-src={A} alt=x><noscript><img src={A}></noscript></a>")]
    [InlineData($"<img src={A} alt=x><img src=https://example.com/count width=1 height=1>")]
    [InlineData($"<amp-img src={A} alt=x></amp-img>")]
    [InlineData($"<object type=image/jpeg data={A}>x</object>")]
    [InlineData($"<div><span><img src={A} alt=x></span></div>")]
    public void One_picture(string markup, string alternativeText = "x") =>
        Check($"<p>one</p>{markup}<p>two</p>", "one", $"img {A} \"{alternativeText}\" [] ", "two");

    [Fact]
    public void Commas_in_the_url_of_a_size_are_part_of_it() => Check(
        "<img srcset='https://example.com/w_1,h_2/b.jpg 1w, https://example.com/w_3,h_4/a.jpg 3w'>",
        "img https://example.com/w_3,h_4/a.jpg \"\" [] ");

    [Fact]
    public void Fallback_of_one_picture_is_not_that_of_the_next() => Check(
        $"<img src={A}><img src=data:image/gif;base64,R0><noscript><img src={B}></noscript><p>one</p><noscript><img src={A}>two</noscript>",
        $"img {A} \"\" [] ", $"img {B} \"\" [] ", "one", $"img {A} \"\" [] ", "two");

    [Fact]
    public void Noscript_tears_no_sentence_apart() =>
        Check("<p>one<noscript><img src=https://example.com/count width=1 height=1> two</noscript> three</p>", "one two three");

    [Theory]
    [InlineData($"<figure><img src={A}><figcaption>one <i>two</i></figcaption></figure>")]
    [InlineData($"<figure><figcaption>one two</figcaption><img src={A}></figure>")]
    [InlineData($"<figure><div><picture><img data-src={A}></picture><noscript><img src={A}></noscript></div><figcaption><p>one "
        + "two</p></figcaption></figure>")]
    [InlineData($"<img src={A}><div><small>one two</small></div>")]
    [InlineData($"<div class=wp-caption><img src={A}><p class=wp-caption-text>one two</p></div>")]
    [InlineData($"<dl class=gallery-item><dt><img src={A}></dt><dd class='wp-caption-text gallery-caption'>one two</dd></dl>")]
    public void Captions(string markup) => Check($"{markup}<p>three</p>", $"img {A} \"\" [] one two", "three");

    [Theory]
    [InlineData($"<figure><div><div><img src={A}><p role=text><span>Image source, </span><span>Reuters</span></p></div></div></figure>",
        "Image source, Reuters")]
    [InlineData($"<figure><div><div><img src={A}><p>Source</p></div><div><figcaption><p>one</p></figcaption></div></div></figure>",
        "Source¶one")]
    [InlineData($"<figure><div><img src={A}><p>Photo: one</p><p>Text: two</p></div></figure>", "Photo: one¶Text: two")]
    [InlineData($"<figure><img src={A}>AFP</figure>", "AFP")]
    [InlineData($"<div class=x><img src={A}><div class='field field-name-field-image-source'><div><a href=/x>one</a></div></div></div>",
        "one")]
    public void Credit_of_a_figure_is_its_caption(string markup, string caption) =>
        Check($"{markup}<p>three</p>", $"img {A} \"\" [] {caption}", "three");

    [Theory]
    [InlineData($"<figure><img src={A}><p>Photo: one. Two.</p></figure>", "Photo: one. Two.")]
    [InlineData($"<figure><img src={A}><div>one <b>Photo: two</b></div></figure>", "one Photo: two")]
    public void Other_text_of_a_figure_is_text(string markup, string text) => Check(markup, $"img {A} \"\" [] ", text);

    [Fact]
    public void Caption_of_something_else_is_not_that_of_the_image() => Check(
        $"<img src={A}><figure><img src=data:x><figcaption>one</figcaption></figure><figure><iframe "
            + "src=https://example.com/f></iframe><figcaption>two</figcaption></figure>",
        $"img {A} \"\" [] ", "one", "embed None https://example.com/f two");

    [Theory]
    [InlineData("<figure><iframe src=https://example.com/f></iframe><p>one</p><figcaption>two</figcaption></figure>",
        "embed None https://example.com/f", "one", "two")]
    [InlineData("<iframe src=https://example.com/f></iframe><figure><figcaption>two</figcaption></figure>",
        "embed None https://example.com/f", "two")]
    [InlineData("<figure><iframe src=https://example.com/f></iframe><figcaption> </figcaption></figure><p>three</p>",
        "embed None https://example.com/f", "three")]
    [InlineData("<figure><iframe src=https://example.com/f></iframe><figcaption>one<br>two</figcaption><figcaption>three</figcaption>",
        "embed None https://example.com/f one¶two", "three")]
    [InlineData("<ul><li><figure><audio src=https://example.com/f></audio><figcaption>two</figcaption></figure></li></ul>",
        "*1 ", "  embed Audio https://example.com/f two")]
    [InlineData($"<figure><video poster={A} src=https://example.com/f></video><figcaption>two</figcaption></figure>",
        $"img {A} \"\" [] ", "embed Video https://example.com/f two")]
    public void Caption_of_an_embed_is_its_own(string body, params string[] blocks) => Check(body, blocks);

    [Theory]
    [InlineData($"<video poster={A} src={B}></video>", $"img {A} \"\" [] ", $"embed Video {B}")]
    [InlineData($"<video poster=' {A}'><source src={B}></video>", $"img {A} \"\" [] ", $"embed Video {B}")]
    [InlineData($"<video poster={A}></video>", $"img {A} \"\" [] ")]
    [InlineData($"<video poster=javascript:x src={B}></video>", $"embed Video {B}")]
    [InlineData($"<figure><video poster={A} src={B}></video></figure><p>one</p>", $"img {A} \"\" [] ", $"embed Video {B}", "one")]
    public void Poster_of_a_film_is_a_figure(string markup, params string[] blocks) => Check(markup, blocks);

    [Fact]
    public void Figures_within_figures() => Check(
        $"<figure><figure><img src={A}><figcaption>one</figcaption></figure><img src={B}><figcaption>two <img src={A}> "
            + "2</figcaption></figure><p>three",
        $"img {A} \"\" [] one", $"img {B} \"\" [] two 2", $"img {A} \"\" [] ", "three");

    [Fact]
    public void Pictures_tear_no_heading_or_code_apart() => Check(
        $"<h2>one<br><img src={A}></h2><table><tr><th>three<td>four<figure><img "
            + $"src={B}><figcaption>five</figcaption></figure><td><hr>six</table><pre>a\n<img src={A}>b</pre><p>seven",
        "h2 one",
        $"img {A} \"\" [] ",
        "+th(0,0) three",
        "|td(0,1) four",
        $"  img {B} \"\" [] five",
        "|td(0,2) ",
        "  ---",
        "  six",
        "code() a¶b",
        $"img {A} \"\" [] ",
        "seven");

    [Fact]
    public void Pictures_stand_between_text_and_items() => Check(
        $"<p>one<br><img src={A}><br>two</p><ul><li>three<br><img src={B}><br>four<li><img src={A}><li>five</ul>",
        "one", $"img {A} \"\" [] ", "two", "*1 three", $"  img {B} \"\" [] ", "  four", "-1 ", $"  img {A} \"\" [] ", "-1 five");

    [Theory]
    [InlineData($"<p>one <img src={A}> two</p>", "one  two")]
    [InlineData($"<p>one <span><a href=/x><img src={A}></a></span>.</p>", "one .")]
    [InlineData($"<h2>one <img src={A}> two</h2>", "h2 one  two")]
    [InlineData($"<p><img src={A} width=16 height=16> one</p>", " one")]
    [InlineData($"<ul><li>one <img src={A}> two</ul>", "*1 one  two")]
    [InlineData($"<table><tr><td><img src={A}><td>one</table>", "+td(0,0) ", "|td(0,1) one")]
    public void Pictures_in_a_line(string body, params string[] blocks)
    {
        Check(body, blocks);
        ArticleModel article = BlockText.Article(body);
        Assert.Equal(A, Assert.Single(article.InlineImages).Url);
        Assert.Equal(0, Assert.Single(article.Runs, static run => run.Image == 0).Text.Length);
    }

    [Theory]
    [InlineData($"<p>one <img src={A} width=640> two</p>")]
    [InlineData($"<p>one <br><img src={A}><br> two</p>")]
    [InlineData($"<p>one</p><img src={A}>two")]
    public void Large_pictures_and_pictures_in_lines_of_their_own(string body) => Check(body, "one", $"img {A} \"\" [] ", "two");

    [Fact]
    public void Links_on_pictures_lead_from_the_picture()
    {
        ArticleModel article = BlockText.Article($"<p>one <a href=https://example.com/1><img src={A}></a></p><table><tr><td><a "
            + $"href=https://example.com/2><img src={B}></a><td>two</table>");
        Assert.Equal([1, 2], article.Links.Select(static link => link.Block));
        Assert.All(article.Links, static link => Assert.Equal(0, link.Text.Length));
        Assert.Equal((1, 0), (article.Figures.Single().Block, article.Figures.Single().Link));
        Assert.Equal(1, article.Runs.Single(static run => run.Image == 0).Link);
    }

    [Fact]
    public void Embeds() => Check(
        "<iframe src=https://example.com/1></iframe><iframe data-src=https://example.com/2 src=about:blank></iframe><video><source "
        + "src=https://example.com/3>no</video><audio src=https://example.com/4>no</audio>"
            + "<embed src=https://example.com/5><object data=https://example.com/6>no</object><object><param name=movie value=x><embed "
            + "src=https://example.com/7></object><object data=data:x>yes</object><iframe src=https://example.com/8 width=0 "
            + "height=0></iframe>",
        "embed None https://example.com/1",
        "embed None https://example.com/2",
        "embed Video https://example.com/3",
        "embed Audio https://example.com/4",
        "embed None https://example.com/5",
        "embed None https://example.com/6",
        "embed None https://example.com/7",
        "yes");

    [Fact]
    public void Tables_with_captions_and_spans() => Check(
        "<table><caption>one</caption><colgroup><col></colgroup><thead><tr><th colspan=2>two<th "
            + "rowspan=3>three</thead><tr><td>four<td></tr><tfoot><tr><td>five<br><br>six<td><ul><li>seven<li>eight</ul></tfoot></table>",
        "one", "+th(0,0) 1x2 two", "|th(0,2) 3x1 three", "|td(1,0) four", "|td(1,1) ", "|td(2,0) five¶six", "|td(2,1) ",
        "  *1 seven", "  -1 eight");

    [Fact]
    public void Table_in_a_table_of_data() => Check(
        "<table><tr><th>one<td>two<table><tr><td>three<td>four</table>five</table>",
        "+th(0,0) one", "|td(0,1) two", "  +td(0,0) three", "  |td(0,1) four", "  five");

    [Theory]
    [InlineData("<table role=presentation><tr><td>one<td>two</table>")]
    [InlineData("<table><tr><td><h2>one</h2><p>two</table>", "h2 one")]
    [InlineData("<table><tr><td>one<td><table role=none><tr><td>two</table></table>")]
    public void Tables_that_only_put_things_in_place(string markup, string first = "one") => Check(markup, first, "two");

    [Fact]
    public void Text_and_forms_where_only_rows_may_stand() =>
        Check("<table>one<form><tr>two<td>three</form><script>x</script></table>", "onetwo", "+td(0,0) three");

    [Fact]
    public void Drawings_are_left_out() => Check("<p>one<svg><title>no</title><path/></svg><canvas>no</canvas></p>", "one");
}
