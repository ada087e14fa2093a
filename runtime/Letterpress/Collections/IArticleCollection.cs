using System.ComponentModel;

namespace Letterpress;

/// <summary>What generated code implements for types with <see cref="ArticleCollectionAttribute"/>.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArticleCollection<TSelf> : IArticleFields<TSelf>
    where TSelf : struct, IArticleCollection<TSelf>
{
    /// <summary>The corpus that has the articles.</summary>
    static abstract ArticleCorpus Corpus { get; }

    /// <summary>Which of the corpus' collections this is, from 0.</summary>
    static abstract int Number { get; }

    /// <summary>The article that has the front matter.</summary>
    Article Article { get; }
}
