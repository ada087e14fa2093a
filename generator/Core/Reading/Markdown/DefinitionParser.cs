using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses definition lists: a term on a line, and after it lines with a colon and a space before the definition.</summary>
/// <remarks>Markdig's own parser requires three spaces after the colon, and searches for the term from the first block on.</remarks>
sealed class DefinitionParser : BlockParser
{
    /// <summary>More lines are a paragraph, and not the terms of one definition.</summary>
    const int MaxTerms = 3;

    const int MaxIndent = 4;

    public DefinitionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t')
            || processor.LastBlock is not ParagraphBlock { Parent: { } parent } paragraph
            || paragraph.Lines.Count is 0 or > MaxTerms
            || processor.LineIndex - paragraph.Lines.Lines[paragraph.Lines.Count - 1].Line > 2)
        {
            return BlockState.None;
        }

        Definition definition = new(this)
        {
            Line = processor.LineIndex,
            Span = new(paragraph.Span.Start, processor.Line.End),
        };
        for (int i = 0; i < paragraph.Lines.Count; i++)
        {
            definition.Add(TermOf(paragraph.Lines.Lines[i], paragraph));
        }

        processor.Close(paragraph);
        if (ReferenceEquals(parent.LastChild, paragraph))
        {
            parent.RemoveAt(parent.Count - 1);
        }

        if (parent.LastChild is not DefinitionList list)
        {
            list = new(this) { Line = paragraph.Line, Column = paragraph.Column, Span = definition.Span, IsOpen = false };
            parent.Add(list);
        }

        Open(processor, list, definition);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        Definition definition = (Definition)block;
        if (processor.IsBlankLine)
        {
            return processor.CurrentBlock is { IsBreakable: false } ? BlockState.Continue : BlockState.ContinueDiscard;
        }

        if (processor.Column >= definition.ContentColumn)
        {
            processor.GoToColumn(definition.ContentColumn);
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        if (processor.CurrentChar != ':' || processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t')
            || definition.Parent is not DefinitionList list)
        {
            return BlockState.None;
        }

        processor.Close(definition);
        Open(processor, list, new(this) { Line = processor.LineIndex, Span = new(processor.Start, processor.Line.End) });
        return BlockState.Continue;
    }

    static DefinitionTerm TermOf(Markdig.Helpers.StringLine line, ParagraphBlock paragraph)
    {
        DefinitionTerm term = new(paragraph.Parser!)
        {
            Column = paragraph.Column,
            Line = line.Line,
            Span = new(line.Position, line.Position + line.Slice.Length - 1),
            IsOpen = false,
        };
        term.AppendLine(ref line.Slice, line.Column, line.Line, line.Position, false);
        return term;
    }

    /// <summary>Opens a definition, and leaves the processor at its first character.</summary>
    static void Open(BlockProcessor processor, DefinitionList list, Definition definition)
    {
        int column = processor.Column;
        processor.NextChar();
        processor.ParseIndent();
        int content = Math.Min(processor.Column, column + MaxIndent);
        processor.GoToColumn(content);
        definition.Column = column;
        definition.ContentColumn = content;
        list.Add(definition);
        list.UpdateSpanEnd(processor.Line.End);
        processor.Open(definition);
    }

    sealed class Definition(BlockParser parser) : DefinitionItem(parser)
    {
        public int ContentColumn { get; set; }

    }
}
