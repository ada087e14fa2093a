using AngleSharp.Dom;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

// Headings, code and ruby.
sealed partial class BodyReader
{
    INode? _ruby;
    bool _hasRubyBrackets;

    /// <param name="content">What in the element is the heading.</param>
    void ReadHeading(IElement element, IElement content, InlineStyle style, int level, bool isInferred)
    {
        _mayBeByline = false;
        if (!IsText(_builder.Spec))
        {
            // Items, cells and captions hold no other block: it stays a line that stands out.
            ReadBlock(element, style.With(RunStyles.Strong), _builder.Spec);
            return;
        }

        BlockSpec outer = _builder.Spec;
        _builder.Begin(new(BlockKind.Heading, level, IsInferred: isInferred, AnchorHint: element.Id ?? ""));
        ReadChildren(content, style);
        _builder.Begin(outer);
    }

    void ReadCode(IElement element, InlineStyle style)
    {
        BlockSpec outer = _builder.Spec;
        if (IsText(outer))
        {
            _builder.Begin(new(BlockKind.Code, Detail: CodeLanguage.Of(element)));
        }
        else if (outer.Kind != BlockKind.Code)
        {
            _builder.BeginLine();
            style = style.With(RunStyles.Code);
        }

        bool wasPreformatted = _builder.SetPreformatted(true);
        ReadChildren(element, style);
        if (IsText(outer))
        {
            _builder.Close();
        }

        _builder.SetPreformatted(wasPreformatted);
        if (IsText(outer))
        {
            _builder.Begin(outer);
        }
        else
        {
            _builder.BeginLine();
        }
    }

    /// <summary>A reading stands behind its word as if in brackets; where the seed has none, in spaces.</summary>
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
