namespace Letterpress.Writing.Snapshots;

/// <summary>The lines of a snapshot: <c>label: value</c>, or <c>label</c> alone; indented where they say more of the line above.</summary>
/// <remarks>No line ends with a space, and no text can be taken for the notation.</remarks>
ref struct SnapshotLines(Utf8Sink sink)
{
    Utf8Sink _sink = sink;
    Pending _pending;
    bool _hasLines;
    bool _isPartOver;

    /// <summary>Gets or sets how deep the next lines are indented, in steps of two spaces.</summary>
    public int Depth { readonly get; set; }

    /// <summary>What is written only when something follows in the line.</summary>
    enum Pending : byte
    {
        Nothing,

        /// <summary>The space between a label and its value.</summary>
        Separator,

        /// <summary>A space of the text, which is escaped at the end of a line.</summary>
        Space,
    }

    /// <summary>An empty line stands before what follows, if anything does.</summary>
    public void EndPart() => _isPartOver = _hasLines;

    /// <summary>Begins a line.</summary>
    public void Start(scoped ReadOnlySpan<byte> label)
    {
        if (_isPartOver)
        {
            _sink.Write((byte)'\n');
        }

        _isPartOver = false;
        _hasLines = true;
        _sink.Repeat("  "u8, Depth);
        _sink.Write(label);
    }

    /// <summary>Begins a line that says more of the line above.</summary>
    public void StartDetail(scoped ReadOnlySpan<byte> label)
    {
        _sink.Repeat("  "u8, Depth + 1);
        _sink.Write(label);
    }

    /// <summary>Ends the label.</summary>
    public void StartValue()
    {
        Write((byte)':');
        _pending = Pending.Separator;
    }

    /// <summary>Continues a value on a further line.</summary>
    public void StartContinuation()
    {
        _sink.Repeat("  "u8, Depth);
        _sink.Write("  |"u8);
        _pending = Pending.Separator;
    }

    public void End()
    {
        if (_pending == Pending.Space)
        {
            _sink.Write("\\u{20}"u8);
        }

        _pending = Pending.Nothing;
        _sink.Write((byte)'\n');
    }

    /// <summary>Writes a line of the notation.</summary>
    public void WriteLine(scoped ReadOnlySpan<byte> label)
    {
        Start(label);
        End();
    }

    /// <summary>Writes a fact, if there is one.</summary>
    public void WriteFact(scoped ReadOnlySpan<byte> label, scoped ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            Start(label);
            EndWith(value);
        }
    }

    /// <summary>Writes a fact of the line above, if there is one.</summary>
    public void WriteDetail(scoped ReadOnlySpan<byte> label, scoped ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            StartDetail(label);
            EndWith(value);
        }
    }

    /// <summary>Writes a number that says more of the line above, unless it is 0.</summary>
    public void WriteDetail(scoped ReadOnlySpan<byte> label, int number)
    {
        if (number > 0)
        {
            StartDetail(label);
            StartValue();
            Write(number);
            End();
        }
    }

    /// <summary>Ends the label, and the line with a value.</summary>
    public void EndWith(scoped ReadOnlySpan<byte> value)
    {
        StartValue();
        WriteText(value, default);
        End();
    }

    /// <summary>Writes a part of the notation.</summary>
    public void Write(scoped ReadOnlySpan<byte> notation)
    {
        if (!notation.IsEmpty)
        {
            WritePending();
            _sink.Write(notation);
        }
    }

    public void Write(byte notation)
    {
        WritePending();
        _sink.Write(notation);
    }

    public void Write(int number)
    {
        WritePending();
        _sink.Write(number);
    }

    public void WriteThousandths(int number)
    {
        WritePending();
        _sink.WriteThousandths(number);
    }

    /// <summary>Writes the tags of styles; of no style, nothing.</summary>
    public void WriteTags(TextStyles styles, bool isOpen)
    {
        if ((styles & StyleTags.All) == TextStyles.None)
        {
            return;
        }

        WritePending();
        if (isOpen)
        {
            StyleTags.WriteOpen(ref _sink, styles);
        }
        else
        {
            StyleTags.WriteClose(ref _sink, styles);
        }
    }

    /// <summary>Writes a text between quotation marks.</summary>
    public void WriteQuoted(scoped ReadOnlySpan<byte> text)
    {
        Write((byte)'"');
        WriteText(text, "\""u8);
        Write((byte)'"');
    }

    /// <summary>Writes a text in which a backslash stands before each backslash and each of <paramref name="marks"/>.</summary>
    /// <param name="text">Of the seed.</param>
    /// <param name="marks">ASCII characters that mean something where the text stands.</param>
    public void WriteText(scoped ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> marks)
    {
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int codePoint = HiddenCharacters.Decode(text.Slice(i), out int length);
            bool isPlain = codePoint >= 0 && codePoint != '\\' && !HiddenCharacters.Contains(codePoint)
                && (codePoint > 0x7F || marks.IndexOf((byte)codePoint) < 0);
            if (!isPlain)
            {
                WritePlain(text.Slice(start, i - start));
                WriteEscaped(codePoint);
                start = i + length;
            }

            i += length;
        }

        WritePlain(text.Slice(start));
    }

    /// <summary>Hands over what was written; to be called once at the end.</summary>
    public void Flush() => _sink.Flush();

    void WritePlain(scoped ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        WritePending();
        bool endsInSpace = text[text.Length - 1] == ' ';
        _sink.Write(endsInSpace ? text.Slice(0, text.Length - 1) : text);
        _pending = endsInSpace ? Pending.Space : Pending.Nothing;
    }

    void WriteEscaped(int codePoint)
    {
        WritePending();
        _sink.Write((byte)'\\');
        switch (codePoint)
        {
            case '\n':
                _sink.Write((byte)'n');
                break;
            case '\r':
                _sink.Write((byte)'r');
                break;
            case '\t':
                _sink.Write((byte)'t');
                break;
            case > ' ' and < 0x7F:
                _sink.Write((byte)codePoint);
                break;
            default:
                _sink.WriteCodePoint(codePoint < 0 ? 0xFFFD : codePoint);
                break;
        }
    }

    void WritePending()
    {
        if (_pending != Pending.Nothing)
        {
            _sink.Write((byte)' ');
            _pending = Pending.Nothing;
        }
    }
}
