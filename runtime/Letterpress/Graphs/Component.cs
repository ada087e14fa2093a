using System.Diagnostics;
using Letterpress.Layout;

namespace Letterpress;

/// <summary>Articles that references join, whichever way these point; an article without references is a component of its own.</summary>
/// <remarks><c>default</c> is a component without articles.</remarks>
[DebuggerDisplay("Articles = {Articles.Count}")]
public readonly unsafe record struct Component
{
    readonly ArticleCorpus? _corpus;

    internal Component(ArticleCorpus corpus, int index)
    {
        _corpus = corpus;
        Index = index;
    }

    /// <summary>The component's place in <see cref="LinkGraph.Components"/>, from 0, the largest.</summary>
    public int Index { get; }

    /// <summary>Its articles, newest first; at least one.</summary>
    public ArticleList Articles => _corpus is null ? default : new(_corpus.Range(
        _corpus.Tables.ComponentArticles, in Row(_corpus)->FirstArticle, in (Row(_corpus) + 1)->FirstArticle));

    ComponentRow* Row(ArticleCorpus corpus) => corpus.Tables.Components + Index;
}
