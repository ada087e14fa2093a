using Letterpress.Layout;

namespace Letterpress.Writing;

/// <summary>The blocks of an article as HTML.</summary>
ref struct HtmlBlocks(Utf8Sink sink) : IBlockWriter
{
    HtmlText _text = new(sink);
    bool _isFresh;

    public void Finish() => _text.Sink.Flush();

    public void Write(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                WriteHeading(block);
                break;
            case BlockKind.ListItem when _isFresh:
                _text.WriteRuns(block);
                break;
            case BlockKind.Code:
                WriteCode(block);
                break;
            case BlockKind.Figure:
                WriteFigure(block);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                _text.Sink.Write("<hr>\n"u8);
                break;
            case BlockKind.Notice:
                Enclose("<p><small>"u8, block, "</small></p>\n"u8);
                break;
            default:
                Enclose("<p>"u8, block, "</p>\n"u8);
                break;
        }

        _isFresh = false;
    }

    public void OpenQuote(int depth) => _text.Sink.Write("<blockquote>\n"u8);

    public void CloseQuote(int depth) => _text.Sink.Write("</blockquote>\n"u8);

    public void OpenList(int depth, Block first, bool isAdjacent)
    {
        _text.Sink.Write(depth > 1 ? "\n"u8 : default);
        if (!first.IsOrdered)
        {
            _text.Sink.Write("<ul>\n"u8);
            return;
        }

        _text.Sink.Write("<ol"u8);
        if (first.Ordinal is int start and not 1)
        {
            WriteNumber(" start"u8, start);
        }

        _text.Sink.Write(">\n"u8);
    }

    public void CloseList(int depth, bool isOrdered) => _text.Sink.Write(isOrdered ? "</ol>\n"u8 : "</ul>\n"u8);

    public void OpenItem(int depth, int? ordinal, bool isExpected)
    {
        _text.Sink.Write("<li"u8);
        if (!isExpected)
        {
            WriteNumber(" value"u8, ordinal.GetValueOrDefault());
        }

        _text.Sink.Write((byte)'>');
        _isFresh = true;
    }

    public void CloseItem(int depth)
    {
        _text.Sink.Write("</li>\n"u8);
        _isFresh = false;
    }

    public void OpenTable(TableShape shape) => _text.Sink.Write("<table>\n"u8);

    public void CloseTable(TableShape shape) => _text.Sink.Write("</table>\n"u8);

    public void OpenRow(TableShape shape, int index)
    {
        if (shape.HeadRows > 0 && index == 0)
        {
            _text.Sink.Write("<thead>\n"u8);
        }

        if (index == shape.HeadRows)
        {
            _text.Sink.Write("<tbody>\n"u8);
        }

        _text.Sink.Write("<tr>\n"u8);
    }

    public void CloseRow(TableShape shape, int index)
    {
        _text.Sink.Write("</tr>\n"u8);
        if (index == shape.HeadRows - 1)
        {
            _text.Sink.Write("</thead>\n"u8);
        }
        else if (index == shape.Rows - 1)
        {
            _text.Sink.Write("</tbody>\n"u8);
        }
    }

    public void WriteCell(Block cell)
    {
        _text.Sink.Write(cell.IsHeader ? "<th"u8 : "<td"u8);
        if (cell.RowSpan > 1)
        {
            WriteNumber(" rowspan"u8, cell.RowSpan);
        }

        if (cell.ColumnSpan > 1)
        {
            WriteNumber(" colspan"u8, cell.ColumnSpan);
        }

        Enclose(">"u8, cell, cell.IsHeader ? "</th>\n"u8 : "</td>\n"u8);
    }

    void WriteHeading(Block block)
    {
        byte level = (byte)('0' + Math.Clamp(block.Level, 1, 6));
        _text.Sink.Write("<h"u8);
        _text.Sink.Write(level);
        if (block.Heading is { Anchor: { IsEmpty: false } anchor })
        {
            _text.WriteAttribute(" id"u8, anchor);
        }

        Enclose(">"u8, block, "</h"u8);
        _text.Sink.Write(level);
        _text.Sink.Write(">\n"u8);
    }

    void WriteCode(Block block)
    {
        _text.Sink.Write("<pre><code"u8);
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
        _text.Sink.Write("<figure>"u8);
        Image image = block.Figure.GetValueOrDefault().Image;
        if (SafeUrl.IsImage(image.Url))
        {
            _text.Sink.Write("<img"u8);
            _text.WriteUrl(" src"u8, image.Url);
            _text.WriteAttribute(" alt"u8, image.AlternativeText);
            _text.Sink.Write(" loading=\"lazy\">"u8);
        }

        WriteCaption(block);
        _text.Sink.Write("</figure>\n"u8);
    }

    void WriteEmbed(Block block)
    {
        if (!SafeUrl.IsEmbed(block.Url))
        {
            if (!block.Text.IsEmpty)
            {
                Enclose("<p>"u8, block, "</p>\n"u8);
            }

            return;
        }

        bool isVideo = (block.Flags & BlockFlags.Video) != 0;
        bool isAudio = (block.Flags & BlockFlags.Audio) != 0;
        _text.Sink.Write("<figure>"u8);
        _text.Sink.Write(isVideo ? "<video"u8 : isAudio ? "<audio"u8 : "<iframe"u8);
        _text.WriteUrl(" src"u8, block.Url);
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

    void Enclose(ReadOnlySpan<byte> open, Block block, ReadOnlySpan<byte> close)
    {
        _text.Sink.Write(open);
        _text.WriteRuns(block);
        _text.Sink.Write(close);
    }

    void WriteNumber(ReadOnlySpan<byte> name, int value)
    {
        _text.Sink.Write(name);
        _text.Sink.Write("=\""u8);
        _text.Sink.Write(value);
        _text.Sink.Write((byte)'"');
    }
}
