using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Letterpress.Writing;

/// <summary>
/// Memory between a writer of UTF-8 and a stream, a text writer or a string. Each thread keeps one with its memory, so that writing
/// allocates nothing.
/// </summary>
sealed class OutputBuffer : IBufferWriter<byte>
{
    const int Size = 16 * 1024;

    /// <summary>A thread does not keep what one long article took.</summary>
    const int MostKept = 1024 * 1024;

    [ThreadStatic]
    static OutputBuffer? t_free;

    byte[] _memory = new byte[Size];
    char[] _chars = [];
    int _used;
    Stream? _stream;
    TextWriter? _text;

    OutputBuffer()
    {
    }

    /// <summary>What was written, where it goes to neither a stream nor a text writer.</summary>
    public ReadOnlySpan<byte> Written => _memory.AsSpan(0, _used);

    /// <summary>Takes the thread's buffer; it is given back by <see cref="End"/>.</summary>
    public static OutputBuffer Begin(Stream? stream = null, TextWriter? text = null)
    {
        OutputBuffer buffer = t_free ?? new();
        t_free = null;
        buffer._stream = stream;
        buffer._text = text;
        return buffer;
    }

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _memory.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _memory.AsSpan(_used);
    }

    /// <summary>Gives the buffer back, after an exception too.</summary>
    public void End()
    {
        _stream = null;
        _text = null;
        _used = 0;
        t_free = _memory.Length <= MostKept ? this : null;
    }

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        HandOver();
        if (_used > 0)
        {
            // A code point that is cut off at the end, as only damaged records have it.
            _text!.Write(Encoding.UTF8.GetString(Written));
            _used = 0;
        }
    }

    void MakeRoom(int sizeHint)
    {
        int least = Math.Max(sizeHint, 1);
        if (_memory.Length - _used < least)
        {
            HandOver();
        }

        if (_memory.Length - _used < least)
        {
            Array.Resize(ref _memory, checked(Math.Max(_used + least, 2 * _memory.Length)));
        }
    }

    void HandOver()
    {
        if (_stream is not null)
        {
            _stream.Write(Written);
            _used = 0;
        }
        else if (_text is not null)
        {
            _chars = _chars.Length < _memory.Length ? new char[_memory.Length] : _chars;
            _ = Utf8.ToUtf16(Written, _chars, out int read, out int written, isFinalBlock: false);
            _text.Write(_chars.AsSpan(0, written));
            Written[read..].CopyTo(_memory);
            _used -= read;
        }
    }
}
