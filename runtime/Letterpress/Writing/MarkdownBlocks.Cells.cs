namespace Letterpress.Writing;

// Blocks in cells of a table. A cell is one line of Markdown, in which elements of HTML are allowed.
ref partial struct MarkdownBlocks
{
    void WriteInCell(Block block)
    {
        WriteIds(block);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                WriteHeadingInCell(block);
                break;
            case BlockKind.Code:
                _text.Lines.Write("<pre><code>"u8);
                _text.WriteEscaped(block.Text, MarkdownContext.Cell);
                _text.Lines.Write("</code></pre>"u8);
                break;
            case BlockKind.Math:
                _text.WriteFormula(block);
                break;
            case BlockKind.Figure:
                WriteFigure(block);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                _text.Lines.Write("<hr>"u8);
                break;
            default:
                _text.Lines.Write("<p>"u8);
                _text.WriteRuns(block, MarkdownContext.Cell);
                _text.Lines.Write("</p>"u8);
                break;
        }
    }

    void OpenInCell(Block container)
    {
        WriteIds(container);
        if (container.Kind == BlockKind.Quote)
        {
            _text.Lines.Write("<blockquote>"u8);
            _text.WriteRuns(container, MarkdownContext.Cell);
            return;
        }

        _text.Lines.Write("<details><summary>"u8);
        _text.WriteRuns(container, MarkdownContext.Cell);
        _text.Lines.Write("</summary>"u8);
    }

    void WriteHeadingInCell(Block heading)
    {
        ReadOnlySpan<byte> level = "123456"u8.Slice(Math.Clamp(heading.Level + _headingOffset, 1, OutputOptions.LowestLevel) - 1, 1);
        _text.Lines.Write("<h"u8);
        _text.Lines.Write(level);
        _text.Lines.Write(">"u8);
        _text.WriteRuns(heading, MarkdownContext.Cell);
        _text.Lines.Write("</h"u8);
        _text.Lines.Write(level);
        _text.Lines.Write(">"u8);
    }
}
