using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses lines that are one tag of a template language. A tag that encloses a callout, details or code makes those; any other is kept
/// as code in the language of the template.
/// </summary>
sealed class TemplateParser : BlockParser
{
    static readonly HashSet<string> s_code = new("highlight codeblock code".Split(' '), StringComparer.Ordinal);

    /// <summary>Names of callouts whose kind is an argument.</summary>
    static readonly HashSet<string> s_general = new(
        "note notice alert callout hint admonition message box aside".Split(' '), StringComparer.Ordinal);

    static readonly HashSet<string> s_callouts = new(
        ("tip info warning danger important caution success error question attention quote example abstract bug failure details expand " +
        "spoiler collapse").Split(' '),
        StringComparer.Ordinal);

    public TemplateParser() => OpeningCharacters = ['{'];

    /// <summary>A tag that ends another ends the paragraph or list in it too.</summary>
    public override bool CanInterrupt(BlockProcessor processor, Block block) =>
        block is not ParagraphBlock || TemplateTag.OfLine(processor.Line.ToString()) is { IsClosing: true };

    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        if (processor.IsCodeIndent || line.PeekChar() is not ('{' or '%')
            || TemplateTag.At(line.Text, line.Start, line.Text.Length) is not { } tag
            || tag.End < LineScan.EndOfLine(line.Text, tag.End)
                && !string.IsNullOrWhiteSpace(line.Text.Substring(tag.End, LineScan.EndOfLine(line.Text, tag.End) - tag.End)))
        {
            return BlockState.None;
        }

        bool isOneLine = tag.End <= line.End + 1;
        if (isOneLine && !tag.IsEnd && !tag.IsValue && EndOf(processor, tag) is { } end)
        {
            Open(processor, tag, end);
            return BlockState.ContinueDiscard;
        }

        processor.NewBlocks.Push(new TemplateBlock(this, tag.IsHugo ? "hugo" : "liquid", isOneLine ? "" : tag.Close)
        {
            Column = processor.Column,
            Span = new(line.Start, line.End),
            Label = tag.Label,
        });
        return isOneLine ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        string line = processor.Line.ToString();
        block.UpdateSpanEnd(processor.Line.End);
        if (block is CalloutBlock callout)
        {
            bool isEnd = processor.CurrentBlock is not (FencedCodeBlock or TemplateBlock) && IsEnd(line, callout.End);
            if (isEnd)
            {
                return BlockState.BreakDiscard;
            }

            // The indentation is that of the blocks in it.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        TemplateBlock code = (TemplateBlock)block;
        if (code.Label.Length > 0)
        {
            return line.Contains(code.End) ? BlockState.Break : BlockState.Continue;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return IsEnd(line, code.End) ? BlockState.BreakDiscard : BlockState.Continue;
    }

    static bool IsEnd(string line, string end) =>
        TemplateTag.OfLine(line) is { } tag && (tag.IsEnd ? "/" : "") + tag.Name == end;

    /// <summary>The name of the tag that ends one which encloses something, if that tag follows; else null.</summary>
    string? EndOf(BlockProcessor processor, TemplateTag tag)
    {
        if (tag.Inner.EndsWith("/", StringComparison.Ordinal) || !(IsCode(tag.Name) || IsCallout(tag.Name)))
        {
            return null;
        }

        bool isTera = tag.Arguments.StartsWith("(", StringComparison.Ordinal);
        string end = tag.IsHugo ? "/" + tag.Name : isTera ? "end" : "end" + tag.Name;
        string text = processor.Line.Text;
        int from = processor.Line.End + 1;
        Dictionary<string, int> ends = LineScan.KnownOf(processor.Document, this);
        if (!ends.TryGetValue(end, out int known) || known < from)
        {
            known = from;
            while (known < text.Length && !IsEnd(text.Substring(known, LineScan.EndOfLine(text, known) - known), end))
            {
                known = LineScan.NextLine(text, known);
            }

            ends[end] = known;
        }

        return known < text.Length ? end : null;
    }

    /// <summary>Also the names that sites give to code of their own, such as <c>code-toggle</c>.</summary>
    static bool IsCode(string name) => s_code.Contains(name) || name.StartsWith("code-", StringComparison.Ordinal)
        || name.EndsWith("-code", StringComparison.Ordinal);

    static bool IsCallout(string name) => s_general.Contains(name) || s_callouts.Contains(name);

    /// <summary>Opens the code or the callout that a tag begins.</summary>
    void Open(BlockProcessor processor, TemplateTag tag, string end)
    {
        if (IsCode(tag.Name))
        {
            processor.NewBlocks.Push(new TemplateBlock(this, CodeLanguageOf(tag), end)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
            });
            return;
        }

        CalloutBlock block = new(this, CalloutHead.OfShortcode(tag.Name, tag.Arguments, s_general.Contains(tag.Name)))
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            End = end,
        };
        block.Open(processor);
    }

    /// <summary>The language of <c>highlight ruby</c>, <c>codeblock lang:ruby</c>.</summary>
    static string CodeLanguageOf(TemplateTag tag)
    {
        string[] words = tag.Arguments.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        string? named = words.FirstOrDefault(static word => word.StartsWith("lang:", StringComparison.Ordinal));
        return named?.Substring("lang:".Length)
            ?? (tag.Name == "codeblock" ? "" : words.FirstOrDefault(static word => word.IndexOf('=') < 0)?.Trim('"', '\'') ?? "");
    }
}
