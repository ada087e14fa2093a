namespace Letterpress.Sample;

/// <summary>The exit codes of the process.</summary>
static class ExitCode
{
    public const int Success = 0;

    /// <summary>No article has the key, or no path of links leads from one article to the other.</summary>
    public const int NotFound = 1;

    /// <summary>The command line is invalid.</summary>
    public const int Usage = 2;
}
