using System.Text;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Html;

// Characters, white space and runs.
sealed partial class BodyBuilder
{
    readonly StringBuilder _pendingSpace = new();
    int _runStart = -1;
    InlineStyle _runStyle;
    bool _pendingBreak;

    /// <summary>What the pieces of the white space before the next visible character have in common; null where there is none.</summary>
    InlineStyle? _spaceStyle;

    /// <summary>Whether white space is kept, as in <c>pre</c>.</summary>
    public bool IsPreformatted { get; private set; }

    public void Append(string text, InlineStyle style)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                AppendVisible(text, i, end - i, style);
                i = end;
            }
            else
            {
                AddSpace(text[i++], style);
            }
        }
    }

    /// <summary>Adds a line break within the block. At its start and end it is white space; a second one closes a paragraph.</summary>
    public void BreakLine(InlineStyle style)
    {
        if (IsPreformatted)
        {
            AddSpace('\n', style);
        }
        else if (_pendingBreak && Spec.Kind is BlockKind.Paragraph or BlockKind.Quote)
        {
            Close();
        }
        else if (IsOpen)
        {
            _pendingBreak = true;
            _pendingSpace.Clear();
            _spaceStyle = InlineStyle.Common(_spaceStyle, style);
        }
    }

    /// <summary>Starts a new line within the block.</summary>
    public void BeginLine()
    {
        if (IsPreformatted && IsOpen && !_pendingBreak)
        {
            _pendingSpace.Append('\n');
        }

        _pendingBreak |= IsOpen;
    }

    /// <returns>The former value.</returns>
    public bool SetPreformatted(bool isPreformatted)
    {
        bool was = IsPreformatted;
        if (isPreformatted && !was)
        {
            _pendingSpace.Clear();
            _pendingSpace.Append('\n', _pendingBreak ? 1 : 0);
        }

        IsPreformatted = isPreformatted;
        return was;
    }

    /// <summary>Folds white space as a browser does, unless it is kept; white space beyond ASCII is not folded.</summary>
    void AddSpace(char c, InlineStyle style)
    {
        bool isLineEnd = c is '\v' or '\u0085' or '\u2028' or '\u2029';
        if (IsPreformatted)
        {
            _pendingSpace.Append(isLineEnd ? '\n' : c);
            _pendingBreak |= isLineEnd || c == '\n';
        }
        else if (isLineEnd)
        {
            BreakLine(style);
            return;
        }
        else if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
        {
            _pendingSpace.Append(c);
        }
        else if (_pendingSpace.Length == 0 || _pendingSpace[_pendingSpace.Length - 1] != ' ')
        {
            _pendingSpace.Append(' ');
        }

        _spaceStyle = InlineStyle.Common(_spaceStyle, style);
    }

    /// <summary>Adds an image to the line.</summary>
    public void AppendImage(ImageModel image, InlineStyle style)
    {
        BeginVisible(style);
        EndRun();
        _runStyle = style;
        _runs.Add(new(new(_text.Length, 0), style.Styles, style.Link, _images.Count));
        _images.Add(image);
        if (style.Link >= 0)
        {
            LinkDraft link = _links[style.Link];
            link.Block = link is { TextStart: < 0, HasFigure: false } ? _blocks.Count : link.Block;
            link.HasFigure = true;
        }
    }

    void AppendVisible(string text, int start, int length, InlineStyle style)
    {
        BeginVisible(style);
        int textStart = _text.Length;
        AppendToRun(text, start, length, style);
        VisibleCount += length;
        if (style.Link >= 0)
        {
            LinkDraft link = _links[style.Link];
            if (link.TextStart < 0)
            {
                link.TextStart = textStart;
                link.Block = _blocks.Count;
            }

            link.TextEnd = _text.Length;
        }
    }

    /// <summary>Opens a block, or adds the white space before what is visible.</summary>
    void BeginVisible(InlineStyle style)
    {
        if (!IsOpen)
        {
            Open();
            if (IsPreformatted && _pendingSpace.Length > 0)
            {
                // The indentation of the first visible line.
                string before = _pendingSpace.ToString();
                int line = before.LastIndexOf('\n') + 1;
                AppendToRun(before, line, before.Length - line, style);
            }
        }
        else if (_pendingBreak && !IsPreformatted)
        {
            AppendToRun("\n", 0, 1, Between(style));
        }
        else if (_pendingSpace.Length > 0)
        {
            AppendToRun(_pendingSpace.ToString(), 0, _pendingSpace.Length, Between(style));
        }

        ClearSpace();
    }

    void ClearSpace()
    {
        _pendingSpace.Clear();
        _pendingBreak = false;
        _spaceStyle = null;
    }

    /// <summary>
    /// White space has only what it and both sides have in common: it is not part of a link or style beside it, nor of two alike. As
    /// strong, emphasized or small it looks the same, and two strong words are one run.
    /// </summary>
    InlineStyle Between(InlineStyle next) => InlineStyle.Common(
        _spaceStyle?.With(TextStyles.Strong | TextStyles.Emphasis | TextStyles.Small), InlineStyle.Common(_runStyle, next));

    void AppendToRun(string text, int start, int length, InlineStyle style)
    {
        if (_runStart < 0 || _runStyle != style)
        {
            EndRun();
            _runStart = _text.Length;
            _runStyle = style;
        }

        _text.Append(text, start, length);
    }

    void EndRun()
    {
        if (_runStart >= 0 && _text.Length > _runStart)
        {
            _runs.Add(new(new(_runStart, _text.Length - _runStart), _runStyle.Styles, _runStyle.Link));
        }

        _runStart = -1;
    }
}
