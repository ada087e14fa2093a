using System.Text;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;

namespace Letterpress.Tasks;

/// <param name="Files">All that was written, now or by an earlier build.</param>
/// <param name="SeedsRead">How many seeds were not in the cache.</param>
/// <param name="IsImageNew">False where the image on disk was already this.</param>
/// <param name="IsLinked">Whether the seeds were linked anew; not where nothing changed, or nothing that concerns other seeds.</param>
sealed record PressedCorpus(string Image, string Digest, string[] Files, int SeedsRead, bool IsImageNew, bool IsLinked);

/// <summary>From the seeds of a project to an image and a digest in a folder.</summary>
sealed class CorpusPress(string folder, string projectDirectory, string className, string defaultLanguage, string identities)
{
    readonly string _image = Path.Combine(folder, "articles.bin");
    readonly string _digest = Path.Combine(folder, "articles.digest");
    readonly string _stamp = Path.Combine(folder, "articles.stamp");

    /// <param name="paths">Full paths.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public PressedCorpus Run(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        string language = LanguageTags.IsValid(defaultLanguage) ? defaultLanguage : "und";
        ProjectRules rules = ProjectRules.Parse(identities);
        SeedCache cache = new(Path.Combine(folder, "cache"), language, rules);
        SeedFile[][] given = [.. paths.Select(path => SeedFile.Of(path, projectDirectory)).GroupBy(static file => file.SeedPath, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.ToArray())];
        SeedFile[] files = Array.ConvertAll(given, static group => group[0]);
        RepeatedSeed[] repeated = [.. given.Where(static group => group.Length > 1).Select(static group => new RepeatedSeed(group[0].FilePath, group[0].SeedPath))];
        byte[] frame = cache.Frame(files, string.Join("\n", [className, .. repeated.Select(static seed => seed.Path)]));

        // Without a stamp, as in a first build, each seed is read once and not twice.
        PressStamp? stamp = PressStamp.Read(_stamp, frame, files.Length);
        byte[][] hashes = stamp is null ? new byte[files.Length][] : SeedCache.Hashes(files, cancellation);
        bool? edited = stamp is null ? null : Edit(stamp, frame, cache, files, hashes, cancellation);
        bool isImageNew = edited ?? Keep(WriterOf(cache.Read(files, hashes, cancellation), rules, repeated), frame, hashes);
        return new(_image, _digest, [_image, _digest, _stamp, .. cache.FilesOf(files)], cache.SeedsRead, isImageNew, IsLinked: edited is null);
    }

    /// <summary>Links all seeds.</summary>
    Func<Stream, CorpusDigest> WriterOf(StoredSeed[] seeds, ProjectRules rules, RepeatedSeed[] repeated) => stream => CorpusImage.Write(seeds, className, rules, stream).WithRepeated(repeated);

    /// <summary>Brings the results of an earlier build up to date where no seed changed, or a few did in what concerns no other.</summary>
    /// <param name="hashes">Of the seeds now; of an edited one, what was read.</param>
    /// <returns>Whether the image is another now; null where it must be made from all seeds.</returns>
    bool? Edit(PressStamp stamp, byte[] frame, SeedCache cache, SeedFile[] files, byte[][] hashes, CancellationToken cancellation)
    {
        if (EarlierResults.TryRead(stamp, _image, _digest, stamp.Changed(hashes)) is not { } earlier)
        {
            return null;
        }

        if (earlier.Changed.Length == 0)
        {
            return false;
        }

        List<SeedEdit> edits = [];
        foreach (int i in earlier.Changed)
        {
            if (cache.Renew(files[i], files.Length, stamp.SeedHash(i), ref hashes[i], cancellation) is not (StoredSeed old, StoredSeed now) || SeedEdit.Of(old, now) is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
        }

        return earlier.Edited(edits) is { } write ? Keep(write, frame, hashes) : null;
    }

    /// <summary>Writes results, and what they were made from.</summary>
    /// <returns>Whether the image is another than before.</returns>
    bool Keep(Func<Stream, CorpusDigest> write, byte[] frame, byte[][] hashes)
    {
        CorpusDigest? written = null;
        bool isImageNew = WholeFile.Write(_image, stream => written = write(stream));
        byte[] digest = Bytes(written!);
        WholeFile.Write(_digest, stream => stream.Write(digest, 0, digest.Length));
        PressStamp.Write(_stamp, frame, written!.Hash, SeedCache.Hash(digest), hashes);
        return isImageNew;
    }

    /// <summary>With a mark of its encoding, without which the compiler guesses at larger files too.</summary>
    static byte[] Bytes(CorpusDigest digest)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16))
        {
            DigestText.Write(digest, writer);
        }

        return stream.ToArray();
    }
}
