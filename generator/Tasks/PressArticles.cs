using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace Letterpress.Tasks;

/// <summary>Chooses where the articles of a project lie, and where it is a resource, reads the seeds and writes it.</summary>
public sealed class PressArticles : Task, ICancelableTask, IDisposable
{
    readonly CancellationTokenSource _cancellation = new();

    /// <summary>The files with articles.</summary>
    [Required]
    public ITaskItem[] Seeds { get; set; } = [];

    /// <summary><c>Auto</c>, <c>Literal</c> or <c>Resource</c>; what else it is counts as <c>Auto</c>, and the generator reports it.</summary>
    public string Storage { get; set; } = "Auto";

    /// <summary>Up to how many bytes of seeds <c>Auto</c> is <c>Literal</c>.</summary>
    public long LiteralLimit { get; set; }

    /// <summary>The folder from which seeds are named.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The name of the generated class, which no property can have.</summary>
    public string ClassName { get; set; } = "Articles";

    /// <summary>See the generator's settings.</summary>
    public string DefaultLanguage { get; set; } = "und";

    /// <summary>The project's identity rules as the generator is given them.</summary>
    public string Identities { get; set; } = "";

    /// <summary>Where the results are kept, seen from the project; made where it is missing.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Whether the articles lie in a resource.</summary>
    [Output]
    public bool IsResource { get; set; }

    /// <summary>The resource; empty for literals.</summary>
    [Output]
    public string Image { get; set; } = "";

    /// <summary>What the generator must know; empty for literals.</summary>
    [Output]
    public string Digest { get; set; } = "";

    /// <summary>All files that were written, now or by an earlier build.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        long size = Seeds.Sum(static seed => SizeOf(seed.GetMetadata("FullPath")));
        IsResource = Storage == "Resource" || (Storage != "Literal" && size > LiteralLimit);
        Log.LogMessage(MessageImportance.Low, string.Format(CultureInfo.InvariantCulture,
            "Letterpress: {0} seeds of {1} bytes; storage is {2} ({3}; Auto is Literal up to {4} bytes).",
            Seeds.Length, size, IsResource ? "Resource" : "Literal", Storage, LiteralLimit));
        if (IsResource)
        {
            try
            {
                Press();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Log.LogErrorFromException(exception);
            }
            catch (OperationCanceledException)
            {
                Log.LogError("Letterpress was cancelled.");
            }
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Apart, so that a project that needs none of it does not load the parsers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Press()
    {
        BundledAssemblies.Offer();
        CorpusPress press = new(Path.Combine(ProjectDirectory, Folder), ProjectDirectory, ClassName, DefaultLanguage, Identities);
        PressedCorpus corpus = press.Run([.. Seeds.Select(static seed => seed.GetMetadata("FullPath"))], _cancellation.Token);
        Image = corpus.Image;
        Digest = corpus.Digest;
        Files = [.. corpus.Files.Select(static file => new TaskItem(file))];
        Log.LogMessage(MessageImportance.Low, string.Format(CultureInfo.InvariantCulture,
            "Letterpress: read {0} of {1} seeds, the others are as they were; the resource is {2}.", corpus.SeedsRead, Seeds.Length, corpus.IsImageNew ? "new" : "the same"));
    }

    static long SizeOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : 0;
    }
}
