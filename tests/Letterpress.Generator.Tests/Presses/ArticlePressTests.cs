using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;
using Letterpress.Tasks;
using Letterpress.Tasks.Presses;
using Microsoft.Build.Framework;

namespace Letterpress.Generator.Tests.Presses;

/// <summary>When the task starts the press, and what it does where it cannot.</summary>
public sealed class ArticlePressTests : IDisposable
{
    readonly PressProject _project = new();
    readonly List<string> _log = [];

    public ArticlePressTests()
    {
        for (int i = 0; i < 60; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a>.</p>" + new string('x', 2_000));
        }
    }

    public void Dispose() => _project.Dispose();

    /// <summary>The rule: the press is started where seeds of more than 100,000 bytes are to be read or linked.</summary>
    [Fact]
    public void The_press_is_started_for_work_and_not_for_little()
    {
        string host = Recorded();
        Assert.Equal((60, 1), Run("Auto", host));
        Assert.Equal((0, 0), Run("Auto", host));

        // In place: no other seed is concerned.
        _project.Write(3, "<p>Text of 3, see <a href=\"4.txt\">the next</a>.</p>" + new string('y', 2_000));
        Assert.Equal((1, 0), Run("Auto", host));

        // A title concerns others: all are linked again.
        _project.Write(3, "<p>Text of 3, see <a href=\"4.txt\">the next</a>.</p>", "Another title");
        Assert.Equal((1, 1), Run("Auto", host));

        for (int i = 0; i < 55; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a>.</p>" + new string('y', 2_000));
        }

        Assert.Equal((55, 1), Run("Auto", host));
        Assert.Equal((0, 1), Run("Process", host));
        Assert.Equal((0, 0), Run("InProcess", host));
        File.Delete(Path.Combine(_project.Folder, "articles.stamp"));
        Assert.Equal((0, 0), Run("InProcess", host));

        Directory.Delete(Path.Combine(_project.Path, "seeds"), recursive: true);
        _project.Write(0, "<p>One.</p>");
        Assert.Equal((1, 0), Run("Auto", host));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/none/dotnet", "")]
    [InlineData(null, "none")]
    public void Where_there_is_no_press_MSBuild_reads_the_seeds(string? host, string folder)
    {
        Assert.Equal(60, Press("Auto", host ?? BuiltPress.Host, folder).Built.SeedsRead);
        Assert.Matches("^Letterpress: the seeds are read in the process of MSBuild: there is no ", Assert.Single(_log));

        PressException error = Assert.Throws<PressException>(() => Press("Process", host ?? BuiltPress.Host, folder));
        Assert.Matches("^The press that compiles the articles cannot be started: there is no ", error.Message);
    }

    /// <summary>A title concerns others: the seed is read, then all are linked, for which the press is to be started.</summary>
    [Fact]
    public void What_was_read_before_a_press_that_cannot_be_started_counts()
    {
        Assert.Equal(60, Press("InProcess", "", "").Built.SeedsRead);
        _project.Write(3, "<p>Text of 3, see <a href=\"4.txt\">the next</a>.</p>", "Another title");
        string host = BuiltPress.Script(_project.Path, "exit 150");
        Assert.Equal(1, Press("Auto", host, BuiltPress.Folder).Built.SeedsRead);
        Assert.Matches("in the process of MSBuild: ", _log[^1]);
    }

    [Fact]
    public void Where_the_press_does_not_run_MSBuild_reads_the_seeds()
    {
        string host = BuiltPress.Script(_project.Path, "echo 'You must install .NET.' >&2; exit 150");
        Assert.Equal(60, Press("Auto", host, BuiltPress.Folder).Built.SeedsRead);
        Assert.Matches("in the process of MSBuild: '.*Letterpress.Press.dll' ended with exit code 150: You must install .NET.", _log[^1]);
        BuiltPress.Script(_project.Path, "exit 0", isExecutable: false);
        Assert.Equal(0, Press("Auto", host, BuiltPress.Folder).Built.SeedsRead);
        Assert.Throws<PressException>(() => Press("Process", host, BuiltPress.Folder));
    }

    [Fact]
    public void A_crash_is_one_error_with_its_place_and_its_fix()
    {
        string hello = $"printf '{PressAnswerLines.Mark}hello\\t{ToolVersion.Sources}\\n'";
        BuildErrorEventArgs error = ErrorOf(hello + "\nprintf '/seeds/1.txt\\0' > \"$4\"\nkill -SEGV $$");
        Assert.Equal(("LP0902", "/seeds/1.txt"), (error.Code, error.File));
        Assert.Equal(
            "The press that compiles the articles ended with exit code 139 while it read '/seeds/1.txt'. Report it, if you may with these "
                + "seeds; LetterpressPress InProcess reads them in the process of MSBuild",
            error.Message);
        Assert.EndsWith("#lp0902", error.HelpLink);
        Assert.Equal(("LP0902", FaultyBuild.Project), Of(ErrorOf(hello + "\nexit 1")));
        Assert.Equal((null, "No space left"), Fault("System", "IOException", "No space left"));
        Assert.Equal((null, "Letterpress was cancelled."), Fault("Cancelled", "OperationCanceledException", "Cancelled"));
        Assert.Equal(
            (
                "LP0901",
                "Letterpress failed; please report this error: FormatException: Wrong (while Letterpress wanted to compile the articles)"),
            Fault("Bug", "FormatException", "Wrong"));

        (string?, string?) Fault(string kind, string type, string message)
        {
            BuildErrorEventArgs fault = ErrorOf(
                hello + $"\nprintf '{PressAnswerLines.Mark}fault\\t{kind}\\t{type}\\t{message}\\n'\nexit {PressProgram.Failed}");
            return (fault.Code, fault.Message);
        }

        static (string?, string?) Of(BuildErrorEventArgs error) => (error.Code, error.File);
    }

    BuildErrorEventArgs ErrorOf(string script)
    {
        FaultyBuild build = new(-1);
        using CompileArticles task = new()
        {
            BuildEngine = build,
            Seeds = [.. Enumerable.Range(0, 60).Select(i => new FaultyItem(_project.SeedPath(i), build))],
            ProjectDirectory = _project.Path,
            Folder = "obj/task",
            Storage = "Resource",
            DotnetHost = BuiltPress.Script(_project.Path, script),
            PressFolder = BuiltPress.Folder,
        };
        Assert.False(task.Execute());
        Assert.False(File.Exists(Path.Combine(_project.Path, "obj", "task", "articles.bin")));
        return Assert.Single(build.Errors);
    }

    /// <returns>How many seeds were read, and how often the press was started.</returns>
    (int Read, int Starts) Run(string mode, string host)
    {
        File.Delete(Path.Combine(_project.Path, "starts"));
        int read = Press(mode, host, BuiltPress.Folder).Built.SeedsRead;
        string starts = Path.Combine(_project.Path, "starts");
        return (read, File.Exists(starts) ? File.ReadAllLines(starts).Length : 0);
    }

    PressAnswer Press(string mode, string host, string folder)
    {
        PressRequest request = PressRequests.Of(_project);
        long size = request.Seeds.Sum(static seed => new FileInfo(seed).Length);
        return new ArticlePress(mode, host, folder, _log.Add).Run(request, size, TestContext.Current.CancellationToken);
    }

    string Recorded() => BuiltPress.Script(
        _project.Path, $"echo start >> '{_project.Path}/starts'\nexec \"{BuiltPress.Host}\" \"$@\"");
}
