using System.Reflection;
using System.Text;
using CsCheck;
using Letterpress.Generator.Emitting;

namespace Letterpress.Generator.Tests.Emitting;

public class LiteralsTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a", "\"a\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\n\r\tb", "\"a\\n\\r\\tb\"")]
    [InlineData("\0" + "1", "\"\\u00001\"")]
    [InlineData("\u202Eabc", "\"\\u202Eabc\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    [InlineData("\U000E0041", "\"\\U000E0041\"")]
    [InlineData("\U0001F600", "\"\U0001F600\"")]
    [InlineData("美擬禁", "\"美擬禁\"")]
    public void A_quoted_literal_escapes_what_cannot_be_seen(string text, string expected) =>
        Assert.Equal(expected, Literals.Quoted(text));

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("\"a\\uFFFDb\"", Literals.Quoted("a\uD800b"));
        Assert.Equal("\"\\uFFFD\\uFFFD\"u8", Literals.Utf8("\uDC00\uD800"));
    }

    [Theory]
    [InlineData("", "\"\"u8")]
    [InlineData("plain", "\"\"\"plain\"\"\"u8")]
    [InlineData("01\\^`o", "\"\"\"01\\^`o\"\"\"u8")]
    [InlineData("a \"b\" c", "\"\"\"a \"b\" c\"\"\"u8")]
    [InlineData("a\"\"\"b", "\"\"\"\"a\"\"\"b\"\"\"\"u8")]
    [InlineData("a\"\"\"\"\"\"\"\"b", "\"a\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"b\"u8")]
    [InlineData("\"a\"", "\"\"\"\n    \"a\"\n    \"\"\"u8")]
    [InlineData("a\n\nb", "\"\"\"\n    a\n\n    b\n    \"\"\"u8")]
    [InlineData("a\n", "\"\"\"\n    a\n\n    \"\"\"u8")]
    [InlineData("\na", "\"\"\"\n\n    a\n    \"\"\"u8")]
    [InlineData("\n", "\"\"\"\n\n\n    \"\"\"u8")]
    [InlineData("a\tb", "\"a\\tb\"u8")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"u8")]
    public void A_clean_text_is_a_raw_literal_and_any_other_an_escaped_one(string text, string expected) =>
        Assert.Equal(expected, Literals.Utf8(text));

    [Fact]
    public void The_lines_of_a_raw_literal_are_indented_one_level_deeper_than_its_writer()
    {
        var writer = new IndentedWriter();
        using (writer.Block())
        {
            writer.Write("ReadOnlySpan<byte> Text => ");
            Literals.WriteUtf8(writer, "first\n\n  second");
            writer.WriteLine(";");
        }

        Assert.Equal(
            "{\n    ReadOnlySpan<byte> Text => \"\"\"\n        first\n\n          second\n        \"\"\"u8;\n}\n", writer.ToString());
        Assert.Equal("\"\"\"\n        a\n        b\n        \"\"\"u8", Literals.Utf8("a\nb", level: 1));
    }

    [Fact]
    public void No_text_leaves_its_literal_nor_changes_in_it() => HostileText.Batch.Sample(
        static texts =>
        {
            CompiledCode code = CompiledCode.Of(writer =>
            {
                for (int i = 0; i < texts.Length; i++)
                {
                    writer.WriteLine($"public const string Q{i} = {Literals.Quoted(texts[i])};");
                    writer.Write($"public static global::System.ReadOnlySpan<byte> U{i} => ");
                    Literals.WriteUtf8(writer, texts[i]);
                    writer.WriteLine(";");
                }
            });
            Assert.Equal(texts.SelectMany(static text => Enumerable.Repeat(CompiledCode.Repaired(text), 2)), code.LiteralValues());
        },
        iter: HostileText.Batches,
        threads: 1);

    [Fact]
    public void Texts_of_lines_and_spaces_alone_keep_each_of_them() =>
        Gen.OneOf("\n", " ", "    ", "a", "\"", "\u3000").Array[0, 8].Select(string.Concat).Array[200].Sample(
            static texts => Assert.Equal(texts, CompiledCode.Of(writer =>
            {
                for (int i = 0; i < texts.Length; i++)
                {
                    writer.Write($"public static global::System.ReadOnlySpan<byte> U{i} => ");
                    Literals.WriteUtf8(writer, texts[i]);
                    writer.WriteLine(";");
                }
            }).LiteralValues()),
            iter: 20,
            threads: 1);

    [Fact]
    public void Compiled_literals_are_the_bytes_of_their_texts() => HostileText.Batch.Sample(
        static texts =>
        {
            CompiledCode code = CompiledCode.Of(writer =>
            {
                writer.WriteLine("public static byte[][] All() =>");
                writer.WriteLine("[");
                using (writer.Indent())
                {
                    foreach (string text in texts)
                    {
                        Literals.WriteUtf8(writer, text);
                        writer.WriteLine(".ToArray(),");
                    }
                }

                writer.WriteLine("];");
            });
            using var stream = new MemoryStream();
            Assert.True(code.Compilation.Emit(stream).Success);
            var all = (byte[][])Assembly.Load(stream.ToArray()).GetType("Primitives")!.GetMethod("All")!.Invoke(null, null)!;
            Assert.Equal(texts.Select(System.Text.Encoding.UTF8.GetBytes), all);
        },
        iter: 3,
        threads: 1);

    [Fact]
    public void A_large_text_grows_by_its_indentation_alone()
    {
        string text = string.Concat(Enumerable.Repeat("A line of an article, 以及中文。\n", 200_000));
        var writer = new IndentedWriter();
        Literals.WriteUtf8(writer, text);
        Assert.InRange(writer.Length, text.Length, text.Length + (200_001 * 4) + 64);
    }
}
