namespace Letterpress.Sample;

/// <summary>What the process tells its caller.</summary>
static class ExitCode
{
    public const int Success = 0;

    /// <summary>No article has the key, or no way of links leads from one to the other.</summary>
    public const int NotFound = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;
}
