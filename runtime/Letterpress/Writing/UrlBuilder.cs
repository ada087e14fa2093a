using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Letterpress.Writing;

/// <summary>A URL that is put together in memory of the caller's stack, or for a long one of the shared pool.</summary>
ref struct UrlBuilder(Span<byte> stack)
{
    /// <summary>What most URLs need.</summary>
    public const int StackBytes = 512;

    Span<byte> _memory = stack;
    byte[]? _rented;

    /// <summary>How long the URL is.</summary>
    public int Length { get; private set; }

    /// <summary>The URL; to be read before <see cref="Free"/>.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Written => _memory[..Length];

    public void Append(scoped ReadOnlySpan<byte> utf8)
    {
        Span<byte> place = Take(utf8.Length);
        utf8.CopyTo(place);
    }

    public void Append(byte value) => Take(1)[0] = value;

    /// <summary>Gets memory for so many bytes more, which count as written.</summary>
    [UnscopedRef]
    public Span<byte> Take(int count)
    {
        if (_memory.Length - Length < count)
        {
            Grow(count);
        }

        Span<byte> place = _memory.Slice(Length, count);
        Length += count;
        return place;
    }

    /// <summary>Removes what follows so many bytes.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Gives the memory back.</summary>
    public void Free()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }

        _memory = default;
        Length = 0;
    }

    void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + count), 2 * _memory.Length));
        _memory[..Length].CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }

        _rented = larger;
        _memory = larger;
    }
}
