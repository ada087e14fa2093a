namespace Letterpress.Tool.Running;

/// <summary>What the command says to the program that started it.</summary>
static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Seeds have errors, or what was asked for was not found.</summary>
    public const int Problems = 1;

    /// <summary>The command was used wrongly: an unknown option, a path that does not exist, no seeds.</summary>
    public const int Usage = 2;

    /// <summary>A bug in Letterpress.</summary>
    public const int Failed = 3;

    /// <summary>Somebody pressed Ctrl+C, as shells say it.</summary>
    public const int Cancelled = 130;
}
