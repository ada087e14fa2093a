using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;
using Letterpress.Tasks.Presses;

namespace Letterpress.Generator.Tests.Presses;

/// <summary>
/// The press as a process of its own does what it does in the process of MSBuild, and what goes wrong is one clear error.
/// </summary>
public sealed class PressProcessTests : IDisposable
{
    /// <summary>Writes a hello of this version.</summary>
    static readonly string s_hello = $"printf '{PressAnswerLines.Mark}hello\\t{ToolVersion.Sources}\\n'";

    readonly PressProject _project = new();
    readonly List<string> _log = [];

    public PressProcessTests()
    {
        for (int i = 0; i < 20; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a> and <a href=\"{i}.txt#none\">itself</a>.</p>");
        }
    }

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    string[] Leftovers => [.. Directory.EnumerateFiles(_project.Folder, "*.tmp", SearchOption.AllDirectories)];

    public void Dispose() => _project.Dispose();

    public static TheoryData<string> Flavours => [.. Directory.EnumerateDirectories(BuiltPress.Folder)
        .Select(static folder => Path.GetFileName(folder))
        .Where(static name => name == "any" || name == System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier)];

    [Theory]
    [MemberData(nameof(Flavours))]
    public void Both_ways_write_the_same_bytes(string flavour)
    {
        void Write(string name, string text) => File.WriteAllText(Path.Combine(_project.Path, "seeds", name), text);
        Write("_defaults.yml", "tags: [one, two]\nauthor: Someone\nlang: xx-invalid-tag-\n");
        Write("draft.md", "---\ntitle: Draft\ndraft: true\ndate: 2026-05-01\n---\nText.\n");
        Write("typo.md", "---\ntitle: Good: not\n---\n<p>Text.</p>\n");
        foreach (string seed in Directory.EnumerateFiles(Repository.Path("seeds"), "*.md"))
        {
            File.Copy(seed, Path.Combine(_project.Path, "seeds", Path.GetFileName(seed)));
        }

        AssertSame(flavour, Request);
    }

    [Fact]
    public void Both_ways_write_the_same_bytes_of_real_seeds()
    {
        string[] seeds = [.. Directory.EnumerateFiles(Repository.Shared("cases"), "*.*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Shared("corpus"), "*.*", SearchOption.AllDirectories))
            .Where(static path => Path.GetExtension(path) is ".md" or ".mdx" or ".html" or ".htm" or ".txt" or ".markdown")
            .Order(StringComparer.Ordinal)];
        AssertSame("any", folder => Request(folder) with { Seeds = [.. seeds.Where((_, i) => i % LongForm.Or(4, 40) == 0)] });
    }

    /// <summary>Whichever of them wrote it.</summary>
    [Fact]
    public void Both_ways_share_a_cache()
    {
        PressRequest request = Request(_project.Folder);
        Assert.Equal(20, Run(request, BuiltPress.Host)!.Built.SeedsRead);
        File.Delete(Path.Combine(_project.Folder, "articles.stamp"));
        Assert.Equal(0, PressRequests.InProcess(request).Built.SeedsRead);
        _project.Write(3, "<p>Edited.</p>");
        Assert.Equal(1, PressRequests.InProcess(request).Built.SeedsRead);
        Assert.Equal(0, Run(request, BuiltPress.Host)!.Built.SeedsRead);
    }

    [Fact]
    public void Two_builds_at_once_both_have_the_whole_result()
    {
        PressRequest request = Request(_project.Folder);
        PressAnswer[] answers = new PressAnswer[4];
        Parallel.For(0, answers.Length, i => answers[i] = i % 2 == 0 ? Run(request, BuiltPress.Host)! : PressRequests.InProcess(request));
        Assert.Empty(Leftovers);
        _project.AssertIsAsFromNothing(answers[0].Built);
    }

    [Fact]
    public void A_folder_may_have_any_name()
    {
        string folder = Path.Combine(_project.Path, "a press.site", "press. work.");
        PressAnswer answer = Run(Request(folder), BuiltPress.Host)!;
        Assert.Equal(20, answer.Built.SeedsRead);
        Assert.Empty(Directory.EnumerateFiles(_project.Path, "*.tmp", SearchOption.AllDirectories));
    }

    /// <summary>A seed that is read for long would be the one that the press crashed at: here it is killed while it reads any.</summary>
    [Fact]
    public void A_press_that_is_killed_names_its_seeds_and_harms_no_later_build()
    {
        for (int i = 0; i < LongForm.Or(3_000, 1_000); i++)
        {
            _project.Write(i, $"<p>Text of {i}.</p>" + new string('x', 2_000));
        }

        string host = BuiltPress.Script(_project.Path, $"""
            exec 3<&0
            "{BuiltPress.Host}" "$@" <&3 &
            while kill -0 $! 2> /dev/null && ! [ -s "$4" ]; do :; done
            kill -9 $!
            wait $!
            """);
        PressException crash = Assert.Throws<PressException>(() => Run(Request(_project.Folder), host));
        Assert.Null(crash.Fault);
        Assert.Matches("^The press that compiles the articles ended with exit code 137", crash.Message);
        Assert.All(crash.Seeds, static seed => Assert.Contains("/seeds/", seed.Replace('\\', '/'), StringComparison.Ordinal));
        Assert.DoesNotContain(Leftovers, static path => Path.GetFileName(path).StartsWith("press.", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_project.Folder, "articles.bin")));
        _project.AssertIsAsFromNothing(PressRequests.InProcess(Request(_project.Folder)).Built);
    }

    [Fact]
    public void A_crash_has_what_the_press_said_and_what_it_read()
    {
        string host = BuiltPress.Script(_project.Path, s_hello + """

            printf 'seeds/1.txt\0\0\0seeds/7.txt\0' > "$4"
            echo "Stack overflow." >&2
            kill -ABRT $$
            """);
        PressException crash = Assert.Throws<PressException>(() => Run(Request(_project.Folder), host));
        Assert.Equal(
            "The press that compiles the articles ended with exit code 134 while it read 'seeds/1.txt' and 'seeds/7.txt': Stack overflow.",
            crash.Message);
        Assert.Empty(Leftovers);
    }

    [Fact]
    public void An_answer_without_an_end_is_a_crash()
    {
        string host = BuiltPress.Script(_project.Path, s_hello + $"\nprintf '{PressAnswerLines.Mark}built\\ta\\tb\\t1\\ttrue\\ttrue\\n'");
        Assert.Equal(
            "The press that compiles the articles did not answer",
            Assert.Throws<PressException>(() => Run(Request(_project.Folder), host)).Message);
    }

    [Fact]
    public void Garbage_on_the_output_harms_nothing()
    {
        string host = BuiltPress.Script(_project.Path, $"""
            printf 'garbage\nmore\0garbage {PressLines.Join("letterpress-press-0", "hello", "x")}\nno end'
            "{BuiltPress.Host}" "$@"
            echo garbage
            """);
        PressAnswer answer = Run(Request(_project.Folder), host)!;
        Assert.Contains("garbage", _log);
        Assert.Contains("no end", _log);
        _project.AssertIsAsFromNothing(answer.Built);
    }

    [Theory]
    [InlineData("exit 150")]
    [InlineData("echo 'You must install .NET.' >&2; exit 150")]
    [InlineData("printf 'letterpress-press-1\\thello\\tother\\n'")]
    [InlineData("")]
    public void A_press_that_cannot_run_here_is_not_started(string script)
    {
        string host = BuiltPress.Script(_project.Path, script);
        Assert.Null(Run(Request(_project.Folder), host));
        Assert.Empty(Leftovers);
    }

    [Fact]
    public void A_host_that_may_not_be_executed_starts_nothing()
    {
        string host = BuiltPress.Script(_project.Path, "exit 0", isExecutable: false);
        Assert.Null(Run(Request(_project.Folder), host));
        Assert.Empty(Leftovers);
    }

    [Fact]
    public void A_build_that_is_stopped_stops_the_press()
    {
        using CancellationTokenSource stopped = new();
        string host = BuiltPress.Script(_project.Path, s_hello + """

            echo waiting
            read line
            echo "$(cat)" > "$4.stopped"
            """);
        PressProcess press = Press(host, line => stopped.Cancel());
        Assert.Throws<OperationCanceledException>(() => press.Run(Request(_project.Folder), stopped.Token));
        string mark = Assert.Single(Directory.EnumerateFiles(_project.Folder, "*.stopped"));
        File.Delete(mark);
        Assert.Empty(Leftovers);
    }

    [Fact]
    public void A_press_that_does_not_stop_is_killed()
    {
        using CancellationTokenSource stopped = new();
        string host = BuiltPress.Script(_project.Path, s_hello + "\necho waiting\nexec sleep 1000");
        PressProcess press = Press(host, line => stopped.Cancel());
        Assert.Throws<OperationCanceledException>(() => press.Run(Request(_project.Folder), stopped.Token));
        Assert.Empty(Leftovers);
    }

    PressRequest Request(string folder) => PressRequests.Of(_project, folder);

    PressAnswer? Run(PressRequest request, string host) => Press(host, _ => { }).Run(request, Cancellation);

    PressProcess Press(string host, Action<string> log)
    {
        PressChoice choice = PressChoice.Of("Process", host, BuiltPress.Folder);
        Assert.True(choice.Program is not null, choice.Reason);
        return new(choice, line =>
        {
            _log.Add(line);
            log(line);
        });
    }

    void AssertSame(string flavour, Func<string, PressRequest> request)
    {
        PressChoice choice = new(Path.Combine(BuiltPress.Folder, flavour, "Letterpress.Press.dll"), BuiltPress.Host, "");
        string[] folders = [.. ((string[])["own", "other"]).Select(name => Path.Combine(_project.Path, "obj", name))];
        foreach (bool hasSnapshots in (bool[])[false, true])
        {
            PressRequest RequestOf(string folder) => request(folder) with
            {
                HasSnapshots = hasSnapshots,
                Properties = new Dictionary<string, string> { ["LetterpressDrafts"] = "false", ["LetterpressRequireDate"] = "true" },
            };
            PressAnswer own = new PressProcess(choice, _log.Add).Run(RequestOf(folders[0]), Cancellation)
                ?? throw new InvalidOperationException(string.Join('\n', _log));
            PressRequests.AssertSame(PressRequests.InProcess(RequestOf(folders[1])), own);
        }
    }
}
