using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Text, styles, links and attributes as HTML. Every text of a seed goes through here.</summary>
/// <param name="sink">Takes the output.</param>
/// <param name="idPrefix">What ids, and fragments that lead to them, begin with.</param>
ref partial struct HtmlText(Utf8Sink sink, ReadOnlySpan<byte> idPrefix = default)
{
    static readonly SearchValues<byte> s_special = SearchValues.Create([.. "&<>\"'"u8, .. Controls.MayBegin]);

    readonly ReadOnlySpan<byte> _idPrefix = idPrefix;

    public Utf8Sink Sink = sink;

    /// <summary>A block's runs; neighbours that share a link share its element.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isPreformatted">Line feeds are line breaks as they are.</param>
    /// <param name="isOneLine">No line feed is written.</param>
    public void WriteRuns(Block block, bool isPreformatted = false, bool isOneLine = false)
    {
        int link = -1;
        bool isOpen = false;
        foreach (TextRun run in block.Runs)
        {
            if (run.LinkIndex != link)
            {
                link = run.LinkIndex;
                CloseLink(isOpen);
                isOpen = link >= 0 && TryOpenLink(run.Link.GetValueOrDefault());
            }

            WriteStyled(run, isPreformatted, isOneLine);
        }

        CloseLink(isOpen);
    }

    /// <summary>An image in a line of text, or in a figure.</summary>
    public void WriteImage(Image image)
    {
        if (!SafeUrl.IsImage(image.Url))
        {
            return;
        }

        Sink.Write("<img"u8);
        WriteUrl(" src"u8, image.File, image.Url);
        WriteSize(image);
        WriteAttribute(" alt"u8, image.AlternativeText);
        if (!image.Title.IsEmpty)
        {
            WriteAttribute(" title"u8, image.Title);
        }

        Sink.Write(" loading=\"lazy\">"u8);
    }

    /// <summary>The image of a figure, in its link.</summary>
    public void WriteFigureImage(Figure figure)
    {
        bool isLink = SafeUrl.TryGetLink(figure, out Link link);
        if (isLink)
        {
            OpenLink(link);
        }

        WriteImage(figure.Image);
        Sink.Write(isLink ? "</a>"u8 : default);
    }

    /// <summary>Text of which nothing can be taken for markup, in an element or an attribute.</summary>
    public void WriteEscaped(scoped ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (text[at..].IndexOfAny(s_special) is >= 0 and int found)
        {
            at += found;
            ReadOnlySpan<byte> entity = text[at] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\'' => "&#39;"u8,
                _ => default,
            };
            int length = entity.IsEmpty ? Controls.LengthAt(text[at..]) : 1;
            if (length == 0)
            {
                at++;
                continue;
            }

            Sink.Write(text[..at]);
            Sink.Write(entity);
            text = text[(at + length)..];
            at = 0;
        }

        Sink.Write(text);
    }

    /// <summary>The attribute that is an id.</summary>
    public void WriteId(ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> id)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteEscaped(_idPrefix);
        WriteEscaped(id);
        Sink.Write((byte)'"');
    }

    public void WriteAttribute(ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteEscaped(value);
        Sink.Write((byte)'"');
    }

    /// <summary>An attribute whose value is an address that <see cref="SafeUrl"/> has found harmless.</summary>
    public void WriteUrl(ReadOnlySpan<byte> name, ReadOnlySpan<byte> url)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteSafe(url);
        Sink.Write((byte)'"');
    }

    void WriteSafe(ReadOnlySpan<byte> url)
    {
        while (!url.IsEmpty)
        {
            WriteEscaped(SafeUrl.NextPiece(ref url));
        }
    }

    /// <returns>Whether the link may be written, and was.</returns>
    bool TryOpenLink(Link target)
    {
        bool isSafe = SafeUrl.IsLink(target.Url);
        if (isSafe)
        {
            OpenLink(target);
        }

        return isSafe;
    }

    void OpenLink(Link target)
    {
        Sink.Write("<a"u8);
        ReadOnlySpan<byte> url = target.Url;
        if (!_idPrefix.IsEmpty && url.Length > 1 && url[0] == '#')
        {
            WriteFragment(url[1..]);
        }
        else
        {
            target.GetHref(out Utf8Text page, out Utf8Text fragment);
            Sink.Write(" href=\""u8);
            WriteServed(target.File, page);
            WriteSafe(fragment);
            Sink.Write((byte)'"');
        }

        if (!target.Title.IsEmpty)
        {
            WriteAttribute(" title"u8, target.Title);
        }

        if (!target.Relation.IsEmpty)
        {
            WriteAttribute(" rel"u8, target.Relation);
        }

        Sink.Write((byte)'>');
    }

    void WriteFragment(ReadOnlySpan<byte> id)
    {
        Sink.Write(" href=\"#"u8);
        WriteEscaped(_idPrefix);
        WriteSafe(id);
        Sink.Write((byte)'"');
    }

    void CloseLink(bool isOpen)
    {
        if (isOpen)
        {
            Sink.Write("</a>"u8);
        }
    }

    void WriteStyled(TextRun run, bool isPreformatted, bool isOneLine)
    {
        TextStyles styles = run.Styles;
        StyleTags.WriteOpen(ref Sink, styles);
        if (run.IsImage)
        {
            WriteImage(run.Image.GetValueOrDefault());
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

    void WriteLines(ReadOnlySpan<byte> text, bool isOneLine)
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
