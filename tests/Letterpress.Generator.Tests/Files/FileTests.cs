using System.Collections.Immutable;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Files;

/// <summary>Files beside seeds, of which the generator knows what the task found.</summary>
public class FileTests
{
    static readonly FileModel s_cat = new("seeds/img/cat.png", "image/png", 1234, 640, 480, "00ff", "/_letterpress/cat.00ff.png");
    static readonly FileModel s_paper = new("seeds/paper.pdf", "application/pdf", 99, 0, 0, "01ff", "");

    static readonly SeedText s_facts = Facts([s_cat, s_paper]);

    /// <summary>What the task writes.</summary>
    /// <param name="names">Of other files.</param>
    internal static SeedText Facts(FileModel[] files, string[]? names = null, (string Path, string Problem)[]? refused = null)
    {
        FileFactLines lines = new();
        lines.Add(FileFactLines.Folder, "seeds");
        lines.Add(FileFactLines.Folder, "seeds/img");
        foreach (string absent in (string[])["seeds/no", "seeds/a", "seeds/one", "seeds/one/no", "seeds/one/img"])
        {
            lines.Add(FileFactLines.Absent, absent);
        }

        foreach (string name in names ?? [])
        {
            lines.Add(FileFactLines.Name, name);
        }

        foreach (FileModel file in files)
        {
            lines.AddFile(file, "");
        }

        foreach ((string path, string problem) in refused ?? [])
        {
            lines.AddRefused(path, problem);
        }

        return new(Press.ProjectDirectory + "obj/files.facts", "\uFEFF" + lines)
        {
            Metadata = ImmutableDictionary<string, string>.Empty.Add("LetterpressFileFacts", "true"),
        };
    }

    static SeedText Seed(string body, string front = "", string path = "seeds/one.md") =>
        Press.Seed(path, $"---\ntitle: One\n{front}---\n{body}\n");

    [Fact]
    public void Images_have_their_file()
    {
        using PressedArticles articles = Press.Load(Seed("![A cat](img/cat.png \"Tom\")"), s_facts);
        Image image = articles["One"].Figures[0].Image;

        ArticleFile file = image.File!.Value;
        Assert.Equal("cat.png", file.Name.ToString());
        Assert.Equal("seeds/img/cat.png", file.Path.ToString());
        Assert.Equal("image/png", file.MediaType.ToString());
        Assert.Equal(1234, file.Length);
        Assert.Equal((640, 480), (file.Width, file.Height));
        Assert.Equal("00ff", file.Hash.ToString());
        Assert.Equal("/_letterpress/cat.00ff.png", file.Url.ToString());
        Assert.Equal((640, 480), (image.Width, image.Height));
        Assert.Equal("img/cat.png", image.Url.ToString());
        Assert.Equal(file, Assert.Single(articles["One"].Files));
        Assert.Contains(
            "<img src=\"/_letterpress/cat.00ff.png\" width=\"640\" height=\"480\" alt=\"A cat\" title=\"Tom\" loading=\"lazy\">",
            RealCorpus.Written(articles["One"].WriteHtml),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src='img/cat.png' width='320' height='200'>", 320, 200)]
    [InlineData("<img src='img/cat.png' width='320px'>", 320, 240)]
    [InlineData("<img src='img/cat.png' height='100%'>", 640, 480)]
    [InlineData("![](img/cat.png){width=320}", 320, 240)]
    [InlineData("![](img/cat.png){: .x height=\"240\" }", 320, 240)]
    [InlineData("![[cat.png|100x50]]", 100, 50)]
    [InlineData("<img src='https://example.com/cat.png' height='7'>", null, 7)]
    [InlineData("<img src='https://example.com/cat.png'>", null, null)]
    public void Stated_size_beats_the_measured_one(string body, int? width, int? height)
    {
        using PressedArticles articles = Press.Load(Seed(body), s_facts);
        Image image = articles["One"].Figures[0].Image;

        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("[Paper](paper.pdf#page=3 \"To print\")")]
    [InlineData("<a href='./paper.pdf?x#page=3' title='To print'>Paper</a>")]
    [InlineData("<a href='/paper.pdf' title='To print'>Paper</a>")]
    [InlineData("<a href='../paper.pdf' title='To print'>Paper</a>")]
    [InlineData("<a href='p%61per.pdf' title='To print'>Paper</a>")]
    public void Links_have_their_file(string body)
    {
        using PressedArticles articles = Press.Load(Seed(body), s_facts);
        Link link = Assert.Single(articles["One"].Links);

        Assert.Equal("To print", link.Title.ToString());
        Assert.Equal("seeds/paper.pdf", link.File!.Value.Path.ToString());
        Assert.Null(link.File!.Value.Width);
        Assert.Contains(" title=\"To print\">", RealCorpus.Written(articles["One"].WriteHtml), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_the_published_file_with_their_fragment()
    {
        using PressedArticles articles = Press.Load(
            Seed("[Paper](paper.pdf?x#page=3)"), Facts([s_paper with { Url = "/_letterpress/paper.01ff.pdf" }]));

        Assert.Contains(
            "<a href=\"/_letterpress/paper.01ff.pdf#page=3\">", RealCorpus.Written(articles["One"].WriteHtml), StringComparison.Ordinal);
        Assert.Contains(
            "</_letterpress/paper.01ff.pdf#page=3>", RealCorpus.Written(articles["One"].WriteMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Films_are_shown_from_where_they_are_published()
    {
        FileModel film = new("seeds/film.mp4", "video/mp4", 5, 0, 0, "02ff", "/_letterpress/film.02ff.mp4");
        using PressedArticles articles = Press.Load(Seed("<video src='film.mp4'></video>"), Facts([film]));

        Assert.Equal("seeds/film.mp4", articles["One"].Blocks[0].File!.Value.Path.ToString());
        Assert.Contains(
            "<video src=\"/_letterpress/film.02ff.mp4\"", RealCorpus.Written(articles["One"].WriteHtml), StringComparison.Ordinal);
        Assert.Equal("[film.mp4](</_letterpress/film.02ff.mp4>)\n", RealCorpus.Written(articles["One"].WriteMarkdown));
        Assert.Equal(
            "<https://press.example/_letterpress/film.02ff.mp4>\n",
            articles["One"].ToMarkdown(new() { BaseUrl = new("https://press.example/") }));
    }

    [Fact]
    public void Candidates_of_images()
    {
        using PressedArticles articles = Press.Load(
            Seed("<img src='img/cat.png' sizes='10vw' "
                + "srcset='img/cat.png 1x, https://example.com/a,b.png 1.5x, javascript:x 2x, big.png 3x'>"),
            s_facts);
        Image image = articles["One"].Figures[0].Image;

        Assert.Equal(
            [("img/cat.png", 1, null), ("https://example.com/a,b.png", 1.5, null), ("big.png", 3, null)],
            image.Candidates.Select(static one => ($"{one.Url}", one.Density, one.Width)));
        Assert.Equal("seeds/img/cat.png", image.Candidates[0].File!.Value.Path.ToString());
        Assert.Equal("10vw", image.Sizes.ToString());
        Assert.Contains(
            " srcset=\"/_letterpress/cat.00ff.png 1x, https://example.com/a,b.png 1.5x, big.png 3x\" sizes=\"10vw\"",
            RealCorpus.Written(articles["One"].WriteHtml),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Widths_without_sizes_leave_them_to_the_browser()
    {
        using PressedArticles articles = Press.Load(Seed("<img src='a.png' srcset='b.png 320w, c.png 640w, &quot;> 1x'>"));

        Assert.Contains(
            "<img src=\"a.png\" srcset=\"b.png 320w, c.png 640w, &quot;&gt; 1x\" sizes=\"auto\" alt=\"\" loading=\"lazy\">",
            RealCorpus.Written(articles["One"].WriteHtml),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![](img/cta.png)", "File 'img/cta.png' does not exist; did you mean 'cat.png'?")]
    [InlineData("![](img/cat.jpg)", "File 'img/cat.jpg' does not exist; did you mean 'cat.png'?")]
    [InlineData("![](img/CAT.PNG)", "File 'img/CAT.PNG' does not exist; did you mean 'cat.png'?")]
    [InlineData("![](img/zebra.png)", "File 'img/zebra.png' does not exist")]
    [InlineData("[x](no/paper.pdf)", "File 'no/paper.pdf' does not exist")]
    [InlineData("<img src='a.png' srcset='img/dog.png 2x'>", "File 'img/dog.png' does not exist; did you mean 'dog1.png' or 'dog2.png'?")]
    public void LP0307_names_the_nearest_files(string body, string message)
    {
        GeneratorRun run = Press.Run(
            Seed("Text.\n\n" + body), Facts([s_cat], ["seeds/a.png", "seeds/img/dog1.png", "seeds/img/dog2.png"]));
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);

        Assert.Equal(
            ("LP0307", DiagnosticSeverity.Warning, message), (diagnostic.Id, diagnostic.DefaultSeverity, diagnostic.GetMessage(null)));
        Assert.Equal(5, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>Nothing is known of folders that were not listed, of other websites, and of what is no file beside a seed.</summary>
    [Theory]
    [InlineData("![](../other/cat.png)")]
    [InlineData("![](/elsewhere/cat.png)")]
    [InlineData("![](https://example.com/cat.png)")]
    [InlineData("![](//example.com/cat.png)")]
    [InlineData("[x](img/Program.cs)")]
    [InlineData("[x](img/)")]
    public void What_is_not_known_is_not_reported(string body) => Assert.Empty(Press.Run(Seed(body), s_facts).Diagnostics);

    [Fact]
    public void Without_facts_nothing_is_known_and_nothing_is_reported()
    {
        GeneratorRun run = Press.Run(Seed("![](img/none.png)"));
        using PressedArticles articles = new(run);

        Assert.Null(articles["One"].Figures[0].Image.File);
        Assert.Empty(articles["One"].Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Articles_of_other_websites_miss_nothing() =>
        Assert.Empty(Press.Run(Seed("![](img/none.png)", "url: https://example.com/one\n"), s_facts).Diagnostics);

    [Fact]
    public void LP0308_says_why_a_file_is_not_published()
    {
        GeneratorRun run = Press.Run(
            Seed("![](../../secret.png)", path: "seeds/a/one.md"), Facts([], refused: [("secret.png", "it is elsewhere")]));

        Assert.Equal("File '../../secret.png' is not published: it is elsewhere", Assert.Single(run.Diagnostics).GetMessage(null));
    }

    /// <summary>A file that changes changes the record that shows it, its hash, and nothing else; no seed is read.</summary>
    [Fact]
    public void Edit_of_a_file()
    {
        SeedText other = Seed("![](other.png)", path: "seeds/two.md");
        SeedText none = Seed("Text.", path: "seeds/three.md");
        FileModel otherFile = new("seeds/other.png", "image/png", 5, 1, 1, "03ff", "");
        SeedText facts = Facts([s_cat, otherFile]);
        GeneratorRun run = Press.Run(Seed("![](img/cat.png)"), other, none, facts);
        SeedText changed = Facts([s_cat with { Hash = "11ff", Width = 10 }, otherFile]);
        GeneratorRun edited = run.AfterReplacing(facts, changed);

        Assert.Equal("Cached Cached Cached", RunReasons.Of(edited, TrackingNames.Compiled));
        Assert.Equal("Modified", RunReasons.Of(edited, TrackingNames.FileFacts));
        Assert.Equal("Modified Unchanged Unchanged", RunReasons.Of(edited, TrackingNames.Files));
        Assert.Equal("Modified Cached Cached", RunReasons.Of(edited, TrackingNames.Records));
        Assert.Equal("Unchanged Cached Cached", RunReasons.Of(edited, TrackingNames.Summaries));
        Assert.Equal("Cached", RunReasons.Of(edited, TrackingNames.Graph));

        GeneratorRun same = edited.AfterReplacing(changed, changed.NewInstance());
        Assert.Equal("Cached Cached Cached", RunReasons.Of(same, TrackingNames.Compiled));
    }

    [Fact]
    public void Hash_of_an_article_is_another_one_when_its_file_changes()
    {
        using PressedArticles before = Press.Load(Seed("![](img/cat.png)"), s_facts);
        using PressedArticles after = Press.Load(Seed("![](img/cat.png)"), Facts([s_cat with { Hash = "11ff" }]));

        Assert.NotEqual(before["One"].ContentHash, after["One"].ContentHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("letterpress files 2\nfile a b")]
    [InlineData("letterpress files 1\nfile a b")]
    [InlineData("letterpress files 1\nfile a b x y z w v")]
    [InlineData("letterpress files 1\nfile")]
    [InlineData("letterpress files 1\nrefused a")]
    public void Damaged_facts_are_none(string text) => Assert.True(FileFacts.Parse(text).IsEmpty);
}
