using Letterpress.Layout;

namespace Letterpress.Writing;

/// <summary>The blocks of an article as HTML.</summary>
ref partial struct HtmlBlocks(Article article, Utf8Sink sink, ReadOnlySpan<byte> idPrefix) : IBlockWriter
{
    HtmlText _text = new(sink, idPrefix);
    AnchorCursor _anchors = new(article.Anchors);

    /// <summary>Whether the text of an item or a cell was written, and the line goes on.</summary>
    bool _isInLine;

    public void Finish() => _text.Sink.Flush();

    public void Write(Block block)
    {
        EndLine();
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
                _text.Sink.Write("\\["u8);
                _text.WriteEscaped(block.Text);
                _text.Sink.Write("\\]</div>\n"u8);
                break;
            case BlockKind.Figure:
                WriteFigure(block);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                WriteIds(block);
                _text.Sink.Write("<hr>\n"u8);
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
        byte level = (byte)('0' + Math.Clamp(block.Level, 1, 6));
        _text.Sink.Write("<h"u8);
        _text.Sink.Write(level);
        if (block.Heading is { Anchor: { IsEmpty: false } anchor })
        {
            _text.WriteId(" id"u8, anchor);
        }

        _text.Sink.Write((byte)'>');
        WriteIds(block);
        Enclose(""u8, block, "</h"u8);
        _text.Sink.Write(level);
        _text.Sink.Write(">\n"u8);
    }

    void WriteCode(Block block)
    {
        OpenTag("<pre"u8, block);
        _text.Sink.Write("<code"u8);
        if (!block.Language.IsEmpty)
        {
            _text.Sink.Write(" class=\"language-"u8);
            _text.WriteEscaped(block.Language);
            _text.Sink.Write((byte)'"');
        }

        _text.Sink.Write((byte)'>');
        _text.WriteRuns(block, isPreformatted: true);
        _text.Sink.Write("</code></pre>\n"u8);
    }

    void WriteFigure(Block block)
    {
        OpenTag("<figure"u8, block);
        _text.WriteFigureImage(block.Figure.GetValueOrDefault());
        WriteCaption(block);
        _text.Sink.Write("</figure>\n"u8);
    }

    void WriteEmbed(Block block)
    {
        bool isServed = block.File is { Url.IsEmpty: false };
        if (!isServed && !SafeUrl.IsEmbed(block.Url))
        {
            if (!block.Text.IsEmpty)
            {
                OpenTag("<p"u8, block);
                Enclose(""u8, block, "</p>\n"u8);
            }

            return;
        }

        bool isVideo = (block.Flags & BlockFlags.Video) != 0;
        bool isAudio = (block.Flags & BlockFlags.Audio) != 0;
        OpenTag("<figure"u8, block);
        _text.Sink.Write(isVideo ? "<video"u8 : isAudio ? "<audio"u8 : "<iframe"u8);
        _text.WriteUrl(" src"u8, block.File, block.Url);
        _text.Sink.Write(
            isVideo ? " controls preload=\"none\"></video>"u8
            : isAudio ? " controls preload=\"none\"></audio>"u8
            : " sandbox=\"allow-scripts\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>"u8);
        WriteCaption(block);
        _text.Sink.Write("</figure>\n"u8);
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
        _text.Sink.Write(tag);
        if (_anchors.TryTake(block, out Utf8Text id))
        {
            _text.WriteId(" id"u8, id);
        }

        _text.Sink.Write((byte)'>');
        WriteIds(block);
    }

    void WriteIds(Block block)
    {
        while (_anchors.TryTake(block, out Utf8Text id))
        {
            _text.WriteId("<a id"u8, id);
            _text.Sink.Write("></a>"u8);
        }
    }

    void Enclose(ReadOnlySpan<byte> open, Block block, ReadOnlySpan<byte> close)
    {
        _text.Sink.Write(open);
        _text.WriteRuns(block);
        _text.Sink.Write(close);
    }
}
