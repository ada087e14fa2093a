using System.Globalization;
using System.Runtime.CompilerServices;
using Letterpress.Core;
using Letterpress.Pressing;
using Letterpress.Tasks.Presses;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Letterpress.Tasks;

/// <summary>Chooses the storage of a project's articles; where it is a resource, compiles the seeds into it.</summary>
public sealed class CompileArticles : SeedTask
{
    const string Fix = "Report it, if you may with these seeds; LetterpressPress InProcess reads them in the process of MSBuild";

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

    /// <summary>See <see cref="CompilerOptions.Layout"/>.</summary>
    public string Layout { get; set; } = "";

    /// <summary>The file with what <see cref="DescribeFiles"/> found; empty for none.</summary>
    public string Facts { get; set; } = "";

    /// <summary>Whether the seeds are compiled for literals too, as snapshots require it.</summary>
    public bool HasSnapshots { get; set; }

    /// <summary><c>Auto</c>, <c>Process</c> or <c>InProcess</c>: where the seeds are read.</summary>
    public string Press { get; set; } = "Auto";

    /// <summary>The path of <c>dotnet</c>; empty where it is not known.</summary>
    public string DotnetHost { get; set; } = "";

    /// <summary>The folder with the flavours of the press.</summary>
    public string PressFolder { get; set; } = "";

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

    private protected override Dictionary<string, string> Properties
    {
        get
        {
            Dictionary<string, string> properties = base.Properties;
            properties.Add("LetterpressClassName", ClassName);
            properties.Add("LetterpressDefaultLanguage", DefaultLanguage);
            properties.Add("LetterpressRequireDate", RequireDate);
            properties.Add("LetterpressDuplicates", Duplicates);
            properties.Add("LetterpressSearch", Search);
            properties.Add("LetterpressLayout", Layout);
            properties.Add("_LetterpressIdentities", Identities);
            return properties;
        }
    }

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
            Compile(size);
        }
    }

    /// <summary>A method of its own, so that a project with literals does not load the core and its parsers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Compile(long size)
    {
        BundledAssemblies.Offer();
        PressRequest request = new(
            ProjectDirectory, Path.Combine(ProjectDirectory, Folder), Facts, IsResource, HasSnapshots, Properties,
            [.. Seeds.Select(static seed => seed.GetMetadata("FullPath"))]);
        PressAnswer answer;
        try
        {
            ArticlePress press = new(Press, DotnetHost, PressFolder, message => Log.LogMessage(MessageImportance.Low, message));
            answer = press.Run(request, size, Cancellation);
        }
        catch (PressException exception)
        {
            Report(exception);
            return;
        }

        (Blob, Manifest) = (answer.Built.Blob, answer.Built.Manifest);
        (SnapshotBlob, SnapshotManifest) = (answer.Shown.Blob, answer.Shown.Manifest);
        Files = [.. answer.Built.Files.Concat(answer.Shown.Files).Distinct().Select(static file => new TaskItem(file))];
        Log.LogMessage(MessageImportance.Low, string.Format(
            CultureInfo.InvariantCulture,
            "Letterpress: read {0} of {1} seeds, the others are unchanged; the resource is {2}.",
            answer.Built.SeedsRead,
            SeedCount,
            answer.Built.IsBlobNew ? "new" : "the same"));
    }

    void Report(PressException exception)
    {
        switch (exception.Fault)
        {
            case { Kind: PressFaultKind.System } fault:
                Log.LogError(fault.Message);
                break;
            case { Kind: PressFaultKind.Cancelled }:
                ReportCancelled();
                break;
            case { } fault:
                ReportBug(fault.Type, fault.Message);
                break;
            default:
                string place = exception.Seeds is [string seed] ? seed : BuildEngine.ProjectFileOfTaskNode;
                Error("LP0902", place, 0, $"{exception.Message}. {Fix}");
                break;
        }
    }

    static long SizeOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : 0;
    }
}
