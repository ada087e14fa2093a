using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Letterpress.Keys;
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
        LinkTargets = (FourDigits*)Address(corpus, CorpusTable.LinkTargets, out _);
        References = (EdgeRow*)Address(corpus, CorpusTable.References, out int length);
        ReferenceCount = length / sizeof(EdgeRow);
        ReferencedBy = (EdgeRow*)Address(corpus, CorpusTable.ReferencedBy, out _);
        Backlinks = (BacklinkRow*)Address(corpus, CorpusTable.Backlinks, out _);
        Tags = (TagRow*)Address(corpus, CorpusTable.Tags, out length);
        TagCount = length / sizeof(TagRow);
        TagArticles = (FourDigits*)Address(corpus, CorpusTable.TagArticles, out _);
        ArticleTags = (FourDigits*)Address(corpus, CorpusTable.ArticleTags, out _);
        ByRank = (FourDigits*)Address(corpus, CorpusTable.ByRank, out _);
        TopologicalOrder = (FourDigits*)Address(corpus, CorpusTable.TopologicalOrder, out _);
        Components = (ComponentRow*)Address(corpus, CorpusTable.Components, out length);
        ComponentCount = RowsBeforeLast(length, sizeof(ComponentRow));
        ComponentArticles = (FourDigits*)Address(corpus, CorpusTable.ComponentArticles, out _);
        Related = (FourDigits*)Address(corpus, CorpusTable.Related, out _);
        Unresolved = (UnresolvedRow*)Address(corpus, CorpusTable.Unresolved, out length);
        UnresolvedCount = RowsBeforeLast(length, sizeof(UnresolvedRow));
        UnresolvedLinks = (BacklinkRow*)Address(corpus, CorpusTable.UnresolvedLinks, out _);
        UnresolvedSources = (FourDigits*)Address(corpus, CorpusTable.UnresolvedSources, out _);
        Hosts = (HostRow*)Address(corpus, CorpusTable.Hosts, out length);
        HostCount = RowsBeforeLast(length, sizeof(HostRow));
        HostArticles = (FourDigits*)Address(corpus, CorpusTable.HostArticles, out _);
        KeyBuckets = (TwoDigits*)Address(corpus, CorpusTable.KeyBuckets, out length);
        BucketCount = Math.Max(0, (length / sizeof(TwoDigits)) - KeyHash.SaltRows);
        if (BucketCount > 0)
        {
            KeySalt = KeyHash.Salt(KeyBuckets[0].Value, KeyBuckets[1].Value);
            KeyBuckets += KeyHash.SaltRows;
        }

        KeySlots = (KeySlotRow*)Address(corpus, CorpusTable.KeySlots, out length);
        SlotCount = length / sizeof(KeySlotRow);
        Aliases = (AliasRow*)Address(corpus, CorpusTable.Aliases, out length);
        AliasCount = length / sizeof(AliasRow);
        _identityRules = Address(corpus, CorpusTable.IdentityRules, out _identityRulesLength);
    }

    public byte* Texts { get; }

    public FourDigits* LinkTargets { get; }

    public EdgeRow* References { get; }

    /// <summary>How many pairs of articles refer one to the other.</summary>
    public int ReferenceCount { get; }

    public EdgeRow* ReferencedBy { get; }

    public BacklinkRow* Backlinks { get; }

    public TagRow* Tags { get; }

    public int TagCount { get; }

    public FourDigits* TagArticles { get; }

    public FourDigits* ArticleTags { get; }

    public FourDigits* ByRank { get; }

    public FourDigits* TopologicalOrder { get; }

    public ComponentRow* Components { get; }

    public int ComponentCount { get; }

    public FourDigits* ComponentArticles { get; }

    public FourDigits* Related { get; }

    public UnresolvedRow* Unresolved { get; }

    public int UnresolvedCount { get; }

    public BacklinkRow* UnresolvedLinks { get; }

    public FourDigits* UnresolvedSources { get; }

    public HostRow* Hosts { get; }

    public int HostCount { get; }

    public FourDigits* HostArticles { get; }

    public TwoDigits* KeyBuckets { get; }

    public int BucketCount { get; }

    /// <summary>See <see cref="KeyHash.Salted"/>.</summary>
    public int KeySalt { get; }

    public KeySlotRow* KeySlots { get; }

    public int SlotCount { get; }

    public AliasRow* Aliases { get; }

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
