namespace Letterpress.Generator.Tests.Reading;

/// <summary>The constructs of each syntax, whole, begun and ended: what a hostile seed repeats.</summary>
static class Fragments
{
    public static readonly string[] Markdown =
    [
        ">", "> ", "[", "]", "[a](", "![](", "[a](b \"", "[a](<", "[a][", "![", "*a **b ", "*", "**a", "_a_", "_", "~~a", "~a ", "==a",
        "++a", "<b>", "</b>", "<b", "<b a=\"", "a <!--", "a <!A", "a <?", "a <![CDATA[", "<!--", "<?", "<!A", "<![CDATA[", "-->",
        "<div>", "</div>", "<script>", "<pre>", "`", "`a``", "``a`", "http://a.b ", "www.", "www.a", "a@b.cd ", "a@", "a_@_",
        "mailto:a", "- ", "-\n", "1. ", "- [ ] a\n", "# a\n", "#", "a\n-\n", "a\n=\n", "-", "=", "---\n", "a|", "|", "|a|b|\n",
        "|-|-|\n", "|-", ":-", "~~~\n", "```\n", "``` {.a\n", "[a]: b\n", "[a]:", "[a] ", "[a]", "[^1]: x\n", "[^1]", "[^a1]", "$",
        "$a", "$$", "$$\n", "\\(", "\\)", "\\[", "\\[\n", "\\]", "\\", "{{", "}}", "{{< ", ">}}", "{{% note %}}\n", "{% ", "%}",
        "{% note %}\n", "{% raw %}", "{#", "{.a ", "{:", "{", "}", "%%", "%%\n", "{/*", "*/}", "!!! note\n", "    a", "=== \"a\"\n",
        ":::note\n", ":::\n", ":", ": a\n", "[!note]", "> [!note]\n", "*[a]: b\n", "import a from 'a'\n", "export const a = {\n",
        "^abc-1", "x^2^ ", "[[", "]]", "[[a]]", "![[", "<Tab a=\"", "<Tab>", "</Tab>", "<a href=x>", "</a>", "<table>", "<td>",
        "<details>", "[caption]", "[/caption]", "(", ")", "\"", "'", "a", " ", "\t", "\n", "&", "&amp;", "&#", "\u0301", "活", "😀",
        "<a@b.cd>", "<http://a>", "*[", "**", "***", "a*", "*a", "~~~", ".", ",", "ftp://a", "<",
    ];

    public static readonly string[] Html =
    [
        "<div>", "</div>", "<b>", "</b>", "<i>x", "</i>", "<p>", "<p>x", "</p>", "<a href=x>", "<a href=x>y", "</a>", "<font size=1>",
        "</font>", "<br>", "<hr>", "<img src=https://example.com/x>", "<ul>", "<li>", "<li>x", "</ul>", "</li>", "<ol>", "<table>",
        "<tr>", "<td>", "<td>x", "<th>x", "<td colspan=9>", "<td colspan=1000>x", "<td rowspan=1000>x", "</table>", "<caption>",
        "<col>", "<colgroup>", "<tbody>", "<thead>", "<blockquote>", "</blockquote>", "<blockquote>x</blockquote>", "<span>",
        "<span>x</span>", "<svg>", "<math>", "<title>", "<template>", "<script>", "</script>", "<style>", "<textarea>", "<!--", "-->",
        "<!", "<?", "<![CDATA[", "]]>", "<", "</", ">", "&", "&amp;", "&#", "&#x41;", "&notin", "\"", "'", "=", "<h1>", "<h2>x</h2>",
        "<h6>x", "<pre>", "<code>", "<code>x</code>", "\n", " ", "&nbsp;", "x", "x ", "x\n\n", "<figure>", "<figcaption>",
        "<figure><img src=https://example.com/x><figcaption>x</figcaption></figure>", "<dl>", "<dt>x", "<dd>x", "<details>",
        "<summary>", "<iframe src=https://www.youtube.com/embed/x></iframe>", "<video src=https://example.com/x.mp4></video>",
        "<audio src=https://example.com/x.mp3>", "<source src=x>", "<picture>", "<noscript>", "<form>", "<input type=checkbox>",
        "<select>", "<option>", "<button>", "<label>", "<object>", "<embed>", "<math><mi>x</mi></math>", "<a href=#x>1</a>",
        "<a href=#fn1><sup>1</sup></a>", "<sup id=fn1>1</sup>", "<a name=x></a>", "<p id=x>", "<a id=x>", "<div class=gallery>",
        "<div class=footnotes>", "<div class=note>", "<p class=caption>", "<div class=wp-caption>", "<center>", "<strong>x</strong>",
        "<p><b>x</b></p>", "<em>", "<sub>", "<u>", "<s>", "<mark>", "<ruby>", "<rt>", "<q>", "<abbr title=x>", "<time>", "<article>",
        "<section>", "<main>", "<header>", "<footer>", "<nav>", "<aside>", "<base href=x>", "<link rel=canonical href=x>",
        "<meta name=author content=x>", "<body>", "<html>", "<head>", "<frameset>", "<plaintext>", "<nobr>", "<marquee>", "<applet>",
        "<a ", "<a href=\"", "<a href='", "<p title=\"", "<div style=\"display:none\">", "<span style=\"font-weight:bold\">x",
        "<p style=\"margin-left:36pt\">x", "[caption]", "[/caption]", "[1]", "*", "• ", "- x<br>", "1. x<br>", "(", ")", "http://a.b ",
        "活", "\u0301", "😀", "x<br>", "x<br><br>", "Photo: x", "By x", "<p>***</p>", "<p>—</p>", "<li value=1>", "<bdo dir=rtl>",
        "<wbr>", "<del>", "<ins>", "<big>", "<address>",
    ];

    public static readonly string[] Yaml =
    [
        "a: ", "a: b\n", "- ", "- a\n", "  - a\n", "? a\n", "?", ": a\n", "{", "}", "[", "]", "{a: ", "[a,", ",", "&a ", "*a ",
        "&a [*a,", "a: &a\n", "<<: *a\n", "!", "!a ", "!!str ", "!<", "%", "%YAML", "\"", "'", "\"a\n", "'a\n", "|", "|\n", ">\n", ">",
        "  a\n", "\t", " ", "\n", "#", "# a\n", "a", "a\n", "\\", "\"\\x", "\"\\u0041", "---", "...", "- - ", "tags: [a]\n",
        "authors:\n", "  - name: a\n", "aliases: [a]\n", "date: 2020-01-01\n", "@", "`", "~", "0x", "1_0", "1.", "活", "\u0301",
    ];

    public static readonly string[] Toml =
    [
        "a = 1\n", "a.", "a.b = 1\n", "[a]\n", "[a.b]\n", "[[a]]\n", "[[a.b]]\n", "[", "]", "[[", "{", "}", "{a = ", "{a=1},", "a = [",
        "1,", ",", "\"", "'", "\"\"\"", "'''", "\"a\"", "\"\\", "\\u0041", "#", "# a\n", "=", "= 1\n", "\n", " ", "a", "1", "1_", "0x",
        "1979-05-27", "1979-05-27T07:32:00Z", ".", "inf", "true", "+", "tags = [\"a\"]\n", "\"a\".", "活", "\u0301",
    ];

    public static readonly string[] Json =
    [
        "[", "]", "{", "}", "{\"a\":", "\"a\":1,", "\"a\":", "\"", "\"a\"", "\\", "\\\"", "\\u0041", ",", ":", "1", "1,", "-", "1e",
        "0", "true,", "null,", "[1],", "{},", "{\"a\":1},", "\n", " ", "/", "//", "/*", "'", "a", "活", "\u0301",
    ];
}
