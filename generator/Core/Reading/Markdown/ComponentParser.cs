using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses components of MDX, <c>&lt;Card title="…"&gt;</c>, whose tags stand on lines of their own, or begin and end one. What is between
/// them is Markdown as in MDX: without its indentation, and with or without empty lines around it.
/// </summary>
sealed class ComponentParser : BlockParser
{
    static readonly Regex s_end = new(
        "</(?<name>[A-Z][A-Za-z0-9.]*)>[ \t\r]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public ComponentParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        string text = processor.Line.Text;
        if (processor.IsCodeIndent || !(processor.PeekChar(1) is >= 'A' and <= 'Z')
            || ComponentTags.StartAt(text, processor.Start) is not { } tag
            || (tag.End > processor.Line.End + 1 && processor.CurrentContainer is QuoteBlock))
        {
            return BlockState.None;
        }

        bool isWholeLine = LineScan.IsEmpty(text, tag.End);
        int ownEnd = isWholeLine || tag.IsEmpty || processor.CurrentBlock is ParagraphBlock || tag.End > processor.Line.End ? -1
            : EndIn(text.Substring(tag.End, processor.Line.End + 1 - tag.End), tag.Name);
        if (ownEnd <= 0 && !(isWholeLine && (tag.IsEmpty || Ends(processor, tag))))
        {
            return BlockState.None;
        }

        CalloutBlock.CheckDepth(processor);
        processor.NewBlocks.Push(new ComponentBlock(this, tag.Name, text.Substring(processor.Start, tag.End - processor.Start), tag.End)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            IsEmpty = tag.IsEmpty,
            IsEnded = ownEnd > 0,
            Measure = LineScan.NextIndent(text, tag.End),
        });
        if (isWholeLine)
        {
            return BlockState.ContinueDiscard;
        }

        // What follows the tag is the only line in it.
        LineScan.Cut(processor, tag.End, tag.End + ownEnd);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ComponentBlock component = (ComponentBlock)block;
        bool isInTag = processor.Line.Start < component.TagEnd;
        if (component.IsEnded || (component.IsEmpty && !isInTag))
        {
            // Its end is in the line before.
            processor.Close(component);
            return BlockState.None;
        }

        component.UpdateSpanEnd(processor.Line.End);
        if (isInTag)
        {
            return BlockState.ContinueDiscard;
        }

        string line = processor.Line.ToString();
        if (processor.CurrentBlock is not (FencedCodeBlock or HiddenBlock or TemplateBlock)
            && EndIn(line, component.Name) is >= 0 and int end && ReferenceEquals(Ended(processor, component.Name), component))
        {
            if (string.IsNullOrWhiteSpace(line.Substring(0, end)))
            {
                return BlockState.BreakDiscard;
            }

            component.IsEnded = true;
            processor.Line.End = processor.Line.Start + end - 1;
        }

        processor.GoToColumn(Math.Min(processor.Column, Math.Max(processor.ColumnBeforeIndent, component.Measure)));
        return BlockState.Continue;
    }

    /// <summary>The innermost component that an end tag can end.</summary>
    static ComponentBlock? Ended(BlockProcessor processor, string name)
    {
        for (Block? block = processor.CurrentBlock; block is not null; block = block.Parent)
        {
            if (block is ComponentBlock component && component.Name == name)
            {
                return component;
            }
        }

        return null;
    }

    /// <summary>Where the end tag starts with which a line ends; -1 where there is none, or the start tag is in the line too.</summary>
    static int EndIn(string line, string name)
    {
        string end = "</" + name + ">";
        string text = line.TrimEnd();
        int start = text.Length - end.Length;
        return text.EndsWith(end, StringComparison.Ordinal) && text.IndexOf("<" + name, StringComparison.Ordinal) < 0 ? start : -1;
    }

    /// <summary>Whether an end tag is to come. Names are any, so that all ends are found at once.</summary>
    bool Ends(BlockProcessor processor, ComponentTag tag)
    {
        string text = processor.Line.Text;
        Dictionary<string, int> ends = LineScan.KnownOf(processor.Document, this);
        if (ends.Count == 0)
        {
            ends[""] = 0;
            foreach (Match end in s_end.Matches(text))
            {
                string name = end.Groups["name"].Value;
                int line = text.LastIndexOf('\n', end.Index) + 1;
                if (EndIn(text.Substring(line, end.Index + end.Length - line), name) >= 0)
                {
                    ends[name] = end.Index;
                }
            }
        }

        return ends.TryGetValue(tag.Name, out int last) && last >= tag.End;
    }
}
