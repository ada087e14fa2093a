namespace Letterpress.Core.Files.Images;

/// <summary>Numbers and marks in bytes that are not trusted: what lies outside of them is 0, and no mark.</summary>
readonly ref struct HeaderBytes(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Length => _bytes.Length;

    public byte this[long index] => index >= 0 && index < _bytes.Length ? _bytes[(int)index] : (byte)0;

    public bool StartsWith(string mark) => HasAt(0, mark);

    /// <param name="mark">A byte for each character.</param>
    public bool HasAt(long index, string mark)
    {
        if (index < 0 || index > _bytes.Length - mark.Length)
        {
            return false;
        }

        for (int i = 0; i < mark.Length; i++)
        {
            if (_bytes[(int)index + i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }

    public int Big16(long index) => (this[index] << 8) | this[index + 1];

    public long Big32(long index) => ((long)Big16(index) << 16) | (uint)Big16(index + 2);

    public long Big64(long index) => (Big32(index) << 32) | Big32(index + 4);

    public int Little16(long index) => this[index] | (this[index + 1] << 8);

    public int Little24(long index) => Little16(index) | (this[index + 2] << 16);

    public long Little32(long index) => (uint)Little16(index) | ((long)Little16(index + 2) << 16);

    /// <summary>A part of the bytes, as far as it is there.</summary>
    public HeaderBytes Slice(long start, long length)
    {
        int from = (int)Math.Max(0, Math.Min(start, _bytes.Length));
        return new(_bytes.Slice(from, (int)Math.Max(0, Math.Min(length, _bytes.Length - from))));
    }
}
