using System.Buffers;
using System.Text;

namespace Letterpress.Tests.Writing;

/// <summary>What an app writes otherwise is written, and stays safe.</summary>
public sealed partial class HtmlOverrideTests
{
    [Fact]
    public void What_is_not_overridden_is_as_usual()
    {
        None none = default;
        Assert.Equal(Sample.Rich.ToHtml(), Written(Sample.Rich, ref none));
    }

    [Fact]
    public void Blocks_links_images_and_code_can_be_written_otherwise()
    {
        Article article = new Draft()
            .Heading(2, "A <b>", "a")
            .Paragraph(
                Draft.Plain("x "), Draft.Linked("y", "/y"), Draft.Plain(" "), Draft.Linked("z", "/z"), Draft.Picture("i.png", "\"i\""))
            .Code("let x = 1 < 2;", "js")
            .Figure("f.png", "f", "caption", "/y")
            .Press();
        Own own = new() { Base = "https://o.example"u8.ToArray() };

        Assert.Equal(
            "<h2 class=\"own\" id=\"a\">A &lt;b&gt;!</h2>\n"
                + "<p>x <a href=\"https://o.example/y\">y</a> z<span data-src=\"&quot;i&quot;\" hidden>"
                + "<img src=\"i.png\" alt=\"&quot;i&quot;\" loading=\"lazy\"></span></p>\n"
                + "<pre><code class=\"language-js\"><span class=\"kw\">let</span> x = 1 &lt; 2;</code></pre>\n"
                + "<figure><a href=\"https://o.example/y\"><span data-src=\"f\" hidden>"
                + "<img src=\"f.png\" alt=\"f\" loading=\"lazy\"></span></a><figcaption>caption</figcaption></figure>\n",
            Written(article, ref own).Replace(" id=\"a\" class=\"own\"", " class=\"own\" id=\"a\"", StringComparison.Ordinal));
        Assert.Equal(4, own.Blocks);
    }

    /// <summary>The first element has the first id; what has no element has them before it.</summary>
    [Theory]
    [InlineData("element", "<div id=\"p-a\"><a id=\"p-b\"></a>x</div>\n")]
    [InlineData("text", "<a id=\"p-a\"></a><a id=\"p-b\"></a>x\n")]
    [InlineData("markup", "<a id=\"p-a\"></a><a id=\"p-b\"></a><svg></svg>\n")]
    [InlineData("nothing", "<a id=\"p-a\"></a><a id=\"p-b\"></a>\n")]
    [InlineData("open", "<br id=\"p-a\"><a id=\"p-b\"></a>\n")]
    [InlineData("runs", "<a id=\"p-a\"></a><a id=\"p-b\"></a>t\n")]
    public void Ids_of_a_block_are_always_written(string how, string html)
    {
        Article article = new Draft().Id("a").Id("b").Paragraph("t").Press();
        Ids ids = new() { How = how };
        var writer = new ArrayBufferWriter<byte>();
        article.WriteHtml(writer, new HtmlOptions { IdPrefix = "p-" }, ref ids);

        Assert.Equal(html, Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Fact]
    public void The_anchor_of_a_heading_is_written_too()
    {
        Article article = new Draft().Id("b").Heading(2, "t", "a").Paragraph("u").Press();
        Ids nothing = new() { How = "nothing" };

        Assert.Equal("<a id=\"a\"></a><a id=\"b\"></a>\n\n", Written(article, ref nothing));
    }

    [Theory]
    [InlineData("script")]
    [InlineData("SCRIPT")]
    [InlineData("iframe")]
    [InlineData("style")]
    [InlineData("svg")]
    [InlineData("form")]
    [InlineData("base")]
    [InlineData("a b")]
    [InlineData("b>")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("1-a")]
    public void Elements_that_run_or_load_something_are_refused(string name) => Assert.Throws<ArgumentException>(nameof(name), () =>
    {
        HtmlSink html = default;
        html.OpenElement(Encoding.UTF8.GetBytes(name));
    });

    [Theory]
    [InlineData("onclick")]
    [InlineData("style")]
    [InlineData("srcdoc")]
    [InlineData("srcset")]
    [InlineData("formaction")]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("Class")]
    [InlineData("a b")]
    [InlineData("data-x=")]
    [InlineData("")]
    public void Attributes_that_run_something_are_refused(string name) => Assert.Throws<ArgumentException>(nameof(name), () =>
    {
        HtmlSink html = default;
        html.OpenElement("p"u8);
        html.WriteAttribute(Encoding.UTF8.GetBytes(name), "x"u8);
    });

    [Fact]
    public void Attributes_follow_their_element() => Assert.Throws<InvalidOperationException>(static () =>
    {
        HtmlSink html = default;
        html.OpenElement("p"u8);
        html.WriteText("x");
        html.WriteAttribute("class"u8, "y"u8);
    });

    [Fact]
    public void Default_ignores_what_is_written()
    {
        None none = default;
        HtmlSink html = default;
        html.OpenElement("my-player"u8);
        html.WriteAttribute("hidden"u8);
        html.WriteAttribute("class"u8, "a");
        html.WriteAttribute("href"u8, "/b"u8);
        html.WriteSource(default);
        html.WriteSource(Sample.Rich.Figures[0].Image);
        html.WriteText("c"u8);
        html.WriteImage(Sample.Rich.Figures[0].Image);
        html.WriteRuns(Sample.Rich.Blocks[0], ref none);
        html.WriteTrustedMarkup("<d>"u8);
        html.CloseElement("my-player"u8);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void Urls_are_checked_again(string url)
    {
        Urls urls = new() { Url = Encoding.UTF8.GetBytes(url) };
        Article article = new Draft().Paragraph(Draft.Linked("a", "/b"), Draft.Picture("i.png", "c")).Press();

        Assert.Equal("<p>a<a>d</a><img alt=\"e\"></p>\n", Written(article, ref urls));
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        var writer = new ArrayBufferWriter<byte>(1 << 16);
        Own own = new() { Base = "https://o.example"u8.ToArray() };
        for (int i = 0; i < 50; i++)
        {
            writer.ResetWrittenCount();
            Sample.Rich.WriteHtml(writer, ref own);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        writer.ResetWrittenCount();
        Sample.Rich.WriteHtml(writer, ref own);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Arguments_are_not_null()
    {
        None none = default;
        Assert.Throws<ArgumentNullException>("writer", () => Sample.Rich.WriteHtml(null!, ref none));
        Assert.Throws<ArgumentNullException>("options", () => Sample.Rich.WriteHtml(new ArrayBufferWriter<byte>(), null!, ref none));
    }

    static string Written<T>(Article article, ref T renderer)
        where T : struct, IHtmlRenderer<T>
    {
        var writer = new ArrayBufferWriter<byte>();
        article.WriteHtml(writer, ref renderer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
