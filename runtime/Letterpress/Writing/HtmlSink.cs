using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>Takes the HTML that an <see cref="IHtmlRenderer{TSelf}"/> writes, and escapes it.</summary>
/// <remarks>
/// Elements are those of text, images, tables and sounds, and those with a hyphen in their name, which are the app's own; attributes are
/// those that run nothing, with <c>aria-…</c> and <c>data-…</c>. Ids are written by the library: the first element of a block has its id.
/// Elements that are opened must be closed. <c>default(HtmlSink)</c> ignores what is written.
/// </remarks>
public ref partial struct HtmlSink
{
    internal Utf8Sink Sink;
    readonly HtmlOptions _options;
    readonly OutputUrls _urls;
    AnchorCursor _anchors;

    /// <summary>Whether a start tag is written but for its end.</summary>
    bool _isTagOpen;

    /// <summary>The block that an app's renderer may write.</summary>
    Block _block;
    bool _isOverride;

    /// <summary>Whether the anchor of the heading that the block is was written.</summary>
    bool _tookAnchor;

    /// <param name="sink">Takes the output.</param>
    /// <param name="options">How HTML is written.</param>
    /// <param name="urls">The URLs of links and images.</param>
    /// <param name="anchors">The ids of blocks.</param>
    internal HtmlSink(Utf8Sink sink, HtmlOptions options, OutputUrls urls, RowList<Anchor> anchors = default)
    {
        Sink = sink;
        _options = options;
        _urls = urls;
        _anchors = new AnchorCursor(anchors);
    }

    /// <summary>Begins an element: <c>&lt;name</c>; attributes and what is in it follow.</summary>
    /// <param name="name">In lower case.</param>
    /// <exception cref="ArgumentException">It is an element that a page could run, load or submit, or none.</exception>
    public void OpenElement(scoped ReadOnlySpan<byte> name)
    {
        if (!HtmlNames.IsElement(name))
        {
            ThrowName("element", name);
        }

        if (_isTagOpen)
        {
            Begin();
        }

        Sink.Write((byte)'<');
        Sink.Write(name);
        _isTagOpen = true;
        if (TryTakeId(out Utf8Text id))
        {
            WriteId(" id"u8, id);
        }
    }

    /// <summary>Ends an element: <c>&lt;/name></c>. Elements that hold nothing, such as <c>br</c> and <c>img</c>, have no end.</summary>
    /// <param name="name">In lower case.</param>
    /// <exception cref="ArgumentException">It is an element that cannot be opened either.</exception>
    public void CloseElement(scoped ReadOnlySpan<byte> name)
    {
        if (!HtmlNames.IsElement(name))
        {
            ThrowName("element", name);
        }

        Begin();
        Sink.Write("</"u8);
        Sink.Write(name);
        Sink.Write((byte)'>');
    }

    /// <summary>Writes an attribute without value, such as <c>hidden</c>, of the element that was just opened.</summary>
    /// <param name="name">In lower case.</param>
    /// <exception cref="ArgumentException">It is an attribute that could run something, an <c>id</c>, or none.</exception>
    /// <exception cref="InvalidOperationException">No element was just opened.</exception>
    public void WriteAttribute(scoped ReadOnlySpan<byte> name)
    {
        CheckAttribute(name, HtmlNames.IsAttribute(name));
        Sink.Write((byte)' ');
        Sink.Write(name);
    }

    /// <summary>Writes an attribute of the element that was just opened. One whose value is an unsafe URL is left out.</summary>
    /// <param name="name">In lower case.</param>
    /// <param name="value">UTF-8, not escaped.</param>
    /// <exception cref="ArgumentException">It is an attribute that could run something, an <c>id</c>, or none.</exception>
    /// <exception cref="InvalidOperationException">No element was just opened.</exception>
    public void WriteAttribute(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        bool isLink = HtmlNames.IsLink(name);
        bool isUrl = isLink || HtmlNames.IsSource(name);
        CheckAttribute(name, isUrl || HtmlNames.IsAttribute(name));
        if (!isUrl || (isLink ? SafeUrl.IsLink(value) : SafeUrl.IsImage(value)))
        {
            WriteNamed(name, value, isUrl);
        }
    }

    /// <inheritdoc cref="WriteAttribute(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    /// <param name="name">In lower case.</param>
    /// <param name="value">The value, not escaped; no URL, which is UTF-8.</param>
    public void WriteAttribute(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> value)
    {
        CheckAttribute(name, HtmlNames.IsAttribute(name));
        Sink.Write((byte)' ');
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteChars(value);
        Sink.Write((byte)'"');
    }

    /// <summary>Writes <c>src</c> of the element that was just opened: the URL that the options give an image, if it is safe.</summary>
    /// <param name="image">The image.</param>
    /// <exception cref="InvalidOperationException">No element was just opened.</exception>
    public void WriteSource(Image image)
    {
        CheckAttribute("src"u8, isKnown: true);
        if (_options is not null && SafeUrl.IsImage(image.Url))
        {
            WriteImageUrl(image);
        }
    }

    /// <summary>Writes text, in which nothing is markup.</summary>
    /// <param name="utf8">UTF-8, not escaped.</param>
    public void WriteText(scoped ReadOnlySpan<byte> utf8)
    {
        Begin();
        WriteEscaped(utf8);
    }

    /// <inheritdoc cref="WriteText(ReadOnlySpan{byte})"/>
    /// <param name="text">The text, not escaped.</param>
    public void WriteText(scoped ReadOnlySpan<char> text)
    {
        Begin();
        WriteChars(text);
    }

    /// <summary>Writes the text of a block as usual, with its styles, links and images.</summary>
    /// <param name="block">The block.</param>
    /// <param name="renderer">What was passed to the member that writes.</param>
    /// <typeparam name="TRenderer">The struct that writes some of it otherwise.</typeparam>
    public void WriteRuns<TRenderer>(Block block, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        Begin();
        if (_options is not null)
        {
            WriteRuns(block, ref renderer, isPreformatted: block.Kind == BlockKind.Code);
        }
    }

    /// <summary>Writes an image as usual, as an <c>img</c>.</summary>
    /// <param name="image">The image.</param>
    public void WriteImage(Image image)
    {
        Begin();
        if (_options is not null)
        {
            WriteUsualImage(image);
        }
    }

    /// <summary>Writes markup as it is: never pass text of a seed, which could run scripts in the page.</summary>
    /// <param name="utf8">HTML in UTF-8 that the app itself made.</param>
    public void WriteTrustedMarkup(scoped ReadOnlySpan<byte> utf8)
    {
        Begin();
        Sink.Write(utf8);
    }

    void WriteNamed(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value, bool isUrl)
    {
        Sink.Write((byte)' ');
        if (isUrl)
        {
            WriteUrl(name, value);
        }
        else
        {
            WriteOwn(name, value);
        }
    }

    void WriteChars(scoped ReadOnlySpan<char> text)
    {
        Span<byte> utf8 = stackalloc byte[512];
        while (!text.IsEmpty)
        {
            _ = Utf8.FromUtf16(text, utf8, out int read, out int written);
            WriteEscaped(utf8[..written]);
            text = text[read..];
        }
    }

    readonly void CheckAttribute(scoped ReadOnlySpan<byte> name, bool isKnown)
    {
        if (!isKnown)
        {
            ThrowName("attribute", name);
        }

        if (!_isTagOpen)
        {
            throw new InvalidOperationException(
                $"Attribute '{Encoding.UTF8.GetString(name)}' follows no element that was just opened; write attributes before text.");
        }
    }

    [DoesNotReturn]
    static void ThrowName(string what, scoped ReadOnlySpan<byte> name) => throw new ArgumentException(
        $"The {what} '{Encoding.UTF8.GetString(name)}' cannot be written; {nameof(WriteTrustedMarkup)} writes markup of your own.",
        nameof(name));
}
