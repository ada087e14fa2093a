using System.ComponentModel;
using Letterpress.Records;

namespace Letterpress;

/// <summary>For generated code: the members of the static class of a collection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ArticleCollections
{
    /// <summary>All articles of a collection, newest first.</summary>
    public static ArticleReferences<T> All<T>()
        where T : struct, IArticleCollection<T> => Table<T>() is { } table ? new(table, null, table.Count) : default;

    /// <summary>An article of a collection, from 0, the newest.</summary>
    public static T At<T>(int number)
        where T : struct, IArticleCollection<T> => All<T>()[number];

    /// <summary>Finds an article of a collection by its id, its slug or any form of its URL.</summary>
    public static bool TryFind<T>(ReadOnlySpan<char> key, out T item)
        where T : struct, IArticleCollection<T>
    {
        item = default;
        return T.Corpus.TryFind(key, out Article article) && article.TryAs(out item);
    }

    /// <summary>Finds an article of a collection by its id, its slug or any form of its URL in UTF-8.</summary>
    public static bool TryFind<T>(ReadOnlySpan<byte> key, out T item)
        where T : struct, IArticleCollection<T>
    {
        item = default;
        return T.Corpus.TryFind(key, out Article article) && article.TryAs(out item);
    }

    /// <summary>The article of a collection with a key.</summary>
    /// <exception cref="KeyNotFoundException">The collection has no such article.</exception>
    public static T Find<T>(string key)
        where T : struct, IArticleCollection<T> => T.Corpus.Find(key).TryAs(out T item)
        ? item
        : throw new KeyNotFoundException($"'{key}' is an article, but not one of the collection '{typeof(T).Name}'.");

    /// <summary>The articles of a collection by a value.</summary>
    public static ArticleGroups<TKey, T> Groups<TKey, T>(int group, FieldReader<TKey> reader)
        where TKey : struct
        where T : struct, IArticleCollection<T>
    {
        if (Table<T>() is not { } table)
        {
            return default;
        }

        (int offset, int count) = table.Groups(group);
        return new(table, table.Items(offset, count, reader.Size + Layout.CellSize.List), count, reader);
    }

    static CollectionTable? Table<T>()
        where T : struct, IArticleCollection<T> => T.Corpus.Current.Collection<T>();
}
