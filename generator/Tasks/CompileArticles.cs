using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Storage;
using Letterpress.Layout;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Letterpress.Tasks;

/// <summary>Chooses the storage of a project's articles; where it is a resource, compiles the seeds into it.</summary>
public sealed class CompileArticles : SeedTask
{
    /// <summary><c>Auto</c>, <c>Literal</c> or <c>Resource</c>; other values count as <c>Auto</c>; the generator reports them.</summary>
    public string Storage { get; set; } = "Auto";

    /// <summary>Up to how many bytes of seeds <c>Auto</c> is <c>Literal</c>.</summary>
    public long LiteralLimit { get; set; }

    /// <summary>The name of the generated class; no property can have it.</summary>
    public string ClassName { get; set; } = "Articles";

    /// <summary>The language of seeds that state none.</summary>
    public string DefaultLanguage { get; set; } = "und";

    /// <summary>Whether a seed without a publication time is an error: <c>true</c> or <c>false</c>.</summary>
    public string RequireDate { get; set; } = "false";

    /// <summary>The project's identity rules, in the form in which the generator gets them.</summary>
    public string Identities { get; set; } = "";

    /// <summary>See <see cref="CompilerOptions.Duplicates"/>.</summary>
    public string Duplicates { get; set; } = "";

    /// <summary>See <see cref="CompilerOptions.Search"/>.</summary>
    public string Search { get; set; } = "";

    /// <summary>The file with what <see cref="DescribeFiles"/> found; empty for none.</summary>
    public string Facts { get; set; } = "";

    /// <summary>Whether the seeds are compiled for literals too, as snapshots require it.</summary>
    public bool HasSnapshots { get; set; }

    /// <summary>Whether the storage is a resource.</summary>
    [Output]
    public bool IsResource { get; set; }

    /// <summary>The file to embed; empty for literals without snapshots.</summary>
    [Output]
    public string Blob { get; set; } = "";

    /// <summary>The file with what the generator must know of the blob; empty for literals without snapshots.</summary>
    [Output]
    public string Manifest { get; set; } = "";

    /// <summary>The blob of which snapshots are made: it has drafts in every build, so that all builds agree on them.</summary>
    [Output]
    public string SnapshotBlob { get; set; } = "";

    /// <summary>The manifest of <see cref="SnapshotBlob"/>.</summary>
    [Output]
    public string SnapshotManifest { get; set; } = "";

    /// <summary>All files that this or an earlier build wrote.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    protected override string Aim => "compile the articles";

    int SeedCount => Seeds.Count(static seed =>
        !SeedAccess.DefaultsNames.Contains(Path.GetFileName(seed.ItemSpec), StringComparer.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override void Run()
    {
        long size = Seeds.Sum(static seed => SizeOf(seed.GetMetadata("FullPath")));
        IsResource = Storage == "Resource" || (Storage != "Literal" && size > LiteralLimit);
        Log.LogMessage(MessageImportance.Low, string.Format(CultureInfo.InvariantCulture,
            "Letterpress: {0} seeds of {1} bytes; storage is {2} ({3}; Auto is Literal up to {4} bytes).",
            SeedCount, size, IsResource ? "Resource" : "Literal", Storage, LiteralLimit));
        if (IsResource || HasSnapshots)
        {
            Compile();
        }
    }

    /// <summary>A method of its own, so that a project with literals does not load the core and its parsers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Compile()
    {
        BundledAssemblies.Offer();
        CompilerOptions options = ReadOptions(property => property switch
        {
            "LetterpressClassName" => ClassName,
            "LetterpressDefaultLanguage" => DefaultLanguage,
            "LetterpressRequireDate" => RequireDate,
            "LetterpressDuplicates" => Duplicates,
            "LetterpressSearch" => Search,
            "_LetterpressIdentities" => Identities,
            _ => "",
        });

        // Snapshots need no index.
        CompilerOptions withDrafts = options with
        {
            Seeds = options.Seeds with { LeavesOutDrafts = false, Indexed = SearchPolicy.None },
        };
        FileFacts facts = Facts.Length == 0 ? FileFacts.None : FileFacts.Parse(File.ReadAllText(Facts));
        BuiltResource built = Compile(Folder, IsResource ? options : withDrafts, facts);
        Blob = built.Blob;
        Manifest = built.Manifest;
        BuiltResource shown = IsResource && HasSnapshots && options.Seeds.LeavesOutDrafts && HasDrafts(built)
            ? Compile(Path.Combine(Folder, "snapshots"), withDrafts, facts)
            : built;
        SnapshotBlob = shown.Blob;
        SnapshotManifest = shown.Manifest;
        Files = [.. built.Files.Concat(shown.Files).Distinct().Select(static file => new TaskItem(file))];
        Log.LogMessage(MessageImportance.Low, string.Format(
            CultureInfo.InvariantCulture,
            "Letterpress: read {0} of {1} seeds, the others are unchanged; the resource is {2}.",
            built.SeedsRead,
            SeedCount,
            built.IsBlobNew ? "new" : "the same"));
    }

    BuiltResource Compile(string folder, CompilerOptions options, FileFacts facts) =>
        new ResourceBuild(Path.Combine(ProjectDirectory, folder), ProjectDirectory, options, facts).Run(
            [.. Seeds.Select(static seed => seed.GetMetadata("FullPath"))], Cancellation);

    /// <summary>Whether a corpus lacks drafts that the project has.</summary>
    static bool HasDrafts(BuiltResource built) =>
        ManifestText.Parse(File.ReadAllText(built.Manifest, Encoding.UTF8), hasCollections: false) is { Drafts.Count: > 0 };

    static long SizeOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : 0;
    }
}
