using System.Diagnostics;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>An article that others cite by its id or URL, but that is not in the corpus.</summary>
/// <remarks>In <c>default</c> the texts and the lists are empty, and the index is 0; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct UnresolvedArticle : IRow<UnresolvedArticle>
{
    readonly ArticleCorpus? _corpus;

    internal UnresolvedArticle(ArticleCorpus corpus, int index)
    {
        _corpus = corpus;
        Index = index;
    }

    /// <summary>Its place in <see cref="LinkGraph.Unresolved"/>, from 0, the most cited.</summary>
    public int Index { get; }

    /// <summary>Its URL as the newest citing article writes it.</summary>
    public Utf8Text Url => Links is [Link first, ..] ? first.Url : default;

    /// <summary>The host of <see cref="Url"/>; empty for a URL without host.</summary>
    public Utf8Text Host => Links is [Link first, ..] ? first.Host : default;

    /// <summary>The articles that cite it, newest first; at least one.</summary>
    public RowList<Article> ReferencedBy => _corpus is null ? default : new(_corpus.Range(
        _corpus.Tables.UnresolvedSources, in Row(_corpus)->FirstSource, in _corpus.Tables.Unresolved[Index + 1]->FirstSource));

    /// <summary>The links that lead there, newest source first, then in reading order; at least one.</summary>
    public RowList<Link> Links => _corpus is null ? default : new(_corpus.Range(
        _corpus.Tables.UnresolvedLinks, in Row(_corpus)->FirstLink, in _corpus.Tables.Unresolved[Index + 1]->FirstLink));

    /// <summary>The <see cref="Url"/>.</summary>
    public override string ToString() => Url.ToString();

    static UnresolvedArticle IRow<UnresolvedArticle>.At(in RowSource source, int index) => new(source.Corpus, source.Index(index));

    UnresolvedRow* Row(ArticleCorpus corpus) => corpus.Tables.Unresolved[Index];
}
