using System.Runtime.CompilerServices;

namespace Letterpress.Writing;

/// <summary>Lines that start with what stands around them: the marks of quotations, the indentation of lists.</summary>
/// <remarks>Breaks are written when a line follows, so that nothing ends with an empty line or with trailing space.</remarks>
ref struct LineSink(Utf8Sink sink)
{
    /// <summary>For the containers of a record, and code in the innermost.</summary>
    const int MaxDepth = 64;

    /// <summary>In place of a width: the mark of a quotation.</summary>
    const int Quote = 0;

    public Utf8Sink Sink = sink;
    int _breaks;
    bool _hasText;
    Widths _widths;
    int _depth;

    /// <summary>How much of what stands around the last line also stands around the next one.</summary>
    int _commonDepth;

    /// <summary>Whether nothing of the current line has been written.</summary>
    public bool IsAtLineStart { get; private set; } = true;

    /// <summary>Begins a quotation, in this line if it stands in an item that has just begun, else in the next one.</summary>
    public void OpenQuote()
    {
        Sink.Write(IsAtLineStart ? default : "> "u8);
        _widths[_depth++] = Quote;
    }

    /// <summary>Indents the lines after this one.</summary>
    public void Indent(int width) => _widths[_depth++] = width;

    /// <summary>Ends the innermost quotation or indentation.</summary>
    public void Outdent() => _commonDepth = Math.Min(_commonDepth, --_depth);

    /// <summary>Ends the line, and the block: at least <paramref name="count"/> breaks before what comes next.</summary>
    public void Break(int count)
    {
        if (_hasText)
        {
            EndLine();
            _breaks = Math.Max(_breaks, count);
        }
    }

    /// <summary>Ends the line within a block.</summary>
    public void NewLine()
    {
        EndLine();
        _breaks++;
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
            if (i > 1)
            {
                WriteMargin(_commonDepth, isEmptyLine: true);
            }
        }

        WriteMargin(_depth, isEmptyLine: false);
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

    void EndLine()
    {
        _commonDepth = IsAtLineStart ? Math.Min(_commonDepth, _depth) : _depth;
        IsAtLineStart = true;
    }

    /// <summary>Writes what stands before a line; an empty one does not end with a space.</summary>
    void WriteMargin(int depth, bool isEmptyLine)
    {
        int spaces = 0;
        for (int i = 0; i < depth; i++)
        {
            if (_widths[i] == Quote)
            {
                Sink.Repeat(" "u8, spaces);
                Sink.Write((byte)'>');
                spaces = 1;
            }
            else
            {
                spaces += _widths[i];
            }
        }

        Sink.Repeat(" "u8, isEmptyLine ? 0 : spaces);
    }

    [InlineArray(MaxDepth)]
    struct Widths
    {
        int _first;
    }
}
