using System.Diagnostics;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>A build that is killed leaves nothing that the next is harmed by.</summary>
public sealed class KilledBuildTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>For the child process: the folder of the project.</summary>
    const string Order = "LETTERPRESS_KILLED_BUILD";

    const string Begins = "the build begins";
    const string Ends = "the build ends";
    const int Seeds = 400;

    readonly PressProject _project = new();

    public void Dispose() => _project.Dispose();

    /// <summary>At times that are spread over a build, in a process of its own: nothing is cleaned up.</summary>
    [Fact]
    public async Task Builds_that_are_killed_do_not_harm_the_next()
    {
        int kills = LongForm.Or(31, 5);
        for (int i = 0; i < Seeds; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a>.</p>" + new string('x', 2_000));
        }

        BuiltResource whole = _project.Run();
        (byte[] blob, byte[] manifest) = (File.ReadAllBytes(whole.Blob), File.ReadAllBytes(whole.Manifest));
        Directory.Delete(_project.Folder, recursive: true);
        TimeSpan length = await Build(null);
        (int complete, int drafts) = (0, 0);
        for (int kill = 0; kill < kills; kill++)
        {
            Directory.Delete(_project.Folder, recursive: true);
            Directory.CreateDirectory(_project.Folder);
            await Build(length * kill * 1.1 / kills);
            string[] left = Drafts();
            (complete, drafts) = (complete + (File.Exists(whole.Blob) ? 1 : 0), drafts + left.Length);
            Array.ForEach(left, static draft => File.SetLastWriteTimeUtc(draft, DateTime.UtcNow - TimeSpan.FromDays(1)));

            BuiltResource next = _project.Run();
            Assert.Equal(blob, File.ReadAllBytes(next.Blob));
            Assert.Equal(manifest, File.ReadAllBytes(next.Manifest));
            File.Delete(Path.Combine(_project.Folder, "articles.stamp"));
            Assert.Equal(0, _project.Run().SeedsRead);
            Assert.Empty(Drafts());
        }

        output.WriteLine($"{kills} builds of {length.TotalMilliseconds:0} ms were killed: {complete} had a blob, {drafts} left a draft");
    }

    [Fact]
    public void Child_builds()
    {
        string folder = Environment.GetEnvironmentVariable(Order) ?? "";
        Assert.SkipUnless(folder.Length > 0, "Only in the process that another test starts.");
        Console.Error.WriteLine(Begins);
        PressProject.RunIn(folder);
        Console.Error.WriteLine(Ends);
    }

    string[] Drafts() => Directory.Exists(_project.Folder)
        ? Directory.GetFiles(_project.Folder, "*.tmp", SearchOption.AllDirectories)
        : [];

    /// <param name="killAfter">How long after its beginning the build is killed; null to let it end.</param>
    /// <returns>How long it took, or was let live.</returns>
    async Task<TimeSpan> Build(TimeSpan? killAfter)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Order] = _project.Path;
        start.ArgumentList.Add(typeof(KilledBuildTests).Assembly.Location);
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add("*" + nameof(Child_builds));
        using Process child = Process.Start(start)!;
        Task<string> outcome = child.StandardOutput.ReadToEndAsync(cancellation);
        string? line;
        while ((line = await child.StandardError.ReadLineAsync(cancellation)) is not null && line != Begins)
        {
        }

        Assert.True(line == Begins, await Failure(child, outcome));
        long began = Stopwatch.GetTimestamp();
        if (killAfter is { } delay)
        {
            await Task.Delay(delay, cancellation);
            child.Kill(entireProcessTree: true);
        }
        else
        {
            line = await child.StandardError.ReadLineAsync(cancellation);
            Assert.True(line == Ends, await Failure(child, outcome));
        }

        TimeSpan took = Stopwatch.GetElapsedTime(began);
        await child.WaitForExitAsync(cancellation);
        return took;
    }

    static async Task<string> Failure(Process child, Task<string> outcome) => child.HasExited ? await outcome : "";
}
