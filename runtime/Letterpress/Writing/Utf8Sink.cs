using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing;

/// <summary>Bytes on their way to a buffer writer, which is asked for memory only when the last of it is full.</summary>
/// <remarks><c>default</c> ignores what is written.</remarks>
ref partial struct Utf8Sink(IBufferWriter<byte> writer)
{
    const int LongestInteger = 20;

    Span<byte> _memory;
    int _used;

    /// <summary>Gets or sets how what is written is changed.</summary>
    /// <remarks>A sequence of UTF-8 is written at once, not byte by byte.</remarks>
    public Escaping Escaping { get; set; }

    /// <summary>Writes bytes as they are, or as <see cref="Escaping"/> says.</summary>
    public void Write(scoped ReadOnlySpan<byte> utf8)
    {
        if (Escaping != Escaping.None)
        {
            WriteEscaped(utf8);
            return;
        }

        while (!utf8.IsEmpty)
        {
            if (_used == _memory.Length && !TryGetMemory())
            {
                return;
            }

            int length = Math.Min(utf8.Length, _memory.Length - _used);
            utf8.Slice(0, length).CopyTo(_memory.Slice(_used));
            _used += length;
            utf8 = utf8.Slice(length);
        }
    }

    /// <summary>Writes one byte.</summary>
    public void Write(byte value)
    {
        if (Escaping != Escaping.None)
        {
            WriteEscaped([value]);
            return;
        }

        if (_used == _memory.Length && !TryGetMemory())
        {
            return;
        }

        _memory[_used++] = value;
    }

    /// <summary>Writes the same bytes several times.</summary>
    public void Repeat(scoped ReadOnlySpan<byte> utf8, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Write(utf8);
        }
    }

    /// <summary>Writes a number in decimal digits.</summary>
    public void Write(long number)
    {
        Span<byte> digits = stackalloc byte[LongestInteger];
        _ = Utf8Formatter.TryFormat(number, digits, out int length);
        Write(digits.Slice(0, length));
    }

    /// <summary>Writes a number of thousandths as a decimal number, with no more digits than it needs.</summary>
    public void WriteThousandths(int number)
    {
        Write(number / 1000);
        int rest = number % 1000;
        if (rest > 0)
        {
            Write((byte)'.');
        }

        for (int digit = 100; rest > 0; digit /= 10)
        {
            Write((byte)('0' + (rest / digit)));
            rest %= digit;
        }
    }

    /// <summary>Writes a code point in hexadecimal digits: <c>u{1B}</c>.</summary>
    public void WriteCodePoint(int codePoint)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        Write("u{"u8);
        int shift = 20;
        while (shift > 0 && codePoint >> shift == 0)
        {
            shift -= 4;
        }

        for (; shift >= 0; shift -= 4)
        {
            Write(digits[(codePoint >> shift) & 15]);
        }

        Write((byte)'}');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryGetMemory()
    {
        Flush();
        _memory = writer is null ? default : writer.GetSpan(1);
        return !_memory.IsEmpty;
    }

    /// <summary>Hands over what was written; to be called once at the end.</summary>
    public void Flush()
    {
        if (_used > 0)
        {
            writer.Advance(_used);
        }

        _memory = default;
        _used = 0;
    }

    /// <summary>Only the runtime library escapes: it has the other part.</summary>
    partial void WriteEscaped(scoped ReadOnlySpan<byte> utf8);
}
