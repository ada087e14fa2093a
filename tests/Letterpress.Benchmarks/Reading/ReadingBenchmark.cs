using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Letterpress.Benchmarks.Corpora;
using Letterpress.Benchmarks.Peers;

namespace Letterpress.Benchmarks.Reading;

/// <summary>One corpus in every form; each method goes through all of its articles.</summary>
/// <remarks>What a class derived from this measures is grouped by what is read, with objects and <c>List&lt;T&gt;</c> as the
/// baseline.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public abstract class ReadingBenchmark
{
    [ParamsSource(nameof(CorpusNames))]
    public string Corpus { get; set; } = "";

    public static IEnumerable<string> CorpusNames => Corpora.Corpora.Names;

    protected ArticleCorpus Pressed { get; private set; } = null!;

    protected Article[] Handles { get; private set; } = [];

    protected List<ArticleObject> Objects { get; private set; } = [];

    private protected CorpusObject CorpusObject { get; private set; } = null!;

    private protected FlatArticles.Rows Flat { get; private set; }

    private protected ReadableCorpus All { get; private set; } = null!;

    [GlobalSetup]
    public virtual void Setup()
    {
        All = Corpora.Corpora.Of(Corpus);
        (Pressed, Handles, CorpusObject, Flat) = (All.Pressed, All.Handles, All.Objects, All.Flat);
        Objects = CorpusObject.Articles;
    }
}
