using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>What a corpus was at one moment, where hot reload may change it: handles read it for as long as they are held.</summary>
/// <remarks>
/// It copies all bytes, for two reasons: an edit moves articles to other indices and rows to other places, so that old
/// and new bytes must never be read together; and in a runtime that cannot add data to a loaded assembly, edited literals
/// are arrays, which move and vanish. What did not change is shared with the snapshot before.
/// </remarks>
sealed unsafe class CorpusSnapshot : ArticleCorpus
{
    readonly ArticleCorpus _owner;
    readonly byte[][] _tables;
    readonly byte[][] _shards;
    readonly byte[][] _collections;

    CorpusSnapshot(ArticleCorpus owner, byte[][] tables, byte[][] shards, byte[][] collections)
        : base(LayoutVersion.Current, shards.Length)
    {
        _owner = owner;
        _tables = tables;
        _shards = shards;
        _collections = collections;
    }

    internal override ArticleCorpus Owner => _owner;

    internal override bool CanChange => false;

    /// <inheritdoc/>
    protected internal override int CollectionCount => _collections.Length;

    /// <param name="owner">The corpus as it is now.</param>
    /// <param name="earlier">What it was before, where that is known; returned where it still is that.</param>
    /// <exception cref="InvalidOperationException">The corpus is being edited at this moment, and there is nothing earlier.</exception>
    public static CorpusSnapshot Take(ArticleCorpus owner, CorpusSnapshot? earlier)
    {
        owner.CheckLayout();
        byte[][] tables = new byte[CorpusLayout.TableCount][];
        bool isSame = earlier is not null;
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = Copy(owner.Table((CorpusTable)i), earlier?._tables[i], ref isSame);
        }

        // The corpus object was made before the edit and need not know how many shards there are now: the articles do.
        byte[][] shards = new byte[CountShards(tables[(int)CorpusTable.Articles])][];
        isSame &= shards.Length == earlier?._shards.Length;
        for (int i = 0; i < shards.Length; i++)
        {
            shards[i] = Copy(owner.Shard(i), i < earlier?._shards.Length ? earlier._shards[i] : null, ref isSame);
        }

        byte[][] collections = new byte[owner.CollectionCount][];
        isSame &= collections.Length == earlier?._collections.Length;
        for (int i = 0; i < collections.Length; i++)
        {
            byte[]? before = i < earlier?._collections.Length ? earlier._collections[i] : null;
            collections[i] = Copy(owner.CollectionBytes(i), before, ref isSame);
        }

        if (isSame)
        {
            return earlier!;
        }

        return IsWhole(tables[(int)CorpusTable.Articles], shards)
            ? new(owner, tables, shards, collections)
            : earlier ?? throw new InvalidOperationException("The articles are being edited; read them again, or start the app again.");
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> GetTable(int table) => _tables[table];

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> GetShard(int shard) => _shards[shard];

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> GetCollection(int collection) => _collections[collection];

    /// <summary>Pinned, for handles keep addresses.</summary>
    static byte[] Copy(ReadOnlySpan<byte> bytes, byte[]? earlier, ref bool isSame)
    {
        if (earlier is not null && bytes.SequenceEqual(earlier))
        {
            return earlier;
        }

        isSame = false;
        byte[] copy = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(copy);
        return copy;
    }

    static int CountShards(byte[] articles)
    {
        int count = 0;
        fixed (byte* rows = articles)
        {
            for (int i = (articles.Length / sizeof(ArticleRow)) - 2; i >= 0; i--)
            {
                count = Math.Max(count, ((ArticleRow*)rows + i)->Shard.Value + 1);
            }
        }

        return count;
    }

    /// <summary>
    /// Whether each article's record is where it should be: an edit is applied method by method, and this may be its middle.
    /// </summary>
    static bool IsWhole(byte[] articles, byte[][] shards)
    {
        fixed (byte* rows = articles)
        {
            for (int i = (articles.Length / sizeof(ArticleRow)) - 2; i >= 0; i--)
            {
                ArticleRow* row = (ArticleRow*)rows + i;
                byte[] shard = shards[row->Shard.Value];
                int position = row->Position.Value;
                if (position >= shard.Length / sizeof(ShardRow))
                {
                    return false;
                }

                fixed (byte* start = shard)
                {
                    if (((ShardRow*)start + position)->Header.Value + sizeof(RecordHeader) > shard.Length)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }
}
