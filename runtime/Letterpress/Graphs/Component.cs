using System.Diagnostics;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>Articles that references join, whichever way these point; an article without references is a component of its own.</summary>
/// <remarks>In <c>default</c> the list of articles is empty and the index is 0; no member throws.</remarks>
[DebuggerDisplay("Articles = {Articles.Count}")]
public readonly unsafe record struct Component : IRow<Component>
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
    public RowList<Article> Articles => _corpus is null ? default : new(_corpus.Range(
        _corpus.Tables.ComponentArticles, in Row(_corpus)->FirstArticle, in _corpus.Tables.Components[Index + 1]->FirstArticle));

    static Component IRow<Component>.At(in RowSource source, int index) => new(source.Corpus, source.Index(index));

    ComponentRow* Row(ArticleCorpus corpus) => corpus.Tables.Components[Index];
}
