namespace Letterpress.Writing;

/// <summary>The blocks of an article as HTML.</summary>
/// <typeparam name="TRenderer">What the app writes otherwise.</typeparam>
ref partial struct HtmlBlocks<TRenderer> : IBlockWriter
    where TRenderer : struct, IHtmlRenderer<TRenderer>
{
    readonly HtmlOptions _options;
    readonly int _headingOffset;
    readonly ref TRenderer _renderer;
    HtmlSink _html;
    GalleryCursor _galleries;

    /// <summary>Whether the text of an item or a cell was written, and the line goes on.</summary>
    bool _isInLine;

    public HtmlBlocks(Article article, Utf8Sink sink, HtmlOptions options, ref TRenderer renderer)
    {
        _options = options;
        _headingOffset = options.OffsetOf(article);
        _renderer = ref renderer;
        _html = new HtmlSink(sink, options, new OutputUrls(article, options), article.Anchors);
        _galleries = new GalleryCursor(article);
    }

    public void Finish() => _html.Sink.Flush();

    public void Write(Block block)
    {
        EndLine();
        if (_galleries.IsEmpty || block.Kind != BlockKind.Figure || !_galleries.TryEnter(block, out bool isFirst, out bool isLast))
        {
            WriteOne(block);
            return;
        }

        _html.Sink.Write(isFirst ? "<ul class=\"gallery\">\n<li>\n"u8 : "<li>\n"u8);
        WriteOne(block);
        _html.Sink.Write(isLast ? "</li>\n</ul>\n"u8 : "</li>\n"u8);
    }

    void WriteOne(Block block)
    {
        // Without overrides, this is left out when the method is compiled.
        if (typeof(TRenderer) != typeof(NoOverrides))
        {
            _html.BeginOverride(block);
            bool isWritten = TRenderer.WriteBlock(ref _renderer, block, ref _html);
            _html.EndOverride(isWritten);
            if (isWritten)
            {
                return;
            }
        }

        switch (block.Kind)
        {
            case BlockKind.Heading:
                WriteHeading(block);
                break;
            case BlockKind.Code:
                WriteCode(block);
                break;
            case BlockKind.Math:
                OpenTag("<div class=\"math display\""u8, block);
                _html.Sink.Write("\\["u8);
                _html.WriteEscaped(block.Text);
                _html.Sink.Write("\\]</div>\n"u8);
                break;
            case BlockKind.Figure:
                WriteFigure(block);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                _html.WriteIds(block);
                _html.Sink.Write("<hr>\n"u8);
                break;
            case BlockKind.Notice:
                OpenTag("<p"u8, block);
                Enclose("<small>"u8, block, "</small></p>\n"u8);
                break;
            default:
                OpenTag("<p"u8, block);
                Enclose(""u8, block, "</p>\n"u8);
                break;
        }
    }

    void WriteHeading(Block block)
    {
        bool hasAnchor = _html.TryGetAnchor(block, out Utf8Text anchor);
        if (_options.OmitTitle && block.Heading is { IsTitle: true })
        {
            WriteIdsAlone(block, anchor);
            return;
        }

        byte level = (byte)('0' + Math.Clamp(block.Level + _headingOffset, 1, OutputOptions.LowestLevel));
        bool isLinked = _options.HeadingLinks && hasAnchor;
        _html.Sink.Write(isLinked ? "<div class=\"heading\">\n<h"u8 : "<h"u8);
        _html.Sink.Write(level);
        if (hasAnchor)
        {
            _html.WriteId(" id"u8, anchor);
        }

        _html.Sink.Write((byte)'>');
        _html.WriteIds(block);
        Enclose(""u8, block, "</h"u8);
        _html.Sink.Write(level);
        _html.Sink.Write(">\n"u8);
        if (isLinked)
        {
            WriteHeadingLink(anchor);
        }
    }

    /// <summary>A link beside a heading, not in it: neither its text nor the names that others give the heading have the sign.</summary>
    void WriteHeadingLink(Utf8Text anchor)
    {
        _html.Sink.Write("<a class=\"heading-link\""u8);
        _html.WriteFragment(anchor);
        _html.WriteId(" aria-labelledby"u8, anchor);
        _html.Sink.Write(">#</a>\n</div>\n"u8);
    }

    /// <summary>Links may lead to a heading that is left out.</summary>
    void WriteIdsAlone(Block block, Utf8Text anchor)
    {
        if (!anchor.IsEmpty)
        {
            _html.WriteEmptyAnchor(anchor);
        }

        _html.WriteIds(block);
        _html.Sink.Write((byte)'\n');
    }

    void WriteCode(Block block)
    {
        OpenTag("<pre"u8, block);
        _html.Sink.Write("<code"u8);
        if (!block.Language.IsEmpty)
        {
            _html.Sink.Write(" class=\"language-"u8);
            _html.WriteEscaped(block.Language);
            _html.Sink.Write((byte)'"');
        }

        _html.Sink.Write((byte)'>');
        bool isWritten = TRenderer.WriteCode(ref _renderer, block, ref _html);
        _html.EndTag();
        if (!isWritten)
        {
            _html.WriteRuns(block, ref _renderer, isPreformatted: true);
        }

        _html.Sink.Write("</code></pre>\n"u8);
    }

    void WriteFigure(Block block)
    {
        OpenTag("<figure"u8, block);
        _html.WriteFigureImage(block.Figure.GetValueOrDefault(), ref _renderer);
        WriteCaption(block);
        _html.Sink.Write("</figure>\n"u8);
    }

    void WriteCaption(Block block)
    {
        if (!block.Text.IsEmpty)
        {
            Enclose("<figcaption>"u8, block, "</figcaption>"u8);
        }
    }

    /// <summary>Ends the start tag of a block with its id; further ids are those of empty elements.</summary>
    void OpenTag(ReadOnlySpan<byte> tag, Block block)
    {
        _html.Sink.Write(tag);
        if (_html.TryTakeId(block, out Utf8Text id))
        {
            _html.WriteId(" id"u8, id);
        }

        _html.Sink.Write((byte)'>');
        _html.WriteIds(block);
    }

    void Enclose(ReadOnlySpan<byte> open, Block block, ReadOnlySpan<byte> close)
    {
        _html.Sink.Write(open);
        WriteRuns(block);
        _html.Sink.Write(close);
    }

    void WriteRuns(Block block) => _html.WriteRuns(block, ref _renderer, isPreformatted: false);
}
