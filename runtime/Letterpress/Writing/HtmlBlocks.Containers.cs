namespace Letterpress.Writing;

// Quotations, callouts, details, lists, footnotes and tables.
ref partial struct HtmlBlocks<TRenderer>
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

        _html.Sink.Write(container.IsFoldable ? "<details"u8 : "<aside"u8);
        if (container.Kind == BlockKind.Callout)
        {
            _html.WriteOwn(" data-callout"u8, container.CalloutKind);
        }

        _html.Sink.Write(container.IsFoldable && !container.IsFolded ? " open"u8 : default);
        OpenTag(default, container);
        _html.Sink.Write((byte)'\n');
        if (!container.Text.IsEmpty)
        {
            bool isSummary = container.IsFoldable;
            Enclose(
                isSummary ? "<summary>"u8 : "<p data-callout-title>"u8, container, isSummary ? "</summary>\n"u8 : "</p>\n"u8);
        }
    }

    public void Close(Block container) => _html.Sink.Write(container.Kind == BlockKind.Quote ? "</blockquote>\n"u8
        : container.IsFoldable ? "</details>\n"u8
        : "</aside>\n"u8);

    public void OpenList(Block first, bool isAfterList)
    {
        EndLine();
        if (!first.IsOrdered)
        {
            _html.Sink.Write("<ul>\n"u8);
            return;
        }

        _html.Sink.Write("<ol"u8);
        if (first.Ordinal is int start and not 1)
        {
            _html.WriteNumber(" start"u8, start);
        }

        _html.Sink.Write(">\n"u8);
    }

    public void CloseList(Block first) => _html.Sink.Write(first.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);

    public void OpenItem(Block item, bool isExpected)
    {
        _html.Sink.Write("<li"u8);
        if (!isExpected)
        {
            _html.WriteNumber(" value"u8, item.Ordinal.GetValueOrDefault());
        }

        OpenLine(item);
    }

    public void CloseItem(Block item) => CloseLine("</li>\n"u8);

    public void OpenFootnotes()
    {
        EndLine();
        _html.Sink.Write("<section role=\"doc-endnotes\">\n<ol>\n"u8);
    }

    public void CloseFootnotes() => _html.Sink.Write("</ol>\n</section>\n"u8);

    public void OpenFootnote(Block footnote)
    {
        OpenTag("<li"u8, footnote);
        WriteParagraph(footnote);
    }

    public void CloseFootnote(Block footnote) => _html.Sink.Write("</li>\n"u8);

    public void OpenTable(TableShape shape)
    {
        EndLine();
        _html.Sink.Write("<table>\n"u8);
    }

    public void CloseTable(TableShape shape) => _html.Sink.Write("</table>\n"u8);

    public void OpenRow(TableShape shape, int index)
    {
        if (shape.HeadRows > 0 && index == 0)
        {
            _html.Sink.Write("<thead>\n"u8);
        }

        if (index == shape.HeadRows)
        {
            _html.Sink.Write("<tbody>\n"u8);
        }

        _html.Sink.Write("<tr>\n"u8);
    }

    public void CloseRow(TableShape shape, int index)
    {
        _html.Sink.Write("</tr>\n"u8);
        if (index == shape.HeadRows - 1)
        {
            _html.Sink.Write("</thead>\n"u8);
        }
        else if (index == shape.Rows - 1)
        {
            _html.Sink.Write("</tbody>\n"u8);
        }
    }

    public void OpenCell(Block cell)
    {
        _html.Sink.Write(cell.IsHeader ? "<th"u8 : "<td"u8);
        if (cell.RowSpan > 1)
        {
            _html.WriteNumber(" rowspan"u8, cell.RowSpan);
        }

        if (cell.ColumnSpan > 1)
        {
            _html.WriteNumber(" colspan"u8, cell.ColumnSpan);
        }

        OpenLine(cell);
    }

    public void CloseCell(Block cell) => CloseLine(cell.IsHeader ? "</th>\n"u8 : "</td>\n"u8);

    void OpenLine(Block container)
    {
        OpenTag(default, container);
        WriteRuns(container);
        _isInLine = true;
    }

    void CloseLine(ReadOnlySpan<byte> tag)
    {
        _html.Sink.Write(tag);
        _isInLine = false;
    }

    void EndLine()
    {
        _html.Sink.Write(_isInLine ? "\n"u8 : default);
        _isInLine = false;
    }

    void WriteParagraph(Block container)
    {
        _html.Sink.Write((byte)'\n');
        if (!container.Text.IsEmpty)
        {
            Enclose("<p>"u8, container, "</p>\n"u8);
        }
    }
}
