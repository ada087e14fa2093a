using System.ComponentModel;
using System.Runtime.CompilerServices;
using Letterpress.Contract;
using Letterpress.Records;

namespace Letterpress;

/// <summary>All articles that were compiled into one assembly. The source generator derives the one class that users need.</summary>
/// <remarks>Thread-safe. Nothing is done before the first read; no read but the first allocates.</remarks>
public abstract unsafe class ArticleCorpus
{
    // Addresses of what never moves: whichever of two threads writes last, it writes the same.
    readonly nint[] _shards;
    ArticleTable? _articles;
    CorpusTables? _tables;

    /// <summary>For generated code.</summary>
    /// <param name="shardCount">How many shards <see cref="GetShard"/> knows.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ArticleCorpus(int shardCount) => _shards = new nint[shardCount];

    /// <summary>How many articles there are.</summary>
    public int Count => Articles.Count;

    /// <summary>All articles, newest first; equal times are ordered by seed path.</summary>
    public ArticleList All => new(IndexSource.All(this, Count));

    /// <summary>Every tag, most used first, then by name.</summary>
    public TagList Tags => new(IndexSource.All(this, Tables.TagCount));

    /// <summary>The references between the articles.</summary>
    public LinkGraph Links => new(this);

    /// <summary>The article at a place in <see cref="All"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Article this[int index]
    {
        get
        {
            ListBounds.Check(index, Count);
            return ArticleAt(index);
        }
    }

    internal CorpusTables Tables
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tables ?? LocateTables();
    }

    ArticleTable Articles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _articles ?? LocateArticles();
    }

    /// <summary>Finds an article by its id, its slug, an alias, or its URL in any form that names the same article.</summary>
    /// <param name="key">The id, slug, alias or URL; upper and lower case differ in ids and slugs.</param>
    /// <param name="article">The article, or <c>default</c>.</param>
    /// <returns>False where the corpus has no such article.</returns>
    public bool TryFind(ReadOnlySpan<char> key, out Article article) => KeyLookup.TryFind(this, key, out article);

    /// <summary>Finds an article by its id, its slug, an alias, or its URL in any form that names the same article.</summary>
    /// <param name="key">The id, slug, alias or URL in UTF-8; upper and lower case differ in ids and slugs.</param>
    /// <param name="article">The article, or <c>default</c>.</param>
    /// <returns>False where the corpus has no such article.</returns>
    public bool TryFind(ReadOnlySpan<byte> key, out Article article) => KeyLookup.TryFind(this, key, out article);

    /// <summary>Finds an article by its id, its slug, an alias, or its URL in any form that names the same article.</summary>
    /// <param name="key">The id, slug, alias or URL; upper and lower case differ in ids and slugs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The corpus has no such article; the message names the slugs that come nearest.</exception>
    public Article Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryFind(key, out Article article) ? article : throw new KeyNotFoundException(NearestSlugs.Explain(this, key));
    }

    /// <summary>For generated code: the bytes of a table.</summary>
    /// <param name="table">From 0; the generator and this library agree on what each is.</param>
    /// <returns>Bytes that never move and live as long as this object's assembly, as a <c>u8</c> literal's do: their address is kept.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<byte> GetTable(int table);

    /// <summary>For generated code: the bytes of a shard.</summary>
    /// <param name="shard">From 0.</param>
    /// <returns>Bytes that never move and live as long as this object's assembly, as a <c>u8</c> literal's do: their address is kept.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<byte> GetShard(int shard);

    internal ReadOnlySpan<byte> Table(CorpusTable table) => GetTable((int)table);

    /// <summary>The article at an index that is known to be good.</summary>
    internal Article ArticleAt(int index)
    {
        byte* row = Row(index);
        int shard = DigitReader.Three(row + CorpusLayout.Article.Shard);
        int position = DigitReader.Three(row + CorpusLayout.Article.Position);
        byte* start = (byte*)_shards[shard];
        if (start == null)
        {
            start = LocateShard(shard);
        }

        return new Article(this, start + DigitReader.Five(start + ((nint)position * CorpusLayout.Shard.RowSize)), index);
    }

    internal Utf8Text SlugOf(int index) =>
        Text(Row(index) + CorpusLayout.Article.SlugOffset, Row(index) + CorpusLayout.Article.SlugLength);

    internal TagList TagsOf(int index) =>
        new(Range(Tables.ArticleTags, CorpusLayout.IndexSize, index, CorpusLayout.Article.FirstTag));

    internal IndexSource ReferencesOf(int index) =>
        Range(Tables.References, CorpusLayout.Edge.Size, index, CorpusLayout.Article.FirstReference);

    internal IndexSource ReferencedByOf(int index) =>
        Range(Tables.ReferencedBy, CorpusLayout.Edge.Size, index, CorpusLayout.Article.FirstReferencedBy);

    internal ArticleList RelatedTo(int index) =>
        new(Range(Tables.Related, CorpusLayout.IndexSize, index, CorpusLayout.Article.FirstRelated));

    internal double RankOf(int index) => DigitReader.Nine(Row(index) + CorpusLayout.Article.Rank) / (double)CorpusLayout.RankOne;

    internal int ComponentOf(int index) => DigitReader.Four(Row(index) + CorpusLayout.Article.Component);

    /// <summary>The rows of a table to which a row of another points: it says (5 digits) which is its first, and the next row which is the next one's.</summary>
    internal IndexSource Range(byte* table, int stride, byte* at, int rowSize) =>
        IndexSource.Rows(this, table, stride, DigitReader.Five(at), DigitReader.Five(at + rowSize));

    internal LinkList BacklinksOf(Article article)
    {
        byte* at = Row(article.Index) + CorpusLayout.Article.FirstBacklink;
        int first = DigitReader.Five(at);
        int count = DigitReader.Five(at + CorpusLayout.Article.Size) - first;
        return LinkList.OfBacklinks(new RowSource(article, Tables.Backlinks + ((nint)first * CorpusLayout.Backlink.Size), count));
    }

    internal int LinkTargetOf(int index, int link)
    {
        int first = DigitReader.Five(Row(index) + CorpusLayout.Article.FirstLinkTarget);
        return DigitReader.Four(Tables.LinkTargets + ((nint)(first + link) * CorpusLayout.IndexSize));
    }

    /// <summary>A piece of <see cref="CorpusTable.Texts"/>: offset (5 digits), length (2 digits).</summary>
    internal Utf8Text Text(byte* offset, byte* length) => new(this, Tables.Texts + DigitReader.Five(offset), DigitReader.Two(length));

    byte* Row(int index) => Articles.Rows + ((nint)index * CorpusLayout.Article.Size);

    IndexSource Range(byte* table, int stride, int index, int field) => Range(table, stride, Row(index) + field, CorpusLayout.Article.Size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    ArticleTable LocateArticles() => _articles = new ArticleTable(this);

    [MethodImpl(MethodImplOptions.NoInlining)]
    CorpusTables LocateTables() => _tables = new CorpusTables(this);

    [MethodImpl(MethodImplOptions.NoInlining)]
    byte* LocateShard(int shard)
    {
        byte* start = CorpusTables.AddressOf(GetShard(shard));
        _shards[shard] = (nint)start;
        return start;
    }
}
