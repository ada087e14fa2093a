using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Letterpress.Tests.Writing;

/// <summary>What articles look like in the three formats.</summary>
public sealed class RendererTests
{
    public static TheoryData<string, string> Html => new()
    {
        { "paragraph", "<p>a &lt; b &amp; &quot;c&quot;<br>\nd</p>\n" },
        { "heading", "<h2 id=\"c&quot;x\">C# &amp; #1</h2>\n<p>t</p>\n" },
        { "quotes", "<blockquote>\n<p>a</p>\n<p>b</p>\n<blockquote>\n<p>c<br>\nd</p>\n</blockquote>\n<p>e</p>\n</blockquote>\n<p>f</p>\n" },
        { "lists", "<ul>\n<li>a\n<ol start=\"3\">\n<li>b\n<p>more</p>\n</li>\n<li value=\"5\">c</li>\n</ol>\n</li>\n<li>d<br>\ne</li>\n"
            + "</ul>\n<ul>\n<li>f</li>\n</ul>\n<p>g</p>\n" },
        { "items of blocks", "<ul>\n<li>\n<pre><code>a\n\nb</code></pre>\n</li>\n<li>\n<blockquote>\n<p>c</p>\n<p>d</p>\n<ul>\n<li>e</li>\n"
            + "</ul>\n</blockquote>\n</li>\n<li>\n<hr>\n<ol start=\"7\">\n<li>f</li>\n</ol>\n</li>\n<li>g\n<table>\n<thead>\n<tr>\n"
            + "<th>h</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>i</td>\n</tr>\n</tbody>\n</table>\n"
            + "<figure><img src=\"j.png\" alt=\"\" loading=\"lazy\"></figure>\n</li>\n</ul>\n<p>k</p>\n" },
        { "containers", "<aside data-callout=\"tip\">\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</aside>\n<details data-callout=\"danger\">\n"
            + "<summary>c &lt; d</summary>\n<pre><code>e</code></pre>\n</details>\n<details>\n<summary>f &amp; *g*</summary>\n<p>h</p>\n"
            + "<details open>\n</details>\n</details>\n<section role=\"doc-endnotes\">\n<ol>\n<li>\n<p>i</p>\n<p>j</p>\n</li>\n"
            + "<li>\n<p>k</p>\n</li>\n</ol>\n</section>\n" },
        { "cells with blocks", "<table>\n<thead>\n<tr>\n<th>H</th>\n<th>I</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>a\n<ul>\n<li>b</li>\n"
            + "<li>c</li>\n</ul>\n<p>d</p>\n</td>\n<td>\n<pre><code>e\n  f*</code></pre>\n<table>\n<tbody>\n<tr>\n<td>g</td>\n</tr>\n"
            + "</tbody>\n</table>\n<details>\n<summary>h</summary>\n</details>\n<blockquote>\n<p>i</p>\n</blockquote>\n</td>\n</tr>\n"
            + "<tr>\n<td>z</td>\n</tr>\n</tbody>\n</table>\n" },
        { "images in lines", "<p>a <img src=\"i.png\" alt=\"b]\" title=\"c&quot;d\" loading=\"lazy\"> e</p>\n<ul>\n<li>\n<p><a href=\"/g\">"
            + "<img src=\"j.png\" alt=\"f\" loading=\"lazy\"> h</a></p>\n</li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>H</th>\n</tr>\n"
            + "</thead>\n<tbody>\n<tr>\n<td><img src=\"k.png\" alt=\"\" loading=\"lazy\"></td>\n</tr>\n</tbody>\n</table>\n"
            + "<p>m</p>\n<figure><a "
            + "href=\"/q\"><img src=\"n.png\" alt=\"o\" loading=\"lazy\"></a><figcaption>p</figcaption></figure>\n" },
        { "ids", "<p id=\"a\">b</p>\n<pre id=\"c\"><a id=\"d\"></a><code>e</code></pre>\n<a id=\"f\"></a><hr>\n"
            + "<blockquote id=\"g&quot;\">\n<p>h</p>\n</blockquote>\n<h2 id=\"k\"><a id=\"i\"></a>j</h2>\n<ul>\n<li>l</li>\n"
            + "<li id=\"m\">n</li>\n</ul>\n<table>\n<tbody>\n<tr>\n<td id=\"o\">p</td>\n</tr>\n</tbody>\n</table>\n<details id=\"q\">\n"
            + "<summary>r</summary>\n</details>\n<aside data-callout=\"t\" id=\"s\">\n<p data-callout-title>u</p>\n</aside>\n" },
        { "footnotes", "<p id=\"fnref-1\">a<a href=\"#fn-1\"><sup>1</sup></a><a href=\"#b\">[2]</a></p>\n<section role=\"doc-endnotes\">\n"
            + "<ol>\n<li id=\"fn-1\">\n<p>c</p>\n</li>\n<li id=\"b\">\n<p>d</p>\n</li>\n</ol>\n</section>\n" },
        { "code", "<pre><code class=\"language-c#\">a ``` b\n\n  &lt;x&gt;</code></pre>\n<pre><code>x</code></pre>\n" },
        { "table", "<table>\n<thead>\n<tr>\n<th>H</th>\n<th>I|</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td colspan=\"2\">a</td>\n</tr>\n"
            + "<tr>\n<td>b<br>\nc</td>\n</tr>\n</tbody>\n</table>\n" },
        { "bare table", "<table>\n<tbody>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n<table>\n<tbody>\n<tr>\n<td>z</td>\n"
            + "</tr>\n</tbody>\n</table>\n" },
        { "figures", "<figure><img src=\"https://i.example/a b.jpg\" alt=\"A &quot;cat&quot;]\" loading=\"lazy\"><figcaption>The "
            + "*cat*</figcaption></figure>\n<figure><figcaption>Kept</figcaption></figure>\n"
            + "<figure><img src=\"b.jpg\" alt=\"\" loading=\"lazy\"></figure>\n" },
        { "embeds", "<figure><iframe src=\"https://v.example/?a=1&amp;b=2\" title=\"v.example\" sandbox=\"allow-scripts\" loading=\"lazy\" "
            + "referrerpolicy=\"no-referrer\"></iframe></figure>\n<figure><video src=\"https://v.example/a.mp4\" controls "
            + "preload=\"none\"></video></figure>\n<figure><audio src=\"https://v.example/a.mp3\" controls "
            + "preload=\"none\"></audio></figure>\n<figure><iframe src=\"//v.example/\" title=\"v.example\" "
            + "sandbox=\"allow-scripts\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe></figure>\n<hr>\n"
            + "<p><small>© Us</small></p>\n" },
        { "styles", "<p>a <strong>b </strong><strong><em>c</em></strong> <code>d`</code> <s>e</s> "
            + "<strong>「f」</strong>g<sup><small>h</small></sup><u><mark>i</mark></u></p>\n" },
        { "linked code", "<pre><code>a\n<a href=\"/b\">b</a></code></pre>\n" },
        { "links", "<p><a href=\"https://x.example/?a=1&amp;b=&lt;2&gt;&quot;\" rel=\"nofollow\">a]b</a> c!<a href=\"#top\">d</a> <a "
            + "href=\"mailto:a@x.example\">e</a> <a href=\"tel:+1\">f</a> g</p>\n" },
    };

    public static TheoryData<string, string> Markdown => new()
    {
        { "paragraph", "a \\< b \\& \"c\"\\\nd\n" },
        { "heading", "## C\\# \\& \\#1\n\nt\n" },
        { "quotes", "> a\n>\n> b\n>\n> > c\\\n> > d\n>\n> e\n\nf\n" },
        { "lists", "- a\n\n  3. b\n\n     more\n  5. c\n- d\\\n  e\n\n* f\n\ng\n" },
        { "items of blocks", "- ```\n  a\n\n  b\n  ```\n- > c\n  >\n  > d\n  > - e\n\n- ___\n\n  7. f\n- g\n\n  | h |\n  | --- |\n"
            + "  | i |\n\n  ![](<j.png>)\n\nk\n" },
        { "items without text", "- a\n\n  - | b |\n    | --- |\n    | c |\n  - |  |\n    | --- |\n    | d |\n  - \n" },
        { "containers", "> [!tip]\n> a\n>\n> - b\n\n> [!danger]- c \\< d\n> ```\n> e\n> ```\n\n<details>\n"
            + "<summary>f &amp; *g*</summary>\n\nh\n\n<details open>\n<summary></summary>\n\n</details>\n\n</details>\n\n"
            + "[^1]: i\n\n    j\n\n[^2]: k\n" },
        { "cells with blocks", "| H | I |\n| --- | --- |\n| a<ul><li>b</li><li>c</li></ul><p>d</p> | <pre><code>e<br>  f\\*</code></pre>"
            + "<table><tr><td>g</td></tr></table><details><summary>h</summary></details><blockquote>i</blockquote> |\n| z |\n" },
        { "images in lines", "a ![b\\]](<i.png> \"c\\\"d\") e\n\n- [![f](<j.png>) h](</g>)\n\n| H |\n| --- |\n| ![](<k.png>) |\n\nm\n\n"
            + "[![o](<n.png>)](</q>)\n\np\n" },
        { "ids", "<a id=\"a\"></a>b\n\n<a id=\"c\"></a><a id=\"d\"></a>\n\n```\ne\n```\n\n<a id=\"f\"></a>\n\n---\n\n"
            + "> <a id=\"g&quot;\"></a>h\n\n## <a id=\"i\"></a>j\n\n- l\n- <a id=\"m\"></a>n\n\n"
            + "|  |\n| --- |\n| <a id=\"o\"></a>p |\n\n<a id=\"q\"></a>\n\n"
            + "<details>\n<summary>r</summary>\n\n</details>\n\n<a id=\"s\"></a>\n\n> [!t] u\n" },
        { "footnotes", "a[^1][^2]\n\n[^1]: c\n\n[^2]: d\n" },
        { "code", "````c#\na ``` b\n\n  <x>\n````\n\n```\nx\n```\n" },
        { "table", "| H | I\\| |\n| --- | --- |\n| a |\n|  | b<br>c |\n" },
        { "bare table", "|  |  |\n| --- | --- |\n| a | b |\n\n|  |\n| --- |\n| z |\n" },
        { "figures", "![A \\\"cat\\\"\\]](<https://i.example/a b.jpg>)\n\nThe \\*cat\\*\n\nKept\n\n![](<b.jpg>)\n" },
        { "embeds", "<https://v.example/?a=1&b=2>\n\n<https://v.example/a.mp4>\n\n<https://v.example/a.mp3>\n\n"
            + "<https://v.example/>\n\n---\n\n© Us\n" },
        { "styles", "a **b** ***c*** `` d` `` ~~e~~ <strong>「f」</strong>g<sup><small>h</small></sup><u><mark>i</mark></u>\n" },
        { "links", "[a\\]b](<https://x.example/?a=1&b=%3C2%3E\">) c\\![d](<#top>) [e](<mailto:a@x.example>) [f](<tel:+1>) g\n" },
        { "spaces of Unicode", "\u00A0\u3000**b**\u00A0c\u2028<em>(d)</em>\u00A0\n" },
        { "entities in addresses", "[a](</?a&amp;amp;b&amp;#38;c&d>) [b](</?a&amp;lt;>)\n" },
        { "ticks beside code", "a\\`<code>b</code>c <code>d</code>\\`e\n" },
        { "linked code", "```\na\nb\n```\n" },
        { "hostile", "\\# a\\\n\\- b\\\n\\+ c\\\n1\\. d\\\n2\\) e\\\n\\> f\\\ng\\\n\\=\\=\\=\\\n"
            + "\\*x\\* \\_y\\_ \\`z\\` \\[l\\](u) \\<b\\> \\&lt; \\~\\~s\\~\\~ \\\\ 1.5\n" },
    };

    public static TheoryData<string, string> Text => new()
    {
        { "paragraph", "a < b & \"c\"\nd\n" },
        { "heading", "## C# & #1\n\nt\n" },
        { "quotes", "> a\n>\n> b\n>\n> > c\n> > d\n>\n> e\n\nf\n" },
        { "lists", "- a\n  3. b\n\n     more\n  5. c\n- d\n  e\n\n- f\n\ng\n" },
        { "items of blocks", "-     a\n\n      b\n- > c\n  >\n  > d\n  >\n  > - e\n\n- * * *\n  7. f\n- g\n\n"
            + "  h\n  i\n\n  [picture] (j.png)\n\nk\n" },
        { "items without text", "- a\n  - b\n    c\n  - d\n  - [picture]\n" },
        { "containers", "> [tip]\n> a\n>\n> - b\n\n> [danger] c < d\n>     e\n\nf & *g*\n\n  h\n\n[^1] i\n\n    j\n\n[^2] k\n" },
        { "cells with blocks", "H | I\na - b - c d |  e   f* g h i\nz\n" },
        { "images in lines", "a b] e\n\n- f h [1]\n\nH\n\n\nlm\n\n[picture] p (n.png)\n\n[1] /g\n[2] /q\n" },
        { "footnotes", "a[^1][^2]\n\n[^1] c\n\n[^2] d\n" },
        { "code", "    a ``` b\n\n      <x>\n\n    x\n" },
        { "table", "H | I|\na\nb c\n" },
        { "figures", "[picture] The *cat* (https://i.example/a b.jpg)\n\n[picture] Kept\n\n[picture] (b.jpg)\n" },
        { "links", "a]b [1] c!d e [2] f [3] g\n\n[1] https://x.example/?a=1&b=<2>\"\n[2] mailto:a@x.example\n[3] tel:+1\n" },
    };

    public static TheoryData<string> Drafts => [.. RendererDrafts.All.Keys];

    [Theory]
    [MemberData(nameof(Html))]
    public void Html_is(string draft, string expected) => Assert.Equal(expected, Written(RendererDrafts.All[draft].Press().WriteHtml));

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_is(string draft, string expected) =>
        Assert.Equal(expected, Written(RendererDrafts.All[draft].Press().WriteMarkdown));

    [Theory]
    [MemberData(nameof(Text))]
    public void Text_is(string draft, string expected) => Assert.Equal(expected, Written(RendererDrafts.All[draft].Press().WriteText));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Html_says_what_the_plain_text_says(string draft)
    {
        Article article = RendererDrafts.All[draft].Press();
        string text = WebUtility.HtmlDecode(Regex.Replace(Written(article.WriteHtml), "<[^>]*>", ""));
        Assert.Equal(Regex.Replace(article.PlainText.ToString(), @"\s+", ""), Regex.Replace(text, @"\s+", ""));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("javascript :alert(1)")]
    [InlineData("java\u007Fscript:alert(1)")]
    [InlineData("\u00A0javascript:alert(1)")]
    [InlineData("\u3000\u2028javascript:alert(1)")]
    [InlineData("\uFEFFjavascript:alert(1)")]
    [InlineData("\u202Ejava\u00ADscript:alert(1)")]
    [InlineData("\u0085javascript\u200B:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///x")]
    [InlineData("httpss:x")]
    [InlineData("\t")]
    public void Unsafe_addresses_are_not_written(string url)
    {
        Article article = new Draft().Paragraph(Draft.Linked("text", url)).Embed(url).Figure(url, "", "").Press();
        Assert.Equal("<p>text</p>\n<figure></figure>\n", Written(article.WriteHtml));
        Assert.Equal("text\n", Written(article.WriteMarkdown));
        Assert.Equal("text\n\n[embed]\n\n[picture]\n", Written(article.WriteText));
    }

    [Theory]
    [InlineData("/a:b")]
    [InlineData("?a=http:b")]
    [InlineData("目录:首页")]
    [InlineData(":a")]
    [InlineData("(javascript:x)")]
    public void Addresses_without_scheme_are_written(string url) =>
        Assert.Equal($"<p><a href=\"{url}\">text</a></p>\n", Written(new Draft().Paragraph(Draft.Linked("text", url)).Press().WriteHtml));

    /// <summary>Some readers take the first closing bracket for the end of an address, whatever is around it.</summary>
    [Theory]
    [InlineData("/a](javascript:b)", "/a%5D%28javascript:b%29")]
    [InlineData("/a\\b[c](d) <e>", "/a%5Cb%5Bc%5D%28d%29 %3Ce%3E")]
    [InlineData("/a|b", "/a%7Cb")]
    public void No_address_in_Markdown_ends_early(string url, string written)
    {
        Article article = new Draft().Paragraph(Draft.Linked("text", url)).Figure(url, "", "").Press();

        Assert.Equal($"[text](<{written}>)\n\n![](<{written}>)\n", Written(article.WriteMarkdown));
    }

    /// <summary>GitHub makes a link of a URL in a text, with the backslashes in it.</summary>
    [Theory]
    [InlineData("see https://a.example/b_c_*d*~e~?f_=1&g=%20==&h#i_ ok_", "see https://a.example/b_c_*d*~e~?f_=1&g=%20==&h#i_ ok\\_")]
    [InlineData("(www.a.example/_b_). _c_", "(www.a.example/_b_). \\_c\\_")]
    [InlineData("http://a.example/&copy;x \\_", "http://a.example/\\&copy;x \\\\\\_")]
    [InlineData("http://a.example/b\\c\\_d", "http://a.example/b\\c\\\\_d")]
    [InlineData("http://a.example/[b_](c)", "http://a.example/\\[b_\\](c)")]
    [InlineData("xhttp://a_*b* http:// _", "xhttp://a\\_\\*b\\* http:// \\_")]
    public void Bare_urls_are_not_escaped(string text, string written)
    {
        Assert.Equal(written + "\n", Written(new Draft().Paragraph(text).Press().WriteMarkdown));
        Assert.Equal(
            "[http://a\\_b](</c>)\n", Written(new Draft().Paragraph(Draft.Linked("http://a_b", "/c")).Press().WriteMarkdown));
    }

    [Fact]
    public void Ids_have_the_prefix_and_fragments_lead_to_them()
    {
        Article article = new Draft()
            .Id("a").Paragraph(Draft.Linked("b", "#c&d"), Draft.Linked("e", "/f#g"), Draft.Linked("h", "#"))
            .Heading(2, "i", "c&d")
            .Id("k").Divider()
            .Press();
        HtmlOptions options = new() { IdPrefix = "post-1-" };

        Assert.Equal(
            "<p id=\"post-1-a\"><a href=\"#post-1-c&amp;d\">b</a><a href=\"/f#g\">e</a><a href=\"#\">h</a></p>\n"
                + "<h2 id=\"post-1-c&amp;d\">i</h2>\n<a id=\"post-1-k\"></a><hr>\n",
            Written(writer => article.WriteHtml(writer, options)));
        Assert.Equal(Written(article.WriteHtml), Written(writer => article.WriteHtml(writer, new HtmlOptions())));
        Assert.Equal("post-1-", options.IdPrefix);
        Assert.Throws<ArgumentException>(static () => new HtmlOptions { IdPrefix = "a b" });
        Assert.Throws<ArgumentNullException>(() => article.WriteHtml(new ArrayBufferWriter<byte>(), null!));
    }

    [Fact]
    public void Adjacent_quotes_remain_two()
    {
        Article article = new Draft().Quote(1, "a").Quote(1, "b").Press();
        Assert.Equal("<blockquote>\n<p>a</p>\n</blockquote>\n<blockquote>\n<p>b</p>\n</blockquote>\n", Written(article.WriteHtml));
        Assert.Equal("> a\n\n> b\n", Written(article.WriteMarkdown));
        Assert.Equal("> a\n\n> b\n", Written(article.WriteText));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Writing_allocates_nothing(string draft)
    {
        Article article = RendererDrafts.All[draft].Press();
        var writer = new ArrayBufferWriter<byte>(1 << 16);
        HtmlOptions options = new() { IdPrefix = "x" };
        long allocated = -1;
        for (int i = 0; i < 3; i++)
        {
            writer.ResetWrittenCount();
            long before = GC.GetAllocatedBytesForCurrentThread();
            article.WriteHtml(writer);
            article.WriteHtml(writer, options);
            article.WriteMarkdown(writer);
            article.WriteText(writer);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Default_article_writes_nothing()
    {
        Assert.Equal(
            "", Written(default(Article).WriteHtml) + Written(default(Article).WriteMarkdown) + Written(default(Article).WriteText));
    }

    static string Written(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

}
