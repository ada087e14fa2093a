using System.Threading.Channels;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Checking;

/// <summary>Checks again when files change, until it is cancelled.</summary>
/// <param name="report">Reports the seeds as they are, and returns the exit code.</param>
sealed class CheckWatch(Surroundings surroundings, WorkspaceRequest request, Func<BuiltCorpus, CancellationToken, int> report)
{
    /// <summary>Editors write a file in several steps; what happens within this time is one change.</summary>
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Workspace workspace = new WorkspaceFinder(surroundings, request).Find();
        WorkspaceOptions.Note(workspace, surroundings);
        Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using DisposableList watchers = new(Folders(workspace).Select(folder => Watch(folder, changes.Writer)));
        using ReadingProgress progress = new(surroundings with { ShowsProgress = false }, workspace.Seeds.Count);
        CorpusBuild build = new(progress);
        int code = ExitCode.Success;
        try
        {
            while (true)
            {
                code = Check(build, cancellation);
                surroundings.Error.WriteLine("Watching for changes; Ctrl+C ends.");
                await changes.Reader.ReadAsync(cancellation).ConfigureAwait(false);
                await Task.Delay(s_pause, cancellation).ConfigureAwait(false);
                _ = changes.Reader.TryRead(out _);
                surroundings.Error.WriteLine();
            }
        }
        catch (OperationCanceledException)
        {
            return code;
        }
    }

    /// <summary>Looks for the seeds again: there may be new ones. That there are none any more, or that a file went while it
    /// was read, is reported, and may change.</summary>
    int Check(CorpusBuild build, CancellationToken cancellation)
    {
        try
        {
            return report(build.Run(new WorkspaceFinder(surroundings, request).Find(), BuildAim.Articles, cancellation), cancellation);
        }
        catch (Exception exception) when (Cause(exception) is ToolException or IOException or UnauthorizedAccessException)
        {
            return CommandLine.Report(Cause(exception), surroundings.Error);
        }
    }

    /// <summary>Seeds are read on several threads.</summary>
    static Exception Cause(Exception exception) => exception is AggregateException all ? all.Flatten().InnerExceptions[0] : exception;

    /// <summary>The folder of the project, and those of its seeds elsewhere.</summary>
    static IEnumerable<string> Folders(Workspace workspace)
    {
        string[] all = [.. workspace.Seeds.Select(static seed => seed.Root).Append(workspace.ProjectFile is null ? "" : workspace.Directory)
            .Where(static folder => folder.Length > 0).Distinct(StringComparer.Ordinal).Where(Directory.Exists)];
        return all.Where(folder => !all.Any(other => other != folder
            && folder.StartsWith(other + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
    }

    static FileSystemWatcher Watch(string folder, ChannelWriter<bool> changes)
    {
        FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = true };
        void Changed(string? path)
        {
            // What a build or git writes is no seed.
            string[] parts = Path.GetRelativePath(folder, path ?? folder).Replace('\\', '/').Split('/');
            if (!parts[..^1].Any(static part => part.StartsWith('.') || part is "bin" or "obj"))
            {
                changes.TryWrite(true);
            }
        }

        watcher.Changed += (_, change) => Changed(change.FullPath);
        watcher.Created += (_, change) => Changed(change.FullPath);
        watcher.Deleted += (_, change) => Changed(change.FullPath);
        watcher.Renamed += (_, change) => Changed(change.FullPath);
        watcher.Error += (_, _) => changes.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    sealed class DisposableList(IEnumerable<IDisposable> items) : IDisposable
    {
        readonly IDisposable[] _items = [.. items];

        public void Dispose() => Array.ForEach(_items, static item => item.Dispose());
    }
}
