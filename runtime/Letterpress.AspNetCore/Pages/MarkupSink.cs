using System.Buffers;
using System.Text;
using Letterpress.Http;
using Letterpress.Writing;

namespace Letterpress.Pages;

/// <summary>Markup and texts on their way to a buffer writer, which is asked for memory only when the last of it is full.</summary>
/// <remarks>Each text of a seed or of a request goes through <see cref="Escaped(ReadOnlySpan{byte})"/>.</remarks>
ref struct MarkupSink(IBufferWriter<byte> writer)
{
    static readonly SearchValues<byte> s_quoted = SearchValues.Create("\"\\\t\n\f\r"u8);

    Utf8Sink _sink = new(writer);

    /// <summary>Writes bytes as they are.</summary>
    public void Write(scoped ReadOnlySpan<byte> utf8) => _sink.Write(utf8);

    /// <summary>Writes a text of which nothing can be taken for markup, in an element or between quotation marks.</summary>
    public void Escaped(scoped ReadOnlySpan<byte> text) => HtmlText.Write(ref _sink, text);

    /// <inheritdoc cref="Escaped(ReadOnlySpan{byte})"/>
    public void Escaped(scoped ReadOnlySpan<char> text)
    {
        Span<byte> piece = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            Escaped(piece[..rune.EncodeToUtf8(piece)]);
        }
    }

    /// <summary>Writes what readers know an article by: its title, or where it has none its slug.</summary>
    public void Title(Article article) => Escaped(article.Title.IsEmpty ? article.Slug.Utf8 : article.Title.Utf8);

    /// <summary>Writes the URL of an article between quotation marks.</summary>
    public void Url(ArticleUrlTemplate template, Article article)
    {
        ScratchWriter url = ScratchWriter.OfThread;
        template.Write(article, url);
        Escaped(url.Written);
    }

    /// <summary>Writes a time with its offset, as ISO 8601 has it.</summary>
    public void Time(DateTimeOffset time) => TimeText.WriteIso(ref _sink, time);

    /// <summary>Writes the day of a time, as ISO 8601 has it.</summary>
    public void Day(DateTimeOffset time) => TimeText.WriteDay(ref _sink, time);

    /// <summary>Writes a text in one line, without characters that change the order of others or that a terminal obeys.</summary>
    public void Visible(scoped ReadOnlySpan<byte> text)
    {
        while (Controls.IndexIn(text) is >= 0 and int at)
        {
            Write(text[..at]);
            text = text[(at + Controls.LengthAt(text[at..]))..];
        }

        Write(text);
    }

    /// <summary>Writes a text in one line as a string of JSON, which is one of YAML too.</summary>
    public void Quoted(scoped ReadOnlySpan<byte> text)
    {
        Write("\""u8);
        while (text.IndexOfAny(s_quoted) is >= 0 and int at)
        {
            Visible(text[..at]);
            Write(text[at] <= ' ' ? " "u8 : "\\"u8);
            Write(text[at] <= ' ' ? default : text.Slice(at, 1));
            text = text[(at + 1)..];
        }

        Visible(text);
        Write("\""u8);
    }

    /// <summary>Hands over what was written; to be called before another writes, and at the end.</summary>
    public void Flush() => _sink.Flush();
}
