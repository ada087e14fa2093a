using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;
using Letterpress.Search;

namespace Letterpress;

/// <content>The search index.</content>
public abstract unsafe partial class ArticleCorpus
{
    // Of two threads that locate it at once, both find the same.
    LocatedBytes? _searchIndex;

    /// <summary>For generated code: the bytes of the search index.</summary>
    /// <returns>Bytes as those of <see cref="GetTable"/>; empty where there are none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual ReadOnlySpan<byte> GetSearchIndex() => default;

    /// <summary>For generated code: the bytes of the search index in base 64, where literals cannot have them as they are.</summary>
    /// <param name="piece">From 0.</param>
    /// <returns>Digits of whole bytes; empty after the last piece.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual ReadOnlySpan<byte> GetSearchDigits(int piece) => default;

    /// <summary>The search index; empty where nothing is searched.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal ReadOnlySpan<byte> SearchIndex
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_searchIndex ?? LocateSearchIndex()).Bytes;
    }

    /// <summary>The record of an article.</summary>
    /// <exception cref="InvalidDataException">There is no such article, or its record is damaged.</exception>
    internal RecordHeader* RecordAt(int index) => Articles.Header(this, index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    LocatedBytes LocateSearchIndex()
    {
        CheckLayout();
        ReadOnlySpan<byte> stored = GetSearchIndex();
        if (Tables.Searches.Count == 0)
        {
            return _searchIndex = new([]);
        }

        LocatedBytes index = !stored.IsEmpty ? new(stored) : !GetSearchDigits(0).IsEmpty ? DecodeSearchIndex() : TextIndex.Of(this);
        IndexCheck.CheckHeader(index.Bytes, this);
        return _searchIndex = index;
    }

    LocatedBytes DecodeSearchIndex()
    {
        int length = 0;
        for (int piece = 0; GetSearchDigits(piece) is { IsEmpty: false } digits; piece++)
        {
            length += Base64.GetMaxDecodedFromUtf8Length(digits.Length);
        }

        byte[] index = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        int written = 0;
        for (int piece = 0; GetSearchDigits(piece) is { IsEmpty: false } digits; piece++)
        {
            if (Base64.DecodeFromUtf8(digits, index.AsSpan(written), out _, out int count) != OperationStatus.Done)
            {
                Damage.Throw("the search index is not in base 64");
            }

            written += count;
        }

        return new(index, written);
    }
}
