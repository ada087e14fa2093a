using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses the <c>import</c> and <c>export</c> lines of MDX, which are kept as code.</summary>
sealed class ModuleParser : BlockParser
{
    /// <summary>More lines than an export has: each is searched for its end.</summary>
    const int MaxLines = 200;

    static readonly Regex s_first = new(
        "^(?:import\\s+(?:[\"'][^\"']+[\"']|[\\w$]+(?:\\s*,\\s*\\{.*)?\\s+from\\s*[\"']|[\\w$]*,?\\s*\\{[^}]*(?:$|\\}\\s*from)"
            + "|\\*\\s+as\\s)|export\\s+(?:const|let|var|function|async|class|type|interface)\\s+[\\w$]+.*[={(]"
            + "|export\\s+default\\s(?:.*[={(;]|\\s*[A-Z][\\w$]*\\s*$)"
            + "|export\\s+(?:\\{|\\*\\s+from))",
        RegexOptions.CultureInvariant);

    public ModuleParser() => OpeningCharacters = ['i', 'e'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        string line = processor.Line.ToString();
        if (processor.Column > 0 || processor.CurrentContainer is not MarkdownDocument || !s_first.IsMatch(line))
        {
            return BlockState.None;
        }

        int end = EndOf(processor.Line.Text, processor.Line.Start);
        processor.NewBlocks.Push(new Module(this, line[0] == 'i' ? "import" : "export", end)
        {
            Span = new(processor.Line.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.Line.Start >= ((Module)block).EndPosition)
        {
            return processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.None;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>
    /// The position after the last line of a statement, and of those that follow it at once; else that of the first empty line.
    /// </summary>
    static int EndOf(string text, int start)
    {
        int limit = start;
        int firstEmpty = -1;
        for (int lines = 0; limit < text.Length && lines < MaxLines; lines++)
        {
            firstEmpty = firstEmpty < 0 && LineScan.IsEmpty(text, limit) ? limit : firstEmpty;
            limit = LineScan.NextLine(text, limit);
        }

        int end = start;
        while (end < limit && s_first.IsMatch(text.Substring(end, LineScan.EndOfLine(text, end) - end)))
        {
            int next = new ModuleScan(text, limit).EndOf(end);
            if (next < 0)
            {
                return end > start ? end : firstEmpty >= 0 ? firstEmpty : limit;
            }

            end = next;
        }

        return end;
    }

    /// <param name="label">How a diagnostic names it.</param>
    public sealed class Module(BlockParser parser, string label, int endPosition) : LeafBlock(parser)
    {
        public string Label => label;

        public int EndPosition => endPosition;
    }
}
