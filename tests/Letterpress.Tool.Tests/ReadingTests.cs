using System.Text.Json;
using System.Xml.Linq;

namespace Letterpress.Tool.Tests;

/// <summary><c>ls</c>, <c>show</c>, <c>graph</c> and <c>search</c>.</summary>
public sealed class ReadingTests : IDisposable
{
    readonly Desk _desk = new Desk()
        .Write("seeds/ink.md",
            "---\ntitle: Ink\ndate: 2026-05-01\ntags: [Materials]\nid: i1\n---\n## Black\n\nSoot and [paper](paper.md).\n")
        .Write("seeds/paper.md",
            "---\ntitle: Paper\ndate: 2026-05-02\nlang: en\n---\nMade of rags; see [ink](ink.md#black) and [none](none.md).\n")
        .Write("seeds/draft.md", "---\ntitle: A draft\ndraft: true\n---\nText.\n");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Ls_lists_articles_newest_first()
    {
        Assert.Equal(
            [
                "2026-05-02\tpaper\tPaper\t7\tseeds/paper.md",
                "2026-05-01\tink\tInk\t4\tseeds/ink.md",
                "\tdraft\tA draft\t1\tseeds/draft.md",
            ],
            _desk.Run("ls", "--format", "tsv").AssertCode(0).Lines);
        string[] table = _desk.Run("ls").AssertCode(0).Lines;
        Assert.Contains(table, static line => line.Contains("A draft (draft)", StringComparison.Ordinal));
        using JsonDocument json = JsonDocument.Parse(_desk.Run("ls", "seeds/ink.md", "--format", "json").AssertCode(0).Output);
        JsonElement one = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("seeds/ink.md ink Ink 4", string.Join(
            ' ', ((string[])["seed", "slug", "title", "words"]).Select(name => one.GetProperty(name).ToString())));
    }

    [Theory]
    [InlineData("ink")]
    [InlineData("i1")]
    [InlineData("seeds/ink.md")]
    public void Show_finds_an_article_by_each_of_its_names(string key)
    {
        Answer answer = _desk.Run("show", key).AssertCode(0);
        Assert.Equal(
            """
            title: Ink
            seed: seeds/ink.md
            slug: ink
            id: i1
            published: 2026-05-01T00:00:00+00:00
            language: und
            tags: Materials
            words: 4
            excerpt: Soot and paper.

            outline:
                Black #black

            links:
              9: paper.md -> paper

            linked from:
              seeds/paper.md:6: ink

            """.ReplaceLineEndings("\n"),
            answer.Output);
    }

    [Fact]
    public void Show_writes_the_body_in_each_format()
    {
        Assert.Equal("<h2 id=\"black\">Black</h2>\n<p>Soot and <a href=\"paper.md\">paper</a>.</p>\n",
            _desk.Run("show", "ink", "--format", "html").AssertCode(0).Output);
        Assert.Equal("## Black\n\nSoot and [paper](<paper.md>).\n", _desk.Run("show", "ink", "--format", "md").AssertCode(0).Output);
        using JsonDocument json = JsonDocument.Parse(_desk.Run("show", "ink", "--format", "json").AssertCode(0).Output);
        Assert.Equal("Ink", json.RootElement.GetProperty("title").GetString());
        Assert.Contains("none.md (not found)", _desk.Run("show", "paper").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_article_is_exit_code_1_with_those_that_come_nearest()
    {
        Answer answer = _desk.Run("show", "papre").AssertCode(1);
        Assert.Equal(
            "letterpress: no article has the id, slug, path, alias or URL 'papre'; did you mean 'paper'?\n", answer.Error);
        _desk.Write("seeds/empty.md", "");
        Assert.Contains("has errors and is no article", _desk.Run("show", "seeds/empty.md").AssertCode(1).Error, StringComparison.Ordinal);
        Assert.Contains("note: 1 error; seeds may be missing.", _desk.Run("ls").AssertCode(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_writes_each_format()
    {
        Assert.Contains("\"ink\" -> \"paper\"", _desk.Run("graph").AssertCode(0).Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "flowchart", _desk.Run("graph", "--format", "mermaid").AssertCode(0).Output.TrimStart(), StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(_desk.Run("graph", "--format", "graphml").AssertCode(0).Output).Root);
        using JsonDocument json = JsonDocument.Parse(_desk.Run("graph", "--format", "json", "seeds").AssertCode(0).Output);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public void Search_finds_words_with_the_text_around_them()
    {
        Answer answer = _desk.Run("search", "rags").AssertCode(0);
        Assert.Equal("Paper  seeds/paper.md", answer.Lines[0].TrimEnd());
        Assert.Equal("  Made of rags; see ink and none.", answer.Lines[1].TrimEnd());
        Assert.Equal("1 of 1 article", answer.Lines[^1].TrimEnd());
        using JsonDocument json = JsonDocument.Parse(_desk.Run("search", "soot", "--format", "json").AssertCode(0).Output);
        Assert.Equal("Black", json.RootElement[0].GetProperty("heading").GetString());
        Assert.Equal("No article has 'zinc'.\n", _desk.Run("search", "zinc").AssertCode(1).Error);
        Assert.Contains(
            "--limit must be a number", _desk.Run("search", "ink", "--limit", "0").AssertCode(2).Error, StringComparison.Ordinal);
    }

    /// <summary>A project without an index has one here.</summary>
    [Fact]
    public void Search_needs_no_index_of_the_project() =>
        _desk.Run("search", "rags", "-p", "LetterpressSearch=None").AssertCode(0);

    [Fact]
    public void Help_has_examples_and_no_arguments_is_help()
    {
        Assert.Equal(_desk.Run("--help").AssertCode(0).Output, _desk.Run().AssertCode(0).Output);
        foreach (string command in (string[])["check", "ls", "show", "graph", "search", "snapshot", "mv", "new", "import"])
        {
            Answer help = _desk.Run(command, "--help").AssertCode(0);
            Assert.Contains("  letterpress " + command, help.Output, StringComparison.Ordinal);
            Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_terminal_gets_no_text_of_seeds_that_steers_it()
    {
        using Desk desk = new Desk { IsTerminal = true }.Write(
            "seeds/a.md", "---\ntitle: \"A\\e[31m\"\n---\nText \u202e and <code>\u001b[0m</code>.\n");
        foreach (string[] arguments in (string[][])[["show", "a"], ["show", "a", "--format", "html"], ["graph"], ["ls", "--format", "tsv"]])
        {
            string output = desk.Run(arguments).AssertCode(0).Output;
            Assert.DoesNotContain('\u001b', output);
            Assert.DoesNotContain('\u202e', output);
        }
    }
}
