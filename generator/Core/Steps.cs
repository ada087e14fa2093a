using Letterpress.Core.Model;

namespace Letterpress.Core;

/// <summary>Runs the steps of both hosts, so that no exception leaves one: it becomes LP0901, and all other steps go on.</summary>
/// <remarks>
/// An exception that leaves a generator removes all of its output, and is only a warning; one that leaves a task hides which seed it was.
/// </remarks>
static class Steps
{
    static readonly AsyncLocal<Action<string>?> s_fault = new();

    /// <summary>For tests: called with the name of each step before it runs, to throw in place of it. Never set in a product.</summary>
    public static Action<string>? Fault
    {
        get => s_fault.Value;
        set => s_fault.Value = value;
    }

    /// <param name="name">Names the step in the message.</param>
    /// <param name="run">The step.</param>
    /// <param name="otherwise">Gives the result of a step that failed, from the arguments of its LP0901.</param>
    public static T Run<T>(string name, Func<T> run, Func<EquatableArray<string>, T> otherwise)
    {
        try
        {
            Enter(name);
            return run();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return otherwise(Arguments(name, exception));
        }
    }

    public static void Enter(string name) => Fault?.Invoke(name);

    /// <summary>The arguments of LP0901: the exception's type, then its message and the step.</summary>
    public static EquatableArray<string> Arguments(string name, Exception exception) =>
        new[] { exception.GetType().Name, Explain(exception) + " (while Letterpress wanted to " + name + ")" }.ToEquatableArray();

    /// <summary>LP0901 without a place in a seed.</summary>
    public static SeedDiagnostic Failure(EquatableArray<string> arguments) => new(DiagnosticIds.Internal, "", default, arguments);

    /// <summary>When two packages bundle a library, the compiler loads only one version of it: say which.</summary>
    public static string Explain(Exception exception) => exception is MissingMemberException or TypeLoadException
        ? exception.Message + " (" + SeedCompiler.ParserVersion + " were loaded)"
        : exception.Message;
}
