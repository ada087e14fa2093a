using Letterpress.Core.Reading.Markdown;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Markdown as GitHub, Obsidian, documentation sites and blogs write it, and the HTML that the reader of blocks reads.</summary>
public class MarkdownDialectTests
{
    static void Check(string markdown, string html) => Assert.Equal(html, Html(markdown));

    static string Html(string markdown) =>
        MarkdownBody.ToHtml(markdown, 0, hasWikiLinks: false, TestContext.Current.CancellationToken).Html.Trim().Replace('\n', '¶');

    [Theory]
    [InlineData("$a_1 + b_1$ and $x_{t}$, $y_{t}$.", @"\(a_1 + b_1\) and \(x_{t}\), \(y_{t}\).")]
    [InlineData("$5 and $6, or US$7, $HOME/$USER, $a $", "$5 and $6, or US$7, $HOME/$USER, $a $")]
    [InlineData("$`a$b`$ ($x$) $$y$$ \\$5$ x", @"\(a$b\) (\(x\)) \(y\) $5$ x")]
    [InlineData("$a$1 and $a\\$b$", @"$a$1 and \(a\$b\)")]
    [InlineData(@"\\(a_b\\) \(x^2\) \(no formula\) \(n\) \\[c\\]", @"\(a_b\) \(x^2\) (no formula) \(n\) \(c\)")]
    [InlineData(@"\(a \(b", "(a (b")]
    [InlineData("[$5](https://a.example/$.html)", "<a href=\"https://a.example/$.html\">$5</a>")]
    [InlineData("<code>$x$</code> $y$ <kbd>a</kbd> $z$", "<code>$x$</code> \\(y\\) <kbd>a</kbd> \\(z\\)")]
    [InlineData("The $name (`$`)", "The $name (<code>$</code>)")]
    [InlineData("`$x$` and $`x`", "<code>$x$</code> and $<code>x</code>")]
    public void Formulas_in_sentences(string markdown, string text) => Assert.Equal(
        text,
        Html(markdown)[3..^4]
            .Replace("<span class=\"math inline\">", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("$$\na_1 * b *\n  c < d\n$$", @"a_1 * b *¶  c &lt; d")]
    [InlineData("$$x = 1$$", "x = 1")]
    [InlineData("$$ x\n= 1 $$", " x¶= 1 ")]
    [InlineData("\\[\na = b\n\\]", "a = b")]
    [InlineData("\\\\[ a \\\\]", " a ")]
    [InlineData("\\[ a^2 \\]", " a^2 ")]
    [InlineData("```math\na\n```", "a")]
    public void Formulas_that_are_blocks(string markdown, string tex) =>
        Check(markdown, $@"<div class=""math display"">\[{tex}\]</div>");

    [Theory]
    [InlineData("$$\na", "<p>$$¶a</p>")]
    [InlineData("$$\na\n\nb$$", "<p>$$¶a</p>¶<p>b$$</p>")]
    [InlineData("\\[sic\\]", "<p>[sic]</p>")]
    [InlineData("$$", "<p>$$</p>")]
    [InlineData("$$$$", "<p>$$$$</p>")]
    [InlineData("> $$\n> a\n> $$\n\nb", "<blockquote>¶<div class=\"math display\">\\[a\\]</div>¶</blockquote>¶<p>b</p>")]
    [InlineData("Text\n$$\na\n$$\ntext", "<p>Text</p>¶<div class=\"math display\">\\[a\\]</div>¶<p>text</p>")]
    public void Formulas_that_do_not_end_are_text(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("> [!NOTE]\n> Text *a*.", "note", "", "", "<p>Text <em>a</em>.</p>¶")]
    [InlineData("> [!Warning]- Mind the *gap*\n> Text.", "warning", "closed", "Mind the <em>gap</em>", "<p>Text.</p>¶")]
    [InlineData("> [!faq|meta]+ Title", "faq", "open", "Title", "")]
    [InlineData("> [!tip]\n>\n> - a", "tip", "", "", "<ul>¶<li>a</li>¶</ul>¶")]
    [InlineData("!!! note\n    Text.\n\n    ```\n    a\n\n    b\n    ```", "note", "", "", "<p>Text.</p>¶<pre><code>a¶¶b¶</code></pre>¶")]
    [InlineData("!!! note inline end \"A *title*\"\n\n    Text.", "note", "", "A <em>title</em>", "<p>Text.</p>¶")]
    [InlineData("!!! note \"\"\n    Text.", "note", "", "", "<p>Text.</p>¶")]
    [InlineData("??? tip\n\tText.", "tip", "closed", "", "<p>Text.</p>¶")]
    [InlineData("???+ tip \"T\"\n    Text.", "tip", "open", "T", "<p>Text.</p>¶")]
    [InlineData("=== \"Tab\"\n\n    Text.", "tab", "", "Tab", "<p>Text.</p>¶")]
    [InlineData(":::tip[Title]\n\nText.\n\n:::", "tip", "", "Title", "<p>Text.</p>¶")]
    [InlineData("::: warning\nText.\n:::", "warning", "", "", "<p>Text.</p>¶")]
    [InlineData("::: danger STOP `now`\nText.\n:::", "danger", "", "STOP <code>now</code>", "<p>Text.</p>¶")]
    [InlineData(":::{note} Title\nText.\n:::", "note", "", "Title", "<p>Text.</p>¶")]
    [InlineData("::: {.callout-tip title=\"T\" collapse=\"true\"}\nText.\n:::", "tip", "closed", "T", "<p>Text.</p>¶")]
    [InlineData("{{% notice note %}}\nText *a*.\n{{% /notice %}}", "note", "", "", "<p>Text <em>a</em>.</p>¶")]
    [InlineData("{{< callout type=\"info\" title=\"T\" >}}\nText.\n{{< /callout >}}", "info", "", "T", "<p>Text.</p>¶")]
    [InlineData("{% note info \"T\" %}\nText.\n{% endnote %}", "info", "", "T", "<p>Text.</p>¶")]
    [InlineData("{% tip(title=\"T\") %}\nText.\n{% end %}", "tip", "", "T", "<p>Text.</p>¶")]
    public void Callouts(string markdown, string kind, string fold, string title, string content) => Check(
        markdown,
        $"<aside data-callout=\"{kind}\"{(fold.Length > 0 ? $" data-fold=\"{fold}\"" : "")}>¶"
            + (title.Length > 0 ? $"<p data-callout-title>{title}</p>¶" : "") + content + "</aside>");

    [Theory]
    [InlineData("> [!note] and\n> more [!tip]", "<aside data-callout=\"note\">¶<p data-callout-title>and</p>¶<p>more [!tip]</p>¶</aside>")]
    [InlineData("> Text\n> [!note]", "<blockquote>¶<p>Text¶[!note]</p>¶</blockquote>")]
    [InlineData("> [!note](a.html)", "<blockquote>¶<p><a href=\"a.html\">!note</a></p>¶</blockquote>")]
    [InlineData("[!note]", "<p>[!note]</p>")]
    [InlineData("!!! wow that is much", "<p>!!! wow that is much</p>")]
    [InlineData("!!! note\nText.", "<p>!!! note¶Text.</p>")]
    [InlineData(":::\nText.\n:::", "<p>:::¶Text.¶:::</p>")]
    [InlineData("::: details Show\nText.\n:::", "<details>¶<summary>Show</summary>¶<p>Text.</p>¶</details>")]
    [InlineData("::: code-group\nText.\n:::", "<div>¶<p>Text.</p>¶</div>")]
    [InlineData("{{< alert >}}\nText.", "<pre><code class=\"language-hugo\">{{&lt; alert &gt;}}¶</code></pre>¶<p>Text.</p>")]
    public void What_is_nearly_a_callout(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("::::note\n:::tip\na\n:::\nb\n::::\nc")]
    [InlineData(":::note\n:::tip\na\n:::\nb\n:::\nc")]
    [InlineData("!!! note\n    !!! tip\n        a\n\n    b\n\nc")]
    [InlineData("> [!note]\n> > [!tip]\n> > a\n>\n> b\n\nc")]
    public void Callouts_in_callouts(string markdown) => Check(
        markdown,
        "<aside data-callout=\"note\">¶<aside data-callout=\"tip\">¶<p>a</p>¶</aside>¶<p>b</p>¶</aside>¶<p>c</p>");

    [Theory]
    [InlineData(":::note\n```\n:::\n```\n:::\nx", "<aside data-callout=\"note\">¶<pre><code>:::¶</code></pre>¶</aside>¶<p>x</p>")]
    [InlineData("- a\n\n    !!! note\n        b\n", "<ul>¶<li><p>a</p>¶<aside data-callout=\"note\">¶<p>b</p>¶</aside>¶</li>¶</ul>")]
    [InlineData("- a\n\n  :::note\n  b\n  :::\n", "<ul>¶<li><p>a</p>¶<aside data-callout=\"note\">¶<p>b</p>¶</aside>¶</li>¶</ul>")]
    public void Callouts_and_other_blocks(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("{.python .x}", "python")]
    [InlineData("{ #id .python }", "python")]
    [InlineData("{r setup, echo=FALSE}", "r")]
    [InlineData("{python}", "python")]
    [InlineData("{linenos=true}", "")]
    [InlineData("js{1,3-5}", "js")]
    [InlineData("rust,no_run", "rust")]
    [InlineData("ts:line-numbers {1}", "ts")]
    [InlineData("c++", "c++")]
    [InlineData("C#", "C#")]
    [InlineData(".py", "py")]
    [InlineData("", "")]
    public void Languages_of_fences(string info, string language) => Check(
        $"```{info}\na\n```",
        $"<pre><code{(language.Length > 0 ? $" class=\"language-{language}\"" : "")}>a¶</code></pre>");

    [Theory]
    [InlineData("js {1,3} title=\"a <b>.js\"", "js", "a &lt;b&gt;.js")]
    [InlineData("python filename=a.py", "python", "a.py")]
    [InlineData("{.js title='a.js'}", "js", "a.js")]
    [InlineData("js [a.js]", "js", "a.js")]
    [InlineData("ruby:a/b.rb", "ruby", "a/b.rb")]
    public void Titles_of_fences(string info, string language, string title) => Check(
        $"```{info}\na\n```",
        $"<figure><figcaption>{title}</figcaption>¶<pre><code class=\"language-{language}\">a¶</code></pre>¶</figure>");

    [Theory]
    [InlineData("<TabItem value=\"a\" label=\"Linux\">\n\n*a*\n\n</TabItem>",
        "<aside data-callout=\"tab\"><p data-callout-title>Linux</p>¶<p><em>a</em></p>¶</aside>")]
    [InlineData("<Note>\n\na\n\n</Note>", "<aside data-callout=\"note\">¶<p>a</p>¶</aside>")]
    [InlineData("<Aside type=\"tip\" title={'A <b>'}>\n\na\n\n</Aside>",
        "<aside data-callout=\"tip\"><p data-callout-title>A &lt;b></p>¶<p>a</p>¶</aside>")]
    [InlineData("<Accordion title=\"A\">\n\na\n\n</Accordion>", "<details><summary>A</summary>¶<p>a</p>¶</details>")]
    [InlineData("<Note />", "<Note />")]
    [InlineData("<Notes>\n\na\n\n</Notes>", "<Notes>¶<p>a</p>¶</Notes>")]
    public void Components(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("[caption id=\"a\" width=\"3\"]<a href=\"b.jpg\"><img src=\"s.jpg\" alt=\"A\"></a> The *press*[/caption] after")]
    [InlineData("[caption caption=\"The *press*\"]<a href=\"b.jpg\"><img src=\"s.jpg\" alt=\"A\"></a>[/caption] after")]
    public void Captions_of_WordPress(string html) =>
        Assert.Equal(["before", "img s.jpg \"A\" [] The *press*", "after"], BlockText.Of("<p>before " + html + "</p>"));

    [Fact]
    public void Captions_of_WordPress_in_any_number()
    {
        const int Count = 20_000;
        string html = string.Concat(Enumerable.Range(0, Count).Select(static i =>
            $"[/caption] <b>x</b> [caption][caption id=\"{i}\"]<img src=\"s.jpg\"> y <i>{i}</i>[/caption] z [caption"));
        string[] blocks = BlockText.Of("<p>" + html + "</p>");
        Assert.Equal(Count, blocks.Count(static block => block.StartsWith("img s.jpg", StringComparison.Ordinal)));
        Assert.Equal(
            [$"z [caption[/caption] x [caption]", $"img s.jpg \"\" [] y {Count - 1}", "z [caption"], blocks[^3..]);
    }

    [Theory]
    [InlineData("[caption]no image[/caption]")]
    [InlineData("<img src=\"s.jpg\">[caption] text[/caption]")]
    [InlineData("<img src=\"s.jpg\"> text[/caption]")]
    [InlineData("[caption id=1]<img src=\"s.jpg\"> text")]
    public void Captions_that_are_not_whole_are_text(string html) =>
        Assert.Contains("caption]", string.Concat(BlockText.Of("<p>" + html + " id=caption]</p>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("## A *b* {#c-d}", "<h2 id=\"c-d\">A <em>b</em> </h2>")]
    [InlineData("## A {#my_id .x key=\"v\"}", "<h2 id=\"my_id\">A </h2>")]
    [InlineData("## A {: #c .big}", "<h2 id=\"c\">A </h2>")]
    [InlineData("## A {/* #c */}", "<h2 id=\"c\">A </h2>")]
    [InlineData("A {#c}\n---", "<h2 id=\"c\">A </h2>")]
    [InlineData("## A {#c} ##", "<h2 id=\"c\">A </h2>")]
    [InlineData("## A {.x}", "<h2 id=\"a\" data-made-id=\"\">A </h2>")]
    [InlineData("## A\n{: #c .x}", "<h2 id=\"c\">A</h2>¶<p></p>")]
    [InlineData("## A {b}", "<h2 id=\"a-b\" data-made-id=\"\">A {b}</h2>")]
    [InlineData("## A {#b c}", "<h2 id=\"a-b-c\" data-made-id=\"\">A {#b c}</h2>")]
    [InlineData("[a](b.md){ .x target=_blank } ![c](d.png){width=3}",
        "<p><a href=\"b.md\">a</a> <img src=\"d.png\" alt=\"c\" width=\"3\" /></p>")]
    [InlineData("![c](d.png){: height=\"4px\" .x width='3'}", "<p><img src=\"d.png\" alt=\"c\" width=\"3\" height=\"4\" /></p>")]
    [InlineData("![c](d.png){width=50% height=\"a\"}", "<p><img src=\"d.png\" alt=\"c\" /></p>")]
    [InlineData("[a](b.md \"c\")", "<p><a href=\"b.md\" title=\"c\">a</a></p>")]
    [InlineData("a\n{: .lead}", "<p>a¶</p>")]
    [InlineData("* TOC\n{:toc}", "")]
    [InlineData("* TOC\n{: .toc}", "<ul>¶<li>TOC¶</li>¶</ul>")]
    [InlineData("A set {a} of {.x} and f(x){.y}", "<p>A set {a} of {.x} and f(x){.y}</p>")]
    [InlineData("Area in m ^2", "<p>Area in m ^2</p>")]
    public void Attributes(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("a ~b~ ~~c~~ ==d *e*== f==g==h 1~2~3", "<p>a <del>b</del> <del>c</del> <mark>d <em>e</em></mark> f==g==h 1~2~3</p>")]
    [InlineData("x^2^, 10^th^, H~2~O, (a)^n^, ^up^",
        "<p>x<sup>2</sup>, 10<sup>th</sup>, H<sub>2</sub>O, (a)<sup>n</sup>, <sup>up</sup></p>")]
    [InlineData("x^2+y^2, 2^10 or 3^5, (^o^) ^_^ ^o^, a^ b^, e^x^y", "<p>x^2+y^2, 2^10 or 3^5, (^o^) ^_^ ^o^, a^ b^, e^x^y</p>")]
    [InlineData("++a++ C++ or C++, a++b++c", "<p><ins>a</ins> C++ or C++, a++b++c</p>")]
    [InlineData("印==刷==字", "<p>印<mark>刷</mark>字</p>")]
    [InlineData("a == b == c", "<p>a == b == c</p>")]
    [InlineData("a %%b *c*%% d 5%% e%%", "<p>a  d 5%% e%%</p>")]
    [InlineData("%%\na\n\nb\n%%\nc", "<p>c</p>")]
    [InlineData("%%\na\n\nb", "<p>%%¶a</p>¶<p>b</p>")]
    [InlineData("a {/* b */} c", "<p>a  c</p>")]
    [InlineData("A\n: b *c*\n: d\n\nE\n\n:   f\n\n    g",
        "<dl>¶<dt id=\"a\">A</dt>¶<dd>b <em>c</em></dd>¶<dd>d</dd>¶<dt id=\"e\">E</dt>¶<dd><p>f</p>¶<p>g</p>¶</dd>¶</dl>")]
    [InlineData(": a", "<p>: a</p>")]
    [InlineData("a\n:b", "<p>a¶:b</p>")]
    [InlineData("HTML a HTMLs\n\n*[HTML]: Markup", "<p><abbr title=\"Markup\">HTML</abbr> a HTMLs</p>")]
    [InlineData("| a |\n|-|\n| `b\\|c` \\| |",
        "<table>¶<thead>¶<tr>¶<th>a</th>¶</tr>¶</thead>¶<tbody>¶<tr>¶<td><code>b|c</code> |</td>¶</tr>¶</tbody>¶</table>")]
    [InlineData("| a | b | c |\n|-|-|-|\n| $x\\|y$ | ($5|6$) |",
        "<table>¶<thead>¶<tr>¶<th>a</th>¶<th>b</th>¶<th>c</th>¶</tr>¶</thead>¶"
            + "<tbody>¶<tr>¶<td><span class=\"math inline\">\\(x|y\\)</span></td>¶"
            + "<td>($5</td>¶<td>6$)</td>¶</tr>¶</tbody>¶</table>")]
    public void Marks_comments_definitions_abbreviations_and_bars(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("Mail a_b.c+d@x-y.example.org.", "a_b.c+d@x-y.example.org")]
    [InlineData("(a@b.example)", "a@b.example")]
    [InlineData("**a@b.example**", "a@b.example")]
    [InlineData("a@b", null)]
    [InlineData("react@18.2.0", null)]
    [InlineData("https://x.example/@a@b.example", null)]
    [InlineData("`a@b.example`", null)]
    [InlineData("[a@b.example](c.html)", null)]
    [InlineData("@a and b@", null)]
    public void Bare_mail_addresses(string markdown, string? address) => Assert.Equal(
        address is null ? 0 : 1,
        Html(markdown).Split($"<a href=\"mailto:{address}\">{address}</a>").Length - 1);

    [Theory]
    [InlineData("a {{ b *c* d*e }} *f*", "<p>a {{ b *c* d*e }} <em>f</em></p>")]
    [InlineData("{% include a_b.html c_d %}", "<pre><code class=\"language-liquid\">{% include a_b.html c_d %}¶</code></pre>")]
    [InlineData("a\n{{< b >}}\nc", "<p>a¶{{&lt; b &gt;}}¶c</p>")]
    [InlineData("{{< a\n  b=\"c\" >}}\nd", "<pre><code class=\"language-hugo\">{{&lt; a¶b=&quot;c&quot; &gt;}}¶</code></pre>¶<p>d</p>")]
    [InlineData("{% highlight ruby linenos %}\na *b*\n\n  c\n{% endhighlight %}\nd",
        "<pre><code class=\"language-ruby\">a *b*¶¶  c¶</code></pre>¶<p>d</p>")]
    [InlineData("{{< highlight go >}}\na\n{{< /highlight >}}", "<pre><code class=\"language-go\">a¶</code></pre>")]
    [InlineData("{% codeblock Title lang:js %}\na\n{% endcodeblock %}", "<pre><code class=\"language-js\">a¶</code></pre>")]
    [InlineData("{% highlight ruby %}\n*a*", "<pre><code class=\"language-liquid\">{% highlight ruby %}¶</code></pre>¶<p><em>a</em></p>")]
    [InlineData("{{ a and {{ b }}", "<p>{{ a and {{ b }}</p>")]
    [InlineData("import A from \"a\";\nexport const b = {\n\n  c: 1,\n};\n\n*d*",
        "<pre><code class=\"language-mdx\">import A from &quot;a&quot;;¶export const b = {¶¶  c: 1,¶};¶</code></pre>¶<p><em>d</em></p>")]
    [InlineData("import taxes are high", "<p>import taxes are high</p>")]
    [InlineData("export default settings", "<p>export default settings</p>")]
    public void Templates_and_modules(string markdown, string html) => Check(markdown, html);

    [Theory]
    [InlineData("a $x_1 * y_2 * z < 1$ b", "a <span class=\"math inline\">\\(x_1 * y_2 * z &lt; 1\\)</span> b", "a $x_1 * y_2 * z < 1$ b")]
    [InlineData("1\\\\(x\\\\)th", "1<span class=\"math inline\">\\(x\\)</span>th", "1\\\\(x\\\\)th")]
    public void Formulas_are_written_as_they_are(string markdown, string html, string written)
    {
        using Articles.PressedArticles articles = Articles.Press.Load(
            Articles.Press.Seed("one.md", "---\ntitle: One\ndate: 2026-05-01\n---\n" + markdown + "\n\n$$\na_1 <\n  b\n$$\n"));
        Article article = articles["One"];

        Assert.Equal([BlockKind.Paragraph, BlockKind.Math], article.Blocks.Select(static block => block.Kind));
        Assert.Equal(
            $"<p>{html}</p>\n<div class=\"math display\">\\[a_1 &lt;\n  b\\]</div>\n",
            Corpus.RealCorpus.Written(article.WriteHtml));
        Assert.Equal($"{written}\n\n$$\na_1 <\n  b\n$$\n", Corpus.RealCorpus.Written(article.WriteMarkdown));
        Assert.EndsWith("\n\n    a_1 <\n      b\n", Corpus.RealCorpus.Written(article.WriteText), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_of_pages_are_formulas() => Assert.Equal(
        ["a x=1 b", "Math y^2"],
        BlockText.Of(
            "<p>a <span class='math inline'>\\(x=1\\)</span> b</p><span class=katex-display><span class=katex><math><mi>y</mi>"
                + "<annotation encoding='application/x-tex'>y^2</annotation></math><span aria-hidden=true>y2</span></span></span>"));
}
