using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>
/// Where the tables of a corpus lie and how many rows they have, but <see cref="ArticleTable"/>; made once, at the first read.
/// </summary>
sealed unsafe class CorpusTables
{
    readonly byte* _identityRules;
    readonly int _identityRulesLength;

    public CorpusTables(ArticleCorpus corpus)
    {
        Texts = Address(corpus, CorpusTable.Texts, out _);
        LinkTargets = Address(corpus, CorpusTable.LinkTargets, out _);
        References = Address(corpus, CorpusTable.References, out int length);
        ReferenceCount = length / CorpusLayout.Edge.Size;
        ReferencedBy = Address(corpus, CorpusTable.ReferencedBy, out _);
        Backlinks = Address(corpus, CorpusTable.Backlinks, out _);
        Tags = Address(corpus, CorpusTable.Tags, out length);
        TagCount = length / CorpusLayout.Tag.Size;
        TagArticles = Address(corpus, CorpusTable.TagArticles, out _);
        ArticleTags = Address(corpus, CorpusTable.ArticleTags, out _);
        ByRank = Address(corpus, CorpusTable.ByRank, out _);
        TopologicalOrder = Address(corpus, CorpusTable.TopologicalOrder, out _);
        Components = Address(corpus, CorpusTable.Components, out length);
        ComponentCount = RowsBeforeLast(length, CorpusLayout.Component.Size);
        ComponentArticles = Address(corpus, CorpusTable.ComponentArticles, out _);
        Related = Address(corpus, CorpusTable.Related, out _);
        Unresolved = Address(corpus, CorpusTable.Unresolved, out length);
        UnresolvedCount = RowsBeforeLast(length, CorpusLayout.Unresolved.Size);
        UnresolvedLinks = Address(corpus, CorpusTable.UnresolvedLinks, out _);
        UnresolvedSources = Address(corpus, CorpusTable.UnresolvedSources, out _);
        Hosts = Address(corpus, CorpusTable.Hosts, out length);
        HostCount = RowsBeforeLast(length, CorpusLayout.Host.Size);
        HostArticles = Address(corpus, CorpusTable.HostArticles, out _);
        KeyBuckets = Address(corpus, CorpusTable.KeyBuckets, out length);
        BucketCount = length / CorpusLayout.BucketSize;
        KeySlots = Address(corpus, CorpusTable.KeySlots, out length);
        SlotCount = length / CorpusLayout.SlotSize;
        Aliases = Address(corpus, CorpusTable.Aliases, out length);
        AliasCount = length / CorpusLayout.Alias.Size;
        _identityRules = Address(corpus, CorpusTable.IdentityRules, out _identityRulesLength);
    }

    public byte* Texts { get; }

    public byte* LinkTargets { get; }

    public byte* References { get; }

    /// <summary>How many pairs of articles refer one to the other.</summary>
    public int ReferenceCount { get; }

    public byte* ReferencedBy { get; }

    public byte* Backlinks { get; }

    public byte* Tags { get; }

    public int TagCount { get; }

    public byte* TagArticles { get; }

    public byte* ArticleTags { get; }

    public byte* ByRank { get; }

    public byte* TopologicalOrder { get; }

    public byte* Components { get; }

    public int ComponentCount { get; }

    public byte* ComponentArticles { get; }

    public byte* Related { get; }

    public byte* Unresolved { get; }

    public int UnresolvedCount { get; }

    public byte* UnresolvedLinks { get; }

    public byte* UnresolvedSources { get; }

    public byte* Hosts { get; }

    public int HostCount { get; }

    public byte* HostArticles { get; }

    public byte* KeyBuckets { get; }

    public int BucketCount { get; }

    public byte* KeySlots { get; }

    public int SlotCount { get; }

    public byte* Aliases { get; }

    public int AliasCount { get; }

    public ReadOnlySpan<byte> IdentityRules => new(_identityRules, _identityRulesLength);

    /// <summary>The address of bytes that never move: those of an assembly's image.</summary>
    public static byte* AddressOf(ReadOnlySpan<byte> bytes) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));

    /// <summary>The last row of such a table only says where the ranges of the row before it end.</summary>
    internal static int RowsBeforeLast(int length, int rowSize) => Math.Max(0, (length / rowSize) - 1);

    internal static byte* Address(ArticleCorpus corpus, CorpusTable table, out int length)
    {
        ReadOnlySpan<byte> bytes = corpus.Table(table);
        length = bytes.Length;
        return AddressOf(bytes);
    }
}
