using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>The links of note-taking programs.</summary>
public class WikiLinkTests
{
    static readonly SeedText[] s_vault =
    [
        Site.Page("seeds/notes/Other note.md", "aliases: [Second name, 'X: Y']", "## Second part\n\nText ^abc123"),
        Site.Page("seeds/notes/deep/down/Twice.md"),
        Site.Page("seeds/notes/Twice.md"),
        Site.Page("seeds/Über uns.md"),
        Site.Page("seeds/daily/2024-03-05.md"),
        Press.Seed("seeds/17.md", "---\ntitle: A Title of Its Own\ndate: 2026-05-01\n---\nText.\n"),
        Site.Page("seeds/guide/README.md"),
        Site.Page("seeds/notes/What? 100%.md"),
        Site.Page("seeds/notes/v1.2.md"),
    ];

    [Theory]
    [InlineData("[[Other note]]", "notes/Other note.md", "Other note")]
    [InlineData("[[other NOTE]]", "notes/Other note.md", "other NOTE")]
    [InlineData("[[Other note.md]]", "notes/Other note.md", "Other note.md")]
    [InlineData("[[notes/Other note]]", "notes/Other note.md", "notes/Other note")]
    [InlineData("[[Other note#Second part|that part]]", "notes/Other note.md", "that part")]
    [InlineData("[[Other note#Second part]]", "notes/Other note.md", "Other note#Second part")]
    [InlineData("![[Other note]]", "notes/Other note.md", "Other note")]
    [InlineData("[[Second name]]", "notes/Other note.md", "Second name")]
    [InlineData("[[X: Y]]", "notes/Other note.md", "X: Y")]
    [InlineData("[[Twice]]", "notes/Twice.md", "Twice")]
    [InlineData("[[down/Twice]]", "notes/deep/down/Twice.md", "down/Twice")]
    [InlineData("[[Über uns|we]]", "Über uns.md", "we")]
    [InlineData("[[U\u0308ber uns]]", "Über uns.md", "U\u0308ber uns")]
    [InlineData("[[2024-03-05]]", "daily/2024-03-05.md", "2024-03-05")]
    [InlineData("[[A title of its own]]", "17.md", "A title of its own")]
    [InlineData("[[guide]]", "guide/README.md", "guide")]
    [InlineData("[[What? 100%]]", "notes/What? 100%.md", "What? 100%")]
    [InlineData("[[v1.2]]", "notes/v1.2.md", "v1.2")]
    [InlineData("[[other-note]]", "notes/Other note.md", "other-note")]
    [InlineData("| a |\n|---|\n| [[Other note\\|cell]] |", "notes/Other note.md", "cell")]
    [InlineData("- [ ] see **[[Other note]]**", "notes/Other note.md", "Other note")]
    public void A_wiki_link_names_a_note(string body, string to, string text)
    {
        using PressedArticles articles = Press.Load([Site.Page("seeds/a.md", "", body), .. s_vault]);
        Link link = Assert.Single(articles.Corpus.All.Single(static article => article.SeedPath.ToString() == "seeds/a.md").Links);
        Assert.Equal(("seeds/" + to, text), (link.Target?.SeedPath.ToString(), link.Text.ToString()));
    }

    [Theory]
    [InlineData("notes/deep/x.md", "[[down/Twice]]", "notes/deep/down/Twice.md")]
    [InlineData("notes/deep/down/x.md", "[[Twice]]", "notes/deep/down/Twice.md")]
    [InlineData("notes/deep/down/x.md", "[[../../Twice]]", "notes/Twice.md")]
    public void A_note_beside_the_linking_one_wins(string from, string body, string to) =>
        Assert.Equal("seeds/" + to, Site.TargetOf(Site.Page("seeds/" + from, "", body), s_vault));

    [Theory]
    [InlineData("Cited [[1]], [[2, 3]] and [[ -f x ]].", "Cited [[1]], [[2, 3]] and [[ -f x ]].")]
    [InlineData("`[[Other note]]`", "[[Other note]]")]
    [InlineData("    [[Other note]]", "[[Other note]]")]
    [InlineData("\\[[Other note]]", "[[Other note]]")]
    [InlineData("[[menus.main]]\n  name = 'a'", "[[menus.main]] name = 'a'")]
    [InlineData("[[]] [[Other\nnote]]", "[[]] [[Other note]]")]
    public void What_is_no_wiki_link_stays_text(string body, string text)
    {
        using PressedArticles articles = Press.Load([Site.Page("seeds/about.md", "", body), .. s_vault]);
        Article article = articles["About"];
        Assert.Empty(article.Links);
        Assert.Equal(text, article.PlainText.ToString());
    }

    [Theory]
    [InlineData("[[1]](https://example.com/1)", "https://example.com/1", "[1]")]
    [InlineData("[[name]](https://example.com/1)", "https://example.com/1", "[name]")]
    [InlineData("[[manual.pdf]]", "manual.pdf", "manual.pdf")]
    public void An_ordinary_link_stays_one(string body, string url, string text)
    {
        using PressedArticles articles = Press.Load([Site.Page("seeds/about.md", "", body), .. s_vault]);
        Link link = Assert.Single(articles["About"].Links);
        Assert.Equal((LinkKind.External, url, text), (link.Kind, link.Url.ToString(), link.Text.ToString()));
    }

    [Fact]
    public void An_embedded_image_is_a_figure()
    {
        using PressedArticles articles = Press.Load(Site.Page("seeds/about.md", "", "![[diagram.png|300]]\n\n![[photo.jpg|A photo]]"));
        Assert.Equal(
            [("diagram.png", ""), ("photo.jpg", "A photo")],
            articles["About"].Figures.Select(static figure => (figure.Image.Url.ToString(), figure.Image.AlternativeText.ToString())));
        Assert.Empty(articles["About"].Links);
    }

    [Fact]
    public void Headings_of_notes_are_checked_and_missing_notes_are_dead_links()
    {
        GeneratorRun run = Press.Run(
        [
            Site.Page(
                "seeds/a.md",
                "",
                "[[Other note#Second part]] [[Other note#No part]] [[#Here]]\n\n[[missing]] [[Other noet]]\n\n## Here"),
            .. s_vault,
        ]);
        Assert.Equal(
            [
                "'seeds/notes/Other note.md' has no heading or id 'no-part'",
                "No seed is 'missing'",
                "No seed is 'Other noet'; did you mean 'notes/Other note.md'?",
            ],
            run.Diagnostics.Where(static diagnostic => diagnostic.Id != "LP0402")
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(static diagnostic => diagnostic.GetMessage(null)));
    }

    [Theory]
    [InlineData("Text ^abc-1", "Text", "#^abc-1")]
    [InlineData("- one\n- two ^abc", "one\ntwo", "#^abc")]
    [InlineData("| a |\n|---|\n| b |\n\n^abc\n\nText", "a\n\nb\n\nText", "#^abc")]
    public void A_block_with_an_id_is_found(string body, string text, string fragment)
    {
        GeneratorRun run = Press.Run(Site.Page("seeds/about.md", "", body), Site.Page("seeds/b.md", "", "[[about" + fragment + "]]"));
        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.Equal(text, articles["About"].PlainText.ToString());
    }

    [Theory]
    [InlineData("2^10")]
    [InlineData("x ^a b")]
    [InlineData("`x ^a`")]
    public void Another_caret_stays_text(string body)
    {
        using PressedArticles articles = Press.Load(Site.Page("seeds/about.md", "", body));
        Assert.Equal(body.Trim('`'), articles["About"].PlainText.ToString());
    }

    [Fact]
    public void An_archive_has_no_wiki_links()
    {
        SeedText archived = Press.Archive("seeds/b.md", "B", "Text and [[Other note]].", "https://example.com/b");
        using PressedArticles articles = Press.Load([archived, .. s_vault]);
        Assert.Empty(articles.Corpus.Find("https://example.com/b").Links);
    }

    [Fact]
    public void Brackets_without_end_are_read_in_linear_time() => Work.AssertIsLinear(
        2_000, static count => Press.Run(Site.Page("seeds/a.md", "", string.Concat(Enumerable.Repeat("![[a", count)))));
}
