using Letterpress.Generator.Tests.Articles;

namespace Letterpress.Generator.Tests.Writing;

/// <summary>Each option of Markdown, with compiled articles.</summary>
public class MarkdownOptionsTests
{
    [Fact]
    public void Urls_are_those_of_the_app()
    {
        using PressedArticles articles = Press.Load(
            Press.Seed("seeds/one.md", "---\ntitle: One\n---\n# One\n\n[a](two.md#x-y) ![b](b.png)\n\n[c](/c) costs\n\n## Sub\n\n"
                + "[![d](d.png)](two.md)\n\n<details><summary><a href=\"two.md\">e</a></summary>f</details>"),
            Press.Seed("seeds/two.md", "---\ntitle: Two\n---\n## X Y\n"));
        string markdown = articles["One"].ToMarkdown(new()
        {
            ArticleUrl = "/articles($)&copy/{slug}",
            ImageUrl = "/i/{url}",
            BaseUrl = new("https://app.example"),
            OmitTitle = true,
            HeadingOffset = 5,
        });

        Assert.Equal(
            """
            <a id="one"></a>

            [a](<https://app.example/articles%28%24%29&copy/two#x-y>) ![b](<https://app.example/i/https%3A%2F%2Fapp.example%2Fb.png>)

            [c](<https://app.example/c>) costs

            ###### Sub

            [![d](<https://app.example/i/https%3A%2F%2Fapp.example%2Fd.png>)](<https://app.example/articles%28%24%29&copy/two>)

            <details>
            <summary><a href="https://app.example/articles($)&amp;copy/two">e</a></summary>

            f

            </details>

            """,
            markdown);
    }

    [Fact]
    public void Relative_urls_lead_to_where_the_article_was_published()
    {
        using PressedArticles articles = Press.Load(
            Press.Archive("a.txt", "A", "<p><a href=\"/b\">b</a> <img src=\"c.png\" alt=\"c\"> d</p>", "https://news.example/x/y"));
        Article article = articles["A"];

        Assert.Equal("[b](<https://news.example/b>) ![c](<https://news.example/x/c.png>) d\n", article.ToMarkdown());
        Assert.Equal("[b](</b>) ![c](<c.png>) d\n", article.ToMarkdown(new() { ResolveUrls = false }));
    }
}
