namespace Letterpress.Writing;

/// <summary>The HTML element of every style; Markdown writes some of them too.</summary>
static class StyleTags
{
    /// <summary>The styles that have an element.</summary>
    public const TextStyles All = (TextStyles)(((int)Last << 1) - 1);

    const TextStyles First = TextStyles.Strong;
    const TextStyles Last = TextStyles.Math;

    /// <summary>The start tags of all styles; most text has none.</summary>
    public static void WriteOpen(ref Utf8Sink sink, TextStyles styles)
    {
        for (TextStyles style = First; style <= Last && styles >= style; style = (TextStyles)((int)style << 1))
        {
            WriteStart(ref sink, styles & style);
        }
    }

    /// <summary>The end tags, in reverse order.</summary>
    public static void WriteClose(ref Utf8Sink sink, TextStyles styles)
    {
        for (TextStyles style = Last; styles >= First && style >= First; style = (TextStyles)((int)style >> 1))
        {
            WriteEnd(ref sink, styles & style);
        }
    }

    static void WriteStart(ref Utf8Sink sink, TextStyles style)
    {
        if (style == TextStyles.Math)
        {
            // What MathJax and KaTeX find in a page.
            sink.Write("<span class=\"math inline\">\\("u8);
            return;
        }

        Write(ref sink, style, "<"u8);
    }

    static void WriteEnd(ref Utf8Sink sink, TextStyles style)
    {
        if (style == TextStyles.Math)
        {
            sink.Write("\\)</span>"u8);
            return;
        }

        Write(ref sink, style, "</"u8);
    }

    static void Write(ref Utf8Sink sink, TextStyles style, ReadOnlySpan<byte> start)
    {
        if (style != TextStyles.None)
        {
            sink.Write(start);
            sink.Write(NameOf(style));
            sink.Write((byte)'>');
        }
    }

    static ReadOnlySpan<byte> NameOf(TextStyles style) => style switch
    {
        TextStyles.Strong => "strong"u8,
        TextStyles.Emphasis => "em"u8,
        TextStyles.Code => "code"u8,
        TextStyles.Underline => "u"u8,
        TextStyles.Strikethrough => "s"u8,
        TextStyles.Superscript => "sup"u8,
        TextStyles.Subscript => "sub"u8,
        TextStyles.Highlight => "mark"u8,
        _ => "small"u8,
    };
}
