namespace Letterpress.Writing;

// Formulas.
ref partial struct MarkdownText
{
    /// <summary>Writes a formula that is a block within a line.</summary>
    public void WriteFormula(Block block) =>
        WriteBetween(FormulaMarks.Of(block.Runs, 0, block.Text, MarkdownContext.Cell), block.Text, MarkdownContext.Cell);

    /// <summary>Writes a formula as it is between its delimiters; a text without them is escaped.</summary>
    void WriteBetween(FormulaMarks marks, ReadOnlySpan<byte> text, MarkdownContext context)
    {
        if (marks.Begin.IsEmpty)
        {
            WriteEscaped(text, context);
            return;
        }

        Lines.Write(marks.Begin);
        WriteOnLine(text);
        Lines.Write(marks.End);
        _isLineStart = false;
    }

    /// <summary>Writes a text as it is, but on one line.</summary>
    void WriteOnLine(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            Lines.Write(value == '\n' ? " "u8 : new ReadOnlySpan<byte>(in value));
        }
    }
}
