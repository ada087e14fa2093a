using CsCheck;
using Letterpress.Core.Model;
using Letterpress.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>A text without a compiler has its lines where the compiler's text has them.</summary>
public class PlainSourceTests
{
    static readonly string[] s_pieces =
    [
        "a", "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C", "漢", "\ud83d\ude00", "\ud800",
    ];

    static readonly Gen<string> s_texts = Gen.Int[0, s_pieces.Length - 1]
        .Select(static i => s_pieces[i]).Array[0, 12]
        .Select(string.Concat);

    [Fact]
    public void Places_are_the_same() => s_texts.Sample(static text =>
    {
        PlainSource plain = new(text);
        CompilerSource compiler = new(SourceText.From(text, System.Text.Encoding.UTF8));
        Assert.Equal(compiler.Length, plain.Length);
        for (int start = 0; start <= text.Length; start++)
        {
            Assert.Equal(compiler.LineOf(start), plain.LineOf(start));
            for (int end = start; end <= text.Length; end++)
            {
                Assert.Equal(compiler.SpanOf(start, end), plain.SpanOf(start, end));
            }
        }
    });

    [Fact]
    public void Bytes_are_read_as_the_compiler_reads_them() => Gen.OneOf(
        Gen.Byte.Array[0, 8],
        s_texts.Select(System.Text.Encoding.UTF8.GetBytes),
        s_texts.Select(static text => (byte[])[0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)])).Sample(static bytes =>
    {
        PlainSource plain = PlainSource.Of(bytes);
        bool isUtf8 = plain.IsUtf8;
        if (isUtf8)
        {
            Assert.Equal(SourceText.From(bytes, bytes.Length, System.Text.Encoding.UTF8).ToString(), plain.ToString());
        }
        else
        {
            Assert.True(System.Text.Encoding.UTF8.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal));
        }
    });

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_of_another_encoding_is_respected(string name)
    {
        System.Text.Encoding encoding = System.Text.Encoding.GetEncoding(name);
        Assert.False(PlainSource.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("text")]).IsUtf8);
    }
}
