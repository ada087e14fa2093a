using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Begins a new paragraph where the line after a table has no bar: Markdig takes the table for text otherwise.</summary>
/// <remarks>GitHub takes such a line for a row of one cell; authors write a sentence or a tag of a template there.</remarks>
sealed class TableEndParser : BlockParser
{
    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || processor.LastBlock is not ParagraphBlock paragraph || !IsTable(paragraph)
            || processor.Line.IndexOf('|') >= 0 || processor.CurrentChar is '-' or '=')
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new ParagraphBlock(paragraph.Parser!)
        {
            Column = processor.Column,
            Span = new(processor.Line.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    /// <summary>Whether the second line of a paragraph has the columns of a table, and the first one cells.</summary>
    static bool IsTable(ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count < 2)
        {
            return false;
        }

        if (paragraph.GetData(typeof(TableEndParser)) is not bool isTable)
        {
            string columns = paragraph.Lines.Lines[1].Slice.ToString();
            isTable = columns.IndexOf('-') >= 0 && columns.Trim(' ', '\t', '|', '-', ':').Length == 0
                && paragraph.Lines.Lines[0].Slice.IndexOf('|') >= 0;
            paragraph.SetData(typeof(TableEndParser), isTable);
        }

        return isTable;
    }
}
