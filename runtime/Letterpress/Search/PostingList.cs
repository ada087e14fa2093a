using System.Runtime.CompilerServices;
using Letterpress.Indexing;

namespace Letterpress.Search;

/// <summary>The articles of one bucket, ascending, with what the terms in it count in each.</summary>
ref struct PostingList(ReadOnlySpan<byte> bytes, int count)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;
    int _index;
    int _code;

    /// <summary>How many articles there are.</summary>
    public int Count { get; } = count;

    public int Article { get; private set; } = -1;

    /// <summary>The code of the frequency: see <see cref="IndexLayout.Frequency"/>.</summary>
    public readonly int Code => _code;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next()
    {
        if (_index == _bytes.Length)
        {
            return false;
        }

        int value = Number.Read(_bytes, ref _index);
        Article += 1 + (value >> IndexLayout.FrequencyBits);
        _code = value & IndexLayout.FrequencyMask;
        return true;
    }
}
