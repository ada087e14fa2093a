using System.Buffers;

namespace Letterpress.Http;

/// <summary>A short text while it is compared or copied.</summary>
sealed class ScratchWriter : IBufferWriter<byte>
{
    [ThreadStatic]
    static ScratchWriter? t_instance;

    byte[] _buffer = new byte[1024];
    int _written;

    /// <summary>The one of this thread, empty; it must not be used across an <c>await</c>.</summary>
    public static ScratchWriter OfThread
    {
        get
        {
            ScratchWriter instance = t_instance ??= new();
            instance._written = 0;
            return instance;
        }
    }

    public Span<byte> Written => _buffer.AsSpan(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int needed = _written + Math.Max(1, sizeHint);
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        }

        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
