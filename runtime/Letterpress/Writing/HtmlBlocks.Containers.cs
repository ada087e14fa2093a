namespace Letterpress.Writing;

// Quotations, callouts, details, lists, footnotes and tables.
ref partial struct HtmlBlocks
{
    public void Open(Block container)
    {
        EndLine();
        if (container.Kind == BlockKind.Quote)
        {
            OpenTag("<blockquote"u8, container);
            WriteParagraph(container);
            return;
        }

        _text.Sink.Write(container.IsFoldable ? "<details"u8 : "<aside"u8);
        if (container.Kind == BlockKind.Callout)
        {
            _text.WriteAttribute(" data-callout"u8, container.CalloutKind);
        }

        _text.Sink.Write(container.IsFoldable && !container.IsFolded ? " open"u8 : default);
        OpenTag(default, container);
        _text.Sink.Write((byte)'\n');
        if (!container.Text.IsEmpty)
        {
            bool isSummary = container.IsFoldable;
            Enclose(
                isSummary ? "<summary>"u8 : "<p data-callout-title>"u8, container, isSummary ? "</summary>\n"u8 : "</p>\n"u8);
        }
    }

    public void Close(Block container) => _text.Sink.Write(container.Kind == BlockKind.Quote ? "</blockquote>\n"u8
        : container.IsFoldable ? "</details>\n"u8
        : "</aside>\n"u8);

    public void OpenList(Block first, bool isAfterList)
    {
        EndLine();
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

    public void CloseList(Block first) => _text.Sink.Write(first.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);

    public void OpenItem(Block item, bool isExpected)
    {
        _text.Sink.Write("<li"u8);
        if (!isExpected)
        {
            WriteNumber(" value"u8, item.Ordinal.GetValueOrDefault());
        }

        OpenLine(item);
    }

    public void CloseItem(Block item) => CloseLine("</li>\n"u8);

    public void OpenFootnotes()
    {
        EndLine();
        _text.Sink.Write("<section role=\"doc-endnotes\">\n<ol>\n"u8);
    }

    public void CloseFootnotes() => _text.Sink.Write("</ol>\n</section>\n"u8);

    public void OpenFootnote(Block footnote)
    {
        OpenTag("<li"u8, footnote);
        WriteParagraph(footnote);
    }

    public void CloseFootnote(Block footnote) => _text.Sink.Write("</li>\n"u8);

    public void OpenTable(TableShape shape)
    {
        EndLine();
        _text.Sink.Write("<table>\n"u8);
    }

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

    public void OpenCell(Block cell)
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

        OpenLine(cell);
    }

    public void CloseCell(Block cell) => CloseLine(cell.IsHeader ? "</th>\n"u8 : "</td>\n"u8);

    void OpenLine(Block container)
    {
        OpenTag(default, container);
        _text.WriteRuns(container);
        _isInLine = true;
    }

    void CloseLine(ReadOnlySpan<byte> tag)
    {
        _text.Sink.Write(tag);
        _isInLine = false;
    }

    void EndLine()
    {
        _text.Sink.Write(_isInLine ? "\n"u8 : default);
        _isInLine = false;
    }

    void WriteParagraph(Block container)
    {
        _text.Sink.Write((byte)'\n');
        if (!container.Text.IsEmpty)
        {
            Enclose("<p>"u8, container, "</p>\n"u8);
        }
    }

    void WriteNumber(ReadOnlySpan<byte> name, int value)
    {
        _text.Sink.Write(name);
        _text.Sink.Write("=\""u8);
        _text.Sink.Write(value);
        _text.Sink.Write((byte)'"');
    }
}
