using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses the comments of Obsidian, <c>%%…%%</c>, and of MDX, <c>{/*…*/}</c>.</summary>
sealed class HiddenParser : InlineParser
{
    public HiddenParser() => OpeningCharacters = ['%', '{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        string text = slice.Text;
        int start = slice.Start;
        bool isObsidian = slice.CurrentChar == '%';
        char before = slice.PeekCharExtra(-1);
        bool isComment = isObsidian
            ? slice.PeekChar() == '%' && before != '%' && !char.IsLetterOrDigit(before)
            : slice.PeekChar() == '/' && slice.PeekChar(2) == '*';
        if (!isComment)
        {
            return false;
        }

        string end = isObsidian ? "%%" : "*/}";
        int from = start + (isObsidian ? 2 : 3);
        int close = CloseOf(text, from, slice.End + 1, end);
        if (close <= from)
        {
            return false;
        }

        int after = close + end.Length;
        InlinePlace.Set(processor, new HiddenInline(isObsidian ? "%% comment %%" : "{/* comment */}"), start, after);
        slice.Start = after;
        return true;
    }

    /// <returns>-1 where none is before the next begin, so that all searches together take one pass.</returns>
    static int CloseOf(string text, int from, int limit, string end)
    {
        for (int i = from; i + end.Length <= limit; i++)
        {
            if (string.CompareOrdinal(text, i, end, 0, end.Length) == 0)
            {
                return i;
            }

            if (string.CompareOrdinal(text, i, "{/*", 0, 3) == 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Parses a comment of several lines, if a line ends with its end.</summary>
    public sealed class Blocks : BlockParser
    {
        public Blocks() => OpeningCharacters = ['%', '{'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            StringSlice line = processor.Line;
            bool isObsidian = line.CurrentChar == '%' && line.PeekChar() == '%';
            if (processor.IsCodeIndent || !(isObsidian || (line.CurrentChar == '{' && line.PeekChar() == '/' && line.PeekChar(2) == '*')))
            {
                return BlockState.None;
            }

            string end = isObsidian ? "%%" : "*/}";
            string rest = line.ToString().Substring(end.Length).TrimEnd();
            bool isOneLine = rest.EndsWith(end, StringComparison.Ordinal)
                && rest.IndexOf(end, StringComparison.Ordinal) == rest.Length - end.Length;
            if (!isOneLine && (rest.Contains(end) || !Ends(processor, end)))
            {
                return BlockState.None;
            }

            processor.NewBlocks.Push(new HiddenBlock(this, end, isObsidian ? "%% comment %%" : "{/* comment */}")
            {
                Column = processor.Column,
                Span = new(line.Start, line.End),
            });
            return isOneLine ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            block.UpdateSpanEnd(processor.Line.End);
            string end = ((HiddenBlock)block).End;
            return processor.Line.ToString().TrimEnd().EndsWith(end, StringComparison.Ordinal)
                ? BlockState.BreakDiscard
                : BlockState.ContinueDiscard;
        }

        bool Ends(BlockProcessor processor, string end)
        {
            string text = processor.Line.Text;
            int from = processor.Line.End + 1;
            Dictionary<string, int> ends = LineScan.KnownOf(processor.Document, this);
            if (!ends.TryGetValue(end, out int known) || known < from)
            {
                known = text.IndexOf(end, from, StringComparison.Ordinal);
                while (known >= 0 && !LineScan.IsEmpty(text, known + end.Length))
                {
                    known = text.IndexOf(end, known + end.Length, StringComparison.Ordinal);
                }

                known = known < 0 ? int.MaxValue : known;
                ends[end] = known;
            }

            return known < int.MaxValue;
        }
    }
}
