using System.Buffers;

namespace Letterpress.Writing;

// Images, ids, footnotes and addresses.
ref partial struct MarkdownText
{
    static readonly SearchValues<byte> s_encoded = SearchValues.Create("<>\\&|[]()"u8);

    /// <summary>An address in pointed brackets, as the target of a link or an image.</summary>
    /// <remarks>What ends an address or begins another link, for whatever reader, is written by percents.</remarks>
    public void WriteUrl(ReadOnlySpan<byte> url)
    {
        Lines.Write("<"u8);
        WriteEncoded(url);
        Lines.Write(">"u8);
    }

    /// <summary>The address of a link, with the anchor that its target has, and its title.</summary>
    public void WriteTarget(Link link)
    {
        link.GetHref(out Utf8Text page, out Utf8Text fragment);
        Lines.Write("<"u8);
        WriteEncoded(page);
        WriteEncoded(fragment);
        Lines.Write(">"u8);
        WriteTitle(link.Title);
    }

    void WriteTitle(ReadOnlySpan<byte> title)
    {
        if (!title.IsEmpty)
        {
            Lines.Write(" \""u8);
            WriteEscaped(title, MarkdownContext.Attribute);
            Lines.Write("\""u8);
        }
    }

    void WriteEncoded(ReadOnlySpan<byte> url)
    {
        while (!url.IsEmpty)
        {
            ReadOnlySpan<byte> piece = SafeUrl.NextPiece(ref url);
            while (piece.IndexOfAny(s_encoded) is >= 0 and int at)
            {
                Lines.Write(piece[..at]);
                Lines.Write(piece[at] switch
                {
                    (byte)'&' => MayBeEntity(piece[(at + 1)..], isWhole: url.IsEmpty) ? "&amp;"u8 : "&"u8,
                    (byte)'<' => "%3C"u8,
                    (byte)'>' => "%3E"u8,
                    (byte)'|' => "%7C"u8,
                    (byte)'[' => "%5B"u8,
                    (byte)']' => "%5D"u8,
                    (byte)'(' => "%28"u8,
                    (byte)')' => "%29"u8,
                    _ => "%5C"u8,
                });
                piece = piece[(at + 1)..];
            }

            Lines.Write(piece);
        }
    }

    /// <summary>An address that is its own text; within it nothing can be escaped but by percents.</summary>
    public void WriteAutolink(ReadOnlySpan<byte> url)
    {
        Lines.Write(SafeUrl.HasNoScheme(url) ? "<https:"u8 : "<"u8);
        while (!url.IsEmpty)
        {
            ReadOnlySpan<byte> piece = SafeUrl.NextPiece(ref url);
            while (piece.IndexOfAny("<> "u8) is >= 0 and int at)
            {
                Lines.Write(piece[..at]);
                Lines.Write(piece[at] switch { (byte)'<' => "%3C"u8, (byte)'>' => "%3E"u8, _ => "%20"u8 });
                piece = piece[(at + 1)..];
            }

            Lines.Write(piece);
        }

        Lines.Write(">"u8);
    }

    /// <summary>An id, to which fragments lead: Markdown has none of its own.</summary>
    public void WriteId(Utf8Text id)
    {
        Lines.Start();
        HtmlText html = new(Lines.Sink);
        html.WriteAttribute("<a id"u8, id);
        Lines.Sink = html.Sink;
        Lines.Write("></a>"u8);
    }

    /// <param name="image">In a line of text, or of a figure.</param>
    /// <param name="title">The title of a slide, in place of that of the image.</param>
    public void WriteImage(Image image, ReadOnlySpan<byte> title)
    {
        if (!SafeUrl.IsImage(image.Url))
        {
            return;
        }

        title = title.IsEmpty ? image.Title : title;
        Lines.Write("!["u8);
        WriteEscaped(image.AlternativeText, MarkdownContext.Attribute);
        Lines.Write("]("u8);
        WriteUrl(image.Url);
        WriteTitle(title);
        Lines.Write(")"u8);
    }

    void WriteFootnoteReference(ReadOnlySpan<byte> label)
    {
        Lines.Write("[^"u8);
        WriteEscaped(label, MarkdownContext.Attribute);
        Lines.Write("]"u8);
    }

    /// <summary>
    /// Whether an ampersand before this would be read as the start of an entity, even where a reader looks for those after a backslash.
    /// </summary>
    /// <param name="text">What follows it.</param>
    /// <param name="isWhole">Nothing follows <paramref name="text"/>.</param>
    static bool MayBeEntity(ReadOnlySpan<byte> text, bool isWhole)
    {
        int length = text.StartsWith("#"u8) ? 1 : 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit((char)text[length]))
        {
            length++;
        }

        return length == text.Length ? !isWhole : text[length] == ';';
    }
}
