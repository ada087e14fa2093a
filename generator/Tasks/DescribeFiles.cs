using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Core;
using Letterpress.Pressing;
using Letterpress.Pressing.Files;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Letterpress.Tasks;

/// <summary>Describes the files beside seeds, such as their images, for the generator, which may read no files.</summary>
public sealed class DescribeFiles : SeedTask
{
    /// <summary>The path at which the app serves the files; empty where it does not.</summary>
    public string AssetPath { get; set; } = "";

    /// <summary>A longer file is not published, in bytes; the generator reports an invalid number.</summary>
    public string AssetLimit { get; set; } = "";

    /// <summary>The file with what is known; empty where no seed leads to a file.</summary>
    [Output]
    public string Facts { get; set; } = "";

    /// <summary>The files to publish; the metadata <c>AssetPath</c> is the path below <see cref="AssetPath"/>.</summary>
    [Output]
    public ITaskItem[] Assets { get; set; } = [];

    /// <summary>All files that articles show or link to.</summary>
    [Output]
    public ITaskItem[] Known { get; set; } = [];

    /// <summary>The files that this or an earlier build wrote.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    protected override string Aim => "look at the files beside the seeds";

    /// <inheritdoc/>
    protected override void Run()
    {
        BundledAssemblies.Offer();
        Describe();
    }

    /// <summary>Apart, so that libraries are offered before they are looked for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Describe()
    {
        string folder = Path.Combine(ProjectDirectory, Folder);
        Directory.CreateDirectory(folder);
        AtomicFile.DeleteLeftovers(folder);
        SeedOptions options = CompilerOptions.Parse(name => Properties.TryGetValue(name, out string value) ? value : "").Seeds;
        (SeedFile File, string Root)[] seeds = [.. Seeds.Select(SeedOf)];
        LeftOutDrafts drafts = LeftOutDrafts.Of(options, seeds.Select(static seed => seed.File));
        string baseUrl = "/" + string.Join("/", AssetPath.Split(['/'], StringSplitOptions.RemoveEmptyEntries)) + "/";
        long limit = long.TryParse(AssetLimit, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) ? parsed : 0;
        AssetOptions assets = new(AssetPath.Length > 0 ? baseUrl : null, limit);
        FileCache cache = new(Path.Combine(folder, "files.cache"), string.Format(
            CultureInfo.InvariantCulture, "{0:N} {1:N} {2} {3}",
            typeof(FileSurvey).Module.ModuleVersionId, typeof(SeedCompiler).Module.ModuleVersionId, limit, drafts.Hash));
        FileSurvey survey = new(ProjectDirectory, options, cache, assets, drafts);
        string facts = survey.Run(seeds, Cancellation);
        string path = Path.Combine(folder, "files.facts");
        Facts = survey.HasFacts ? path : "";
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(facts)];
        AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
        cache.Write();
        Assets = [.. survey.Published.Select(asset => AssetOf(asset.FullPath, asset.Url.Substring(baseUrl.Length)))];
        Known = [.. survey.FullPaths.Select(static path => new TaskItem(Escaped(path)))];
        Files = [new TaskItem(path), new TaskItem(Path.Combine(folder, "files.cache"))];
        Log.LogMessage(MessageImportance.Low, string.Format(
            CultureInfo.InvariantCulture,
            "Letterpress: {0} files beside seeds; {1} seeds and files were read, the others are unchanged.",
            Known.Length, cache.Reads));
    }

    /// <summary>A seed with the folder in which its glob begins: all below belongs to the seeds.</summary>
    (SeedFile File, string Root) SeedOf(ITaskItem seed)
    {
        string path = seed.GetMetadata("FullPath");
        string folder = Path.GetDirectoryName(path)!;
        string below = seed.GetMetadata("RecursiveDir").Replace('\\', '/').Trim('/').Replace('/', Path.DirectorySeparatorChar);
        string root = below.Length > 0 && folder.EndsWith(Path.DirectorySeparatorChar + below, StringComparison.Ordinal)
            ? folder.Substring(0, folder.Length - below.Length - 1)
            : folder;
        return (SeedFile.Of(path, ProjectDirectory), root);
    }

    static TaskItem AssetOf(string path, string assetPath)
    {
        TaskItem item = new(Escaped(path));
        item.SetMetadata("AssetPath", assetPath);
        return item;
    }

    /// <summary>A path as MSBuild reads items: some characters mean something in them.</summary>
    static string Escaped(string path) =>
        string.Concat(path.Select(static c => "%*?@$();'".IndexOf(c) < 0 ? c.ToString() : Uri.HexEscape(c)));
}
