using System.Buffers;
using System.Text.Json;
using Letterpress.Writing;
using Letterpress.Writing.Snapshots;
using Letterpress.Writing.Snapshots.Handles;

namespace Letterpress;

/// <content>What writes the article.</content>
public readonly partial struct Article
{
    /// <summary>Writes the body as HTML: elements without a page around them, and without the title.</summary>
    /// <remarks>
    /// <para>The output is safe to publish whatever the seed has: text and attribute values are escaped, no script, style, event handler
    /// or form is written, and no URL with a scheme other than HTTP, HTTPS or mail: a link or image with such a URL is written as its
    /// text. A page that the seed embeds is an <c>iframe</c> in a sandbox, which gets no referrer.</para>
    /// <para>Figures are <c>figure</c>, code has the class <c>language-…</c>, and headings have the <see cref="Heading.Anchor"/> as
    /// <c>id</c>; slides of a gallery are a <c>ul</c> of the class <c>gallery</c>. Relative URLs that lead to no article of the corpus are
    /// resolved against <see cref="SourceUrl"/>, where that is known.</para>
    /// <para>Control characters are left out, and so are those that override the direction of text. UTF-8; of <c>default(Article)</c>
    /// nothing is written. Allocates nothing.</para>
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteHtml(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        HtmlRenderer.Write(this, writer, HtmlOptions.Default);
        GC.KeepAlive(_corpus);
    }

    /// <inheritdoc cref="WriteHtml(IBufferWriter{byte})"/>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="options">How the HTML is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteHtml(IBufferWriter<byte> writer, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        HtmlRenderer.Write(this, writer, options);
        GC.KeepAlive(_corpus);
    }

    /// <inheritdoc cref="WriteHtml{TRenderer}(IBufferWriter{byte}, HtmlOptions, ref TRenderer)"/>
    public void WriteHtml<TRenderer>(IBufferWriter<byte> writer, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer> => WriteHtml(writer, HtmlOptions.Default, ref renderer);

    /// <inheritdoc cref="WriteHtml(IBufferWriter{byte})"/>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="options">How the HTML is written.</param>
    /// <param name="renderer">Writes some of it otherwise; it can keep what it counts or finds.</param>
    /// <typeparam name="TRenderer">The struct that writes some of it otherwise.</typeparam>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteHtml<TRenderer>(IBufferWriter<byte> writer, HtmlOptions options, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        HtmlRenderer.Write(this, writer, options, ref renderer);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the body as Markdown, without the title: CommonMark with the tables and strikethrough of GitHub (GFM).</summary>
    /// <remarks>
    /// Characters of the text that have a meaning in Markdown are escaped. Lost are styles and links in code blocks, styles in
    /// captions, and the spans of table cells; an embed is written as its URL. Styles without a mark in Markdown are written as
    /// HTML elements without attributes. Relative URLs are written as in HTML. UTF-8; of <c>default(Article)</c> nothing is written.
    /// Allocates nothing.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteMarkdown(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        MarkdownRenderer.Write(this, writer, MarkdownOptions.Default);
        GC.KeepAlive(_corpus);
    }

    /// <inheritdoc cref="WriteMarkdown(IBufferWriter{byte})"/>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="options">How the Markdown is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteMarkdown(IBufferWriter<byte> writer, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        MarkdownRenderer.Write(this, writer, options);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the body as plain text for people, without the title.</summary>
    /// <remarks>
    /// Headings begin with <c>#</c>, list items with <c>-</c> or their number, quotations with <c>&gt;</c>; links are numbered and
    /// their URLs listed at the end; relative ones are written as in HTML. Styles are lost. Control characters, and those that override
    /// the direction of text, are written as escapes (<c>\u{1B}</c>), so that the text is safe in a terminal. See
    /// <see cref="PlainText"/> for the text alone. UTF-8; of <c>default(Article)</c> nothing is written. Allocates nothing.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteText(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        TextRenderer.Write(this, writer, TextOptions.Default);
        GC.KeepAlive(_corpus);
    }

    /// <inheritdoc cref="WriteText(IBufferWriter{byte})"/>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="options">How the text is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteText(IBufferWriter<byte> writer, TextOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        TextRenderer.Write(this, writer, options);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the article's typed data as a JSON object, for browsers and other programs.</summary>
    /// <remarks>
    /// <para>Each property has the name of a member in camel case, and is always there: what the seed does not specify is an empty text
    /// or list, and a time that it does not state is <c>null</c>. Times are ISO 8601 with their offset; <c>readingTime</c> is in seconds.
    /// <c>images</c> has the figures and the images in lines, in reading order. Other articles are named by slug.
    /// <c>collections</c> has an object for each collection of the article, with the values of its type by their keys: texts, numbers and
    /// truth values; days, times and durations as System.Text.Json writes them; members of enumerations by name, of flags as a list;
    /// nested keys as objects; <c>null</c> for what is missing. The README has the schema. The body is there as <c>plainText</c>; write it
    /// as HTML with <see cref="WriteHtml(IBufferWriter{byte})"/>.</para>
    /// <para>URLs are as the seed writes them. System.Text.Json calls this method for articles in other objects. Of
    /// <c>default(Article)</c> <c>null</c> is written. Allocates nothing.</para>
    /// </remarks>
    /// <param name="writer">Takes the object where a value may follow; it is not flushed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No value may follow at this place of the JSON text.</exception>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArticleJson.Write(this, writer);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the article's typed data as lines of readable text, for review.</summary>
    /// <remarks>
    /// The text is UTF-8 with line feeds, the same on every machine, and says one thing a line: title, times and where each
    /// comes from, names, tags and fields; then each block with its kind, level, text and links; then the references both
    /// ways. The README states its grammar. Control characters, white space other than the space, characters without width
    /// and those that change the order of others are written as escapes, so that the text is safe in a terminal. What
    /// follows from the rest is left out (plain text, numbers of words, hash), and so is the line of each link. Of
    /// <c>default(Article)</c> nothing is written. Allocates nothing.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="identifier">
    /// The name of the article's generated property, such as <c>nameof(Articles.Ink)</c>; the line is left out where it is empty.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteSnapshot(IBufferWriter<byte> writer, ReadOnlySpan<char> identifier = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArticleSnapshotWriter.Write(new HandleArticle(this), identifier, writer);
        GC.KeepAlive(_corpus);
    }
}
