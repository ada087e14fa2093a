using Letterpress.Tool.Editing;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Tests;

/// <summary><c>mv</c>.</summary>
public sealed class MoveTests : IDisposable
{
    readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    void Notes() => _desk
        .Seed("seeds/notes/ink.md", "## Black\n\n[paper](paper.md) ![cat](cat.png) [self](ink.md#black) [top](../top.md)")
        .Write("seeds/notes/cat.png", [1])
        .Write("seeds/notes/paper.md", "---\ntitle: Paper\n---\n[ink](ink.md#black) [ink.md](ink.md \"t\") [r][1] [[ink]] [a](/notes/ink)"
            + " <a class=\"ink.md\" href=\"./ink.md\">x</a> [p](ink.html) [s](/ink/)\n\n[1]: ink.md#black \"x\"\n")
        .Write("seeds/top.md", "---\ntitle: Top\n---\n[i](notes/ink) [q]({{< ref \"ink\" >}}) [w](https://example.com/ink.md)\n");

    [Fact]
    public void Links_images_and_names_follow_in_the_manner_in_which_they_are_written()
    {
        Notes();
        string[] before = Targets();
        Answer answer = _desk.Run("mv", "seeds/notes/ink.md", "seeds/materials/black-ink.md").AssertCode(0);
        Assert.Equal(
            "---\ntitle: ink\ndate: 2026-05-01\naliases: [/notes/ink]\n---\n## Black\n\n"
                + "[paper](../notes/paper.md) ![cat](../notes/cat.png) [self](black-ink.md#black) [top](../top.md)\n",
            _desk.Read("seeds/materials/black-ink.md").Replace("formerly: [Ink]\n", "", StringComparison.Ordinal));
        Assert.Contains("\nformerly: [Ink]\n", _desk.Read("seeds/materials/black-ink.md"), StringComparison.Ordinal);
        Assert.Equal(
            "---\ntitle: Paper\n---\n[ink](../materials/black-ink.md#black) [ink.md](../materials/black-ink.md \"t\") [r][1] [[ink]]"
                + " [a](/materials/black-ink) <a class=\"ink.md\" href=\"../materials/black-ink.md\">x</a> [p](../materials/black-ink.html)"
                + " [s](/black-ink/)\n\n[1]: ../materials/black-ink.md#black \"x\"\n",
            _desk.Read("seeds/notes/paper.md"));
        Assert.Equal(
            "---\ntitle: Top\n---\n[i](materials/black-ink) [q]({{< ref \"black-ink\" >}}) [w](https://example.com/ink.md)\n",
            _desk.Read("seeds/top.md"));
        Assert.False(File.Exists(_desk.PathOf("seeds/notes/ink.md")));
        Assert.Equal(before, Targets());
        Assert.Empty(_desk.Run("check").AssertCode(0).Lines);
        Assert.Equal("seeds/notes/ink.md -> seeds/materials/black-ink.md", answer.Lines[^1]);
        _desk.Run("show", "/notes/ink").AssertCode(0);
    }

    /// <summary>Of all articles, to which each link leads.</summary>
    string[] Targets() =>
    [
        .. ((string[])["paper", "top"]).SelectMany(slug => _desk.Run("show", slug).AssertCode(0).Lines)
            .Where(static line => line.Contains(" -> ", StringComparison.Ordinal)).Select(static line => line.Split(" -> ")[1]
                .Replace("black-", "", StringComparison.Ordinal)),
    ];

    [Fact]
    public void A_dry_run_changes_nothing()
    {
        Notes();
        SortedDictionary<string, string> before = _desk.Files();
        Answer dry = _desk.Run("mv", "seeds/notes/ink.md", "seeds/materials/", "--dry-run").AssertCode(0);
        Assert.Contains("seeds/notes/paper.md(4): ink.md -> ../materials/ink.md", dry.Lines);
        Assert.Equal(before, _desk.Files());
        Assert.Equal(dry.Lines, _desk.Run("mv", "seeds/notes/ink.md", "seeds/materials/").AssertCode(0).Lines);
    }

    [Fact]
    public void Without_a_project_all_seeds_below_the_current_folder_follow()
    {
        _desk.Seed("a/ink.md", "One.").Seed("b/paper.md", "[ink](../a/ink.md)");
        _desk.Run("mv", "a/ink.md", "c/ink.md").AssertCode(0);
        Assert.Contains("[ink](../c/ink.md)", _desk.Read("b/paper.md"), StringComparison.Ordinal);
        _desk.RunIn("c", "mv", "ink.md", "../b/ink.md").AssertCode(2);
    }

    /// <summary>Definitions of one page differ by their fragments; some are stated twice.</summary>
    [Fact]
    public void All_definitions_of_a_URL_follow()
    {
        _desk.Seed("seeds/ink.md", "## Black\n\nOne.")
            .Seed("seeds/paper.md", "[a] [b] [c]\n\n[a]: ink.md#black\n[b]: ink.md 't'\n[c]: <ink.md>\n[d]: ink.md");
        _desk.Run("mv", "seeds/ink.md", "seeds/x/ink.md").AssertCode(0);
        Assert.EndsWith(
            "\n[a]: x/ink.md#black\n[b]: x/ink.md 't'\n[c]: <x/ink.md>\n[d]: x/ink.md\n", _desk.Read("seeds/paper.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_no_definition()
    {
        _desk.Seed("seeds/ink.md", "One.").Seed("seeds/paper.md", "[a]\n\n```md\n[a]: ink.md\n```\n\n[a]: ink.md\n\n~~~\n[a]: ink.md");
        _desk.Run("mv", "seeds/ink.md", "seeds/x/ink.md").AssertCode(0);
        Assert.EndsWith(
            "[a]\n\n```md\n[a]: ink.md\n```\n\n[a]: x/ink.md\n\n~~~\n[a]: ink.md\n", _desk.Read("seeds/paper.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_link_that_cannot_be_rewritten_stops_the_move()
    {
        _desk.Seed("seeds/ink.md", "One.").Seed("seeds/paper.md", "[a](ink.md) [b](in&#107;.md)");
        SortedDictionary<string, string> before = _desk.Files();
        Answer answer = _desk.Run("mv", "seeds/ink.md", "seeds/new/").AssertCode(1);
        Assert.StartsWith("seeds/paper.md(5): 'ink.md' cannot be rewritten", Assert.Single(answer.Lines), StringComparison.Ordinal);
        Assert.Equal("letterpress: nothing was changed.\n", answer.Error);
        Assert.Equal(before, _desk.Files());
    }

    [Theory]
    [InlineData("---\ntitle: A\naliases: [/x, /y]\n---\n", "aliases: [/x, /y, \"/a\"]\n")]
    [InlineData("---\ntitle: A\naliases:\n  - /x\ntags: [t]\n---\n", "aliases:\n  - /x\n  - /a\ntags: [t]\n")]
    [InlineData("---\ntitle: A\nalias: /x\n---\n", "alias: [/x, \"/a\"]\n")]
    [InlineData("---\r\ntitle: A\r\n---\r\n", "title: A\r\naliases: [/a]\r\n---\r\n")]
    [InlineData("+++\ntitle = \"A\"\n[x]\ny = 1\n+++\n", "+++\naliases = [\"/a\"]\ntitle = \"A\"\n")]
    [InlineData("{\n  \"title\": \"A\"\n}\n", "{\n  \"aliases\": [\"/a\"],\n  \"title\": \"A\"\n}\n")]
    [InlineData("", "---\naliases: [/a]\n---\n# A\n")]
    public void The_former_path_is_added_in_the_format_of_the_front_matter(string front, string expected)
    {
        _desk.Write("seeds/a.md", front + "# A\n").Seed("seeds/b.md", "[a](a.md)");
        _desk.Run("mv", "seeds/a.md", "seeds/x/a.md").AssertCode(0);
        Assert.Contains(expected, _desk.Read("seeds/x/a.md"), StringComparison.Ordinal);
        Assert.Contains("[a](x/a.md)", _desk.Read("seeds/b.md"), StringComparison.Ordinal);
        Assert.Empty(_desk.Run("check").AssertCode(0).Lines);
        _desk.Run("show", "/a").AssertCode(0);
    }

    /// <summary>What a person saves while the command works is not lost.</summary>
    [Theory]
    [InlineData("seeds/ink.md")]
    [InlineData("seeds/paper.md")]
    [InlineData("seeds/x/ink.md")]
    public async Task A_file_that_changed_meanwhile_stops_the_move(string path)
    {
        _desk.Seed("seeds/ink.md", "One.").Seed("seeds/paper.md", "[a](ink.md)").Seed("seeds/top.md", "[a](ink.md)");
        SortedDictionary<string, string> expected = _desk.Files();
        expected[path] = "New.\n";
        using Meanwhile output = new(() => _desk.Write(path, "New.\n"));
        using StringWriter error = new();
        Assert.Equal(2, await CommandLine.RunAsync(
            ["mv", "seeds/ink.md", "seeds/x/ink.md"], new(_desk.Folder, output, error), TestContext.Current.CancellationToken));
        Assert.Contains("has changed meanwhile; run the command again.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(expected, _desk.Files());
    }

    [Fact]
    public void Links_between_files_and_permissions_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither.");
        _desk.Seed("store/ink.md", "One.").Seed("store/paper.md", "[a](ink.md)");
        Directory.CreateDirectory(_desk.PathOf("seeds"));
        File.CreateSymbolicLink(_desk.PathOf("seeds/ink.md"), "../store/ink.md");
        File.CreateSymbolicLink(_desk.PathOf("seeds/paper.md"), _desk.PathOf("store/paper.md"));
        _desk.Seed("seeds/own.md", "Two.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_desk.PathOf("seeds/own.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        _desk.Run("mv", "seeds/ink.md", "seeds/x/y/ink.md").AssertCode(0);
        Assert.Equal("../../../store/ink.md", new FileInfo(_desk.PathOf("seeds/x/y/ink.md")).LinkTarget);
        Assert.Contains("aliases: [/ink]", _desk.Read("store/ink.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(_desk.PathOf("seeds/ink.md")));
        Assert.Equal(_desk.PathOf("store/paper.md"), new FileInfo(_desk.PathOf("seeds/paper.md")).LinkTarget);
        Assert.EndsWith("[a](x/y/ink.md)\n", _desk.Read("store/paper.md"), StringComparison.Ordinal);
        _desk.Run("mv", "seeds/own.md", "seeds/x/own.md").AssertCode(0);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_desk.PathOf("seeds/x/own.md")));
        }
    }

    [Fact]
    public void A_seed_stays_one()
    {
        _desk.Write("App.csproj", "<Project><ItemGroup><ArticleSeed Remove=\"seeds/old/**/*.md\" /><ArticleSeed Include=\"flat/*.md\" />"
                + "</ItemGroup></Project>")
            .Seed("seeds/ink.md", "One.").Seed("flat/a.md", "Two.").Write("readme.md", "Three.");
        SortedDictionary<string, string> before = _desk.Files();
        foreach ((string from, string to) in (IEnumerable<(string, string)>)
        [
            ("seeds/ink.md", "seeds/.hidden/ink.md"), ("seeds/ink.md", "seeds/a/node_modules/ink.md"),
            ("seeds/ink.md", "seeds/old/ink.md"), ("flat/a.md", "flat/deep/a.md"),
        ])
        {
            Assert.Equal(
                $"letterpress: '{to}' would be no seed any more: its name or one of its folders is left out.\n",
                _desk.Run("mv", from, to).AssertCode(2).Error);
        }

        Assert.Equal(before, _desk.Files());
        _desk.Run("mv", "flat/a.md", "flat/b.md").AssertCode(0);
    }

    [Theory]
    [InlineData("App.csproj")]
    [InlineData("none.txt")]
    public void What_is_no_seed_is_not_moved(string project)
    {
        _desk.Write(project, "<Project />").Seed("seeds/ink.md", "One.").Write("seeds/cat.png", [1]);
        Assert.Equal(
            "letterpress: 'seeds/cat.png' is no seed; only seeds can be moved.\n",
            _desk.Run("mv", "seeds/cat.png", "seeds/x/cat.png").AssertCode(2).Error);
    }

    /// <summary>A build for the public leaves drafts out; their links follow all the same.</summary>
    [Fact]
    public void Links_of_drafts_follow_and_errors_are_reported()
    {
        _desk.Seed("seeds/ink.md", "One.").Write("seeds/idea.md", "---\ntitle: Idea\ndraft: true\n---\n[a](ink.md)\n")
            .Write("seeds/bad.md", "");
        Answer answer = _desk.Run("mv", "seeds/ink.md", "seeds/x/ink.md", "-c", "Release").AssertCode(0);
        Assert.EndsWith("[a](x/ink.md)\n", _desk.Read("seeds/idea.md"), StringComparison.Ordinal);
        Assert.Contains("note: 1 error; seeds may be missing.", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>Something happens when the first line is written.</summary>
    sealed class Meanwhile(Action act) : StringWriter
    {
        bool _isOver;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (!_isOver)
            {
                _isOver = true;
                act();
            }
        }
    }

    [Theory]
    [InlineData("{% include x %}\n\nText.\n", "---\naliases: [/a]\n---\n{% include x %}\n")]
    [InlineData("+++\n\nText.\n", "---\naliases: [/a]\n---\n+++\n")]
    [InlineData("---\n---\nText.\n", "---\naliases: [/a]\n---\nText.\n")]
    [InlineData("Text.\n", "---\naliases: [/a]\n---\nText.\n")]
    [InlineData("+++\n+++\nText.\n", "+++\naliases = [\"/a\"]\n+++\nText.\n")]
    public void A_body_is_not_taken_for_front_matter_nor_are_defaults(string text, string expected)
    {
        foreach (string defaults in (string[])["", "author: Ann\n"])
        {
            using Desk desk = new Desk().Write("seeds/a.md", text).Seed("seeds/b.md", "[a](a.md)");
            _ = defaults.Length > 0 ? desk.Write("seeds/_defaults.yml", defaults) : desk;
            desk.Run("mv", "seeds/a.md", "seeds/x/a.md").AssertCode(0);
            Assert.StartsWith(expected, desk.Read("seeds/x/a.md"), StringComparison.Ordinal);
            desk.Run("show", "/a").AssertCode(0);
        }
    }

    [Fact]
    public void Control_characters_are_escaped() =>
        Assert.Equal("\"a\\u0009\\u0001\\\"\"", FrontMatterEdit.Yaml("a\t\u0001\""));

    [Fact]
    public void Wrong_usage_is_a_message_and_exit_code_2()
    {
        _desk.Seed("seeds/a.md", "One.").Seed("seeds/b.md", "One.").Write("seeds/empty.md", "");
        foreach ((string[] arguments, int code, string message) in (IEnumerable<(string[], int, string)>)
        [
            (["mv", "seeds/a.md", "seeds/b.md"], 2, "'seeds/b.md' exists already."),
            (["mv", "seeds/a.md", "elsewhere/a.md"], 2, "'elsewhere/a.md' is outside of 'seeds', the folder of the seeds."),
            (["mv", "seeds/a.md", "seeds/a.html"], 2, "'seeds/a.html' has another file extension than 'seeds/a.md'"),
            (["mv", "seeds", "other"], 2, "'seeds' is a folder; move its seeds one by one."),
            (["mv", "seeds/none.md", "seeds/x.md"], 2, "seeds/none.md' does not exist."),
            (["mv", "seeds/a.md"], 2, "Required argument missing for command: 'mv'."),
            (["mv", "seeds/empty.md", "seeds/x.md"], 1, "'seeds/empty.md' is no article"),
        ])
        {
            Assert.Contains(message, _desk.Run(arguments).AssertCode(code).Error, StringComparison.Ordinal);
        }
    }
}
