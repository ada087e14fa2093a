namespace Letterpress.Tool.Running;

/// <summary>Why a command cannot do what it was asked for: a message for people, which says what to do.</summary>
sealed class ToolException(string message, int exitCode = ExitCode.Usage) : Exception(message)
{
    public int ExitCode => exitCode;
}
