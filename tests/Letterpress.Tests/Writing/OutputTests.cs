using System.Buffers;
using System.Text;

namespace Letterpress.Tests.Writing;

/// <summary>Streams, text writers and strings get what a buffer writer gets.</summary>
public sealed class OutputTests
{
    static readonly HtmlOptions s_html = new() { HeadingLinks = true, IdPrefix = "p-" };
    static readonly MarkdownOptions s_markdown = new() { HeadingOffset = 2 };
    static readonly TextOptions s_text = new() { HeadingOffset = 3 };

    /// <summary>More than a piece, with code points of every length across its end.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("ü")]
    [InlineData("印")]
    [InlineData("𝔘")]
    public void Text_of_any_length_is_the_same_everywhere(string character)
    {
        for (int shift = 0; shift < 4; shift++)
        {
            Article article = new Draft()
                .Paragraph(new string('x', shift) + string.Concat(Enumerable.Repeat(character, 50_000)))
                .Heading(2, character, character)
                .Press();
            AssertEqual(article);
        }
    }

    [Fact]
    public void Options_are_taken() => AssertEqual(Sample.Rich);

    [Fact]
    public void Of_no_article_nothing_is_written() => AssertEqual(default);

    [Fact]
    public void A_writer_that_writes_an_article_itself_gets_both_whole()
    {
        using Nested writer = new();
        Sample.Rich.WriteHtml(writer);

        Assert.Equal(Sample.Rich.ToHtml(), writer.ToString());
        Assert.Equal(Sample.Citing.ToHtml(), writer.Other);
    }

    /// <summary>What was written before an exception is not in what is written next.</summary>
    [Fact]
    public void An_exception_leaves_nothing()
    {
        string expected = Sample.Citing.ToHtml();
        using MemoryStream closed = new();
        closed.Close();
        Assert.Throws<ObjectDisposedException>(() => Sample.Rich.WriteHtml(closed));

        Assert.Equal(expected, Sample.Citing.ToHtml());
    }

    [Fact]
    public void Streams_and_writers_allocate_nothing()
    {
        using MemoryStream stream = new(1 << 20);
        void Write()
        {
            stream.Position = 0;
            Sample.Rich.WriteHtml(stream, s_html);
            Sample.Rich.WriteMarkdown(stream, s_markdown);
            Sample.Rich.WriteText(stream);
            Sample.Rich.WriteHtml(TextWriter.Null, s_html);
            Sample.Rich.WriteMarkdown(TextWriter.Null, s_markdown);
            Sample.Rich.WriteText(TextWriter.Null);
            Sample.Rich.WriteText(stream, s_text);
        }

        for (int i = 0; i < 50; i++)
        {
            Write();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Arguments_are_not_null()
    {
        Assert.Throws<ArgumentNullException>("writer", static () => Sample.Rich.WriteHtml((TextWriter)null!));
        Assert.Throws<ArgumentNullException>("stream", static () => Sample.Rich.WriteHtml((Stream)null!, s_html));
        Assert.Throws<ArgumentNullException>("options", static () => Sample.Rich.WriteHtml(TextWriter.Null, null!));
        Assert.Throws<ArgumentNullException>("writer", static () => Sample.Rich.WriteMarkdown((TextWriter)null!, s_markdown));
        Assert.Throws<ArgumentNullException>("options", static () => Sample.Rich.WriteMarkdown(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>("stream", static () => Sample.Rich.WriteText((Stream)null!));
        Assert.Throws<ArgumentNullException>("options", static () => Sample.Rich.WriteText(TextWriter.Null, null!));
    }

    static void AssertEqual(Article article)
    {
        AssertSame(writer => article.WriteHtml(writer), writer => article.WriteHtml(writer), stream => article.WriteHtml(stream),
            article.ToHtml());
        AssertSame(writer => article.WriteHtml(writer, s_html), writer => article.WriteHtml(writer, s_html),
            stream => article.WriteHtml(stream, s_html), article.ToHtml(s_html));
        AssertSame(writer => article.WriteMarkdown(writer), writer => article.WriteMarkdown(writer),
            stream => article.WriteMarkdown(stream), article.ToMarkdown());
        AssertSame(writer => article.WriteMarkdown(writer, s_markdown), writer => article.WriteMarkdown(writer, s_markdown),
            stream => article.WriteMarkdown(stream, s_markdown), article.ToMarkdown(s_markdown));
        AssertSame(writer => article.WriteText(writer, s_text), writer => article.WriteText(writer, s_text),
            stream => article.WriteText(stream, s_text), article.ToText(s_text));
        AssertSame(writer => article.WriteText(writer), writer => article.WriteText(writer), stream => article.WriteText(stream),
            article.ToText());
    }

    static void AssertSame(Action<IBufferWriter<byte>> toBuffer, Action<TextWriter> toText, Action<Stream> toStream, string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        toBuffer(buffer);
        using StringWriter writer = new();
        toText(writer);
        using MemoryStream stream = new();
        toStream(stream);
        Assert.Equal(text, Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(text, writer.ToString());
        Assert.True(buffer.WrittenSpan.SequenceEqual(stream.ToArray()));
    }

    sealed class Nested : StringWriter
    {
        public string? Other { get; private set; }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Other = Sample.Citing.ToHtml();
            base.Write(buffer);
        }
    }
}
