using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;
using Letterpress.Writing.Snapshots;
using Letterpress.Writing.Snapshots.Handles;

namespace Letterpress;

/// <summary>All articles that were compiled into one assembly. The source generator derives the one class that users need.</summary>
/// <remarks>
/// Thread-safe. Nothing is done before the first read; no read but the first allocates, and that 9 bytes for each article. Where the
/// process can be hot reloaded (under <c>dotnet watch</c> or a debugger), members of this class read the articles as they were last
/// edited; an <see cref="Article"/>, a list or a text stays what it was when it was taken.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
public abstract unsafe partial class ArticleCorpus
{
    readonly int _layout;

    // Of two threads that locate them at once, both find the same: it never moves.
    ArticleTable? _articles;
    CorpusTables? _tables;
    CorpusSnapshot? _snapshot;

    /// <summary>For generated code.</summary>
    /// <remarks>
    /// Of all versions this constructor is the same. Code of another layout is refused at the first read, not here: most code calls it to
    /// initialize a static field, which would hide the message.
    /// </remarks>
    /// <param name="layout">The version of the layout that the generator wrote.</param>
    /// <param name="shardCount">How many shards <see cref="GetShard"/> knows.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ArticleCorpus(int layout, int shardCount)
    {
        _layout = layout;
        ShardCount = shardCount;
    }

    /// <summary>How many articles there are.</summary>
    public int Count => Current.Articles.Count;

    /// <summary>All articles, newest first; equal times are ordered by seed path.</summary>
    public RowList<Article> All
    {
        get
        {
            ArticleCorpus current = Current;
            return new(RowSource.All(current, current.Articles.Count));
        }
    }

    /// <summary>Every tag, most used first, then by name.</summary>
    public RowList<Tag> Tags
    {
        get
        {
            ArticleCorpus current = Current;
            return new(RowSource.All(current, current.Tables.Tags.Count));
        }
    }

    /// <summary>The references between the articles.</summary>
    public LinkGraph Graph => new(Current);

    /// <summary>The article at a place in <see cref="All"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Article this[int index]
    {
        get
        {
            ArticleCorpus current = Current;
            ListBounds.Check(index, current.Articles.Count);
            return current.ArticleAt(index);
        }
    }

    internal int ShardCount { get; }

    /// <summary>The name of the assembly that has the articles, for messages.</summary>
    internal string AssemblyName => Owner.GetType().Assembly.GetName().Name ?? "";

    /// <summary>What users hold: this object, but of a snapshot the corpus from which it was taken.</summary>
    internal virtual ArticleCorpus Owner => this;

    /// <summary>Whether hot reload can change what <see cref="GetTable"/> and <see cref="GetShard"/> return.</summary>
    internal virtual bool CanChange => true;

    /// <summary>The corpus that is read: this object, but a copy of it where its bytes may be edited while it is read.</summary>
    internal ArticleCorpus Current
    {
        // Constant where it is false; a published app has nothing of the rest.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MetadataUpdater.IsSupported && CanChange ? _snapshot ?? HotReload.Begin(this, ref _snapshot) : this;
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

    /// <summary>Finds an article by its id, its slug, its path, an alias, or its URL in any form that names the same article.</summary>
    /// <param name="key">The id, slug, path, alias or URL; upper and lower case differ in ids and slugs.</param>
    /// <param name="article">The article, or <c>default</c>.</param>
    /// <returns>False where the corpus has no such article.</returns>
    public bool TryFind(ReadOnlySpan<char> key, out Article article) => KeyLookup.TryFind(Current, key, out article);

    /// <summary>Finds an article by its id, its slug, its path, an alias, or its URL in any form that names the same article.</summary>
    /// <param name="key">The id, slug, path, alias or URL in UTF-8; upper and lower case differ in ids and slugs.</param>
    /// <param name="article">The article, or <c>default</c>.</param>
    /// <returns>False where the corpus has no such article.</returns>
    public bool TryFind(ReadOnlySpan<byte> key, out Article article) => KeyLookup.TryFind(Current, key, out article);

    /// <summary>Finds an article by its id, its slug, its path, an alias, or its URL in any form that names the same article.</summary>
    /// <param name="key">The id, slug, path, alias or URL; upper and lower case differ in ids and slugs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The corpus has no such article; the message names the slugs that come nearest.</exception>
    public Article Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryFind(key, out Article article) ? article : throw new KeyNotFoundException(NearestSlugs.Explain(this, key));
    }

    /// <summary>Finds the articles whose slugs differ least from a key that names none, as a page for an unknown URL shows them.</summary>
    /// <remarks>
    /// All slugs are compared, in time that grows with their number. Slugs that have little in common with the key are left out, and in
    /// a corpus of more than 10,000 articles those that differ in more than a few characters.
    /// </remarks>
    /// <param name="key">What was asked for; of a long one the first 100 characters count.</param>
    /// <param name="nearest">Takes the articles, the most similar first; of equal ones the newer.</param>
    /// <returns>How many were found.</returns>
    public int FindNearest(ReadOnlySpan<char> key, Span<Article> nearest) => NearestSlugs.Find(Current, key, nearest);

    /// <summary>Writes what only all articles together say as lines of readable text, for review.</summary>
    /// <remarks>
    /// The text is UTF-8 with line feeds, the same on every machine: the articles in order, one a line; then all by rank and
    /// in topological order; components, tags, hosts and unresolved articles with their articles; and aliases. Articles are
    /// named by slug. An empty corpus writes nothing. See <see cref="Article.WriteSnapshot"/> for what is escaped. Allocates
    /// nothing once the corpus was read.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteSnapshot(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CorpusSnapshotWriter.Write(new HandleCorpus(Current), writer);
        GC.KeepAlive(this);
    }

    /// <summary>Checks that the compiled articles are what was compiled: for a health check, or where a file is in doubt.</summary>
    /// <remarks>
    /// <para>Of articles in an embedded resource (<c>LetterpressStorage</c> <c>Resource</c>) all bytes are compared with their checksum;
    /// debug builds also do that when the resource is opened. Then the places of all records, lists and texts are checked, in both
    /// storages. Reads check places too, and never leave the articles' bytes, but a changed letter is found here only.</para>
    /// <para>All articles are read. Under hot reload those are checked that were last edited.</para>
    /// </remarks>
    /// <exception cref="InvalidDataException">The articles are damaged; the message says where.</exception>
    /// <exception cref="InvalidOperationException">The articles were compiled by another version of Letterpress, or the resource is missing
    /// or of another build.</exception>
    public void Verify()
    {
        ArticleCorpus current = Current;
        current.VerifyChecksum();
        CorpusCheck.Run(current);
        GC.KeepAlive(this);
    }

    /// <summary>For generated code: the bytes of a table.</summary>
    /// <param name="table">From 0; the generator and this library agree on what each is.</param>
    /// <returns>Bytes that never move and live as long as this object's assembly, as a <c>u8</c> literal's do: pointers to them are
    /// kept.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<byte> GetTable(int table);

    /// <summary>For generated code: the bytes of a shard.</summary>
    /// <param name="shard">From 0.</param>
    /// <returns>Bytes that never move and live as long as this object's assembly, as a <c>u8</c> literal's do: pointers to them are
    /// kept.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<byte> GetShard(int shard);

    /// <summary>For generated code of debuggable builds, which hot reload edits: the bytes of a literal string.</summary>
    /// <param name="literal">A literal: its object lives as long as its assembly.</param>
    /// <returns>Bytes that never move and live as long as <paramref name="literal"/>; of the same object always the same.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ReadOnlySpan<byte> Utf8(string literal) => LiteralBytes.Of(literal);

    internal ReadOnlySpan<byte> Table(CorpusTable table) => GetTable((int)table);

    internal ReadOnlySpan<byte> Shard(int shard) => GetShard(shard);

    /// <summary>Compares all bytes with their checksum, where the storage has one.</summary>
    internal virtual void VerifyChecksum()
    {
    }

    /// <summary>After an edit: who reads from now on reads the new bytes.</summary>
    internal void TakeSnapshot()
    {
        CorpusSnapshot? earlier = _snapshot;
        CorpusSnapshot now = CorpusSnapshot.Take(this, earlier);
        if (earlier is not null && !ReferenceEquals(earlier, now))
        {
            HotReload.Keep(earlier);
        }

        Volatile.Write(ref _snapshot, now);
    }

    /// <summary>The article at an index that users or tables give.</summary>
    /// <exception cref="InvalidDataException">There is no such article, or its record is damaged.</exception>
    internal Article ArticleAt(int index) => new(this, Articles.Header(this, index), index);

    /// <summary>To be called before rows of the record of an article are read.</summary>
    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckBody(int index) => Articles.CheckBody(this, index);

    /// <summary>Throws where the corpus was compiled for another version of this library.</summary>
    internal void CheckLayout()
    {
        if (_layout != LayoutVersion.Current)
        {
            throw OtherLayout(_layout);
        }
    }

    internal InvalidOperationException OtherLayout(int layout) => new(FormattableString.Invariant(
        $"The articles of {AssemblyName} were compiled by another version of Letterpress (layout {layout}; the library that reads them is ")
        + FormattableString.Invariant($"version {typeof(ArticleCorpus).Assembly.GetName().Version}, layout {LayoutVersion.Current}): ")
        + "build that assembly again with the version of the package that the app has.");

    [MethodImpl(MethodImplOptions.NoInlining)]
    ArticleTable LocateArticles()
    {
        CheckLayout();
        return _articles = new ArticleTable(this);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    CorpusTables LocateTables()
    {
        CheckLayout();
        return _tables = new CorpusTables(this);
    }
}
