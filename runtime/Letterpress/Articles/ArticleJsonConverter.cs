using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Letterpress;

/// <summary>Writes an <see cref="Article"/> as <see cref="Article.WriteJson"/> does; System.Text.Json finds it by itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArticleJsonConverter : JsonConverter<Article>
{
    /// <summary>Throws: articles are compiled, not read.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An article cannot be read from JSON: find it in its corpus by its slug.");

    /// <summary>Writes the article as an object; <c>default</c> as null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options) => value.WriteJson(writer);
}
