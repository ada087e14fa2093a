using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Indexing;

namespace Letterpress.Core.Storage;

/// <summary>What is kept of a seed between two builds: all that linking, naming and reporting need, and its record.</summary>
/// <param name="Article">Null where an error left the seed out, or where it is a draft.</param>
sealed record StoredSeed(StoredArticle? Article, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>See <see cref="CompiledSeed.Draft"/>.</summary>
    public ArticleSummary? Draft { get; init; }

    /// <summary>Whether both are a draft that is left out, and an edit changed nothing that links, or diagnostics, know of it.</summary>
    public bool IsSameDraft(StoredSeed other) => Draft is not null && other.Draft is not null
        && WithoutTimes(Draft).Equals(WithoutTimes(other.Draft))
        && Diagnostics.Equals(other.Diagnostics) && Inherited.Equals(other.Inherited);

    /// <summary>What is wrong with values that it inherits.</summary>
    public EquatableArray<SeedDiagnostic> Inherited { get; init; }

    /// <summary>What was known of the files beside it.</summary>
    public EquatableArray<AnsweredQuery> Files { get; init; }

    /// <summary>What is no article has no place in the order of articles.</summary>
    static ArticleSummary WithoutTimes(ArticleSummary draft) => draft with { PublishedAt = null, ExpiresAt = null };

    /// <summary>Whether the same is known now.</summary>
    public bool IsCurrent(FileFacts facts) => Files.All(file => facts.Find(file.Query).Equals(file.Answer));
}

/// <param name="Record">See <see cref="Layout.RecordHeader"/>.</param>
/// <param name="HeaderOffset">How many bytes of the record precede its header.</param>
sealed record StoredArticle(
    ArticleSummary Summary, PropertyDocumentation Documentation, HeadingNames Headings, LinkSpans Spans, byte[] Record, int HeaderOffset)
{
    /// <summary>What typed collections read.</summary>
    public FrontMatterValues? FrontMatter { get; init; }

    /// <summary>The spans of <see cref="FrontMatter"/>.</summary>
    public FrontMatterSpans? FrontMatterSpans { get; init; }

    /// <summary>See <see cref="CompiledSeed.Terms"/>.</summary>
    public SeedTerms? Terms { get; init; }
}
