namespace Letterpress.Generator;

/// <summary>The steps of the pipeline, by which tests see what ran again.</summary>
static class TrackingNames
{
    public const string Rules = nameof(Rules);
    public const string Seeds = nameof(Seeds);
    public const string Pressed = nameof(Pressed);
    public const string Articles = nameof(Articles);
    public const string Records = nameof(Records);
    public const string Summaries = nameof(Summaries);
    public const string Graph = nameof(Graph);
    public const string Digest = nameof(Digest);
    public const string Headlines = nameof(Headlines);
    public const string Severities = nameof(Severities);
}
