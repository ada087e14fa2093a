using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>The title of a callout, which may have styles and links.</summary>
sealed class CalloutTitle : LeafBlock
{
    /// <param name="processor">At the line with the title.</param>
    public CalloutTitle(BlockParser parser, BlockProcessor processor, string text)
        : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
        Line = processor.LineIndex;
        StringSlice line = processor.Line;
        int found = line.Text.IndexOf(text, line.Start, line.Length, StringComparison.Ordinal);
        int start = Math.Max(line.Start, found);
        StringSlice slice = found < 0 ? new(text) : new(line.Text, start, start + text.Length - 1);
        Span = new(start, Math.Min(line.End, start + text.Length - 1));
        AppendLine(ref slice, processor.Column + start - line.Start, processor.LineIndex, processor.CurrentLineStartPosition, false);
    }

    /// <param name="title">Parsed already.</param>
    public CalloutTitle(ContainerInline title, SourceSpan span)
        : base(null)
    {
        ProcessInlines = false;
        IsOpen = false;
        Span = span;
        Inline = title;
    }
}
