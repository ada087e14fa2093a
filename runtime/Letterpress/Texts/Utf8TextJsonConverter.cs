using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Letterpress;

/// <summary>Writes a <see cref="Utf8Text"/> as a JSON string, and reads one; System.Text.Json finds it by itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Utf8TextJsonConverter : JsonConverter<Utf8Text>
{
    /// <summary>Reads a string as a text of its own, for which it allocates an array; the text lies in no assembly.</summary>
    /// <exception cref="JsonException">The value is no string.</exception>
    public override Utf8Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Copy(ref reader) : throw new JsonException();

    /// <summary>Writes the text as a string, without a string in between.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Utf8Text value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Utf8);
        GC.KeepAlive(value.Owner);
    }

    /// <summary>Reads the key of a dictionary.</summary>
    public override Utf8Text ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Copy(ref reader);

    /// <summary>Writes the key of a dictionary.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Utf8Text value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Utf8);
        GC.KeepAlive(value.Owner);
    }

    static Utf8Text Copy(ref Utf8JsonReader reader)
    {
        // Escapes are longer than what they stand for.
        int longest = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        byte[] utf8 = GC.AllocateUninitializedArray<byte>(longest, pinned: true);
        return Utf8Text.Of(utf8, reader.CopyString(utf8));
    }
}
