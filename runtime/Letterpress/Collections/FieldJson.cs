using System.ComponentModel;
using System.Text.Json;

namespace Letterpress;

/// <summary>For generated code: writes the values of collections as JSON, without allocation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldJson
{
    /// <summary>Writes a text.</summary>
    public static void Write(Utf8JsonWriter writer, Utf8Text? value) =>
        WriteKnown(writer, value, static (writer, text) => writer.WriteStringValue(text.Utf8));

    /// <summary>Writes a truth value.</summary>
    public static void Write(Utf8JsonWriter writer, bool? value) =>
        WriteKnown(writer, value, static (writer, truth) => writer.WriteBooleanValue(truth));

    /// <summary>Writes a number of 64 bits.</summary>
    public static void Write(Utf8JsonWriter writer, long? value) =>
        WriteKnown(writer, value, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Writes a number with binary fractions.</summary>
    public static void Write(Utf8JsonWriter writer, double? value) => WriteKnown(
        writer, value is { } known && double.IsFinite(known) ? value : null, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Writes a number with decimal fractions.</summary>
    public static void Write(Utf8JsonWriter writer, decimal? value) =>
        WriteKnown(writer, value, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Writes a day: <c>2026-05-01</c>.</summary>
    public static void Write(Utf8JsonWriter writer, DateOnly? value) => WriteFormatted(writer, value, "O");

    /// <summary>Writes a time of day: <c>08:30:00</c>.</summary>
    public static void Write(Utf8JsonWriter writer, TimeOnly? value) => WriteFormatted(writer, value?.ToTimeSpan(), "c");

    /// <summary>Writes a duration, as System.Text.Json does: <c>1.02:03:04</c>.</summary>
    public static void Write(Utf8JsonWriter writer, TimeSpan? value) => WriteFormatted(writer, value, "c");

    /// <summary>Writes a time with its offset.</summary>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset? value) =>
        WriteKnown(writer, value, static (writer, time) => writer.WriteStringValue(time));

    /// <summary>Writes a GUID.</summary>
    public static void Write(Utf8JsonWriter writer, Guid? value) =>
        WriteKnown(writer, value, static (writer, guid) => writer.WriteStringValue(guid));

    /// <summary>Writes a reference as the slug of its article.</summary>
    public static void Write(Utf8JsonWriter writer, Article? value) => WriteKnown(
        writer, value is { IsDefault: false } ? value : null, static (writer, article) => writer.WriteStringValue(article.Slug.Utf8));

    /// <summary>Writes nested keys as an object.</summary>
    public static void WriteFields<T>(Utf8JsonWriter writer, T? value)
        where T : struct, IArticleFields<T> => WriteKnown(writer, value, static (writer, fields) => fields.WriteJson(writer));

    /// <summary>Writes the values of an article of a collection; nothing where the article is not in it.</summary>
    public static void WriteMember<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Article article)
        where T : struct, IArticleCollection<T>
    {
        if (article.TryAs(out T item))
        {
            writer.WritePropertyName(name);
            item.WriteJson(writer);
        }
    }

    static void WriteFormatted<T>(Utf8JsonWriter writer, T? value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[32];
        if (value is { } known && known.TryFormat(text, out int length, format, System.Globalization.CultureInfo.InvariantCulture))
        {
            writer.WriteStringValue(text[..length]);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    static void WriteKnown<T>(Utf8JsonWriter writer, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is { } known)
        {
            write(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
