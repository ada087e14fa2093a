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
        Texts = new(corpus, CorpusTable.Texts);
        LinkTargets = new(corpus, CorpusTable.LinkTargets);
        References = new(corpus, CorpusTable.References);
        ReferencedBy = new(corpus, CorpusTable.ReferencedBy);
        Backlinks = new(corpus, CorpusTable.Backlinks);
        Tags = new(corpus, CorpusTable.Tags);
        TagArticles = new(corpus, CorpusTable.TagArticles);
        ArticleTags = new(corpus, CorpusTable.ArticleTags);
        ByRank = new(corpus, CorpusTable.ByRank);
        TopologicalOrder = new(corpus, CorpusTable.TopologicalOrder);
        Components = new(corpus, CorpusTable.Components);
        ComponentArticles = new(corpus, CorpusTable.ComponentArticles);
        Related = new(corpus, CorpusTable.Related);
        Translations = new(corpus, CorpusTable.Translations);
        Unresolved = new(corpus, CorpusTable.Unresolved);
        UnresolvedLinks = new(corpus, CorpusTable.UnresolvedLinks);
        UnresolvedSources = new(corpus, CorpusTable.UnresolvedSources);
        Hosts = new(corpus, CorpusTable.Hosts);
        HostArticles = new(corpus, CorpusTable.HostArticles);
        KeyBuckets = new(corpus, CorpusTable.KeyBuckets);
        KeySalt = KeyBuckets.Count > KeyHash.SaltRows ? KeyHash.Salt(KeyBuckets[0]->Value, KeyBuckets[1]->Value) : 0;
        KeySlots = new(corpus, CorpusTable.KeySlots);
        Aliases = new(corpus, CorpusTable.Aliases);
        LinkAnchors = new(corpus, CorpusTable.LinkAnchors);
        Expiries = new(corpus, CorpusTable.Expiries);
        Searches = new(corpus, CorpusTable.Searches);
        Positions = new(corpus, CorpusTable.Positions);
        ReadOnlySpan<byte> rules = corpus.Table(CorpusTable.IdentityRules);
        RuleCheck.Run(rules);
        _identityRules = AddressOf(rules);
        _identityRulesLength = rules.Length;
    }

    /// <summary>Not rows, but the bytes of all texts.</summary>
    public TableRows<byte> Texts { get; }

    public TableRows<FourDigits> LinkTargets { get; }

    /// <summary>As many as there are pairs of articles of which one refers to the other.</summary>
    public TableRows<EdgeRow> References { get; }

    public TableRows<EdgeRow> ReferencedBy { get; }

    public TableRows<BacklinkRow> Backlinks { get; }

    public TableRows<TagRow> Tags { get; }

    public TableRows<FourDigits> TagArticles { get; }

    public TableRows<FourDigits> ArticleTags { get; }

    public TableRows<FourDigits> ByRank { get; }

    public TableRows<FourDigits> TopologicalOrder { get; }

    public TableRows<ComponentRow> Components { get; }

    public TableRows<FourDigits> ComponentArticles { get; }

    public TableRows<FourDigits> Related { get; }

    public TableRows<FourDigits> Translations { get; }

    public TableRows<UnresolvedRow> Unresolved { get; }

    public TableRows<BacklinkRow> UnresolvedLinks { get; }

    public TableRows<FourDigits> UnresolvedSources { get; }

    public TableRows<HostRow> Hosts { get; }

    public TableRows<FourDigits> HostArticles { get; }

    /// <summary>The rows of the salt, then those of the buckets.</summary>
    public TableRows<TwoDigits> KeyBuckets { get; }

    /// <summary>See <see cref="KeyHash.Salted"/>.</summary>
    public int KeySalt { get; }

    public TableRows<KeySlotRow> KeySlots { get; }

    public TableRows<AliasRow> Aliases { get; }

    /// <summary>By article, then by link.</summary>
    public TableRows<LinkAnchorRow> LinkAnchors { get; }

    /// <summary>By time, then by article.</summary>
    public TableRows<ExpiryRow> Expiries { get; }

    /// <summary>By article.</summary>
    public TableRows<OneDigit> Searches { get; }

    /// <summary>By article.</summary>
    public TableRows<PositionRow> Positions { get; }

    public ReadOnlySpan<byte> IdentityRules => new(_identityRules, _identityRulesLength);

    /// <summary>The address of bytes that never move: those of an assembly's image.</summary>
    public static byte* AddressOf(ReadOnlySpan<byte> bytes) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
}
