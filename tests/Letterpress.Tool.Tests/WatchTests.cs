using System.Text;
using Letterpress.Tool.Checking;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Tests;

/// <summary><c>check --watch</c>.</summary>
public sealed class WatchTests : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_changed_seed_is_checked_again_until_it_is_cancelled()
    {
        _desk.Seed("seeds/ink.md", "[x](none.md)");
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using Lines output = new();
        using StringWriter error = new();
        Task<int> run = CommandLine.RunAsync(
            ["check", "--watch"], new(_desk.Folder, output, TextWriter.Synchronized(error)), cancellation.Token);
        Assert.Contains("LP0304", await output.NextAsync(), StringComparison.Ordinal);
        _desk.Write("seeds/bad.md", "");
        Assert.Contains("seeds/bad.md(1,1): error LP0101", await output.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("LP0304", await output.NextAsync(), StringComparison.Ordinal);
        await cancellation.CancelAsync();
        Assert.Equal(1, await run.WaitAsync(s_patience, TestContext.Current.CancellationToken));
    }

    /// <summary>The parser listens to Ctrl+C only while it waits for the command.</summary>
    [Fact]
    public async Task A_command_does_not_keep_the_thread_that_started_it()
    {
        _desk.Seed("seeds/ink.md", "One.");
        foreach (string[] arguments in (string[][])[["ls", "--format", "tsv"], ["check"], ["mv", "seeds/ink.md", "seeds/i.md"]])
        {
            using ManualResetEventSlim gate = new();
            using Closed output = new(gate);
            Task<int> run = CommandLine.RunAsync(
                arguments, new(_desk.Folder, output, output), TestContext.Current.CancellationToken);
            bool isOver = run.IsCompleted;
            gate.Set();
            Assert.False(isOver);
            Assert.Equal(0, await run.WaitAsync(s_patience, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>A file may go while it is read.</summary>
    [Fact]
    public async Task A_file_that_cannot_be_read_is_reported_and_the_watch_goes_on()
    {
        _desk.Seed("seeds/ink.md", "One.");
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using StringWriter output = new();
        using Lines error = new();
        Exception[] problems = [new IOException("gone"), new AggregateException(new UnauthorizedAccessException("locked"))];
        int count = 0;
        CheckWatch watch = new(
            new(_desk.Folder, output, error, ShowsProgress: true), WorkspaceRequest.Of(),
            (_, _) => count < problems.Length ? throw problems[count++] : 0);
        Task<int> run = watch.RunAsync(cancellation.Token);
        Assert.Equal("letterpress: gone", await error.NextAsync());
        Assert.StartsWith("Watching", await error.NextAsync(), StringComparison.Ordinal);
        _desk.Seed("seeds/paper.md", "Two.");
        Assert.Equal("letterpress: locked", await error.NextAsync());
        await cancellation.CancelAsync();
        await run.WaitAsync(s_patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets nobody write before a gate opens.</summary>
    sealed class Closed(ManualResetEventSlim gate) : StringWriter
    {
        public override void Write(char value) => gate.Wait(s_patience);

        public override void Write(string? value) => gate.Wait(s_patience);

        public override void WriteLine(string? value) => gate.Wait(s_patience);
    }

    /// <summary>Gives each line when it is written.</summary>
    sealed class Lines : StringWriter
    {
        readonly System.Threading.Channels.Channel<string> _lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");

        public async Task<string> NextAsync() =>
            await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(s_patience);
    }
}
