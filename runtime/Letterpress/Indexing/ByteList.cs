using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Letterpress.Indexing;

/// <summary>Bytes that grow at their end.</summary>
sealed class ByteList(int capacity)
{
    byte[] _bytes = new byte[Math.Max(capacity, 16)];
    ulong _bits;
    int _bitCount;

    public int Count { get; private set; }

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Count++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(_bytes.AsSpan(Count));
        Count += values.Length;
    }

    /// <summary>Seven bits a byte, low ones first; the highest bit says that there are more.</summary>
    public void AddNumber(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Add((byte)(0x80 | (value & 0x7F)));
        }

        Add((byte)value);
    }

    /// <summary>Adds the low bits of a number after the last bit that was added.</summary>
    /// <remarks>After <see cref="EndBits"/> all are written, and before it nothing but bits is added.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddBits(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        if (_bitCount >= 32)
        {
            AddOffset((int)_bits);
            _bits >>= 32;
            _bitCount -= 32;
        }
    }

    /// <summary>Adds zeros up to a whole byte.</summary>
    public void EndBits()
    {
        for (; _bitCount > 0; _bitCount -= 8, _bits >>= 8)
        {
            Add((byte)_bits);
        }

        _bitCount = 0;
    }

    /// <summary>Four bytes, least significant first.</summary>
    public void AddOffset(int value)
    {
        Reserve(4);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(Count), value);
        Count += 4;
    }

    public void Clear() => Count = 0;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public byte[] ToArray() => _bytes.AsSpan(0, Count).ToArray();

    void Reserve(int more)
    {
        if (_bytes.Length - Count < more)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Count + more));
        }
    }
}
