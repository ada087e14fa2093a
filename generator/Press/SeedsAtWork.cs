using System.Text;

namespace Letterpress.Pressing;

/// <summary>
/// A file with the paths of the seeds that are being read: where the press crashes, by an overflow of the stack or for lack of memory, it
/// can say nothing any more, and the file is what it leaves.
/// </summary>
/// <remarks>Each thread has its own place in the file. The system keeps what a process that crashed has written.</remarks>
sealed class SeedsAtWork : IDisposable
{
    /// <summary>A longer path is cut.</summary>
    const int PlaceSize = 4096;

    readonly FileStream _file;
    readonly ThreadLocal<byte[]> _buffer = new(static () => new byte[PlaceSize]);
    readonly ThreadLocal<int> _place;
    int _places;

    public SeedsAtWork(string path)
    {
        _file = new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1);
        _place = new(() => Interlocked.Increment(ref _places) - 1);
    }

    /// <summary>The paths that a press has left, in the order of the alphabet.</summary>
    public static string[] Read(string path)
    {
        try
        {
            string text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
            return [.. text.Split(['\0'], StringSplitOptions.RemoveEmptyEntries).OrderBy(static seed => seed, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <param name="path">Of the seed that this thread reads now; empty for none.</param>
    public void Set(string path)
    {
        byte[] buffer = _buffer.Value!;
        Array.Clear(buffer, 0, buffer.Length);
        byte[] name = Encoding.UTF8.GetBytes(path);
        Array.Copy(name, buffer, Math.Min(name.Length, PlaceSize - 1));
        lock (_file)
        {
            _file.Position = (long)_place.Value * PlaceSize;
            _file.Write(buffer, 0, buffer.Length);
            _file.Flush();
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _buffer.Dispose();
        _place.Dispose();
    }
}
