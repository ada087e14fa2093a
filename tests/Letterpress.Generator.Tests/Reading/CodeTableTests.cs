using Letterpress.Core.Model;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Tables in which highlighters place code beside its line numbers are code.</summary>
public class CodeTableTests
{
    static void Check(string body, params string[] blocks) => Assert.Equal(blocks, BlockText.Of(body));

    [Fact]
    public void Pygments() => Check(
        "<div class='language-python highlight'><table class=highlighttable><tr><td class=linenos><div class=linenodiv><pre>1\n2"
            + "</pre></div></td>\n  <td class=code>\n    <div><pre><span></span><span class=k>for</span> a:\n    <span>b</span>\n</pre>"
            + "</div></td>"
            + "</tr></table></div>",
        "code(python) for a:¶    b");

    [Fact]
    public void Rouge() => Check(
        "<div class='language-ruby highlighter-rouge'><div class=highlight><pre class=highlight><code><table class=rouge-table><tbody>"
            + "<tr><td class='rouge-gutter gl'><pre class=lineno>1\n2\n</pre></td><td class=rouge-code><pre>a\n  b\n</pre></td></tr>"
            + "</tbody>"
            + "</table></code></pre></div></div>",
        "code(ruby) a¶  b");

    [Fact]
    public void Hexo() => Check(
        "<figure class='highlight js'><table><tr><td class=gutter><pre><span class=line>1</span><br><span class=line>2</span><br></pre>"
            + "</td><td class=code><pre><span class=line>a</span><br><span class=line>  b</span><br></pre></td></tr></table></figure>",
        "code(js) a¶  b");

    [Fact]
    public void Chroma() => Check(
        "<div class=highlight><div class=chroma><table class=lntable><tr><td class=lntd><pre class=chroma><code><span class=lnt>1\n</span>"
            + "<span class=lnt>2\n</span></code></pre></td><td class=lntd><pre class=chroma><code class=language-go data-lang=go>"
            + "<span class=line>a\n</span><span class=line>  b\n</span></code></pre></td></tr></table></div></div>"
            + "<pre class=chroma><code class=language-go><span class=line><span class=ln>1</span>a\n</span></code></pre>",
        "code(go) a¶  b",
        "code(go) a");

    [Fact]
    public void SyntaxHighlighter() => Check(
        "<div class='syntaxhighlighter nogutter csharp'><table><tbody><tr><td class=gutter><div>1</div><div>2</div></td><td class=code>"
            + "<div class=container><div class=line><code class=plain>a</code></div><div class=line><code>  </code><code>b</code></div>"
            + "</div>"
            + "</td></tr></tbody></table></div>",
        "code(csharp) a¶  b");

    [Fact]
    public void Gists_and_rows_of_lines() => Check(
        "<div class='blob-wrapper data type-ruby'><table><tr><td class='blob-num' data-line-number=1></td><td "
            + "class='blob-code'>a</td></tr><tr><td class=blob-num></td><td class=blob-code>\n</td></tr><tr><td class=blob-num></td><td"
            + " class=blob-code>  b</td></tr>"
            + "</table></div><pre><code class='hljs js'><table><tr><td class=hljs-ln-numbers>1</td><td class=hljs-ln-code>c</td></tr><tr>"
            + "<td class=hljs-ln-numbers>2</td><td class=hljs-ln-code>d</td></tr></table></code></pre>",
        "code(ruby) a¶¶  b",
        "code(js) c¶d");

    [Fact]
    public void Numbers_in_code_are_not_its_text() => Check(
        "<pre class='line-numbers language-js'><code>a\nb<span class=line-numbers-rows><span></span></span></code></pre>"
            + "<pre><span class=linenos>1</span>c\n<span class=linenos>2</span>d</pre><pre><span class=lineno>e</span></pre>",
        "code(js) a¶b",
        "code() c¶d",
        "code() e");

    /// <summary>Only the numbers are left out, so that no other text can be lost.</summary>
    [Fact]
    public void Other_tables_stay_tables() => Check(
        "<table><tr><td class=gutter>1</td><td>a</td></tr></table><table><tr><td class=gutter>b</td><td class=code>c</td></tr></table>"
            + "<table><tr><td class=code>d</td></tr></table>",
        "+td(0,0) 1", "|td(0,1) a", "+td(0,0) b", "|td(0,1) c", "+td(0,0) d");

    [Fact]
    public void Code_in_a_block_of_code_is_no_style()
    {
        ArticleModel article = BlockText.Article("<pre><code>a <b>b</b> <kbd>c</kbd></code></pre><p><code>d</code></p>");
        Assert.Equal(
            [Layout.TextStyles.None, Layout.TextStyles.Strong, Layout.TextStyles.None, Layout.TextStyles.Code],
            article.Runs.Select(static run => run.Styles));
    }

    [Fact]
    public void What_an_editor_copies_as_code_is_code() => Check(
        "<div style='color:#fff;font-family:Menlo, monospace;white-space:pre;'><div><span>if (a) {</span></div><div>    b();</div></div>"
            + "<div style='font-family:monospace; white-space: pre-wrap'>c   d</div>",
        "code() if (a) {¶    b();",
        "c d");
}
