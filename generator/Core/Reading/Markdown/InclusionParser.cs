using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses lines where another tool inserts something that the seed does not hold: a file, the documentation of code, a widget. They are
/// kept as code; marks of a table of contents are left out.
/// </summary>
sealed class InclusionParser : BlockParser
{
    /// <summary>How the options of mkdocstrings are indented.</summary>
    const int Indent = 4;

    const string Snippet = "--8<--";

    static readonly Form[] s_forms =
    [
        // Snippets of Python-Markdown: a line, or lines between two marks.
        new("--8<-- \"…\"", "^--8<--[ \t]+([\"']).+\\1$"),
        new("--8<--", "^--8<--$"),
        // VitePress.
        new("<<< …", "^<<<[ \t]*(?:@|\\.{0,2}/)\\S.*$"),
        // mkdocstrings, with options on the lines that follow.
        new("::: …", "^:::[ \t]+[A-Za-z_]\\w*(?:\\.\\w+)*$"),
        // Directives of remark, which stand alone.
        new("::…", "^::[a-z][\\w-]*(?:\\[[^\\]]*\\](?:\\{[^{}]*\\})?|\\{[^{}]*\\})$"),
        // VuePress.
        new("@[…](…)", "^@\\[[a-z]\\w*(?:[ \t][^\\]]*)?\\]\\([^()]+\\)$"),
        // DocFX.
        new("[!…]", "^\\[!(?:INCLUDE|VIDEO|code(?:-\\w+)?)[ \t]*(?:\\[[^\\]]*\\]\\([^()]+\\)|https?://[^\\s\\]]+)\\]$"),
        // markdown-include, and Markdown Preview Enhanced.
        new("{! … !}", "^\\{![ \t]*[^!{}]+[ \t]*!\\}$"),
        new("@import", "^@import[ \t]+\"[^\"]+\".*$"),
    ];

    /// <summary>Marks of a table of contents.</summary>
    static readonly HashSet<string> s_contents = new(
        "[toc] [[toc]] [[_toc_]] @[toc] ${toc} {{toc}} [[_toc]]".Split(' '), StringComparer.OrdinalIgnoreCase);

    public InclusionParser() => OpeningCharacters = ['-', '<', ':', '@', '[', '{', '$'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // Most lines are something else: a line may begin many items, and is read once for each.
        char second = processor.PeekChar(1);
        bool mayBe = processor.CurrentChar switch
        {
            '-' => second == '-' && processor.PeekChar(2) == '8',
            '<' => second == '<' && processor.PeekChar(2) == '<',
            ':' => second == ':',
            '@' => second is '[' or 'i' or 'I',
            '[' => second is '!' or '[' or 't' or 'T',
            '{' => second is '!' or '{',
            _ => second == '{',
        };
        if (processor.IsCodeIndent || !mayBe)
        {
            return BlockState.None;
        }

        string line = processor.Line.ToString().TrimEnd();
        string text = processor.Line.Text;
        if (s_contents.Contains(line) && LineScan.IsEmpty(text, LineScan.NextLine(text, processor.Line.End + 1)))
        {
            processor.NewBlocks.Push(new HiddenBlock(this, "", line)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
            });
            return BlockState.BreakDiscard;
        }

        foreach (Form form in s_forms)
        {
            if (line[0] == form.First && form.Pattern.IsMatch(line))
            {
                processor.NewBlocks.Push(new TemplateBlock(this, "", line == Snippet ? Snippet : "")
                {
                    Column = processor.Column,
                    Span = new(processor.Start, processor.Line.End),
                    Label = form.Label,
                });
                return BlockState.Continue;
            }
        }

        return BlockState.None;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        TemplateBlock inclusion = (TemplateBlock)block;
        if (inclusion.End.Length > 0)
        {
            bool isEnd = processor.Line.ToString().Trim() == inclusion.End;
            block.UpdateSpanEnd(processor.Line.End);
            return isEnd ? BlockState.Break : BlockState.Continue;
        }

        if (inclusion.Label != "::: …" || processor.IsBlankLine || processor.Column < Indent)
        {
            return BlockState.None;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <param name="label">How a diagnostic names it.</param>
    sealed class Form(string label, string pattern)
    {
        public string Label => label;

        public Regex Pattern { get; } = new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

        /// <summary>The character that each of its lines begins with.</summary>
        public char First { get; } = label[0];
    }
}
