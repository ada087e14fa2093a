using System.Text;
using Letterpress.Core;
using Letterpress.Core.Storage;
using Letterpress.Indexing;

namespace Letterpress.Pressing;

/// <summary>The blob and the manifest of an earlier build, whose hashes match.</summary>
sealed class PreviousResults
{
    /// <summary>More edits at once are rare, and then linking all seeds costs little more.</summary>
    const int MaxEdits = 64;

    /// <summary>A blob that is edited is held in memory.</summary>
    const int MaxBytes = 1 << 30;

    readonly byte[] _blob;
    readonly byte[] _manifest;
    readonly string _hash;

    PreviousResults(byte[] blob, byte[] manifest, int[] changed)
    {
        _blob = blob;
        _hash = blob.Length > 0 ? new BlobDirectory(blob).Hash : "";
        _manifest = manifest;
        Changed = changed;
    }

    /// <summary>The seeds that have changed since the results were made.</summary>
    public int[] Changed { get; }

    /// <returns>Null where the results do not match the stamp, or too much has changed.</returns>
    public static PreviousResults? TryRead(BuildStamp stamp, string blobPath, string manifestPath, int[] changed)
    {
        try
        {
            // One handle for hash and content: another build may replace the file in between.
            using FileStream blob = File.OpenRead(blobPath);
            byte[] manifest = File.ReadAllBytes(manifestPath);
            if (changed.Length > MaxEdits || (changed.Length > 0 && blob.Length > MaxBytes) || !stamp.Matches(blob, manifest))
            {
                return null;
            }

            return new(changed.Length > 0 ? ReadAll(blob) : [], manifest, changed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="terms">Of all articles as they are now, by seed path.</param>
    /// <returns>Writes the edited blob and returns its manifest; null where both must be compiled from all seeds.</returns>
    public Func<Stream, CorpusManifest>? Edit(IReadOnlyCollection<EditedSeed> edits, IReadOnlyDictionary<string, SeedTerms> terms)
    {
        using StreamReader text = new(new MemoryStream(_manifest), Encoding.UTF8);
        if (ManifestText.Parse(text.ReadToEnd())?.Edit(edits) is not { } manifest)
        {
            return null;
        }

        string[] paths = [.. manifest.Articles.Select(static article => article.Documentation.SeedPath)];
        byte[]? searchIndex = null;
        if (edits.Any(static edit => !Equals(edit.Old.Terms, edit.New.Terms))
            && (searchIndex = CorpusCompiler.TryIndex([.. paths.Select(path => terms[path])])) is null)
        {
            return null;
        }

        return BlobEditor.Of(_blob, paths, edits, searchIndex) is { } blob ? output => manifest with { Hash = blob.Write(output) } : null;
    }

    /// <summary>The terms of all articles of the blob, by seed path.</summary>
    /// <returns>Null where they are not known.</returns>
    public Dictionary<string, SeedTerms>? ReadTerms(string path)
    {
        try
        {
            return SearchTermsFile.Read(File.ReadAllBytes(path), _hash);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    static byte[] ReadAll(FileStream file)
    {
        byte[] bytes = new byte[file.Length];
        file.Position = 0;
        Streams.Fill(file, bytes);
        return bytes;
    }
}
