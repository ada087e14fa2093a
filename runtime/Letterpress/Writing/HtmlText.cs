namespace Letterpress.Writing;

/// <summary>Text, styles, links and attributes as HTML. Every text of a seed goes through here.</summary>
ref struct HtmlText(Utf8Sink sink)
{
    public Utf8Sink Sink = sink;

    /// <summary>A block's runs; neighbours that share a link share its element.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isPreformatted">Line feeds are line breaks as they are.</param>
    public void WriteRuns(Block block, bool isPreformatted = false)
    {
        int open = -1;
        foreach (TextRun run in block.Runs)
        {
            int link = run.Link is Link target && SafeUrl.IsLink(target.Url) ? target.Index : -1;
            if (link != open)
            {
                CloseLink(open);
                OpenLink(run, link);
                open = link;
            }

            WriteStyled(run, isPreformatted);
        }

        CloseLink(open);
    }

    /// <summary>Text of which nothing can be taken for markup, in an element or an attribute.</summary>
    public void WriteEscaped(scoped ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny("&<>\"'"u8) is >= 0 and int at)
        {
            Sink.Write(text[..at]);
            Sink.Write(text[at] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(at + 1)..];
        }

        Sink.Write(text);
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
        while (!url.IsEmpty)
        {
            WriteEscaped(SafeUrl.NextPiece(ref url));
        }

        Sink.Write((byte)'"');
    }

    void OpenLink(TextRun run, int link)
    {
        if (link < 0)
        {
            return;
        }

        Link target = run.Link.GetValueOrDefault();
        Sink.Write("<a"u8);
        WriteUrl(" href"u8, target.Url);
        if (!target.Relation.IsEmpty)
        {
            WriteAttribute(" rel"u8, target.Relation);
        }

        Sink.Write((byte)'>');
    }

    void CloseLink(int link)
    {
        if (link >= 0)
        {
            Sink.Write("</a>"u8);
        }
    }

    void WriteStyled(TextRun run, bool isPreformatted)
    {
        TextStyles styles = run.Styles;
        for (int i = 0; i < StyleTags.Count; i++)
        {
            StyleTags.WriteOpen(ref Sink, styles & (TextStyles)(1 << i));
        }

        if (isPreformatted)
        {
            WriteEscaped(run.Text);
        }
        else
        {
            WriteLines(run.Text);
        }

        for (int i = StyleTags.Count - 1; i >= 0; i--)
        {
            StyleTags.WriteClose(ref Sink, styles & (TextStyles)(1 << i));
        }
    }

    void WriteLines(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\n') is >= 0 and int end)
        {
            WriteEscaped(text[..end]);
            Sink.Write("<br>\n"u8);
            text = text[(end + 1)..];
        }

        WriteEscaped(text);
    }
}
