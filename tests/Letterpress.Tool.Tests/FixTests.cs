using Letterpress.Tool.Editing;

namespace Letterpress.Tool.Tests;

/// <summary><c>check --fix</c>.</summary>
public sealed class FixTests : IDisposable
{
    readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Suggestions_are_written_where_the_URL_is_and_nowhere_else()
    {
        _desk.Seed("seeds/ink.md", "## Black\n\n[papr.md](papr.md) [p](papr.md#onne \"t\") <a href='papr.md'>x</a>")
            .Seed("seeds/paper.md", "## One\n\n[a](ink.md#blak) [b](ink.md#blak) ![c](ct.png)").Write("seeds/cat.png", [1]);
        Answer answer = _desk.Run("check", "--fix").AssertCode(0);
        Assert.EndsWith(
            "## Black\n\n[papr.md](paper.md) [p](paper.md#one \"t\") <a href='paper.md'>x</a>\n", _desk.Read("seeds/ink.md"),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "[a](ink.md#black) [b](ink.md#black) ![c](cat.png)\n", _desk.Read("seeds/paper.md"), StringComparison.Ordinal);
        Assert.Empty(answer.Lines);
        Assert.Contains("seeds/ink.md(7,1): fixed LP0304: 'papr.md' is 'paper.md' now\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_single_place_or_suggestion_is_left()
    {
        _desk.Seed("seeds/ink.md", "[a][1] [[papr]] ![x](one.png) [n](zzz.md)\n\n[1]: papr.md").Seed("seeds/paper.md", "One.")
            .Write("seeds/ones.png", [1]).Write("seeds/onex.png", [1]);
        SortedDictionary<string, string> before = _desk.Files();
        int count = _desk.Run("check").Lines.Length;
        Assert.Equal(count, _desk.Run("check", "--fix").Lines.Length);
        Assert.Equal(before, _desk.Files());
    }

    [Fact]
    public void Only_what_was_asked_for_is_changed_and_the_rest_of_the_file_stays()
    {
        _desk.Write("seeds/a/ink.md", "\uFEFF---\r\ntitle: Ink\r\n---\r\n[ä](../papr.md)\r\n").Seed("seeds/b.md", "[x](papr.md)")
            .Seed("seeds/paper.md", "One.");
        string other = _desk.Read("seeds/b.md");
        _desk.Run("check", "seeds/a", "--fix").AssertCode(0);
        Assert.Equal(
            "\uFEFF---\r\ntitle: Ink\r\n---\r\n[ä](../paper.md)\r\n",
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(_desk.PathOf("seeds/a/ink.md"))));
        Assert.Equal(other, _desk.Read("seeds/b.md"));
    }

    [Fact]
    public void A_file_beside_a_folder_is_all_of_its_own_folder_that_is_changed()
    {
        _desk.Seed("seeds/a.md", "[x](papr.md)").Seed("seeds/b.md", "[x](papr.md)").Seed("seeds/paper.md", "One.")
            .Seed("content/c.md", "[x](nte.md)").Seed("content/note.md", "One.");
        string other = _desk.Read("seeds/b.md");
        _desk.Run("check", "seeds/a.md", "content", "--fix").AssertCode(0);
        Assert.Equal(other, _desk.Read("seeds/b.md"));
        Assert.EndsWith("[x](paper.md)\n", _desk.Read("seeds/a.md"), StringComparison.Ordinal);
        Assert.EndsWith("[x](note.md)\n", _desk.Read("content/c.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_file_stays_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has them only for administrators.");
        _desk.Seed("store/ink.md", "[x](papr.md)").Seed("seeds/paper.md", "One.");
        File.CreateSymbolicLink(_desk.PathOf("seeds/ink.md"), "../store/ink.md");
        _desk.Run("check", "--fix").AssertCode(0);
        Assert.Equal("../store/ink.md", new FileInfo(_desk.PathOf("seeds/ink.md")).LinkTarget);
        Assert.EndsWith("[x](paper.md)\n", _desk.Read("store/ink.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_not_written()
    {
        _desk.Write("a.md", "New.");
        string path = _desk.PathOf("a.md");
        IOException problem = Assert.Throws<IOException>(() => SeedText.Replace(path, "Old."u8.ToArray(), "Fixed."u8.ToArray()));
        Assert.Equal($"'{path}' has changed meanwhile; run the command again.", problem.Message);
        Assert.Equal("New.", _desk.Read("a.md"));
        SeedText.Replace(path, "New."u8.ToArray(), "Fixed."u8.ToArray());
        Assert.Equal("Fixed.", _desk.Read("a.md"));
    }
}
