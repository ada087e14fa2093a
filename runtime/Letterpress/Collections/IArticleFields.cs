using System.ComponentModel;
using System.Text.Json;

namespace Letterpress;

/// <summary>
/// What generated code implements for types with <see cref="ArticleFieldsAttribute"/> or <see cref="ArticleCollectionAttribute"/>.
/// </summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArticleFields<TSelf>
    where TSelf : struct, IArticleFields<TSelf>
{
    /// <summary>How many bytes a row has.</summary>
    static abstract int RowSize { get; }

    /// <summary>Makes a handle of a row.</summary>
    static abstract TSelf At(CollectionRow row);

    /// <summary>Writes the values as an object.</summary>
    void WriteJson(Utf8JsonWriter writer);
}
