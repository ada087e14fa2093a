
namespace Letterpress;

/// <summary>The references between the articles of a corpus; an article's references to itself are left out.</summary>
/// <remarks>A handle like <see cref="Article"/>. In <c>default</c> there is no article, and so none that it can be asked about.</remarks>
public readonly partial record struct LinkGraph
{
    readonly ArticleCorpus? _corpus;

    internal LinkGraph(ArticleCorpus corpus) => _corpus = corpus;

    /// <summary>How many references there are, several links from one article to another counted once.</summary>
    public int ReferenceCount => _corpus is null ? 0 : _corpus.Tables.ReferenceCount;

    /// <summary>The articles to which an article refers, and how often, newest first.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public EdgeList References(Article article) => new(CorpusOf(article).ReferencesOf(article.Index));

    /// <summary>The articles that refer to an article, and how often, newest first.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public EdgeList ReferencedBy(Article article) => new(CorpusOf(article).ReferencedByOf(article.Index));

    /// <summary>How many articles refer to an article.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public int InDegree(Article article) => CorpusOf(article).ReferencedByOf(article.Index).Count;

    /// <summary>To how many articles an article refers.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    public int OutDegree(Article article) => CorpusOf(article).ReferencesOf(article.Index).Count;

    ArticleCorpus CorpusOf(Article article) =>
        !article.IsDefault && ReferenceEquals(article.Corpus, _corpus)
            ? article.Corpus
            : throw new ArgumentException("The article is not in the corpus of this graph.", nameof(article));
}
