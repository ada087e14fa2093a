using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What seeds say is what the compiled class reads.</summary>
public class CompileAndRunTests
{
    static (string Kind, int Level, string Text)[] Blocks(string body)
    {
        using PressedArticles articles = Press.Load(Press.Archive("one.txt", "One", body));
        return [.. articles["One"].Blocks.Select(static block => (block.Kind.ToString(), block.Level, block.Text.ToString()))];
    }

    [Fact]
    public void Paragraphs_headings_and_quotes() => Assert.Equal(
        [
            ("Paragraph", 0, "First."), ("Heading", 3, "Third"), ("Heading", 2, "Inferred"), ("Quote", 1, "Said."),
            ("Quote", 2, "Deeper."), ("Divider", 0, ""), ("Paragraph", 0, "Last."), ("Notice", 0, "© Nobody"),
        ],
        Blocks("<p>First.</p><h3>Third</h3><p><strong>Inferred</strong></p><blockquote><p>Said.</p><blockquote>Deeper.</blockquote>"
            + "</blockquote><hr><p>Last.</p><p><em>© Nobody</em></p>"));

    [Fact]
    public void Text_does_not_end_where_no_character_stands() => Assert.Equal(
        [("Paragraph", 0, "One\uFFFDtwo"), ("Paragraph", 0, "Three")],
        Blocks("<p>One\uFFFFtwo</p><p>Three</p>"));

    [Fact]
    public void Lists()
    {
        using PressedArticles articles =
            Press.Load(Press.Archive("one.txt", "One", "<ol start=\"3\"><li>Three<ul><li>Inner</li></ul></li><li>Four</li></ol>"));

        Assert.Equal(
            [("Three", 1, 3), ("Inner", 2, null), ("Four", 1, 4)],
            articles["One"].Blocks.Select(static item => (item.Text.ToString(), item.Level, item.Ordinal)));
    }

    [Fact]
    public void Tables()
    {
        using PressedArticles articles = Press.Load(Press.Archive(
            "one.txt", "One", "<table><thead><tr><th colspan=\"2\">Both</th></tr></thead><tbody><tr><td "
                + "rowspan=\"2\">A</td><td>B</td></tr></tbody></table>"));

        Assert.Equal(
            [("Both", true, 0, 0, 1, 2), ("A", false, 1, 0, 2, 1), ("B", false, 1, 1, 1, 1)],
            articles["One"].Blocks.Select(static cell =>
                (cell.Text.ToString(), cell.IsHeader, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan)));
    }

    [Fact]
    public void Cells_beside_a_cell_of_several_rows_keep_their_column()
    {
        using PressedArticles articles = Press.Load(Press.Archive(
            "one.txt", "One", "<table><tr><td rowspan=\"2\">A</td><td>B</td></tr><tr><td>C</td></tr></table>"));

        Assert.Equal(
            (1, 1),
            articles["One"].Blocks.Where(static cell => cell.Text == "C").Select(static cell => (cell.Row, cell.Column)).Single());
    }

    [Fact]
    public void Code_and_embeds()
    {
        using PressedArticles articles = Press.Load(Press.Archive(
            "one.txt",
            "One",
            "<pre><code class=\"language-csharp\">if (a)\n    b();</code></pre><iframe src=\"https://example.com/film\"></iframe>"));

        Block[] blocks = [.. articles["One"].Blocks];
        Assert.Equal(
            (BlockKind.Code, "csharp", "if (a)\n    b();"),
            (blocks[0].Kind, blocks[0].Language.ToString(), blocks[0].Text.ToString()));
        Assert.Equal((BlockKind.Embed, "https://example.com/film"), (blocks[1].Kind, blocks[1].Url.ToString()));
    }

    [Fact]
    public void Figures_and_galleries()
    {
        const string Proxy = "https://images.weserv.nl/?url=example.com/";
        using PressedArticles articles = Press.Load(Press.Archive("one.txt", "One",
            $"<img src=\"{Proxy}a.jpg\" alt=\"A\"><div><small>Caption</small></div><p>Text.</p><h3>Slides</h3>"
            + $"<div><img src=\"{Proxy}b.jpg\"><b>B</b>：text b</div><div><img src=\"{Proxy}c.jpg\"><b>C</b>：text c</div>"));

        Article article = articles["One"];
        Assert.Equal(
            [
                ("https://example.com/a.jpg", "A", "Caption"),
                ("https://example.com/b.jpg", "", "text b"),
                ("https://example.com/c.jpg", "", "text c"),
            ],
            article.Figures.Select(static figure =>
                (figure.Image.OriginalUrl.ToString(), figure.Image.AlternativeText.ToString(), figure.Caption.ToString())));
        Gallery gallery = Assert.Single(article.Galleries);
        Assert.Equal("Slides", gallery.Title.ToString());
        Assert.Equal(["B", "C"], gallery.Figures.Select(static figure => figure.Title.ToString()));
    }

    [Fact]
    public void Runs()
    {
        using PressedArticles articles =
            Press.Load(Press.Archive("one.txt", "One", "<p>Plain <b>strong <i>both</i></b> <code>code</code></p>"));

        Assert.Equal(
            [
                ("Plain ", TextStyles.None), ("strong ", TextStyles.Strong), ("both", TextStyles.Strong | TextStyles.Emphasis),
                (" ", TextStyles.None), ("code", TextStyles.Code),
            ],
            articles["One"].Blocks[0].Runs.Select(static run => (run.Text.ToString(), run.Styles)));
    }

    [Fact]
    public void Front_matter_byline_tags_and_fields()
    {
        using PressedArticles articles = Press.Load(Press.Seed("one.txt", """
            ---
            title: 'From & front'
            date: 2024-05-09T10:00:00+02:00
            updated: 2024-05-10
            tags: [Paper, Ink]
            lang: de
            id: own-id
            slug: own-slug
            mood: calm
            ---
            <div><i>Someone<br>2024-05-09T04:40:37.748Z</i></div><p>First. Second.</p>
            """));

        Article article = articles["OwnSlug"];
        Assert.Equal("From & front", article.Title.ToString());
        Assert.Equal(new(2024, 5, 9, 10, 0, 0, TimeSpan.FromHours(2)), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2024, 5, 9, 4, 40, 37, 748, TimeSpan.Zero), article.BylineAt);
        Assert.Equal(new DateTimeOffset(2024, 5, 10, 0, 0, 0, TimeSpan.Zero), article.UpdatedAt);
        Assert.Equal(("Someone", "de", "own-id", "own-slug", "one.txt"), (
            article.Author.ToString(),
            article.Language.ToString(),
            article.Id.ToString(),
            article.Slug.ToString(),
            article.SeedPath.ToString()));
        Assert.Equal(["Ink", "Paper"], article.Tags.Select(static tag => tag.Name.ToString()).Order(StringComparer.Ordinal));
        Assert.True(article.TryGetField("mood", out Utf8Text mood));
        Assert.Equal("calm", mood.ToString());
        Assert.False(article.TryGetField("title", out _));
    }

    [Fact]
    public void Links_references_and_backlinks()
    {
        const string Dw = "https://www.dw.com/zh/two/a-69033553";
        using PressedArticles articles = Press.Load(
            Press.Archive("one.txt", "One", """
                <p><a href="https://api.dw.com/api/detail/article/69033553" rel="ArticleRef">two</a>
                <a href="https://api.dw.com/api/detail/article/1" rel="ArticleRef">gone</a>
                <a href="https://www.example.org/x">out</a> <a href="#here">here</a> <a href="mailto:a@example.org">mail</a></p>
                """),
            Press.Archive("two.txt", "Two", "<p>Text.</p>", Dw));

        Article one = articles["One"];
        Article two = articles["Two"];
        Assert.Equal(
            [LinkKind.Article, LinkKind.ArticleUnresolved, LinkKind.External, LinkKind.Fragment, LinkKind.Mail],
            one.Links.Select(static link => link.Kind));
        Assert.Equal(["two", "gone", "out", "here", "mail"], one.Links.Select(static link => link.Text.ToString()));
        Assert.Equal([4, 5, 6, 6, 6], one.Links.Select(static link => link.SeedLine));
        Assert.True(one.Links[0].TryGetTarget(out Article target));
        Assert.Equal(two, target);
        Assert.Equal(two, Assert.Single(one.References));
        Assert.Equal(one, Assert.Single(two.ReferencedBy));
        Assert.Equal("two", Assert.Single(two.Backlinks).Text.ToString());
        Assert.Equal(1, articles.Corpus.Graph.InDegree(two));
        foreach (string key in (string[])[
            "69033553", "two", Dw, "http://dw.com/zh/two/a-69033553/?utm_source=x#y",
            "https://api.dw.com/api/detail/article/69033553",
        ])
        {
            Assert.True(articles.Corpus.TryFind(key, out Article found), key);
            Assert.Equal(two, found);
        }

        Assert.False(articles.Corpus.TryFind("three", out _));
    }

    [Fact]
    public void Spellings_of_a_tag_are_one_and_signs_are_not_lost()
    {
        using PressedArticles articles = Press.Load(
            Press.Seed("one.txt", "---\ntitle: One\ndate: 2024-05-09\ntags: [Machine Learning, 'C#', C++, '?!']\n---\nText."),
            Press.Seed("two.txt", "---\ntitle: Two\ndate: 2024-05-09\ntags: [machine-learning, machine_learning, C]\n---\nText."));

        Assert.Equal(["C#", "C++", "Machine Learning", "?!"], articles["One"].Tags
            .Select(static tag => tag.Name.ToString())
            .OrderByDescending(static name => char.IsLetter(name[0]))
            .ThenBy(static name => name, StringComparer.Ordinal));
        Assert.Equal(["Machine Learning", "C"], articles["Two"].Tags.Select(static tag => tag.Name.ToString()));
        Assert.Equal(2, articles.Corpus.Tags[0].Articles.Count);
        Assert.Equal(5, articles.Corpus.Tags.Select(static tag => tag.Slug.ToString()).Distinct().Count());
        Assert.Equal("c", articles.Corpus.Tags.Single(static tag => tag.Name == "C").Slug.ToString());
    }

    [Fact]
    public void Class_has_the_names_of_the_project()
    {
        GeneratorRun run = Press.Run(
            [Press.Archive("one.txt", "One", "<p>Text.</p>")],
            new Dictionary<string, string>
            {
                ["LetterpressNamespace"] = "My.App",
                ["LetterpressClassName"] = "News",
                ["LetterpressAccessibility"] = "internal",
            });

        using LoadedAssembly loaded = run.Load();
        Type news = loaded.Assembly.GetType("My.App.News")!;
        Assert.False(news.IsPublic);
        Assert.Equal(1, news.GetProperty("Count")!.GetValue(null));
    }

    [Fact]
    public void No_seeds_make_an_empty_corpus()
    {
        using PressedArticles articles = Press.Load();

        Assert.Empty(articles.Corpus.All);
        Assert.False(articles.Corpus.TryFind("one", out _));
    }
}
