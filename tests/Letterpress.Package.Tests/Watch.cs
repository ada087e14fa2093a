using System.Diagnostics;
using System.Threading.Channels;

namespace Letterpress.Package.Tests;

/// <summary><c>dotnet watch</c> on a consumer; disposing it ends it and all that it started.</summary>
sealed class Watch : IDisposable
{
    /// <summary>Ends what hangs; no edit takes as long, however busy the machine is.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    readonly Process _process;
    readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    readonly List<string> _seen = [];

    public Watch(Consumer consumer)
    {
        Consumer = consumer;
        _process = new() { StartInfo = Dotnet.StartInfo(consumer.Folder, "dotnet", ["watch", "--non-interactive"]) };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Consumer Consumer { get; }

    /// <summary>Waits for a line of the app that ends so.</summary>
    /// <returns>What stands before: which process wrote it.</returns>
    public async Task<string> Sees(string end)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            while (true)
            {
                string line = await _lines.Reader.ReadAsync(patience.Token);
                _seen.Add(line);
                if (line.EndsWith(end, StringComparison.Ordinal))
                {
                    // The app is asked before the host is done with an edit.
                    await Task.Delay(500, patience.Token);
                    return line[..^end.Length];
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"Never saw '{end}':\n{string.Join('\n', _seen)}");
        }
    }

    /// <summary>Waits until the host notices edits: before, they are lost.</summary>
    public async Task IsReady()
    {
        const string Line = "Waiting for changes";
        if (!_seen.Exists(static line => line.EndsWith(Line, StringComparison.Ordinal)))
        {
            await Sees(Line);
        }
    }

    void Add(string? line)
    {
        if (line is null)
        {
            _lines.Writer.TryComplete();
        }
        else
        {
            _lines.Writer.TryWrite(line);
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
