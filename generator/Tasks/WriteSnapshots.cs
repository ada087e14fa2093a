using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Core;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Pressing.Snapshots;
using Microsoft.Build.Framework;

namespace Letterpress.Tasks;

/// <summary>Writes the snapshots of a project's articles, or compares them with the articles.</summary>
public sealed class WriteSnapshots : CancelableTask
{
    /// <summary>More differences than these are counted, not shown.</summary>
    const int MaxErrors = 20;

    /// <summary>The files with articles.</summary>
    public ITaskItem[] Seeds { get; set; } = [];

    /// <summary>The folder from which seeds and snapshots are named.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The folder of the snapshots, seen from the project.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The blob that <see cref="CompileArticles"/> wrote; empty where the project has no seeds.</summary>
    public string Blob { get; set; } = "";

    /// <summary>Its manifest.</summary>
    public string Manifest { get; set; } = "";

    /// <summary><c>true</c> to write nothing and report each difference as an error; <c>false</c> or empty to write.</summary>
    public string Verify { get; set; } = "";

    /// <inheritdoc/>
    protected override string Aim => "write the snapshots";

    /// <inheritdoc/>
    protected override void Run()
    {
        bool isVerify = string.Equals(Verify.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        if (!isVerify && !string.Equals(Verify.Trim(), "false", StringComparison.OrdinalIgnoreCase) && Verify.Trim().Length > 0)
        {
            Error(
                "LP0501",
                BuildEngine.ProjectFileOfTaskNode,
                0,
                $"MSBuild property LetterpressSnapshotsVerify has the invalid value '{Verify}'; it must be true or false");
            return;
        }

        Start(isVerify);
    }

    /// <summary>Apart, so that libraries are offered before they are looked for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Start(bool isVerify)
    {
        BundledAssemblies.Offer();
        Snapshots(isVerify);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Snapshots(bool isVerify)
    {
        string folder = Path.GetFullPath(Path.Combine(ProjectDirectory, Folder.Replace('\\', '/')));
        IEnumerable<SeedFile> files = Seeds.Select(seed => SeedFile.Of(seed.GetMetadata("FullPath"), ProjectDirectory));
        SnapshotFolder snapshots = new(folder, files.Where(static file => !file.IsDefaults).Select(static file => file.Path));
        SnapshotSet? set = ReadSet();
        if (!isVerify)
        {
            int changed = snapshots.Write(set, Cancellation);
            Log.LogMessage(MessageImportance.Low, string.Format(
                CultureInfo.InvariantCulture, "Letterpress: {0} snapshots in '{1}' changed.", changed, Folder));
            return;
        }

        IReadOnlyList<SnapshotFault> faults = snapshots.Verify(set, Cancellation);
        foreach (SnapshotFault fault in faults.Take(MaxErrors))
        {
            Error(fault.Id, fault.Path, fault.Line, fault.Message);
        }

        if (faults.Count > MaxErrors)
        {
            Error(faults[MaxErrors].Id, faults[MaxErrors].Path, 0, string.Format(
                CultureInfo.InvariantCulture,
                "This snapshot and {0} more are out of date, missing or left over; they are not shown.",
                faults.Count - MaxErrors - 1));
        }
    }

    SnapshotSet? ReadSet() =>
        Blob.Length > 0 && ManifestText.Parse(File.ReadAllText(Manifest, Encoding.UTF8)) is { } manifest
            ? CorpusCompiler.Snapshots(File.ReadAllBytes(Blob), manifest)
            : null;
}
