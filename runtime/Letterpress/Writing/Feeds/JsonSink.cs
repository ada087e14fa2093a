namespace Letterpress.Writing.Feeds;

/// <summary>Objects, lists and strings of JSON, with the commas between them.</summary>
/// <param name="sink">Takes the text.</param>
/// <param name="escaping">How strings are written: <see cref="Escaping.Json"/> or <see cref="Escaping.Script"/>.</param>
ref struct JsonSink(Utf8Sink sink, Escaping escaping)
{
    public Utf8Sink Sink = sink;
    readonly Escaping _escaping = escaping;

    /// <summary>Gets or sets whether a comma precedes the next value.</summary>
    public bool IsNext { get; set; }

    /// <summary>Begins an object or a list.</summary>
    public void Open(byte bracket)
    {
        Separate();
        Sink.Write(bracket);
        IsNext = false;
    }

    /// <summary>Begins an object or a list that is a property.</summary>
    public void Open(ReadOnlySpan<byte> name, byte bracket)
    {
        WriteName(name);
        Open(bracket);
    }

    public void Close(byte bracket)
    {
        Sink.Write(bracket);
        IsNext = true;
    }

    public void WriteName(ReadOnlySpan<byte> name)
    {
        Separate();
        Sink.Write((byte)'"');
        Sink.Write(name);
        Sink.Write("\":"u8);
        IsNext = false;
    }

    /// <summary>Begins a string; what the sink takes until <see cref="End"/> is its text.</summary>
    public void Begin()
    {
        Separate();
        Sink.Write((byte)'"');
        Sink.Escaping = _escaping;
    }

    public void End()
    {
        Sink.Escaping = Escaping.None;
        Sink.Write((byte)'"');
        IsNext = true;
    }

    public void WriteString(scoped ReadOnlySpan<byte> text)
    {
        Begin();
        Sink.Write(text);
        End();
    }

    public void WriteString(ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> text)
    {
        WriteName(name);
        WriteString(text);
    }

    /// <summary>Writes a property that is a whole URL.</summary>
    public void WriteUrl(ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> url)
    {
        WriteName(name);
        Begin();
        AbsoluteUrl.WriteWhole(ref Sink, url);
        End();
    }

    /// <summary>Writes a property unless its text is empty.</summary>
    public void WriteIfAny(ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            WriteString(name, text);
        }
    }

    /// <summary>Writes a property unless there is no time.</summary>
    public void WriteIfAny(ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            WriteName(name);
            Begin();
            TimeText.WriteIso(ref Sink, value);
            End();
        }
    }

    public void WriteNumber(ReadOnlySpan<byte> name, long number)
    {
        WriteName(name);
        Sink.Write(number);
        IsNext = true;
    }

    void Separate() => Sink.Write(IsNext ? ","u8 : default);
}
