using System.Text;
using Letterpress.Generator.Identity;
using Letterpress.Generator.Pipeline;
using Letterpress.Generator.Storing;

namespace Letterpress.Tasks;

/// <param name="Files">All that was written, now or by an earlier build.</param>
/// <param name="SeedsRead">How many seeds were not in the cache.</param>
/// <param name="IsImageNew">False where the image on disk was already this.</param>
sealed record PressedCorpus(string Image, string Digest, string[] Files, int SeedsRead, bool IsImageNew);

/// <summary>From the seeds of a project to an image and a digest in a folder.</summary>
sealed class CorpusPress(string folder, string projectDirectory, string className, string defaultLanguage, string identities)
{
    const string ImageName = "articles.bin";
    const string DigestName = "articles.digest";

    /// <param name="paths">Full paths.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public PressedCorpus Run(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        string language = Settings.IsLanguage(defaultLanguage) ? defaultLanguage : "und";
        ProjectRules rules = ProjectRules.Parse(identities);
        SeedCache cache = new(Path.Combine(folder, "cache"), language, rules);
        SeedFile[][] given = [.. paths.Select(path => SeedFile.Of(path, projectDirectory)).GroupBy(static file => file.SeedPath, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.ToArray())];
        SeedFile[] files = Array.ConvertAll(given, static group => group[0]);
        RepeatedSeed[] repeated = [.. given.Where(static group => group.Length > 1).Select(static group => new RepeatedSeed(group[0].FilePath, group[0].SeedPath))];
        StoredSeed[] seeds = cache.Read(files, cancellation);
        string imagePath = Path.Combine(folder, ImageName);
        string digestPath = Path.Combine(folder, DigestName);
        CorpusDigest? digest = null;
        bool isImageNew = WholeFile.Write(imagePath, stream => digest = CorpusImage.Write(seeds, className, rules, stream).WithRepeated(repeated));
        WholeFile.Write(digestPath, stream =>
        {
            // With a mark of its encoding, without which the compiler guesses at larger files too.
            using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
            DigestText.Write(digest!, writer);
        });
        return new(imagePath, digestPath, [imagePath, digestPath, .. cache.Files], cache.SeedsRead, isImageNew);
    }
}

/// <param name="Path">Where it lies.</param>
/// <param name="FilePath">As diagnostics name it.</param>
/// <param name="SeedPath">See <see cref="Letterpress.Generator.Reading.Seed.Path"/>.</param>
readonly record struct SeedFile(string Path, string FilePath, string SeedPath)
{
    public static SeedFile Of(string path, string projectDirectory) =>
        new(path, System.IO.Path.DirectorySeparatorChar == '/' ? SeedPaths.OnOneLine(path) : path, SeedPaths.Relative(path, projectDirectory));
}
