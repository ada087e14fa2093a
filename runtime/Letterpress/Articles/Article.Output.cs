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
        Write(Format.Html, null, writer, null, null);
    }

    /// <inheritdoc cref="WriteHtml(TextWriter)"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <param name="options">How the HTML is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteHtml(TextWriter writer, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Html, null, writer, options, null);
    }

    /// <summary>Writes the body as HTML, as <see cref="WriteHtml(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Format.Html, stream, null, null, null);
    }

    /// <inheritdoc cref="WriteHtml(Stream)"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <param name="options">How the HTML is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteHtml(Stream stream, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Html, stream, null, options, null);
    }

    /// <summary>The body as HTML, as a new string: see <see cref="WriteHtml(System.Buffers.IBufferWriter{byte})"/>.</summary>
    /// <param name="options">How the HTML is written.</param>
    public string ToHtml(HtmlOptions? options = null) => Write(Format.Html, null, null, options, null);

    /// <summary>Writes the body as Markdown, as <see cref="WriteMarkdown(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteMarkdown(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(Format.Markdown, null, writer, null, null);
    }

    /// <inheritdoc cref="WriteMarkdown(TextWriter)"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <param name="options">How the Markdown is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteMarkdown(TextWriter writer, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Markdown, null, writer, null, options);
    }

    /// <summary>Writes the body as Markdown, as <see cref="WriteMarkdown(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteMarkdown(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Format.Markdown, stream, null, null, null);
    }

    /// <inheritdoc cref="WriteMarkdown(Stream)"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <param name="options">How the Markdown is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteMarkdown(Stream stream, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        Write(Format.Markdown, stream, null, null, options);
    }

    /// <summary>The body as Markdown, as a new string: see <see cref="WriteMarkdown(System.Buffers.IBufferWriter{byte})"/>.</summary>
    /// <param name="options">How the Markdown is written.</param>
    public string ToMarkdown(MarkdownOptions? options = null) => Write(Format.Markdown, null, null, null, options);

    /// <summary>Writes the body as plain text, as <see cref="WriteText(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="writer">Takes text; it is not flushed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteText(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(Format.Text, null, writer, null, null);
    }

    /// <summary>Writes the body as plain text, as <see cref="WriteText(System.Buffers.IBufferWriter{byte})"/> does.</summary>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteText(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Format.Text, stream, null, null, null);
    }

    /// <summary>The body as plain text, as a new string: see <see cref="WriteText(System.Buffers.IBufferWriter{byte})"/>.</summary>
    public string ToText() => Write(Format.Text, null, null, null, null);

    enum Format
    {
        Html,
        Markdown,
        Text,
    }

    /// <returns>The text, where it goes to neither a stream nor a writer; else the empty string.</returns>
    string Write(Format format, Stream? stream, TextWriter? writer, HtmlOptions? html, MarkdownOptions? markdown)
    {
        OutputBuffer buffer = OutputBuffer.Begin(stream, writer);
        try
        {
            switch (format)
            {
                case Format.Html:
                    HtmlRenderer.Write(this, buffer, html ?? HtmlOptions.Default);
                    break;
                case Format.Markdown:
                    MarkdownRenderer.Write(this, buffer, markdown ?? MarkdownOptions.Default);
                    break;
                default:
                    TextRenderer.Write(this, buffer);
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
