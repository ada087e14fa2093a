using System.Collections.Concurrent;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Core.Text;

namespace Letterpress.Pressing.Snapshots;

/// <summary>The folder in which a project keeps the snapshots of its articles.</summary>
/// <param name="folder">The full path.</param>
/// <param name="seedPaths">Of all seeds, those that gave no article among them: their snapshots are left alone.</param>
sealed class SnapshotFolder(string folder, IEnumerable<string> seedPaths)
{
    const string Fix = "Build once without LetterpressSnapshotsVerify and commit the result.";

    /// <summary>How the first line of each snapshot begins, by which a file is known as one.</summary>
    static readonly byte[][] s_beginnings = [Utf8.Bytes("title: "), Utf8.Bytes("article ")];

    /// <summary>The full paths of the snapshots that may be there. Without a seed there is no corpus either.</summary>
    readonly HashSet<string> _names = new(
        seedPaths.Select(SnapshotNames.Of)
            .SelectMany(static name => new[] { name, SnapshotNames.Corpus })
            .Select(name => FullPath(folder, name)),
        StringComparer.Ordinal);

    /// <summary>Writes the snapshots that changed, and deletes those whose seeds are gone.</summary>
    /// <returns>How many files are others than before.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public int Write(SnapshotSet? snapshots, CancellationToken cancellation)
    {
        int changed = 0;
        ForEach(snapshots, file =>
        {
            if (ReadAll(file.Path) is { } old && TextDifference.Between(old, file.Text) is null)
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            AtomicFile.Write(file.Path, stream => stream.Write(file.Text, 0, file.Text.Length));
            Interlocked.Increment(ref changed);
        }, cancellation);
        foreach (string path in LeftOver())
        {
            File.Delete(path);
            changed++;
        }

        return changed;
    }

    /// <summary>Compares the snapshots with the articles; writes nothing.</summary>
    /// <returns>What is wrong, in the order of paths.</returns>
    public IReadOnlyList<SnapshotFault> Verify(SnapshotSet? snapshots, CancellationToken cancellation)
    {
        ConcurrentBag<SnapshotFault> faults = [];
        ForEach(snapshots, file =>
        {
            if (ReadAll(file.Path) is not { } old)
            {
                faults.Add(new(SnapshotFault.Missing, file.Path, 0, "Article has no snapshot. " + Fix));
            }
            else if (TextDifference.Between(old, file.Text) is { } difference)
            {
                string message = "Snapshot is out of date; its article now says:\n" + difference.Text + "\n" + Fix;
                faults.Add(new(SnapshotFault.Stale, file.Path, difference.Line, message));
            }
        }, cancellation);
        foreach (string path in LeftOver())
        {
            faults.Add(new(SnapshotFault.LeftOver, path, 0, "Snapshot belongs to no seed of the project. " + Fix));
        }

        return [.. faults.OrderBy(static fault => fault.Path, StringComparer.Ordinal)];
    }

    void ForEach(SnapshotSet? snapshots, Action<SnapshotFile> act, CancellationToken cancellation)
    {
        if (snapshots is null || snapshots.Count == 0)
        {
            return;
        }

        ParallelOptions options = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, snapshots.Count + 1, options, i => act(i == snapshots.Count
            ? new(FullPath(folder, SnapshotNames.Corpus), snapshots.Corpus())
            : new(FullPath(folder, SnapshotNames.Of(snapshots.SeedPath(i))), snapshots.Article(i))));
    }

    /// <summary>Snapshots whose seeds are gone. A file of the same extension that does not begin as one is somebody else's.</summary>
    string[] LeftOver() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*" + SnapshotNames.Extension, SearchOption.AllDirectories)
            .Where(path => !_names.Contains(path) && IsSnapshot(path))
            .OrderBy(static path => path, StringComparer.Ordinal),
    ];

    static bool IsSnapshot(string path) => ReadAll(path) is { } text && s_beginnings.Any(beginning => Bytes.HasAt(text, 0, beginning));

    static string FullPath(string folder, string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));

    static byte[]? ReadAll(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
