using Task = Microsoft.Build.Utilities.Task;

namespace Letterpress.Tasks;

/// <summary>
/// A task that no exception leaves: MSBuild would report it as MSB4018, with a stack trace in place of a cause. A fault of Letterpress is
/// LP0901, as the generator reports it.
/// </summary>
/// <remarks>All tasks derive from it. It needs nothing of the core, which may be what failed.</remarks>
public abstract class GuardedTask : Task
{
    const string HelpLink = "https://github.com/letterpress-dotnet/letterpress#";

    /// <summary>What the task does, for the message of LP0901.</summary>
    protected abstract string Aim { get; }

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception exception)
        {
            Report(CauseOf(exception));
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The task's work.</summary>
    protected abstract void Run();

    private protected void Error(string id, string file, int line, string message) =>
        Log.LogError(null, id, null, HelpLink + id.ToLowerInvariant(), file, line, 0, 0, 0, message.Replace("\n", Environment.NewLine));

    /// <summary>Work in parallel throws the exceptions of all its threads as one.</summary>
    static Exception CauseOf(Exception exception) => exception is AggregateException all ? all.Flatten().InnerExceptions[0] : exception;

    void Report(Exception cause)
    {
        switch (cause)
        {
            case IOException or UnauthorizedAccessException:
                Log.LogErrorFromException(cause);
                break;
            case OperationCanceledException:
                ReportCancelled();
                break;
            default:
                ReportBug(cause.GetType().Name, cause.Message);
                break;
        }
    }

    private protected void ReportCancelled() => Log.LogError("Letterpress was cancelled.");

    private protected void ReportBug(string type, string message) => Error(
        "LP0901",
        BuildEngine.ProjectFileOfTaskNode,
        0,
        $"Letterpress failed; please report this error: {type}: {message} (while Letterpress wanted to {Aim})");
}
