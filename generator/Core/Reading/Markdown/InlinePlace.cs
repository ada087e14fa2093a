using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Gives an inline its place in the Markdown.</summary>
static class InlinePlace
{
    /// <param name="inline">Of the text that <paramref name="processor"/> is at.</param>
    /// <param name="start">The position of its first character.</param>
    /// <param name="end">The position after its last character.</param>
    public static void Set(InlineProcessor processor, Inline inline, int start, int end)
    {
        int first = processor.GetSourcePosition(start, out int line, out int column);
        inline.Span = new(first, processor.GetSourcePosition(end - 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
    }
}
