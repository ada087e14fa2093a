using System.Buffers;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing;

// Images, ids, footnotes and addresses.
ref partial struct MarkdownText
{
    static readonly SearchValues<byte> s_encoded = SearchValues.Create("<>\\&|[]()"u8);

    /// <summary>The URL of a link in pointed brackets, with the anchor that its target has, and its title.</summary>
    /// <remarks>What ends a URL or begins another link, for whatever reader, is percent-encoded.</remarks>
    public void WriteTarget(Link link)
    {
        Lines.Write("<"u8);
        if (_urls.IsAsWritten(link))
        {
            link.GetHref(out Utf8Text page, out Utf8Text fragment);
            WriteEncoded(page);
            WriteEncoded(fragment);
        }
        else
        {
            WriteOther(link);
        }

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

    /// <summary>The URL of an image in pointed brackets.</summary>
    void WriteUrl(Image image)
    {
        Lines.Write("<"u8);
        if (_urls.IsAsWritten(image))
        {
            WriteEncoded(image.Url);
        }
        else
        {
            WriteOther(image);
        }

        Lines.Write(">"u8);
    }

    [SkipLocalsInit]
    void WriteOther(Link link)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(link, default, ref url);
        WriteBuilt(url.Written);
        url.Free();
    }

    [SkipLocalsInit]
    void WriteOther(Image image)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(image, ref url);
        WriteBuilt(SafeUrl.IsImage(url.Written) ? url.Written : default);
        url.Free();
    }

    /// <summary>Writes a URL that the block's own text does not have: <see cref="MarkdownDialects.HasDollars"/> has not seen it.</summary>
    void WriteBuilt(scoped ReadOnlySpan<byte> url)
    {
        while (!_hasDollars && url.IndexOf((byte)'$') is >= 0 and int at)
        {
            WriteEncoded(url[..at]);
            Lines.Write("%24"u8);
            url = url[(at + 1)..];
        }

        WriteEncoded(url);
    }

    void WriteEncoded(scoped ReadOnlySpan<byte> url)
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

    /// <summary>The URL of an embed, as its own text; a path of the app cannot be that, and is a link.</summary>
    [SkipLocalsInit]
    public void WriteEmbedUrl(ArticleFile? file, Utf8Text embed)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(file, embed, ref url);
        if (SafeUrl.IsEmbed(url.Written))
        {
            WriteAutolink(url.Written);
        }
        else
        {
            Lines.Write("["u8);
            WriteEscaped(embed, MarkdownContext.Attribute);
            Lines.Write("](<"u8);
            WriteBuilt(url.Written);
            Lines.Write(">)"u8);
        }

        url.Free();
    }

    /// <summary>A URL that is its own text; within it nothing can be escaped but by percents.</summary>
    void WriteAutolink(scoped ReadOnlySpan<byte> url)
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
        HtmlSink html = new(Lines.Sink, HtmlOptions.Default, _urls);
        html.WriteEmptyAnchor(id);
        Lines.Sink = html.Sink;
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
        WriteUrl(image);
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
