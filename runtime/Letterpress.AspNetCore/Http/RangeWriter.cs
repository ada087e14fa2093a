using System.Buffers;

namespace Letterpress.Http;

/// <summary>Counts what is written, and hands on a range of it.</summary>
sealed class RangeWriter : IBufferWriter<byte>
{
    const int BufferLength = 4096;

    [ThreadStatic]
    static RangeWriter? t_instance;

    byte[] _buffer = new byte[BufferLength];
    IBufferWriter<byte>? _target;
    long _first;
    long _end;

    /// <summary>The one of this thread, which must not be used across an <c>await</c>.</summary>
    public static RangeWriter OfThread => t_instance ??= new();

    /// <summary>How many bytes were written.</summary>
    public long Count { get; private set; }

    /// <summary>Begins with nothing written.</summary>
    /// <param name="target">Takes the range; null to count only.</param>
    /// <param name="range">The range.</param>
    public void Reset(IBufferWriter<byte>? target = null, ByteRange range = default)
    {
        _target = target;
        _first = range.First;
        _end = range.First + range.Length;
        Count = 0;
    }

    public void Advance(int count)
    {
        long from = Math.Max(_first, Count);
        long to = Math.Min(_end, Count + count);
        if (_target is not null && from < to)
        {
            _target.Write(_buffer.AsSpan((int)(from - Count), (int)(to - from)));
        }

        Count += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _buffer.Length)
        {
            _buffer = new byte[sizeHint];
        }

        return _buffer;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
