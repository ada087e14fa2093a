using System.Text;
using Letterpress.Core.Files;
using Letterpress.Core.Identity;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Files;

/// <summary>What the task finds of files beside seeds, and how much of it it reads again.</summary>
public sealed class DescribeFilesTests : IDisposable
{
    readonly FileProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Files_to_which_seeds_lead_are_described_and_others_are_named()
    {
        _project.Seed("seeds/a/one.md", "![](cat.png) [x](../docs/paper.pdf \"t\")");
        _project.Write("seeds/a/cat.png", Pictures.Png(64, 48));
        _project.Write("seeds/a/dog.png", Pictures.Png(1, 1));
        _project.Write("seeds/a/Program.cs", "class"u8.ToArray());
        _project.Write("seeds/docs/paper.pdf", "%PDF"u8.ToArray());
        _project.Write("seeds/b/unseen.png", Pictures.Png(1, 1));

        string[] lines = _project.Describe();

        Assert.Contains("folder seeds/a", lines);
        Assert.Contains("folder seeds/docs", lines);
        Assert.Contains("name seeds/a/dog.png", lines);
        string cat = Assert.Single(lines, static line => line.StartsWith("file seeds/a/cat.png ", StringComparison.Ordinal));
        string hash = cat.Split(' ')[6];
        Assert.Equal($"file seeds/a/cat.png image/png 33 64 48 {hash} /_letterpress/cat.{hash}.png ", cat);
        Assert.Matches("^[0-9a-f]{32}$", hash);
        Assert.Contains(
            lines, static line => line.StartsWith("file seeds/docs/paper.pdf application/pdf 4 0 0 ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.Contains("unseen", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.Contains("Program", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_read_again_that_did_not_change()
    {
        _project.Seed("seeds/one.md", "![](cat.png) ![](dog.png)");
        _project.Seed("seeds/two.md", "![](cat.png)");
        _project.Write("seeds/cat.png", Pictures.Png(64, 48));
        _project.Write("seeds/dog.png", Pictures.Png(1, 1));
        string[] first = _project.Describe();
        Assert.Equal(4, _project.Reads);

        Assert.Equal(first, _project.Describe());
        Assert.Equal(0, _project.Reads);

        _project.Write("seeds/cat.png", Pictures.Png(65, 48), age: 5);
        Assert.Contains(_project.Describe(), static line => line.Contains(" 65 48 ", StringComparison.Ordinal));
        Assert.Equal(1, _project.Reads);

        _project.Write("seeds/cat.png", Pictures.Png(65, 48), age: 4);
        string[] touched = _project.Describe();
        Assert.Equal(1, _project.Reads);

        _project.Write("seeds/cat.png", Pictures.Png(64, 48), age: 10);
        Assert.Equal(first, _project.Describe());
        Assert.NotEqual(first, touched);

        File.Delete(_project.PathOf("seeds/cat.png"));
        Assert.DoesNotContain(_project.Describe(), static line => line.Contains("cat.png", StringComparison.Ordinal));
        Assert.Equal(0, _project.Reads);
    }

    /// <summary>They are described, as snapshots show drafts in every build.</summary>
    [Fact]
    public void Files_of_drafts_that_are_left_out_are_not_published()
    {
        _project.Seed("seeds/one.md", "![](shown.png) ![](both.png)");
        _project.Write("seeds/two.md", "---\ntitle: Two\ndraft: true\n---\n![](both.png) ![](secret.png)\n"u8.ToArray());
        _project.Write("seeds/off/_defaults.yml", "draft: true\n"u8.ToArray());
        _project.Seed("seeds/off/three.md", "![](../inherited.png) ![[note.png]]");
        foreach (string name in (string[])["shown", "both", "secret", "inherited", "note"])
        {
            _project.Write($"seeds/{name}.png", [.. Pictures.Png(64, 48), .. Encoding.UTF8.GetBytes(name)]);
        }

        Assert.Equal(["both", "inherited", "note", "secret", "shown"], Published());
        _project.LeavesOutDrafts = true;
        Assert.Equal(["both", "shown"], Published());
        Assert.Equal(["both", "shown"], Published());
        Assert.Equal(0, _project.Reads);
        Assert.Contains(_project.Describe(), static line => line.StartsWith("file seeds/secret.png image/png ", StringComparison.Ordinal)
            && !line.Contains("_letterpress", StringComparison.Ordinal));
        File.Delete(_project.PathOf("seeds/off/_defaults.yml"));
        Assert.Equal(["both", "inherited", "note", "shown"], Published());

        IEnumerable<string> Published()
        {
            _project.Describe();
            return _project.Published.Select(static one => Path.GetFileNameWithoutExtension(one.FullPath)).Order(StringComparer.Ordinal);
        }
    }

    /// <summary>Only the front matter says it, so that nothing of the body is read.</summary>
    [Fact]
    public void A_draft_that_cannot_be_compiled_is_left_out_too()
    {
        _project.LeavesOutDrafts = true;
        string body = string.Concat(Enumerable.Repeat("<div>", 1000)) + "\n\n![](secret.png)\n";
        _project.Write("seeds/one.md", Encoding.UTF8.GetBytes("---\ntitle: One\ndraft: true\n---\n" + body));
        _project.Write("seeds/secret.png", Pictures.Png(64, 48));

        _project.Describe();

        Assert.Empty(_project.Published);
    }

    /// <summary>A file that was written just before it was read may be written again in the same instant.</summary>
    [Fact]
    public void What_has_just_been_written_is_read_again()
    {
        _project.Seed("seeds/one.md", "![](cat.png)");
        _project.Write("seeds/cat.png", Pictures.Png(64, 48));
        File.SetLastWriteTimeUtc(_project.PathOf("seeds/cat.png"), DateTime.UtcNow);
        _project.Describe();

        DateTime time = File.GetLastWriteTimeUtc(_project.PathOf("seeds/cat.png"));
        File.WriteAllBytes(_project.PathOf("seeds/cat.png"), Pictures.Png(99, 48));
        File.SetLastWriteTimeUtc(_project.PathOf("seeds/cat.png"), time);

        Assert.Contains(_project.Describe(), static line => line.Contains(" 99 48 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_cache_is_missing()
    {
        _project.Seed("seeds/one.md", "![](cat.png)");
        _project.Write("seeds/cat.png", Pictures.Png(64, 48));
        string[] lines = _project.Describe();
        string cache = Path.Combine(_project.Obj, "files.cache");
        string written = File.ReadAllText(cache);
        string[] inside =
        [
            written.Replace(" 64 48 ", " 64 ", StringComparison.Ordinal), written.Replace(" 48 ", " x ", StringComparison.Ordinal),
        ];
        Assert.DoesNotContain(written, inside);
        foreach (string damaged in (string[])["", "x", written[..^3], .. inside])
        {
            File.WriteAllText(cache, damaged);
            Assert.Equal(lines, _project.Describe());
            Assert.Equal(2, _project.Reads);
        }
    }

    [Fact]
    public void Files_outside_of_the_project_and_below_links_are_not_used()
    {
        _project.Seed("seeds/one.md", "![](../../secret.png) ![](link.png) ![](folder/cat.png) ![](up/secret.png)");
        _project.Write("../secret.png", Pictures.Png(1, 1));
        _project.Write("elsewhere/cat.png", Pictures.Png(1, 1));
        File.CreateSymbolicLink(_project.PathOf("seeds/link.png"), _project.PathOf("../secret.png"));
        Directory.CreateSymbolicLink(_project.PathOf("seeds/folder"), _project.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(_project.PathOf("seeds/up"), _project.PathOf(".."));

        string[] lines = _project.Describe();

        Assert.Empty(_project.Published);
        Assert.DoesNotContain(lines, static line => line.StartsWith("file ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "refused ../secret.png it%20is%20outside%20of%20the%20project%20and%20of%20the%20folders%20of%20its%20seeds",
                "refused seeds/folder/cat.png a%20folder%20on%20the%20way%20to%20it%20is%20a%20symbolic%20link",
                "refused seeds/link.png it%20is%20a%20symbolic%20link",
                "refused seeds/up/secret.png a%20folder%20on%20the%20way%20to%20it%20is%20a%20symbolic%20link",
            ],
            lines.Where(static line => line.StartsWith("refused ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Paths_that_no_file_can_have_are_not_known()
    {
        _project.Seed("seeds/one.md", "![](%00/cat.png) ![](c:/cat.png) ![](<\\a\b.png>) ![](" + new string('x', 280) + "/cat.png)");

        Assert.DoesNotContain(_project.Describe(), static line => line.StartsWith("file ", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_below_the_folder_of_other_seeds_are_used()
    {
        _project.Seed("../news/a/one.md", "![](../img/cat.png) ![](../../other/dog.png)");
        _project.Write("../news/img/cat.png", Pictures.Png(1, 1));
        _project.Write("../other/dog.png", Pictures.Png(1, 1));

        string[] lines = _project.Describe("../news");

        Assert.Contains(lines, static line => line.StartsWith("file ../news/img/cat.png ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("refused ../other/dog.png ", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_one_content_are_published_once()
    {
        _project.Seed("seeds/one.md", "![](b.png) ![](Über%20uns.png) ![](a.png)");
        _project.Write("seeds/b.png", Pictures.Png(1, 1));
        _project.Write("seeds/a.png", Pictures.Png(1, 1));
        _project.Write("seeds/Über uns.png", Pictures.Png(2, 2));

        string[] lines = _project.Describe();

        Assert.Equal(2, _project.Published.Count);
        Assert.Equal(
            lines.Single(static line => line.StartsWith("file seeds/a.png", StringComparison.Ordinal)).Split(' ')[7],
            lines.Single(static line => line.StartsWith("file seeds/b.png", StringComparison.Ordinal)).Split(' ')[7]);
        Assert.Contains(_project.Published, static asset => asset.Url.StartsWith("/_letterpress/ber-uns.", StringComparison.Ordinal));
        Assert.Contains(_project.Published, static asset => asset.Url.StartsWith("/_letterpress/a.", StringComparison.Ordinal));
    }

    [Fact]
    public void Large_files_are_known_and_not_published()
    {
        _project.Seed("seeds/one.md", "<video src=film.mp4></video>");
        _project.Write("seeds/film.mp4", new byte[1001]);

        Assert.Equal(
            "file seeds/film.mp4 video/mp4 1001 0 0   it%20has%201001%20bytes%3B%20LetterpressAssetLimit%20is%201000",
            Assert.Single(_project.Describe(), static line => line.StartsWith("file ", StringComparison.Ordinal)));
        Assert.Empty(_project.Published);
    }

    [Fact]
    public void Without_a_server_files_have_no_url()
    {
        _project.BaseUrl = "";
        _project.Seed("seeds/one.md", "![](cat.png)");
        _project.Write("seeds/cat.png", Pictures.Png(1, 1));

        Assert.EndsWith("  ", Assert.Single(_project.Describe(), static line => line.StartsWith("file ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Empty(_project.Published);
    }

    [Fact]
    public void Notes_find_their_files_in_any_folder()
    {
        _project.Seed("seeds/a/one.md", "![[cat 1.png|300]] and [[paper.pdf]]");
        _project.Write("seeds/attachments/deep/cat 1.png", Pictures.Png(1, 1));
        _project.Write("seeds/.hidden/paper.pdf", [1]);

        string[] lines = _project.Describe();

        Assert.Contains(lines, static line => line.StartsWith("file seeds/attachments/deep/cat%201.png ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.StartsWith("file seeds/.hidden", StringComparison.Ordinal));
    }

    /// <summary>Everything that reading takes for a file is among what the scan finds.</summary>
    [Theory]
    [InlineData("![](cat.png)", "seeds/cat.png")]
    [InlineData("![](<my cat.png> \"t\")", "seeds/my cat.png")]
    [InlineData("![](my%20cat.PNG)", "seeds/my cat.PNG")]
    [InlineData("![a][b]\n\n[b]: ./img/cat.png 'x'", "seeds/img/cat.png")]
    [InlineData("![](my\\_cat.png)", "seeds/my_cat.png")]
    [InlineData("![](a&amp;b.png)", "seeds/a&b.png")]
    [InlineData("![](cat(1).png)", "seeds/cat(1).png")]
    [InlineData("<img src=cat.webp>", "seeds/cat.webp")]
    [InlineData("<img src='it&#39;s a cat.webp'>", "seeds/it's a cat.webp")]
    [InlineData("<img srcset=\"a.avif 1x, ../b.avif 2x\">", "b.avif")]
    [InlineData("[p](docs/über.pdf#page=2)", "seeds/docs/über.pdf")]
    [InlineData("[p](/docs/a.pdf?x)", "seeds/docs/a.pdf")]
    [InlineData("see cat.png", "seeds/cat.png")]
    public void Scan_finds_the_path(string seed, string path) =>
        Assert.Contains(path, FileScan.CandidatesIn(Encoding.UTF8.GetBytes(seed))
            .SelectMany(static candidate => FileScan.PathsOf(candidate, "seeds/one.md", SiteRoots.Default).Paths));

    [Theory]
    [InlineData("![](cat.pngx) a.p v1.0 https://example.com/cat.png //example.com/b.png")]
    [InlineData("data:image/x.png")]
    public void Scan_finds_no_url_of_other_hosts(string seed) =>
        Assert.DoesNotContain(FileScan.CandidatesIn(Encoding.UTF8.GetBytes(seed))
            .SelectMany(static candidate => FileScan.PathsOf(candidate, "seeds/one.md", SiteRoots.Default).Paths),
            static path => path.Contains("example", StringComparison.Ordinal) || path.EndsWith("pngx", StringComparison.Ordinal));

    [Fact]
    public void Scan_is_linear()
    {
        Work.AssertIsLinear(2000, static size => FileScan.CandidatesIn(Repeat(".png", size)));
        Work.AssertIsLinear(2000, static size => FileScan.CandidatesIn(Repeat("(((((a.png ", size)));
        Work.AssertIsLinear(200_000, static size => FileScan.CandidatesIn(Repeat(".", size)));
    }

    static byte[] Repeat(string text, int count) =>
        Encoding.UTF8.GetBytes(new StringBuilder(text.Length * count).Insert(0, text, count).ToString());
}
