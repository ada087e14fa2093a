using Microsoft.Build.Utilities;

namespace Letterpress.Tasks;

/// <summary>A fault of ours, as the generator reports it. The core may be what failed, so it is not asked.</summary>
static class Failure
{
    /// <param name="step">What the task wanted to do.</param>
    public static void LogFailure(this TaskLoggingHelper log, string project, string step, Exception exception)
    {
        Exception cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        log.LogError(
            null, "LP0901", null, "https://github.com/letterpress-dotnet/letterpress#lp0901", project, 0, 0, 0, 0,
            $"Letterpress failed; please report this error: {cause.GetType().Name}: {cause.Message} (while Letterpress wanted to {step})");
    }
}
