using System.Text;
using Letterpress.Writing;

namespace Letterpress;

/// <content>The same, for streams, text writers and strings.</content>
public readonly partial struct Article
{
    /// <summary>Writes the body as HTML, as <see cref="WriteHtml(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteHtml(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(Format.Html, null, writer, null);
    }

    /// <inheritdoc cref="WriteHtml(TextWriter)"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <param name="options">How the HTML is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteHtml(TextWriter writer, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Html, null, writer, options);
    }

    /// <summary>Writes the body as HTML, as <see cref="WriteHtml(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Format.Html, stream, null, null);
    }

    /// <inheritdoc cref="WriteHtml(Stream)"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <param name="options">How the HTML is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteHtml(Stream stream, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Html, stream, null, options);
    }

    /// <summary>The body as HTML, as a new string: see <see cref="WriteHtml(System.Buffers.IBufferWriter{byte})"/>.</summary>
    /// <param name="options">How the HTML is written.</param>
    public string ToHtml(HtmlOptions? options = null) => Write(Format.Html, null, null, options);

    /// <summary>Writes the body as Markdown, as <see cref="WriteMarkdown(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteMarkdown(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(Format.Markdown, null, writer, null);
    }

    /// <inheritdoc cref="WriteMarkdown(TextWriter)"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <param name="options">How the Markdown is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteMarkdown(TextWriter writer, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Markdown, null, writer, options);
    }

    /// <summary>Writes the body as Markdown, as <see cref="WriteMarkdown(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteMarkdown(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Format.Markdown, stream, null, null);
    }

    /// <inheritdoc cref="WriteMarkdown(Stream)"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <param name="options">How the Markdown is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteMarkdown(Stream stream, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Markdown, stream, null, options);
    }

    /// <summary>The body as Markdown, as a new string: see <see cref="WriteMarkdown(System.Buffers.IBufferWriter{byte})"/>.</summary>
    /// <param name="options">How the Markdown is written.</param>
    public string ToMarkdown(MarkdownOptions? options = null) => Write(Format.Markdown, null, null, options);

    /// <summary>Writes the body as plain text, as <see cref="WriteText(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteText(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(Format.Text, null, writer, null);
    }

    /// <summary>Writes the body as plain text, as <see cref="WriteText(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteText(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Format.Text, stream, null, null);
    }

    /// <inheritdoc cref="WriteText(TextWriter)"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <param name="options">How the text is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteText(TextWriter writer, TextOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Text, null, writer, options);
    }

    /// <inheritdoc cref="WriteText(Stream)"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <param name="options">How the text is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteText(Stream stream, TextOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Text, stream, null, options);
    }

    /// <summary>The body as plain text, as a new string: see <see cref="WriteText(System.Buffers.IBufferWriter{byte})"/>.</summary>
    /// <param name="options">How the text is written.</param>
    public string ToText(TextOptions? options = null) => Write(Format.Text, null, null, options);

    enum Format
    {
        Html,
        Markdown,
        Text,
    }

    /// <returns>The text, where it goes to neither a stream nor a writer; else the empty string.</returns>
    string Write(Format format, Stream? stream, TextWriter? writer, OutputOptions? options)
    {
        OutputBuffer buffer = OutputBuffer.Begin(stream, writer);
        try
        {
            switch (format)
            {
                case Format.Html:
                    HtmlRenderer.Write(this, buffer, (HtmlOptions?)options ?? HtmlOptions.Default);
                    break;
                case Format.Markdown:
                    MarkdownRenderer.Write(this, buffer, (MarkdownOptions?)options ?? MarkdownOptions.Default);
                    break;
                default:
                    TextRenderer.Write(this, buffer, (TextOptions?)options ?? TextOptions.Default);
                    break;
            }

            GC.KeepAlive(_corpus);
            if (stream is null && writer is null)
            {
                return Encoding.UTF8.GetString(buffer.Written);
            }

            buffer.Flush();
            return "";
        }
        finally
        {
            buffer.End();
        }
    }
}
