using AngleSharp.Dom;
using Letterpress.Core.Reading.Markdown;

namespace Letterpress.Core.Reading.Html;

// Headings, code and ruby.
sealed partial class BodyReader
{
    /// <summary>The heading that is read; null outside, and once another block has ended it.</summary>
    IElement? _heading;

    INode? _ruby;
    bool _hasRubyBrackets;

    /// <param name="content">The part of the element that is the heading.</param>
    void ReadHeading(IElement element, IElement content, InlineStyle style, int level, bool isInferred)
    {
        _mayBeByline = false;
        if (!HoldsBlocks)
        {
            // Titles and captions contain no other block: the heading becomes a strong line.
            _builder.AddAnchor(element.Id);
            ReadBlock(element, style.With(TextStyles.Strong));
            return;
        }

        string id = isInferred ? "" : element.Id ?? "";
        bool isMade = id.Length == 0 || element.HasAttribute(MarkdownAnchors.MadeAttribute);
        _builder.Begin(new(BlockKind.Heading, level, IsInferred: isInferred, AnchorHint: id, IsAnchorMade: isMade));
        _heading = element;
        ReadChildren(content, style);
        _heading = null;
        _builder.BeginParagraph();
    }

    /// <summary>
    /// Ends a heading where a block begins after text of its own: nobody closed it. Blocks alone, or first, are what it consists of.
    /// </summary>
    void EndHeadingBefore(IElement element)
    {
        if (_heading is not null && _builder.IsOpen && ElementNames.IsBlock(element.LocalName) && element != _heading
            && (element.QuerySelector("img") is not null || !string.IsNullOrWhiteSpace(element.TextContent))
            && FollowsTextOf(_heading, element))
        {
            _heading = null;
            _builder.BeginParagraph();
        }
    }

    /// <summary>Whether words precede an element in a line of the heading.</summary>
    static bool FollowsTextOf(IElement heading, IElement element)
    {
        bool hasWords = false;
        for (INode node = element; node != heading; node = node.Parent!)
        {
            if (node != element && node is IElement { LocalName: var name } && ElementNames.IsBlock(name))
            {
                return false;
            }

            foreach (INode before in node.Parent!.ChildNodes)
            {
                if (before == node)
                {
                    break;
                }

                if (before is IElement { LocalName: var other } && ElementNames.IsBlock(other))
                {
                    return false;
                }

                hasWords |= before is IText or IElement && before.TextContent.Any(char.IsLetter);
            }
        }

        return hasWords;
    }

    /// <summary>Reads code; a table in it, or a table that it is, has the code beside the numbers of its lines.</summary>
    void ReadCode(IElement element, InlineStyle style)
    {
        IElement? table = element.LocalName == "table" ? element : element.QuerySelector("table");
        List<IElement> parts = table is null ? [element] : CodeTables.CodeOf(table) ?? [element];
        bool isBlock = HoldsBlocks;
        if (isBlock)
        {
            _builder.Begin(new(BlockKind.Code, Detail: CodeLanguage.Of(element, parts[0])));
        }
        else if (_builder.Spec.Kind != BlockKind.Code)
        {
            _builder.BeginLine();
            style = style.With(TextStyles.Code);
        }

        bool wasPreformatted = _builder.SetPreformatted(true);
        for (int i = 0; i < parts.Count; i++)
        {
            // A table may have a row for each line, and an empty row for an empty line.
            bool isEmptyLine = parts.Count > 1 && string.IsNullOrWhiteSpace(parts[i].TextContent);
            if (!isEmptyLine)
            {
                ReadChildren(parts[i], style);
            }

            if (i + 1 < parts.Count && (isEmptyLine || !parts[i].TextContent.EndsWith("\n", StringComparison.Ordinal)))
            {
                _builder.Append("\n", style);
            }
        }

        if (isBlock)
        {
            _builder.Close();
        }

        _builder.SetPreformatted(wasPreformatted);
        if (isBlock)
        {
            _builder.BeginParagraph();
        }
        else
        {
            _builder.BeginLine();
        }
    }

    /// <summary>Reads a formula: a block of its own where there can be one, else a part of the line.</summary>
    void ReadMath(string tex, bool isDisplay, InlineStyle style)
    {
        _mayBeByline = false;
        if (!isDisplay || !HoldsBlocks)
        {
            _builder.Append(tex, style.With(TextStyles.Math));
            return;
        }

        _builder.Begin(new(BlockKind.Math));
        bool wasPreformatted = _builder.SetPreformatted(true);
        _builder.Append(tex, style);
        _builder.Close();
        _builder.SetPreformatted(wasPreformatted);
        _builder.BeginParagraph();
    }

    /// <summary>Reads a ruby annotation, which follows its word: in the seed's brackets, else between spaces.</summary>
    void ReadRuby(IElement element, InlineStyle style)
    {
        if (element.Parent != _ruby)
        {
            _ruby = element.Parent;
            _hasRubyBrackets = _ruby is not null && _ruby.ChildNodes.Any(static node => node is IElement { LocalName: "rp" });
        }

        if (_hasRubyBrackets)
        {
            ReadChildren(element, style);
            return;
        }

        _builder.Append(" ", style);
        ReadChildren(element, style);
        _builder.Append(" ", style);
    }
}
