using System.Text;
using System.Text.Json;

namespace Letterpress.Tool.Tests;

/// <summary><c>check</c> without a project.</summary>
public sealed class CheckTests : IDisposable
{
    readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Diagnostics_are_lines_of_a_compiler_in_the_order_of_places()
    {
        _desk.Seed("seeds/ink.md", "See [paper](papr.md).\n\n[x](http://https://example.com/)").Seed("seeds/paper.md", "One.")
            .Write("seeds/none.md", "");
        Answer answer = _desk.Run("check").AssertCode(1);
        Assert.Equal(
            [
                "seeds/ink.md(5,5): warning LP0304: No seed is 'papr.md'; did you mean 'paper.md'?",
                "seeds/ink.md(7,1): warning LP0302: URL 'http://https://example.com/' is malformed: it has two schemes",
                "seeds/none.md(1,1): error LP0101: Seed has no readable text and was ignored: it is empty",
            ],
            answer.Lines);
        Assert.Equal("1 error, 2 warnings, 0 messages in 3 seeds\n", answer.Error);
    }

    [Fact]
    public void Without_errors_the_exit_code_is_0_and_warnings_can_be_errors()
    {
        _desk.Seed("seeds/ink.md", "[x](http://https://example.com/)");
        Assert.Contains(": warning LP0302", Assert.Single(_desk.Run("check").AssertCode(0).Lines), StringComparison.Ordinal);
        Assert.Contains(": error LP0302", Assert.Single(_desk.Run("check", "--warnaserror").AssertCode(1).Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info", 2)]
    [InlineData("warning", 1)]
    [InlineData("error", 0)]
    public void What_is_less_severe_is_left_out(string severity, int count)
    {
        _desk.Seed("seeds/ink.md", "[x](http://https://example.com/) <a href=\"other\" rel=\"ArticleRef\">dead</a>");
        Assert.Equal(count, _desk.Run("check", "--severity", severity).AssertCode(0).Lines.Length);
    }

    [Fact]
    public void A_folder_of_any_name_has_seeds_and_is_the_root_of_their_links()
    {
        _desk.Seed("content/posts/ink.md", "[paper](/notes/paper.md) [none](none.md)").Seed("content/notes/paper.md", "One.")
            .Seed("content/.hidden/not.md", "[x](http://https://example.com/)");
        Assert.Equal(
            ["content/posts/ink.md(5,26): warning LP0304: No seed is 'none.md'"],
            _desk.Run("check", "content").AssertCode(0).Lines);
        Assert.Equal(
            ["posts/ink.md(5,26): warning LP0304: No seed is 'none.md'"],
            _desk.RunIn("content", "check").AssertCode(0).Lines);
        Assert.Contains("/notes/paper.md -> paper", _desk.Run("show", "ink", "--seeds", "content").Output, StringComparison.Ordinal);
    }

    /// <summary>Links to other seeds lead somewhere, and what is wrong with these is not what was asked.</summary>
    [Fact]
    public void A_file_or_a_folder_of_seeds_is_checked_among_all()
    {
        _desk.Seed("seeds/a/ink.md", "[paper](../b/paper.md) [x](http://https://example.com/)").Seed("seeds/b/paper.md", "[y](none.md)");
        string ink = Assert.Single(_desk.Run("check", "seeds/a/ink.md").Lines);
        Assert.StartsWith("seeds/a/ink.md(5,24): warning LP0302", ink, StringComparison.Ordinal);
        Assert.Equal(ink, Assert.Single(_desk.Run("check", "seeds/a").Lines));
        Assert.Equal(2, _desk.Run("check", "seeds").Lines.Length);
    }

    [Fact]
    public void Images_that_do_not_exist_are_found()
    {
        _desk.Seed("seeds/ink.md", "![cat](cat.png) ![cot](cot.png)").Write("seeds/cat.png", [1, 2, 3]);
        Assert.Equal(
            ["seeds/ink.md(5,17): warning LP0307: File 'cot.png' does not exist; did you mean 'cat.png'?"], _desk.Run("check").Lines);
    }

    [Fact]
    public void Links_to_folders_are_followed_but_in_no_cycle()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has them only for administrators.");
        _desk.Seed("seeds/a/ink.md", "One.").Seed("store/paper.md", "Two.");
        Directory.CreateSymbolicLink(_desk.PathOf("seeds/a/loop"), "..");
        Directory.CreateSymbolicLink(_desk.PathOf("seeds/linked"), _desk.PathOf("store"));
        Directory.CreateSymbolicLink(_desk.PathOf("store/self"), ".");
        Assert.Equal("0 errors, 0 warnings, 0 messages in 2 seeds\n", _desk.Run("check").AssertCode(0).Error);
    }

    [Fact]
    public void A_path_with_a_colon_is_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        _desk.Seed("seeds/a:b/ink.md", "[x](none.md)").Seed("seeds/paper.md", "[x](none.md)");
        Assert.Contains("LP0304", Assert.Single(_desk.Run("check", "seeds/a:b").Lines), StringComparison.Ordinal);
        Assert.Contains("LP0304", Assert.Single(_desk.Run("check", "seeds/a:b/ink.md").Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_seeds_above_the_repository_does_not_count()
    {
        _desk.Write("seeds/site/.git/HEAD", "x").Seed("seeds/site/content/ink.md", "One.").Seed("seeds/paper.md", "Two.");
        Assert.EndsWith(" in 1 seed\n", _desk.RunIn("seeds/site", "check", "content").AssertCode(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_errors()
    {
        _desk.Seed("seeds/ink.md", "One.").Write("seeds/latin.md", Encoding.Latin1.GetBytes("---\ntitle: Ä\n---\nä\n"));
        File.CreateSymbolicLink(_desk.PathOf("seeds/gone.md"), _desk.PathOf("nowhere.md"));
        Assert.Equal(
            ["seeds/gone.md(1,1): error LP0107", "seeds/latin.md(1,1): error LP0101"],
            _desk.Run("check").AssertCode(1).Lines.Select(static line => line[..line.IndexOf(": ", 20, StringComparison.Ordinal)]));
    }

    [Fact]
    public void Wrong_usage_is_a_message_and_exit_code_2()
    {
        _desk.Write("empty/readme.rst", "One.").Seed("seeds/ink.md", "One.");
        foreach ((string[] arguments, string message) in (IEnumerable<(string[], string)>)
        [
            (["check", "nowhere"], "letterpress: 'nowhere' does not exist."),
            (["check", "empty"], "letterpress: no seeds in 'empty'."),
            (["check", "--fixx"], "letterpress: '--fixx' is neither an option nor a path."),
            (["check", "--format", "xml"], "letterpress: Argument 'xml' not recognized."),
            (["check", "--fix", "--watch"], "letterpress: --fix and --watch cannot be combined"),
            (["check", "-p", "LetterpressNone=1"], "letterpress: 'LetterpressNone=1' is not a setting; write NAME=VALUE"),
            (["check", "--project", "empty"], "letterpress: 'empty' has no project file, or several; name one."),
            (["chekc"], "letterpress: "),
        ])
        {
            Answer answer = _desk.Run(arguments).AssertCode(2);
            Assert.StartsWith(message, answer.Error, StringComparison.Ordinal);
            Assert.Empty(answer.Output);
        }
    }

    [Fact]
    public void Json_has_each_diagnostic_with_its_place()
    {
        _desk.Seed("seeds/ink.md", "[x](none.md)");
        using JsonDocument json = JsonDocument.Parse(_desk.Run("check", "--format", "json").Output);
        JsonElement one = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            "LP0304 warning seeds/ink.md 5 1 5 13 No seed is 'none.md'",
            string.Join(' ', ((string[])["id", "severity", "path", "line", "column", "endLine", "endColumn", "message"])
                .Select(name => one.GetProperty(name).ToString())));
    }

    [Fact]
    public void Sarif_has_rules_results_and_further_places()
    {
        _desk.Seed("seeds/ink.md", "<a href=\"o ther\" rel=\"ArticleRef\">x</a> <a href=\"o ther\" rel=\"ArticleRef\">x</a>");
        using JsonDocument json = JsonDocument.Parse(_desk.Run("check", "--format", "sarif").Output);
        JsonElement run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("LP0301", rule.GetProperty("id").GetString());
        Assert.Equal("note", result.GetProperty("level").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("seeds/ink.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(5, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Single(result.GetProperty("relatedLocations").EnumerateArray());
    }

    /// <summary>A name of a file may hold what steers a terminal.</summary>
    [Fact]
    public void No_output_steers_a_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        _desk.Write("seeds/a\u001b[31mb.md", "").Seed("seeds/b.md", "<a href='no\u001b[31m' rel='ArticleRef'>x</a>");
        Answer answer = _desk.Run("check");
        Assert.NotEmpty(answer.Lines);
        Assert.DoesNotContain('\u001b', answer.Output + answer.Error);
    }
}
