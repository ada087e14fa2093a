namespace Letterpress.Tool.Moving;

/// <summary>A URL that has to be another one.</summary>
/// <param name="path">The full path of the seed, before.</param>
/// <param name="line">From 1.</param>
/// <param name="old">Without query and fragment, which stay.</param>
/// <param name="place">Where it is in the text.</param>
/// <param name="candidates">What may be written.</param>
sealed class WrittenUrl(string path, int line, string old, int place, string[] candidates)
{
    public string Path => path;

    public int Line => line;

    public string Old => old;

    public int Place => place;

    public string[] Candidates => candidates;

    /// <summary>Of the link.</summary>
    public string SeedPath { get; init; } = "";

    public int Link { get; init; }

    public string Target { get; init; } = "";

    /// <summary>Relative to the project; null where it is a link to a seed.</summary>
    public string? File { get; init; }

    public int Next { get; private set; }

    public bool IsOpen { get; private set; } = true;

    public string Candidate => Next < candidates.Length ? candidates[Next] : old;

    public void Settle(bool isRight)
    {
        if (isRight)
        {
            IsOpen = false;
        }
        else if (IsOpen)
        {
            Next++;
        }
    }
}
