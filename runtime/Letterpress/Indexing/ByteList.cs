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

    /// <summary>Adds the low bits of a number after the last bit that was added; see <see cref="EndBits"/>.</summary>
    public void AddBits(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        for (_bitCount += count; _bitCount >= 8; _bitCount -= 8, _bits >>= 8)
        {
            Add((byte)_bits);
        }
    }

    /// <summary>Adds zeros up to a whole byte.</summary>
    public void EndBits() => AddBits(0, -_bitCount & 7);

    /// <summary>Four bytes, least significant first.</summary>
    public void AddOffset(int value)
    {
        for (int i = 0; i < 4; i++, value >>= 8)
        {
            Add((byte)value);
        }
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
