using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses lines that are one tag of a template language, or begin with one that encloses the rest of the line. A tag that encloses a
/// callout, details or code makes those; any other is kept as code in the language of the template.
/// </summary>
sealed class TemplateParser : BlockParser
{
    public TemplateParser() => OpeningCharacters = ['{'];

    /// <summary>A tag that ends another ends the paragraph or list in it too, and one that encloses something begins it.</summary>
    public override bool CanInterrupt(BlockProcessor processor, Block block) =>
        block is not ParagraphBlock || (TemplateTag.OfLine(processor.Line.ToString()) is { } tag
            && (tag.IsClosing || (Shortcodes.Of(tag) != MeaningOfTag.None && EndOf(processor, tag) is not null)));

    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        if (processor.IsCodeIndent || line.PeekChar() is not ('{' or '%')
            || TemplateTag.At(line.Text, line.Start, line.Text.Length) is not { } tag)
        {
            return BlockState.None;
        }

        bool isWholeLine = LineScan.IsEmpty(line.Text, tag.End);
        bool isOneLine = tag.End <= line.End + 1;
        if (isOneLine && !tag.IsEnd && EndOf(processor, tag) is { } end)
        {
            return Open(processor, tag, end, isWholeLine);
        }

        if (!isWholeLine)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new TemplateBlock(this, tag.IsHugo ? "hugo" : "liquid", isOneLine ? "" : tag.Close)
        {
            Column = processor.Column,
            Span = new(line.Start, line.End),
            Label = tag.Label,
            Tag = tag,
        });
        return isOneLine ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is CalloutBlock callout)
        {
            return Continue(processor, callout);
        }

        string line = processor.Line.ToString();
        block.UpdateSpanEnd(processor.Line.End);
        if (block is HiddenBlock hidden)
        {
            return IsEnd(line, hidden.End) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
        }

        TemplateBlock code = (TemplateBlock)block;
        if (code.Label.Length > 0)
        {
            return line.Contains(code.End) ? BlockState.Break : BlockState.Continue;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return IsEnd(line, code.End) ? BlockState.BreakDiscard : BlockState.Continue;
    }

    BlockState Continue(BlockProcessor processor, CalloutBlock callout)
    {
        if (callout.IsEnded)
        {
            // The line before had its end after text.
            processor.Close(callout);
            return BlockState.None;
        }

        callout.UpdateSpanEnd(processor.Line.End);
        bool isVerbatim = processor.CurrentBlock is FencedCodeBlock or HiddenBlock
            || (processor.CurrentBlock is TemplateBlock code && !ReferenceEquals(code.Parent, callout));
        string line = processor.Line.ToString();
        if (!isVerbatim && EndsWith(line, callout.End) is >= 0 and int end && ReferenceEquals(Ended(processor, callout.End), callout))
        {
            if (string.IsNullOrWhiteSpace(line.Substring(0, end)))
            {
                return BlockState.BreakDiscard;
            }

            callout.IsEnded = true;
            processor.Line.End = processor.Line.Start + end - 1;
        }

        // The indentation is that of the blocks in it.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    /// <summary>The innermost container that a tag can end.</summary>
    CalloutBlock? Ended(BlockProcessor processor, string end)
    {
        for (Block? block = processor.CurrentBlock; block is not null; block = block.Parent)
        {
            if (block is CalloutBlock callout && ReferenceEquals(callout.Parser, this) && callout.End == end)
            {
                return callout;
            }
        }

        return null;
    }

    static bool IsEnd(string line, string end) => TemplateTag.OfLine(line) is { } tag && tag.EndName == end;

    /// <summary>Where the tag starts that ends another and with which a line ends; -1 where it has none, or the other tag too.</summary>
    static int EndsWith(string line, string end)
    {
        string text = line.TrimEnd();
        int start = text.EndsWith("}", StringComparison.Ordinal) ? text.LastIndexOf('{') : -1;
        start -= start > 0 && text[start - 1] == '{' ? 1 : 0;
        if (start < 0 || TemplateTag.At(text, start, text.Length) is not { } tag || tag.End != text.Length || tag.EndName != end)
        {
            return -1;
        }

        for (int i = text.IndexOf('{'); i >= 0 && i < start; i = text.IndexOf('{', i + 1))
        {
            if (TemplateTag.At(text, i, start) is { } other && other.EndOfItself == end)
            {
                return -1;
            }
        }

        return start;
    }

    /// <summary>The name of the tag that ends one which encloses something, if that tag follows; else null.</summary>
    string? EndOf(BlockProcessor processor, TemplateTag tag)
    {
        if (tag.Inner.EndsWith("/", StringComparison.Ordinal) || Shortcodes.Of(tag) == MeaningOfTag.None)
        {
            return null;
        }

        string end = tag.EndOfItself;
        string text = processor.Line.Text;
        int lineEnd = LineScan.EndOfLine(text, tag.End);
        string rest = text.Substring(tag.End, Math.Max(0, lineEnd - tag.End));
        if (EndsWith(rest, end) is >= 0 and int own)
        {
            return string.IsNullOrWhiteSpace(rest.Substring(0, own)) ? null : end;
        }

        int from = LineScan.NextLine(text, lineEnd);
        Dictionary<string, int> ends = LineScan.KnownOf(processor.Document, this);
        if (!ends.TryGetValue(end, out int known) || known < from)
        {
            known = from;
            while (known < text.Length && EndsWith(text.Substring(known, LineScan.EndOfLine(text, known) - known), end) < 0)
            {
                known = LineScan.NextLine(text, known);
            }

            ends[end] = known;
        }

        return known < text.Length ? end : null;
    }

    /// <summary>Opens the code, the comment or the container that a tag begins.</summary>
    /// <param name="isWholeLine">Whether nothing follows the tag on its line.</param>
    BlockState Open(BlockProcessor processor, TemplateTag tag, string end, bool isWholeLine)
    {
        MeaningOfTag meaning = Shortcodes.Of(tag);
        string text = processor.Line.Text;
        string rest = text.Substring(tag.End, LineScan.EndOfLine(text, tag.End) - tag.End);
        int ownEnd = isWholeLine ? -1 : EndsWith(rest, end);
        if (meaning is MeaningOfTag.Code or MeaningOfTag.Comment && !isWholeLine && ownEnd < 0)
        {
            return BlockState.None;
        }

        if (meaning == MeaningOfTag.Comment)
        {
            processor.NewBlocks.Push(new HiddenBlock(this, end, tag.Label)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
            });
            return isWholeLine ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
        }

        bool isFenced = meaning == MeaningOfTag.Code && isWholeLine && LineScan.NextIsFence(text, processor.Line.End + 1);
        if (meaning == MeaningOfTag.Code && !isFenced)
        {
            OpenCode(processor, tag, end);
            if (isWholeLine)
            {
                return BlockState.ContinueDiscard;
            }

            processor.Line.End = tag.End + ownEnd - 1;
            processor.Line.Start = tag.End;
            return BlockState.Break;
        }

        CalloutBlock block = new(this, Shortcodes.HeadOf(tag))
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            End = end,
            IsEnded = ownEnd >= 0,
        };
        if (isWholeLine)
        {
            if (Shortcodes.HasCode(tag) && !LineScan.NextIsFence(text, processor.Line.End + 1))
            {
                OpenCode(processor, tag, end);
            }

            block.Open(processor);
            return BlockState.ContinueDiscard;
        }

        block.Open(processor);

        // What follows the tag is the first line in it.
        LineScan.Cut(processor, tag.End, ownEnd >= 0 ? tag.End + ownEnd : processor.Line.End + 1);
        return BlockState.Continue;
    }

    void OpenCode(BlockProcessor processor, TemplateTag tag, string end) =>
        processor.NewBlocks.Push(new TemplateBlock(this, Shortcodes.LanguageOf(tag), end)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
}
