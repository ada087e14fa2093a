using System.Diagnostics;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The references between the articles of a corpus; an article's references to itself are left out.</summary>
/// <remarks>
/// A handle like <see cref="Article"/>. All of it was computed when the corpus was compiled, but for searches, which
/// borrow their memory; nothing allocates. <c>default</c> is the graph of no articles: its lists are empty, and members that take an
/// article throw <see cref="ArgumentException"/>, as for any article that is not in the graph.
/// </remarks>
[DebuggerDisplay("ReferenceCount = {ReferenceCount}")]
public readonly unsafe partial record struct LinkGraph
{
    readonly ArticleCorpus? _corpus;

    internal LinkGraph(ArticleCorpus corpus) => _corpus = corpus;

    /// <summary>How many references there are, several links from one article to another counted once.</summary>
    public int ReferenceCount => _corpus is null ? 0 : _corpus.Tables.References.Count;

    /// <summary>All articles by <see cref="RankOf"/>, highest first, equal ranks newest first.</summary>
    public RowList<Article> ByRank => _corpus is null ? default : AllIn(_corpus, _corpus.Tables.ByRank);

    /// <summary>All articles, each before those that it cites, newest first where references allow it.</summary>
    /// <remarks>Articles that cite each other in a cycle cannot all stand before each other: they stand together, newest first.</remarks>
    public RowList<Article> TopologicalOrder => _corpus is null ? default : AllIn(_corpus, _corpus.Tables.TopologicalOrder);

    /// <summary>The parts of the corpus that no reference joins, largest first (weakly connected components).</summary>
    public RowList<Component> Components =>
        _corpus is null ? default : new(RowSource.All(_corpus, _corpus.Tables.Components.CountBeforeLast));

    /// <summary>The articles that are cited by id or URL but not in the corpus, most cited first.</summary>
    public RowList<UnresolvedArticle> Unresolved =>
        _corpus is null ? default : new(RowSource.All(_corpus, _corpus.Tables.Unresolved.CountBeforeLast));

    /// <summary>The hosts outside the corpus to which articles link, most linked first.</summary>
    public RowList<ExternalHost> Hosts => _corpus is null ? default : new(RowSource.All(_corpus, _corpus.Tables.Hosts.CountBeforeLast));

    /// <summary>The articles to which an article refers, and how often, newest first.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public RowList<Edge> References(Article article) => new(CorpusOf(article).ReferencesOf(article.Index));

    /// <summary>The articles that refer to an article, and how often, newest first.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public RowList<Edge> ReferencedBy(Article article) => new(CorpusOf(article).ReferencedByOf(article.Index));

    /// <summary>How many articles refer to an article.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public int InDegree(Article article) => CorpusOf(article).ReferencedByOf(article.Index).Count;

    /// <summary>To how many articles an article refers.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public int OutDegree(Article article) => CorpusOf(article).ReferencesOf(article.Index).Count;

    /// <summary>How much of all attention comes to an article: its PageRank (Brin and Page 1998, damping 0.85).</summary>
    /// <returns>Between 0 and 1; the ranks of a corpus sum to 1. The same on every machine.</returns>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public double RankOf(Article article) => CorpusOf(article).RankOf(article.Index);

    /// <summary>The component in which an article lies.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public Component ComponentOf(Article article) => new(CorpusOf(article), article.Read.ComponentOf(article.Index));

    /// <summary>
    /// The articles nearest to an article: those that cite the same articles, in the corpus or not, and those that are cited together
    /// with it.
    /// </summary>
    /// <returns>Nearest first, at most ten; empty where an article shares nothing with another. What more than 100 articles share is not
    /// counted.</returns>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public RowList<Article> RelatedTo(Article article) => CorpusOf(article).RelatedTo(article.Index);

    /// <summary>The articles that can be reached from an article, nearest first, itself at distance 0.</summary>
    /// <param name="start">Where to start.</param>
    /// <param name="direction">Which way references are followed.</param>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public BreadthFirstSearch BreadthFirst(Article start, ReferenceDirection direction = ReferenceDirection.Outgoing)
    {
        _ = CorpusOf(start);
        return new BreadthFirstSearch(start, direction);
    }

    /// <summary>Finds a shortest way from one article to another along references; of several always the same.</summary>
    /// <param name="from">Where the way starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="path">Takes the articles of the way, both ends among them; <see cref="ArticleCorpus.Count"/> are always enough.
    /// Untouched where the method returns false.</param>
    /// <param name="length">How many articles the way has; 0 where there is none.</param>
    /// <returns>False where there is no way (<paramref name="length"/> is 0), or where it does not fit <paramref name="path"/>
    /// (<paramref name="length"/> is the length that is needed).</returns>
    /// <exception cref="ArgumentException">One of the articles is not in this corpus.</exception>
    public bool TryFindPath(Article from, Article to, Span<Article> path, out int length)
    {
        // Of two states of a corpus that was hot reloaded, no way leads from one into the other.
        ArticleCorpus corpus = CorpusOf(to);
        length = ReferenceEquals(CorpusOf(from), corpus) ? ShortestPath.Find(corpus, from.Index, to.Index, path) : 0;
        return length > 0 && length <= path.Length;
    }

    static RowList<Article> AllIn(ArticleCorpus corpus, in TableRows<FourDigits> table) =>
        new(RowSource.OfTable(corpus, in table, 0, corpus.Count));

    ArticleCorpus CorpusOf(Article article) =>
        !article.IsDefault && (ReferenceEquals(article.Read, _corpus) || ReferenceEquals(article.Corpus, _corpus?.Owner))
            ? article.Read
            : throw new ArgumentException("The article is not in the corpus of this graph.", nameof(article));
}
