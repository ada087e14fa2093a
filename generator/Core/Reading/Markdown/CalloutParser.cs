using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses callouts whose content is indented, as Python-Markdown has them: <c>!!! note "Title"</c>, <c>??? tip</c>, and the tabs
/// <c>=== "Title"</c>.
/// </summary>
sealed class CalloutParser : BlockParser
{
    const int Indent = 4;

    public CalloutParser() => OpeningCharacters = ['!', '?', '='];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // Without content that is indented, it is a sentence, unless it is a tab.
        if (processor.IsCodeIndent || processor.PeekChar(1) != processor.CurrentChar || processor.PeekChar(2) != processor.CurrentChar
            || CalloutHead.OfIndented(processor.Line.ToString()) is not { } head
            || (head.Kind != "tab" && LineScan.NextIndent(processor.Line.Text, processor.Line.End + 1) < processor.Column + Indent))
        {
            return BlockState.None;
        }

        CalloutBlock block = new(this, head)
        {
            Column = processor.Column,
            Measure = processor.Column + Indent,
            Span = new(processor.Start, processor.Line.End),
        };
        block.Open(processor);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return processor.CurrentBlock is { IsBreakable: false } ? BlockState.Continue : BlockState.ContinueDiscard;
        }

        int indent = ((CalloutBlock)block).Measure;
        if (processor.Column < indent)
        {
            return BlockState.None;
        }

        processor.GoToColumn(indent);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
