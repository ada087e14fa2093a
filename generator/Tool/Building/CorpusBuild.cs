using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Storage;
using Letterpress.Layout;
using Letterpress.Pressing;
using Letterpress.Pressing.Files;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Building;

/// <summary>Compiles seeds as the press does, in memory: nothing is written.</summary>
/// <param name="progress">Is notified of the seeds that are read.</param>
sealed class CorpusBuild(IPressProgress progress)
{
    readonly Dictionary<string, (string Hash, StoredSeed Seed)> _known = new(StringComparer.Ordinal);
    SeedOptions? _knownOptions;

    /// <summary>How many seeds were read by the last build; the others are unchanged.</summary>
    public int SeedsRead { get; private set; }

    /// <param name="changed">The bytes of files that count in place of those on disk, by full path.</param>
    public BuiltCorpus Run(
        Workspace workspace, BuildAim aim, CancellationToken cancellation, IReadOnlyDictionary<string, byte[]>? changed = null)
    {
        CompilerOptions options = Options(workspace, aim);
        string[] paths = [.. workspace.Seeds.Select(static seed => seed.Path)];
        (string Path, string Line)[] refused = [.. SeedCheck.Refused(paths.Where(path => changed?.ContainsKey(path) != true))];
        string report = SeedCheck.Join(refused.Select(static one => one.Line).Concat(SeedCheck.UnusedDefaults(paths)));
        HashSet<string> refusedPaths = new(refused.Select(static one => one.Path), StringComparer.Ordinal);
        FoundSeed[] given = [.. workspace.Seeds.Where(seed => !refusedPaths.Contains(seed.Path))];
        SpecifiedSeeds specified = SpecifiedSeeds.Of(given.Select(static seed => seed.Path), workspace.Directory);
        FileFacts facts = FactsOf(workspace, options, given, cancellation);
        StoredSeed[] seeds = Read(specified, options, facts, changed, cancellation);
        using MemoryStream blob = new();
        CorpusManifest manifest = CorpusCompiler.Compile(seeds, specified.Repeated, specified.Defaults, options, blob);
        return new(
            workspace, options, specified, seeds, manifest, blob.ToArray(),
            [.. options.Diagnostics, .. RefusedSeeds.Parse(report, workspace.Directory), .. manifest.Diagnostics]);
    }

    /// <summary>Snapshots have drafts in every build and need no index; what only checks needs none either.</summary>
    static CompilerOptions Options(Workspace workspace, BuildAim aim)
    {
        CompilerOptions options = workspace.Options;
        return options with
        {
            Search = aim == BuildAim.Search ? SearchPolicy.Full : options.Search,
            Seeds = options.Seeds with
            {
                Indexed = aim == BuildAim.Search ? SearchPolicy.Full : SearchPolicy.None,
                LeavesOutDrafts = aim is not (BuildAim.Snapshots or BuildAim.Moves) && options.Seeds.LeavesOutDrafts,
            },
        };
    }

    static FileFacts FactsOf(
        Workspace workspace, CompilerOptions options, FoundSeed[] given, CancellationToken cancellation)
    {
        (SeedFile File, string Root)[] seeds = [.. given.Select(seed => (SeedFile.Of(seed.Path, workspace.Directory), seed.Root))];
        LeftOutDrafts drafts = LeftOutDrafts.Of(options.Seeds, seeds.Select(static seed => seed.File));
        FileSurvey survey = new(workspace.Directory, options.Seeds, FileCache.InMemory, workspace.Assets, drafts);
        string text = survey.Run(seeds, cancellation);
        return survey.HasFacts ? FileFacts.Parse(text) : FileFacts.None;
    }

    StoredSeed[] Read(
        SpecifiedSeeds specified, CompilerOptions options, FileFacts facts, IReadOnlyDictionary<string, byte[]>? changed,
        CancellationToken cancellation)
    {
        if (!options.Seeds.Equals(_knownOptions))
        {
            _known.Clear();
            _knownOptions = options.Seeds;
        }

        StoredSeed[] seeds = new StoredSeed[specified.Files.Length];
        string[] hashes = new string[seeds.Length];
        int read = 0;
        ParallelOptions parallel = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, seeds.Length, parallel, i =>
        {
            SeedFile file = specified.Files[i];
            byte[]? bytes = changed is not null && changed.TryGetValue(file.FullPath, out byte[]? other)
                ? other
                : SeedCache.ReadAll(file.FullPath);
            hashes[i] = (bytes is null ? "" : Convert.ToHexString(SeedCache.Hash(bytes))) + specified.Defaults.HashAbove(file.FilePath);
            if (_known.TryGetValue(file.FullPath, out (string Hash, StoredSeed Seed) known) && known.Hash == hashes[i] && bytes is not null
                && known.Seed.IsCurrent(facts))
            {
                seeds[i] = known.Seed;
                return;
            }

            progress.Begins(file.FilePath);
            seeds[i] = SeedCache.Compile(file, bytes, options.Seeds, specified.Defaults, facts, cancellation);
            Interlocked.Increment(ref read);
            progress.Ends();
        });
        SeedsRead = read;
        _known.Clear();
        for (int i = 0; i < seeds.Length; i++)
        {
            _known[specified.Files[i].FullPath] = (hashes[i], seeds[i]);
        }

        return seeds;
    }
}

/// <summary>What the corpus is compiled for.</summary>
enum BuildAim
{
    /// <summary>To be checked, listed and shown.</summary>
    Articles,

    /// <summary>To be searched too.</summary>
    Search,

    /// <summary>To be written as snapshots.</summary>
    Snapshots,

    /// <summary>To be written to: links of all drafts count, also of those that a build leaves out.</summary>
    Moves,
}
