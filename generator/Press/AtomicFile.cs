using Letterpress.Core.Storage;

namespace Letterpress.Pressing;

/// <summary>Writes files atomically: another build may read them.</summary>
static class AtomicFile
{
    /// <summary>No draft is written for as long: what is older was left over by a build that was killed.</summary>
    static readonly TimeSpan s_longestWrite = TimeSpan.FromHours(1);

    /// <summary>
    /// Deletes the drafts that builds left over when they were killed. Another build may be at work: its drafts are new, and stay.
    /// </summary>
    public static void DeleteLeftovers(string folder)
    {
        try
        {
            DateTime limit = DateTime.UtcNow - s_longestWrite;
            foreach (string path in Directory.EnumerateFiles(folder, "*.tmp").Where(IsDraft))
            {
                if (File.GetLastWriteTimeUtc(path) < limit)
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // They cost space, not the build.
        }
    }

    /// <summary>A file that already has the same content is not touched, so that nothing that depends on it is built again.</summary>
    /// <param name="write">Writes the content to an empty, seekable stream.</param>
    /// <returns>Whether the file has changed.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static bool Write(string path, Action<Stream> write) => Write(path, write, null);

    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content to an empty, seekable stream.</param>
    /// <param name="time">The time that the file gets, whether its content has changed or not; null for that of a change.</param>
    static bool Write(string path, Action<Stream> write, DateTime? time)
    {
        string draft = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (FileStream stream = new(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            SetTime(draft, time);
            if (IsSame(draft, path))
            {
                SetTime(path, time);
                return false;
            }

            Replace(draft, path);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Reads a file that only saves time.</summary>
    /// <returns>No bytes where it is missing or cannot be read.</returns>
    public static byte[] TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes a file that only saves time: one that cannot be written does not fail the build.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="time">See <see cref="Write(string, Action{Stream}, DateTime?)"/>.</param>
    public static void TryWrite(string path, byte[] content, DateTime? time = null) =>
        TryWrite(path, stream => stream.Write(content, 0, content.Length), time);

    /// <inheritdoc cref="TryWrite(string, byte[], DateTime?)"/>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content to an empty, seekable stream.</param>
    /// <param name="time">See <see cref="Write(string, Action{Stream}, DateTime?)"/>.</param>
    public static void TryWrite(string path, Action<Stream> write, DateTime? time = null)
    {
        try
        {
            Write(path, write, time);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    static void SetTime(string path, DateTime? time)
    {
        if (time is { } known)
        {
            File.SetLastWriteTimeUtc(path, known);
        }
    }

    /// <summary>Whether a file has a name as <see cref="Write(string, Action{Stream})"/> gives it.</summary>
    static bool IsDraft(string path)
    {
        string[] parts = Path.GetFileName(path).Split('.');
        return parts.Length > 2 && Guid.TryParseExact(parts[parts.Length - 2], "N", out _);
    }

    /// <summary>Tries again: another build may create the file between the two calls, or have it open (on Windows).</summary>
    static void Replace(string draft, string path)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(draft, path, null);
                }
                else
                {
                    File.Move(draft, path);
                }

                return;
            }
            catch (IOException) when (attempt < 20 && File.Exists(draft))
            {
                Thread.Sleep(50);
            }
        }
    }

    static bool IsSame(string draft, string path)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length != new FileInfo(draft).Length)
            {
                return false;
            }

            using FileStream left = File.OpenRead(draft);
            using FileStream right = File.OpenRead(path);
            byte[] one = new byte[1 << 16];
            byte[] other = new byte[1 << 16];
            for (int read = Streams.Fill(left, one); read > 0; read = Streams.Fill(left, one))
            {
                if (Streams.Fill(right, other) != read || !Bytes.AreSame(one, other, read))
                {
                    return false;
                }
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
