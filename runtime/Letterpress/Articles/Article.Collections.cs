using System.Text.Json;

namespace Letterpress;

/// <content>The typed front matter of the article.</content>
public readonly unsafe partial struct Article
{
    /// <summary>Reads the article as one of a collection.</summary>
    /// <typeparam name="T">A type with <see cref="ArticleCollectionAttribute"/>.</typeparam>
    /// <param name="item">The article's values, or <c>default</c>.</param>
    /// <returns>False where the article is not in the collection.</returns>
    public bool TryAs<T>(out T item)
        where T : struct, IArticleCollection<T>
    {
        if (_corpus is not null && ReferenceEquals(_corpus.Owner, T.Corpus) && _corpus.Collection<T>() is { } table
            && table.Find(_index) is >= 0 and var row)
        {
            item = T.At(table.Row(row));
            return true;
        }

        item = default;
        return false;
    }

    internal void WriteCollections(Utf8JsonWriter writer) => _corpus!.Owner.WriteCollectionsOf(this, writer);
}
