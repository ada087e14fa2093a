using System.Collections.Immutable;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>The real generator over seeds that are written down in a test.</summary>
static class Press
{
    public const string ProjectDirectory = "/project/";

    /// <summary>
    /// Roslyn walks the reasons of each seed by itself, down to those of all others: beyond some hundred that takes most of a
    /// run. The compiler keeps none.
    /// </summary>
    const int MostTracked = 200;

    static readonly ImmutableDictionary<string, string> s_marked = ImmutableDictionary<string, string>.Empty.Add("LetterpressSeed", "true");

    public static SeedText Seed(string path, string? content) => new(ProjectDirectory + path, content) { Metadata = s_marked };

    public static SeedText Seed(string path, SourceText source) =>
        new(ProjectDirectory + path, null) { Metadata = s_marked, Source = source };

    /// <summary>A file of the machine.</summary>
    public static SeedText SeedOf(string file) => new(file, File.ReadAllText(file)) { Metadata = s_marked };

    /// <summary>A seed with the three lines of the archive before its body.</summary>
    public static SeedText Archive(string path, string title, string body, string? url = null, long time = 1_700_000_000_000) =>
        Seed(path, $"<!--{time}-->\n[{title}]({url ?? "https://example.com/" + path})\n------\n{body}");

    public static GeneratorRun Run(params IReadOnlyList<SeedText> seeds) => Run(seeds, ImmutableDictionary<string, string>.Empty);

    public static GeneratorRun Run(
        IReadOnlyList<SeedText> seeds,
        IReadOnlyDictionary<string, string> properties,
        string projectDirectory = ProjectDirectory,
        string code = "") =>
        new GeneratorHarness(static () => new ArticleGenerator()).Run(
            seeds,
            new()
            {
                Code = code,
                TracksSteps = seeds.Count <= MostTracked,
                Properties = properties.ToImmutableDictionary().SetItem("_LetterpressProjectDirectory", projectDirectory),
            });

    public static PressedArticles Load(params IReadOnlyList<SeedText> seeds) => new(Run(seeds));
}

/// <summary>A consumer's compiled articles, typed: the consumer's assembly uses the runtime library of the tests.</summary>
sealed class PressedArticles(GeneratorRun run, params IEnumerable<ResourceDescription> resources) : IDisposable
{
    readonly LoadedAssembly _loaded = run.Load(resources);

    public Type Class => _loaded.Assembly.GetType("Articles")!;

    public ArticleCorpus Corpus => (ArticleCorpus)Class.GetProperty("Corpus")!.GetValue(null)!;

    public Article this[string property] => (Article)Class.GetProperty(property)!.GetValue(null)!;

    /// <summary>See <see cref="LoadedAssembly.Alive"/>.</summary>
    public WeakReference Alive => _loaded.Alive;

    public void Dispose() => _loaded.Dispose();
}
