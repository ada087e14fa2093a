using Letterpress.Writing;

namespace Letterpress;

// Text, styles and attributes. Every text of a seed goes through here.
public ref partial struct HtmlSink
{
    /// <summary>A block's runs; neighbours that share a link share its element.</summary>
    /// <param name="block">The block.</param>
    /// <param name="renderer">What the app writes otherwise.</param>
    /// <param name="isPreformatted">Line feeds are line breaks as they are.</param>
    /// <param name="isOneLine">No line feed is written.</param>
    internal void WriteRuns<TRenderer>(Block block, ref TRenderer renderer, bool isPreformatted, bool isOneLine = false)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        int link = -1;
        bool isOpen = false;
        foreach (TextRun run in block.Runs)
        {
            if (run.LinkIndex != link)
            {
                link = run.LinkIndex;
                CloseLink(isOpen);
                isOpen = link >= 0 && TryOpenLink(run.Link.GetValueOrDefault(), ref renderer);
            }

            WriteStyled(run, ref renderer, isPreformatted, isOneLine);
        }

        CloseLink(isOpen);
    }

    /// <summary>Text of which nothing can be taken for markup, in an element or an attribute.</summary>
    internal void WriteEscaped(scoped ReadOnlySpan<byte> text) => HtmlText.Write(ref Sink, text);

    /// <summary>An attribute that the library itself names.</summary>
    internal void WriteOwn(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteEscaped(value);
        Sink.Write((byte)'"');
    }

    /// <summary>An attribute whose value is an address that <see cref="SafeUrl"/> has found harmless.</summary>
    internal void WriteUrl(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> url)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteSafe(url);
        Sink.Write((byte)'"');
    }

    void WriteSafe(scoped ReadOnlySpan<byte> url)
    {
        while (!url.IsEmpty)
        {
            WriteEscaped(SafeUrl.NextPiece(ref url));
        }
    }

    void CloseLink(bool isOpen)
    {
        if (isOpen)
        {
            Sink.Write("</a>"u8);
        }
    }

    void WriteStyled<TRenderer>(TextRun run, ref TRenderer renderer, bool isPreformatted, bool isOneLine)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        TextStyles styles = run.Styles;
        StyleTags.WriteOpen(ref Sink, styles);
        if (run.IsImage)
        {
            WriteImage(run.Image.GetValueOrDefault(), ref renderer);
        }
        else if (isPreformatted)
        {
            WriteEscaped(run.Text);
        }
        else
        {
            WriteLines(run.Text, isOneLine);
        }

        StyleTags.WriteClose(ref Sink, styles);
    }

    void WriteLines(scoped ReadOnlySpan<byte> text, bool isOneLine)
    {
        while (text.IndexOf((byte)'\n') is >= 0 and int end)
        {
            WriteEscaped(text[..end]);
            Sink.Write(isOneLine ? "<br>"u8 : "<br>\n"u8);
            text = text[(end + 1)..];
        }

        WriteEscaped(text);
    }
}
