using Letterpress.Generator.Emitting;

namespace Letterpress.Generator.Tests.Emitting;

public class IndentedWriterTests
{
    [Fact]
    public void Blocks_are_indented_and_empty_lines_hold_nothing()
    {
        var writer = new IndentedWriter();
        writer.WriteLine("class A");
        using (writer.Block("};"))
        {
            writer.WriteLine("int x;");
            writer.WriteLine();
            using (writer.Indent())
            {
                writer.Write("one");
                writer.Write(' ');
                writer.WriteLine("two");
            }
        }

        Assert.Equal("class A\n{\n    int x;\n\n        one two\n};\n", writer.ToString());
        Assert.Equal(0, writer.Level);
    }

    [Theory]
    [InlineData("a\nb", "    a\n    b")]
    [InlineData("a\r\nb\rc", "    a\n    b\n    c")]
    [InlineData("a\n\n b\n", "    a\n\n     b\n")]
    public void Each_line_of_a_text_is_indented(string text, string expected)
    {
        var writer = new IndentedWriter();
        using (writer.Indent())
        {
            writer.Write(text);
        }

        Assert.Equal(expected, writer.ToString());
    }

    [Fact]
    public void Interpolated_values_are_indented_as_text_is()
    {
        var writer = new IndentedWriter();
        using (writer.Indent())
        {
            writer.WriteLine($"{"a\nb"}{1}{'c'}{(string?)null}{0x2A:x4}");
        }

        Assert.Equal("    a\n    b1c002a\n", writer.ToString());
    }

    [Fact]
    public void Raw_text_is_written_as_it_is()
    {
        var writer = new IndentedWriter();
        using (writer.Indent())
        {
            writer.Write("a");
            writer.WriteRaw("\n b\n");
            writer.WriteRaw("c");
        }

        Assert.Equal("    a\n b\nc", writer.ToString());
    }

    [Fact]
    public void Source_text_has_an_encoding() => Assert.Equal(System.Text.Encoding.UTF8, new IndentedWriter().ToSourceText().Encoding);
}
