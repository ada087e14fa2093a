using System.ComponentModel;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <content>The search index.</content>
public abstract unsafe partial class ArticleCorpus
{
    // Of two threads that locate it at once, both find the same.
    LocatedBytes? _searchIndex;

    /// <summary>For generated code: the bytes of the search index.</summary>
    /// <returns>Bytes as those of <see cref="GetTable"/>; empty where the articles were compiled without an index.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual ReadOnlySpan<byte> GetSearchIndex() => default;

    /// <summary>The search index; empty where the corpus has none.</summary>
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
        return _searchIndex = new(GetSearchIndex());
    }
}
