using Letterpress.Core.Storage;
using Letterpress.Layout;

namespace Letterpress.Tool.Building;

/// <summary>The articles of a blob in memory.</summary>
sealed class MemoryCorpus : ArticleCorpus
{
    readonly BlobDirectory _pieces;

    MemoryCorpus(BlobDirectory pieces)
        : base(LayoutVersion.Current, pieces.ShardCount) => _pieces = pieces;

    public MemoryCorpus(byte[] blob)
        : this(new BlobDirectory(Pinned(blob)))
    {
    }

    protected override ReadOnlySpan<byte> GetTable(int table) => _pieces.Table((CorpusTable)table);

    protected override ReadOnlySpan<byte> GetShard(int shard) => _pieces.Shard(shard);

    protected override ReadOnlySpan<byte> GetSearchIndex() => _pieces.SearchIndex;

    /// <summary>Bytes that never move, and live as long as this object: handles point into them.</summary>
    static byte[] Pinned(byte[] blob)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(blob.Length, pinned: true);
        blob.CopyTo(pinned, 0);
        return pinned;
    }
}
