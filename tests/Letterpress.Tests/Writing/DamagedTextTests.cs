using System.Buffers;
using System.Text;
using Letterpress.Writing;

namespace Letterpress.Tests.Writing;

/// <summary>Sequences of UTF-8 that are cut off, as damaged records have them, hide no markup that follows them.</summary>
/// <remarks>The characters of the texts here are bytes.</remarks>
public class DamagedTextTests
{
    [Theory]
    [InlineData("\u00EF<b", "\u00EF&lt;b")]
    [InlineData("\u00EF\u00BF\"", "\u00EF\u00BF&quot;")]
    [InlineData("\u00EF", "\u00EF")]
    [InlineData("\u00EF\u00BF", "\u00EF\u00BF")]
    [InlineData("\u00EF\u00BF\u00BE<", "&lt;")]
    [InlineData("\u00EF\u00BC\u0081<", "\u00EF\u00BC\u0081&lt;")]
    public void In_XML(string text, string expected) =>
        Assert.Equal(expected, Written(text, static (ref sink, text) => XmlText.WriteAttribute(ref sink, text)));

    [Theory]
    [InlineData("\u00E2\"b", "\u00E2\\u0022b")]
    [InlineData("\u00E2\u0080\\", "\u00E2\u0080\\u005C")]
    [InlineData("\u00E2", "\u00E2")]
    [InlineData("\u00E2\u0080", "\u00E2\u0080")]
    [InlineData("\u00E2\u0080\u00A8<", "\\u2028\\u003C")]
    [InlineData("\u00E2\u0080\u00A9", "\\u2029")]
    [InlineData("\u00E2\u0080\u00A6\"", "\u00E2\u0080\u00A6\\u0022")]
    public void In_JSON(string text, string expected) =>
        Assert.Equal(expected, Written(text, static (ref sink, text) => JsonText.Write(ref sink, text, isInScript: true)));

    delegate void Write(ref Utf8Sink sink, ReadOnlySpan<byte> text);

    static string Written(string text, Write write)
    {
        var writer = new ArrayBufferWriter<byte>();
        var sink = new Utf8Sink(writer);
        write(ref sink, Encoding.Latin1.GetBytes(text));
        sink.Flush();
        return Encoding.Latin1.GetString(writer.WrittenSpan);
    }
}
