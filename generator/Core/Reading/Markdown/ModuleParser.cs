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
            + "|export\\s+default\\s.*[={(;]"
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

    /// <summary>The position of the first empty line where all brackets are closed; else of the first empty line.</summary>
    static int EndOf(string text, int start)
    {
        int depth = 0;
        int firstEmpty = -1;
        int position = start;
        for (int lines = 0; position < text.Length && lines < MaxLines; lines++)
        {
            int end = LineScan.EndOfLine(text, position);
            if (string.IsNullOrWhiteSpace(text.Substring(position, end - position)))
            {
                if (depth <= 0)
                {
                    return position;
                }

                firstEmpty = firstEmpty < 0 ? position : firstEmpty;
            }

            for (int i = position; i < end; i++)
            {
                depth += text[i] is '{' or '(' or '[' ? 1 : text[i] is '}' or ')' or ']' ? -1 : 0;
            }

            position = LineScan.NextLine(text, end);
        }

        return firstEmpty >= 0 ? firstEmpty : position;
    }

    /// <param name="label">How a diagnostic names it.</param>
    public sealed class Module(BlockParser parser, string label, int endPosition) : LeafBlock(parser)
    {
        public string Label => label;

        public int EndPosition => endPosition;
    }
}
