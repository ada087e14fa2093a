using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Letterpress.Contract;

namespace Letterpress.Records;

/// <summary>Where the tables of a corpus lie and how many rows they have; made once, at the first read.</summary>
sealed unsafe class CorpusTables
{
    readonly byte* _identityRules;
    readonly int _identityRulesLength;

    public CorpusTables(ArticleCorpus corpus)
    {
        Articles = Address(corpus, CorpusTable.Articles, out int length);
        ArticleCount = Math.Max(0, (length / CorpusLayout.Article.Size) - 1);
        Texts = Address(corpus, CorpusTable.Texts, out _);
        LinkTargets = Address(corpus, CorpusTable.LinkTargets, out _);
        References = Address(corpus, CorpusTable.References, out length);
        ReferenceCount = length / CorpusLayout.Edge.Size;
        ReferencedBy = Address(corpus, CorpusTable.ReferencedBy, out _);
        Backlinks = Address(corpus, CorpusTable.Backlinks, out _);
        Tags = Address(corpus, CorpusTable.Tags, out length);
        TagCount = length / CorpusLayout.Tag.Size;
        TagArticles = Address(corpus, CorpusTable.TagArticles, out _);
        ArticleTags = Address(corpus, CorpusTable.ArticleTags, out _);
        KeyBuckets = Address(corpus, CorpusTable.KeyBuckets, out length);
        BucketCount = length / CorpusLayout.BucketSize;
        KeySlots = Address(corpus, CorpusTable.KeySlots, out length);
        SlotCount = length / CorpusLayout.SlotSize;
        Aliases = Address(corpus, CorpusTable.Aliases, out length);
        AliasCount = length / CorpusLayout.Alias.Size;
        _identityRules = Address(corpus, CorpusTable.IdentityRules, out _identityRulesLength);
    }

    public byte* Articles { get; }

    public int ArticleCount { get; }

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

    public byte* KeyBuckets { get; }

    public int BucketCount { get; }

    public byte* KeySlots { get; }

    public int SlotCount { get; }

    public byte* Aliases { get; }

    public int AliasCount { get; }

    public ReadOnlySpan<byte> IdentityRules => new(_identityRules, _identityRulesLength);

    /// <summary>The address of bytes that never move: those of an assembly's image.</summary>
    public static byte* AddressOf(ReadOnlySpan<byte> bytes) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));

    static byte* Address(ArticleCorpus corpus, CorpusTable table, out int length)
    {
        ReadOnlySpan<byte> bytes = corpus.Table(table);
        length = bytes.Length;
        return AddressOf(bytes);
    }
}
