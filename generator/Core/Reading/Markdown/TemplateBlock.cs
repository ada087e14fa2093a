using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Lines that a template language or MDX would execute, kept as code; or the code between two of its tags.
/// </summary>
sealed class TemplateBlock : LeafBlock
{
    public TemplateBlock(BlockParser parser, string language, string end)
        : base(parser)
    {
        Language = language;
        End = end;
        ProcessInlines = false;
    }

    public string Language { get; }

    /// <summary>What the last line contains or is; empty where it is the first one.</summary>
    public string End { get; }

    /// <summary>How a diagnostic names it; empty where it is code.</summary>
    public string Label { get; init; } = "";

    /// <summary>The tag that it is; null for code, and for what is no tag.</summary>
    public TemplateTag? Tag { get; init; }
}
