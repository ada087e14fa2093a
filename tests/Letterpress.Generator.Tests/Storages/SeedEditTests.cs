using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>
/// Where an edit concerns no other seed, the results of the build before are changed in place; they are those of a first build
/// all the same.
/// </summary>
public sealed class SeedEditTests : IDisposable
{
    /// <summary>More than have a shard each.</summary>
    const int Count = 60;

    const string Body = "<p>Text of {0}, see <a href=\"{1}.txt\">the next</a>, <a href=\"{1}.txt#top\">its top</a> and <a "
        + "href=\"gone.txt\">what is gone</a>, <a href=\"gone.txt\">twice</a>.</p><h2 id=\"part\">Part</h2><script>s()</script>";

    readonly PressProject _project = new();

    public SeedEditTests()
    {
        for (int i = 0; i < Count; i++)
        {
            _project.Write(i, Standard(i));
        }
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("Text", "Another text")]
    [InlineData("Text", "T")]
    [InlineData("<p>", "<p>A line more.</p>\n\n<p>")]
    [InlineData("Part</h2>", "Part</h2><p>漢字 \\ \t \U0001F600</p><img src=\"/one.png\"><table><tr><td>1</table>")]
    [InlineData("s()", "t()")]
    public void An_edit_of_the_text_alone_links_nothing(string old, string now) =>
        Edit(isLinked: false, (7, Standard(7).Replace(old, now, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Text", "<a href=\"9.txt\">Text</a>")]
    [InlineData("8.txt#top", "8.txt#part")]
    [InlineData("8.txt\"", "9.txt\"")]
    [InlineData("id=\"part\"", "id=\"top\"")]
    [InlineData("Part</h2>", "Part</h2><h2>Of it</h2>")]
    [InlineData("<script>s()</script>", "")]
    [InlineData("Text", "\0")]
    public void An_edit_that_may_concern_others_links_all(string old, string now) =>
        Edit(isLinked: true, (7, Standard(7).Replace(old, now, StringComparison.Ordinal)));

    [Fact]
    public void A_title_and_a_time_concern_others()
    {
        _project.Run();
        _project.Write(7, Standard(7), title: "Another");
        Check(isLinked: true);
        _project.Write(7, Standard(7), title: "Another", time: 1_800_000_000_000);
        Check(isLinked: true);
    }

    [Fact]
    public void Several_seeds_may_be_edited_at_once() =>
        Edit(
            isLinked: false,
            (7, Standard(7) + "<p>More.</p>"),
            (8, "<p>Before.</p>" + Standard(8)),
            (Count - 1, Standard(Count - 1).Replace("Text", "Words", StringComparison.Ordinal)));

    [Fact]
    public void Edits_follow_one_another()
    {
        _project.Run();
        for (int i = 1; i < 6; i++)
        {
            _project.Write(7, Standard(7) + new string('x', i * 1000));
            Assert.Equal((1, true, false), Facts(_project.Run()));
        }

        Assert.Equal((0, false, false), Facts(_project.Run()));
        Check(isLinked: false);
    }

    [Fact]
    public void An_edit_that_changes_nothing_of_the_article_leaves_the_image()
    {
        _project.Run();
        File.AppendAllText(_project.SeedPath(7), "<!-- nothing -->");
        BuiltResource pressed = _project.Run();
        Assert.Equal((1, false), (pressed.SeedsRead, pressed.IsLinked));
        _project.AssertIsAsFromNothing(pressed);
    }

    /// <summary>As a build that was killed in between, or another one, may leave it.</summary>
    [Theory]
    [InlineData("cache")]
    [InlineData("articles.bin")]
    [InlineData("articles.manifest")]
    public void Results_that_do_not_belong_together_are_made_again(string part)
    {
        _project.Run();
        string copy = _project.Folder + "-copy";
        Copy(_project.Folder, copy);
        _project.Write(7, Standard(7) + "<p>More.</p>");
        _project.Run();
        string stale = Path.Combine(_project.Folder, part);
        if (Directory.Exists(stale))
        {
            Directory.Delete(stale, recursive: true);
            Copy(Path.Combine(copy, part), stale);
        }
        else
        {
            File.Copy(Path.Combine(copy, part), stale, overwrite: true);
        }

        _project.Write(7, Standard(7) + "<p>Still more.</p>");
        Check(isLinked: true);
    }

    [Fact]
    public void Any_edits_give_what_a_first_build_gives() =>
        Gen.Select(Gen.Int[0, Count - 1], Gen.Int[0, Parts.Length - 1].Array[0, 4]).Array[1, 4].Sample(
            edits =>
            {
                _project.Run();
                foreach ((int seed, int[] parts) in edits)
                {
                    _project.Write(seed, string.Concat(parts.Select(part => Filled(Parts[part], seed, (seed + 1) % Count))));
                }

                _project.AssertIsAsFromNothing(_project.Run());
            },
            iter: LongForm.Or(60, 15), threads: 1);

    static readonly string[] Parts =
    [
        Body,
        "<p>One.</p>",
        "<p>Another paragraph, which is longer.</p>",
        "<h2 id=\"top\">Top</h2>",
        "<a href=\"{1}.txt\">next</a>",
        "<a href=\"{1}.txt#none\">next</a>",
        "<a href=\"https://\">none</a>",
        "<iframe src=\"https://example.com/frame\"></iframe>",
        "<img src=\"/{0}.png\" alt=\"Picture\">",
        "<ul><li>One<li>Two</ul>",
        "[Markdown](gone.md)\n\n",
    ];

    static string Standard(int i) => Filled(Body, i, i + 1);

    static string Filled(string part, int seed, int next) =>
        part.Replace("{0}", $"{seed}", StringComparison.Ordinal).Replace("{1}", $"{next}", StringComparison.Ordinal);

    void Edit(bool isLinked, params (int Seed, string Body)[] edits)
    {
        _project.Run();
        foreach ((int seed, string body) in edits)
        {
            _project.Write(seed, body);
        }

        Check(isLinked);
    }

    void Check(bool isLinked)
    {
        BuiltResource pressed = _project.Run();
        Assert.Equal(isLinked, pressed.IsLinked);
        _project.AssertIsAsFromNothing(pressed);
    }

    static (int SeedsRead, bool IsBlobNew, bool IsLinked) Facts(BuiltResource pressed) =>
        (pressed.SeedsRead, pressed.IsBlobNew, pressed.IsLinked);

    static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
