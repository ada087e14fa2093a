using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>A picture with a link on it leads there in HTML and in Markdown too.</summary>
public class LinkedPictureTests
{
    const string Image = "<img src=\"s.jpg\" alt=\"A\">";
    const string Written = "<a href=\"/big.jpg\"><img src=\"s.jpg\" alt=\"A\" loading=\"lazy\"></a>";
    const string Linked = "<a href=\"/big.jpg\">" + Image + "</a>";
    const string Markdown = "[![A](<s.jpg>)](</big.jpg>)";

    [Theory]
    [InlineData(Linked, "<figure>" + Written + "</figure>", Markdown)]
    [InlineData("<p>" + Linked + "</p>", "<figure>" + Written + "</figure>", Markdown)]
    [InlineData("<figure>" + Linked + "<figcaption>b</figcaption></figure>",
        "<figure>" + Written + "<figcaption>b</figcaption></figure>", Markdown + "\n\nb")]
    [InlineData("<figure><a href=\"/big.jpg\"><picture><source srcset=\"t.jpg\">" + Image + "</picture></a></figure>",
        "<figure>" + Written + "</figure>", Markdown)]
    [InlineData("<div><small><a href=\"/big.jpg\"><b>" + Image + "</b></a></small></div>", "<figure>" + Written + "</figure>", Markdown)]
    [InlineData("<p>a <a href=\"/big.jpg\"><img src=\"s.jpg\" alt=\"A\" height=9></a> b</p>",
        "<p>a <a href=\"/big.jpg\"><img src=\"s.jpg\" height=\"9\" alt=\"A\" loading=\"lazy\"></a> b</p>",
        "a " + Markdown + " b")]
    [InlineData("[caption id=\"a\"]" + Linked + " b[/caption]", "<figure>" + Written + "<figcaption>b</figcaption></figure>",
        Markdown + "\n\nb")]
    [InlineData("<ul><li>" + Linked + "</ul>", "<ul>\n<li>\n<figure>" + Written + "</figure>\n</li>\n</ul>", "- " + Markdown)]
    [InlineData("<blockquote>" + Linked + "</blockquote>", "<blockquote>\n<figure>" + Written + "</figure>\n</blockquote>",
        "> " + Markdown)]
    public void Link_is_in_the_output(string body, string html, string markdown)
    {
        (string ofArticle, string asMarkdown) = Output(Press.Archive("x.txt", "X", body));
        Assert.Contains(html + "\n", ofArticle, StringComparison.Ordinal);
        Assert.Contains(markdown + "\n", asMarkdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[![A](s.jpg)](/big.jpg)")]
    [InlineData("[\n![A](s.jpg)\n](/big.jpg)")]
    [InlineData("[![A]][big]\n\n[A]: s.jpg\n[big]: /big.jpg")]
    public void Link_of_markdown_is_in_the_output(string body)
    {
        (string html, string markdown) = Output(Press.Seed("x.md", "---\ntitle: X\ndate: 2026-05-01\n---\n" + body));
        Assert.Equal("<figure>" + Written + "</figure>\n", html);
        Assert.Equal(Markdown + "\n", markdown);
    }

    /// <summary>A link that nobody may follow leaves its picture.</summary>
    [Fact]
    public void Unsafe_link_is_not_in_the_output()
    {
        (string html, string markdown) = Output(Press.Archive("x.txt", "X", "<p><a href=\"javascript:a()\">" + Image + "</a></p>"));
        Assert.Equal("<figure><img src=\"s.jpg\" alt=\"A\" loading=\"lazy\"></figure>\n", html);
        Assert.Equal("![A](<s.jpg>)\n", markdown);
    }

    static (string Html, string Markdown) Output(SeedText seed)
    {
        using PressedArticles articles = new(Press.Run(seed));
        Article article = articles.Corpus.All[0];
        return (article.ToHtml(RealCorpus.HtmlAsInSeed), article.ToMarkdown(RealCorpus.MarkdownAsInSeed));
    }
}
