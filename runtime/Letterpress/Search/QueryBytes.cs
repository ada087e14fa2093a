using System.Buffers;
using System.Text;

namespace Letterpress.Search;

/// <summary>A query of UTF-16 in UTF-8, in memory of the pool.</summary>
readonly ref struct QueryBytes
{
    readonly byte[] _bytes;
    readonly int _length;

    /// <param name="query">A lone surrogate is U+FFFD, which is in no word.</param>
    public QueryBytes(ReadOnlySpan<char> query)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(query.Length));
        _length = Encoding.UTF8.GetBytes(query, _bytes);
    }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
