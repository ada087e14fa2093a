using System.Runtime.CompilerServices;

namespace Letterpress.Writing;

/// <summary>Lines that start with what stands around them: the marks of quotations, the indentation of lists.</summary>
/// <remarks>Breaks are written when a line follows, so that nothing ends with an empty line or with trailing space.</remarks>
ref struct LineSink(Utf8Sink sink)
{
    const int MaxDepth = 32;

    public Utf8Sink Sink = sink;
    int _quotes;
    int _separatorQuotes;
    int _indentation;
    int _breaks;
    bool _hasText;
    Widths _widths;
    int _depth;

    /// <summary>Whether nothing of the current line has been written.</summary>
    public bool IsAtLineStart { get; private set; } = true;

    /// <summary>A deeper or shallower quotation from the next line on.</summary>
    public void SetQuotes(int depth)
    {
        _separatorQuotes = Math.Min(_separatorQuotes, depth);
        _quotes = depth;
    }

    /// <summary>Indents the lines after this one.</summary>
    public void Indent(int width)
    {
        _widths[_depth++] = width;
        _indentation += width;
    }

    public void Unindent() => _indentation -= _widths[--_depth];

    /// <summary>Ends the line, and the block: at least <paramref name="count"/> breaks before what comes next.</summary>
    public void Break(int count)
    {
        if (_hasText)
        {
            _breaks = Math.Max(_breaks, count);
            IsAtLineStart = true;
        }
    }

    /// <summary>Ends the line within a block.</summary>
    public void NewLine()
    {
        _breaks++;
        IsAtLineStart = true;
    }

    /// <summary>Writes the breaks that are due, and the start of the line.</summary>
    public void Start()
    {
        if (!IsAtLineStart)
        {
            return;
        }

        for (int i = _breaks; i > 0; i--)
        {
            Sink.Write((byte)'\n');
            if (i > 1 && _separatorQuotes > 0)
            {
                Sink.Repeat("> "u8, _separatorQuotes - 1);
                Sink.Write((byte)'>');
            }
        }

        Sink.Repeat("> "u8, _quotes);
        Sink.Repeat(" "u8, _indentation);
        _separatorQuotes = _quotes;
        _breaks = 0;
        _hasText = true;
        IsAtLineStart = false;
    }

    /// <summary>Writes text that holds no line feed.</summary>
    public void Write(scoped ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty)
        {
            Start();
            Sink.Write(utf8);
        }
    }

    /// <summary>Writes a number in decimal digits.</summary>
    public void Write(int number)
    {
        Start();
        Sink.Write(number);
    }

    /// <summary>Ends the last line and hands all over.</summary>
    public void Finish()
    {
        Sink.Write(_hasText ? "\n"u8 : default);
        Sink.Flush();
    }

    [InlineArray(MaxDepth)]
    struct Widths
    {
        int _first;
    }
}
