using Letterpress.Tool.Editing;

namespace Letterpress.Tool.Moving;

/// <summary>What a move changes.</summary>
/// <param name="From">The full path of the seed.</param>
/// <param name="To">The full path that it will have.</param>
/// <param name="Changes">The files that change, under the paths that they have then.</param>
/// <param name="Originals">What these files, and the seed, are now; those that are new are missing.</param>
/// <param name="Rewritten">What is written in place of what, with its place in the seed before.</param>
/// <param name="Added">The names that the front matter states now.</param>
/// <param name="Unsafe">What cannot be rewritten; then nothing is changed.</param>
sealed record MovePlan(
    string From,
    string To,
    IReadOnlyDictionary<string, byte[]> Changes,
    IReadOnlyDictionary<string, byte[]> Originals,
    IReadOnlyList<RewrittenUrl> Rewritten,
    IReadOnlyList<string> Added,
    IReadOnlyList<UnsafeUrl> Unsafe)
{
    /// <summary>Writes all files, or none: what was written is written back where a later file cannot be.</summary>
    /// <exception cref="IOException">A file has changed since it was read, or cannot be written.</exception>
    public void Write()
    {
        List<(string Path, byte[]? Old)> written = [];
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(To)!);
            SeedText.Require(From, Originals[From]);
            foreach (KeyValuePair<string, byte[]> change in Changes)
            {
                byte[]? old = Originals.GetValueOrDefault(change.Key);
                SeedText.Require(change.Key, old);
                written.Add((change.Key, old));
                if (change.Key == To && new FileInfo(From).LinkTarget is { } link)
                {
                    // The link moves; the file to which it leads has the text.
                    written.Add((From, Originals[From]));
                    File.CreateSymbolicLink(To, Path.IsPathRooted(link) ? link : LinkFromTo());
                }

                SeedText.Write(change.Key, change.Value);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(To, File.GetUnixFileMode(From));
            }

            File.Delete(From);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach ((string path, byte[]? old) in written)
            {
                if (old is null)
                {
                    File.Delete(path);
                }
                else
                {
                    SeedText.Write(path, old);
                }
            }

            throw;
        }
    }

    string LinkFromTo() => Path.GetRelativePath(Path.GetDirectoryName(To)!, SeedText.Linked(From));
}

/// <param name="Path">The full path of the seed, before.</param>
/// <param name="Line">From 1.</param>
readonly record struct RewrittenUrl(string Path, int Line, string Old, string New);

/// <inheritdoc cref="RewrittenUrl"/>
/// <param name="Reason">Why it cannot be rewritten.</param>
readonly record struct UnsafeUrl(string Path, int Line, string Url, string Reason);
