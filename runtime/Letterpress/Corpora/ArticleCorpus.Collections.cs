using System.ComponentModel;
using System.Text.Json;
using Letterpress.Records;

namespace Letterpress;

/// <content>The values of typed collections.</content>
public abstract unsafe partial class ArticleCorpus
{
    // Of two threads that locate one at once, both find the same.
    CollectionTable?[]? _collections;

    /// <summary>For generated code: how many collections there are.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual int CollectionCount => 0;

    /// <summary>For generated code: the values of a collection.</summary>
    /// <param name="collection">From 0.</param>
    /// <returns>Bytes as those of <see cref="GetTable"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual ReadOnlySpan<byte> GetCollection(int collection) => default;

    /// <summary>For generated code: writes the article's values in each collection that has it, as properties of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void WriteCollections(Utf8JsonWriter writer, Article article)
    {
    }

    internal void WriteCollectionsOf(Article article, Utf8JsonWriter writer) => WriteCollections(writer, article);

    internal ReadOnlySpan<byte> CollectionBytes(int collection) => GetCollection(collection);

    /// <summary>The values of a collection; null where the corpus was compiled without it.</summary>
    internal CollectionTable? Collection<T>()
        where T : struct, IArticleCollection<T>
    {
        CollectionTable?[]? collections = _collections;
        int number = T.Number;
        return collections is not null && (uint)number < (uint)collections.Length && collections[number] is { } table
            ? table
            : Locate<T>(number);
    }

    CollectionTable? Locate<T>(int number)
        where T : struct, IArticleCollection<T>
    {
        CheckLayout();
        if ((uint)number >= (uint)CollectionCount)
        {
            return null;
        }

        CollectionTable?[] collections = Volatile.Read(ref _collections) ?? new CollectionTable?[CollectionCount];
        Volatile.Write(ref _collections, collections);
        return collections[number] = new(this, CollectionBytes(number), T.RowSize);
    }
}
