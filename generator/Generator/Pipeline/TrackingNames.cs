namespace Letterpress.Generator;

/// <summary>The steps of the pipeline, by which tests see what ran again.</summary>
static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Seeds = nameof(Seeds);
    public const string Defaults = nameof(Defaults);
    public const string Inputs = nameof(Inputs);
    public const string Compiled = nameof(Compiled);
    public const string FileFacts = nameof(FileFacts);
    public const string Files = nameof(Files);
    public const string Articles = nameof(Articles);
    public const string Records = nameof(Records);
    public const string Summaries = nameof(Summaries);
    public const string Documentation = nameof(Documentation);
    public const string Graph = nameof(Graph);
    public const string Anchors = nameof(Anchors);
    public const string LinkAnchors = nameof(LinkAnchors);
    public const string Shape = nameof(Shape);
    public const string Positions = nameof(Positions);
    public const string FrontMatter = nameof(FrontMatter);
    public const string Schema = nameof(Schema);
    public const string Bound = nameof(Bound);
    public const string Collections = nameof(Collections);
    public const string SchemaSeeds = nameof(SchemaSeeds);
    public const string Manifest = nameof(Manifest);
    public const string Symbols = nameof(Symbols);
    public const string Used = nameof(Used);
    public const string Terms = nameof(Terms);
    public const string Severities = nameof(Severities);
}
