using System.Collections;
using Microsoft.Build.Framework;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>What MSBuild is for a task, with a fault in one of the places where the task calls it.</summary>
/// <param name="place">The number of the call that fails, of all calls; -1 for none.</param>
sealed class FaultyBuild(int place) : IBuildEngine
{
    public const string Project = "App.csproj";

    int _calls = -1;

    public Exception Exception { get; init; } = new NotSupportedException("This fault was injected");

    public List<BuildErrorEventArgs> Errors { get; } = [];

    public int Calls => _calls + 1;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 1;

    public int ColumnNumberOfTaskNode => 1;

    public string ProjectFileOfTaskNode => Project;

    public void Enter()
    {
        if (Interlocked.Increment(ref _calls) == place)
        {
            throw Exception;
        }
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new InvalidOperationException("No task builds projects.");

    public void LogCustomEvent(CustomBuildEventArgs e) => Enter();

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Enter();

    public void LogWarningEvent(BuildWarningEventArgs e) => Enter();
}

/// <summary>A seed of a project.</summary>
sealed class FaultyItem(string path, FaultyBuild build) : ITaskItem
{
    public string ItemSpec { get; set; } = path;

    public ICollection MetadataNames => new[] { "FullPath" };

    public int MetadataCount => 1;

    public string GetMetadata(string metadataName)
    {
        build.Enter();
        return metadataName == "FullPath" ? ItemSpec : "";
    }

    public void SetMetadata(string metadataName, string metadataValue) => throw new InvalidOperationException("No task changes its seeds.");

    public void RemoveMetadata(string metadataName) => throw new InvalidOperationException("No task changes its seeds.");

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new InvalidOperationException("No task changes its seeds.");

    public IDictionary CloneCustomMetadata() => new Dictionary<string, string>();
}
