using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses a formula that is a block of its own: <c>$$…$$</c>, <c>\[…\]</c>, also with two backslashes. It ends where a line ends with its
/// delimiter; a formula has no empty lines, and one that does not end is text.
/// </summary>
sealed class FormulaBlockParser : BlockParser
{
    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        (string begin, string end) = line.PeekChar() switch
        {
            '$' when line.CurrentChar == '$' => ("$$", "$$"),
            '[' when line.CurrentChar == '\\' => ("\\[", "\\]"),
            '\\' when line.CurrentChar == '\\' && line.PeekChar(2) == '[' => ("\\\\[", "\\\\]"),
            _ => ("", ""),
        };
        if (begin.Length == 0 || processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        int start = line.Start + begin.Length;
        string rest = line.Text.Substring(start, line.End + 1 - start).TrimEnd();
        FormulaBlock block = new(this, end)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(line.Start, line.End),
        };
        int close = rest.IndexOf(end, StringComparison.Ordinal);
        if (close >= 0)
        {
            bool isWhole = close + end.Length == rest.Length && !string.IsNullOrWhiteSpace(rest.Substring(0, close));
            if (!isWhole || (begin == "\\[" && !FormulaText.HasTex(rest.Substring(0, close))))
            {
                return BlockState.None;
            }

            Append(processor, block, start, close);
            processor.NewBlocks.Push(block);
            return BlockState.BreakDiscard;
        }

        if (!Ends(processor, line.End + 1, end) || (begin == "\\[" && rest.Length > 0 && !FormulaText.HasTex(rest)))
        {
            return BlockState.None;
        }

        if (rest.Length > 0)
        {
            Append(processor, block, start, rest.Length);
        }

        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        FormulaBlock formula = (FormulaBlock)block;
        processor.GoToColumn(processor.ColumnBeforeIndent);
        StringSlice line = processor.Line;
        string rest = line.ToString().TrimEnd();
        block.UpdateSpanEnd(line.End);
        if (!rest.EndsWith(formula.End, StringComparison.Ordinal))
        {
            return BlockState.Continue;
        }

        int length = rest.Length - formula.End.Length;
        if (length > 0)
        {
            Append(processor, formula, line.Start, length);
        }

        return BlockState.BreakDiscard;
    }

    static void Append(BlockProcessor processor, FormulaBlock block, int start, int length)
    {
        StringSlice text = new(processor.Line.Text, start, start + length - 1);
        block.AppendLine(ref text, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, false);
    }

    /// <summary>Whether a line ends with the delimiter before the next empty line.</summary>
    static bool Ends(BlockProcessor processor, int from, string end)
    {
        string text = processor.Line.Text;
        if (processor.Document.GetData(end) is Known known && known.From <= from && from < known.Until)
        {
            return known.IsClosed;
        }

        bool isClosed = false;
        int position = LineScan.NextLine(text, from);
        while (position < text.Length && !isClosed)
        {
            int lineEnd = LineScan.EndOfLine(text, position);
            string line = text.Substring(position, lineEnd - position).TrimEnd();
            if (line.Trim(' ', '\t', '>').Length == 0)
            {
                break;
            }

            isClosed = line.EndsWith(end, StringComparison.Ordinal);
            position = LineScan.NextLine(text, lineEnd);
        }

        processor.Document.SetData(end, new Known(from, isClosed ? position - 1 : position, isClosed));
        return isClosed;
    }

    /// <summary>What is known of the lines of a paragraph, so that it is searched once.</summary>
    sealed record Known(int From, int Until, bool IsClosed);
}
