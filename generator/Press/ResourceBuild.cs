using System.Security.Cryptography;
using System.Text;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Indexing;
using Letterpress.Layout;

namespace Letterpress.Pressing;

/// <summary>From the seeds of a project to a blob and a manifest in a folder.</summary>
/// <param name="folder">Where the results and the cache are; it is created where it is missing.</param>
/// <param name="facts">What is known of the files beside the seeds; null where nothing is.</param>
sealed class ResourceBuild(string folder, string projectDirectory, CompilerOptions options, FileFacts? facts = null)
{
    /// <summary>The name of the file that says from what the results were made.</summary>
    public const string Stamp = "articles.stamp";

    readonly string _blob = Path.Combine(folder, "articles.bin");
    readonly string _manifest = Path.Combine(folder, "articles.manifest");
    readonly FileFacts _facts = facts ?? FileFacts.None;
    readonly string _stamp = Path.Combine(folder, Stamp);
    readonly string _terms = Path.Combine(folder, "articles.terms");
    readonly string _positions = Path.Combine(folder, "articles.positions");

    /// <summary>Seeds of more bytes than that are neither read nor linked.</summary>
    public long Limit { get; init; } = long.MaxValue;

    /// <summary>Is notified of the seeds that are read.</summary>
    public IPressProgress Progress { get; init; } = NoProgress.Instance;

    /// <summary>How many times the last run laid out the graph.</summary>
    public int LayoutCount { get; private set; }

    /// <inheritdoc cref="TryRun"/>
    public BuiltResource Run(IReadOnlyList<string> paths, CancellationToken cancellation) => TryRun(paths, cancellation)!;

    /// <param name="paths">Full paths.</param>
    /// <returns>Null where that would be more work than <see cref="Limit"/>.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public BuiltResource? TryRun(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.DeleteLeftovers(folder);
        SpecifiedSeeds seeds = SpecifiedSeeds.Of(paths, projectDirectory);
        (SeedFile[] files, RepeatedSeeds repeated, DefaultsTree defaults) = (seeds.Files, seeds.Repeated, seeds.Defaults);
        SeedCache cache = new(Path.Combine(folder, "cache"), options.Seeds, defaults, _facts, Progress);
        IEnumerable<string> repeatedPaths = repeated.Diagnostics.Select(static diagnostic => diagnostic.Arguments[0]);
        string ofCorpus = options.ClassName + " " + options.Duplicates + " " + options.Search + " " + options.Layout + " " + _facts.Hash;
        byte[] fingerprint = cache.Fingerprint(files, string.Join("\n", repeatedPaths.Prepend(ofCorpus)));

        // Without a stamp, as in a first build, each seed is read once and not twice.
        BuildStamp? stamp = BuildStamp.Read(_stamp, fingerprint, files.Length);
        if (stamp is null && IsTooMuch(files))
        {
            return null;
        }

        byte[][] hashes = stamp is null ? new byte[files.Length][] : cache.Hashes(files, cancellation);
        int[] changed = stamp?.Changed(hashes) ?? [];
        if (IsTooMuch(changed.Select(i => files[i])))
        {
            return null;
        }

        bool? edited = stamp is null ? null : Edit(stamp, changed, fingerprint, cache, files, hashes, cancellation);
        if (edited is null && IsTooMuch(files))
        {
            return null;
        }

        bool isBlobNew = edited
            ?? CompileAll(cache.Read(files, hashes, cancellation), repeated, defaults, fingerprint, hashes, cancellation);
        string[] written = [_blob, _manifest, _stamp, _terms, .. PositionFiles, .. cache.FilesOf(files)];
        return new(_blob, _manifest, written, cache.SeedsRead, isBlobNew, IsLinked: edited is null);
    }

    string[] PositionFiles => options.Layout == LayoutPolicy.Graph ? [_positions] : [];

    bool IsTooMuch(IEnumerable<SeedFile> files) => Limit < long.MaxValue && files.Sum(SizeOf) > Limit;

    static long SizeOf(SeedFile file) => SeedAccess.IsFile(file.FullPath, out long length) ? length : 0;

    bool CompileAll(
        StoredSeed[] seeds, RepeatedSeeds repeated, DefaultsTree defaults, byte[] fingerprint, byte[][] hashes,
        CancellationToken cancellation)
    {
        Dictionary<string, SeedTerms> terms = new(StringComparer.Ordinal);
        foreach (StoredArticle article in seeds.Select(static seed => seed.Article).OfType<StoredArticle>())
        {
            if (article.Terms is not null)
            {
                terms.Add(article.Summary.SeedPath, article.Terms);
            }
        }

        PositionsFile positions = new(ToolVersion.Sources, PositionFiles.Length > 0 ? AtomicFile.TryRead(_positions) : [], cancellation);
        bool isBlobNew = Write(
            output => CorpusCompiler.Compile(seeds, repeated, defaults, options, output, positions), terms, fingerprint, hashes);
        LayoutCount = positions.LayoutCount;
        if (LayoutCount > 0)
        {
            AtomicFile.TryWrite(_positions, positions.Content);
        }

        return isBlobNew;
    }

    /// <summary>Updates the results of an earlier build where no seed changed, or a few did in what concerns no other seed.</summary>
    /// <param name="hashes">Of the seeds as they are now; of an edited one, what was read.</param>
    /// <returns>Whether the blob has changed; null where it must be compiled from all seeds.</returns>
    /// <remarks>
    /// A second algorithm beside compiling all seeds, kept because it is what makes an edit cheap: of 10,000 seeds it reads one bucket
    /// of the cache and writes one shard, where tables memoized by the hash of the summaries would still decode every stored seed.
    /// </remarks>
    bool? Edit(
        BuildStamp stamp, int[] changed, byte[] fingerprint, SeedCache cache, SeedFile[] files, byte[][] hashes,
        CancellationToken cancellation)
    {
        if (PreviousResults.TryRead(stamp, _blob, _manifest, changed) is not { } previous)
        {
            return null;
        }

        if (previous.Changed.Length == 0)
        {
            return false;
        }

        List<EditedSeed> edits = [];
        foreach (int i in previous.Changed)
        {
            var update = cache.Update(files[i], files.Length, stamp.SeedHash(i), ref hashes[i], cancellation);
            if (update is not (StoredSeed old, StoredSeed now))
            {
                return null;
            }

            if (old.IsSameDraft(now))
            {
                continue;
            }

            if (EditedSeed.Of(old, now) is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
        }

        Dictionary<string, SeedTerms>? terms = options.Seeds.Indexed == SearchPolicy.None ? [] : previous.ReadTerms(_terms);
        if (terms is null)
        {
            return null;
        }

        foreach (EditedSeed edit in edits)
        {
            if (edit.New.Terms is not null)
            {
                terms[edit.New.Summary.SeedPath] = edit.New.Terms;
            }
        }

        return previous.Edit(edits, terms) is { } write ? Write(write, terms, fingerprint, hashes) : null;
    }

    /// <summary>Writes the results, and a stamp of what they were made from.</summary>
    /// <param name="terms">Of all articles, by seed path; empty where the project has no search.</param>
    /// <returns>Whether the blob has changed.</returns>
    bool Write(Func<Stream, CorpusManifest> write, Dictionary<string, SeedTerms> terms, byte[] fingerprint, byte[][] hashes)
    {
        CorpusManifest? written = null;
        bool isBlobNew = AtomicFile.Write(_blob, stream => written = write(stream));
        Progress.EndsBlob();
        byte[] manifestHash = [];
        AtomicFile.Write(_manifest, stream => manifestHash = Write(written!, stream));
        AtomicFile.TryWrite(_terms, stream =>
        {
            if (terms.Count > 0)
            {
                SearchTermsFile.Write(written!.Hash, terms, stream);
            }
        });
        BuildStamp.Write(_stamp, fingerprint, written!.Hash, manifestHash, hashes);
        return isBlobNew;
    }

    /// <summary>With a byte order mark: without one the compiler guesses the encoding of larger files too.</summary>
    /// <param name="output">Seekable and empty.</param>
    /// <returns>The hash of all that is written.</returns>
    static byte[] Write(CorpusManifest manifest, Stream output)
    {
        using (StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true))
        {
            ManifestText.Write(manifest, writer);
        }

        output.Position = 0;
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(output);
    }
}
