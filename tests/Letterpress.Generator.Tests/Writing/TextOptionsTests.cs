using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Files;

namespace Letterpress.Generator.Tests.Writing;

/// <summary>Each option of text, with compiled articles.</summary>
public sealed class TextOptionsTests : IDisposable
{
    readonly PressedArticles _articles = Press.Load(
        Press.Seed("seeds/one.md", """
            ---
            title: One
            date: 2026-05-01
            ---
            # One

            [Two](two.md#launch-rocket), [out](https://a.example/x), [file](cat.png), [here](#more).

            ## More

            ![A cat](cat.png)
            """),
        Press.Seed("seeds/two.md", "---\ntitle: Two\ndate: 2026-04-02\n---\n# Other\n\n## Launch 🚀\n"),
        Press.Archive(
            "archived.txt", "Archived", "<p><a href=\"/news/two\">a</a> <img src=\"i.png\" alt=\"i\"></p><p>x</p><img src=\"i.png\">",
            "https://news.example/2024/05/story"),
        FileTests.Facts([new FileModel("seeds/cat.png", "image/png", 9, 3, 4, "00ff", "/x/cat.00ff.png")]));

    public void Dispose() => _articles.Dispose();

    [Fact]
    public void Without_options_URLs_of_articles_are_the_seeds() => Assert.Equal(
        """
        # One

        Two [1], out [2], file [3], here.

        ## More

        [picture] (/x/cat.00ff.png)

        [1] two.md#launch-
        [2] https://a.example/x
        [3] /x/cat.00ff.png

        """,
        _articles["One"].ToText());

    [Fact]
    public void URLs_and_headings_fit_the_app() => Assert.Equal(
        """
        Two [1], out [2], file [3], here.

        ### More

        [picture] (https://app.example/x/cat.00ff.png)

        [1] https://app.example/articles/two#launch-
        [2] https://a.example/x
        [3] https://app.example/x/cat.00ff.png

        """,
        _articles["One"].ToText(new()
        {
            ArticleUrl = "/articles/{slug}",
            BaseUrl = new("https://app.example"),
            OmitTitle = true,
            HeadingOffset = 1,
        }));

    [Fact]
    public void Relative_URLs_of_archives_are_whole()
    {
        string text = _articles["Archived"].ToText();

        Assert.Contains("[1] https://news.example/news/two\n", text, StringComparison.Ordinal);
        Assert.Contains("[picture] (https://news.example/2024/05/i.png)", text, StringComparison.Ordinal);
        Assert.Contains("[1] /news/two\n", _articles["Archived"].ToText(new() { ResolveUrls = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_begin_below_a_title_that_is_left_out()
    {
        Assert.StartsWith("## Other\n\n### Launch", _articles["Two"].ToText(new() { OmitTitle = true }), StringComparison.Ordinal);
        Assert.StartsWith("# Other\n\n## Launch", _articles["Two"].ToText(), StringComparison.Ordinal);
        Assert.Equal(_articles["Two"].ToText(), _articles["Two"].ToText(new TextOptions()));
    }
}
