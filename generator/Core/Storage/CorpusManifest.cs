using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>What the generator must know of a corpus that the task compiled before the compiler ran.</summary>
/// <param name="Hash">Of the blob, in hexadecimal digits.</param>
/// <param name="Articles">In the order of the corpus.</param>
/// <param name="Diagnostics">Of the seeds, then of the corpus.</param>
sealed record CorpusManifest(
    string Hash,
    int ShardCount,
    EquatableArray<NamedArticle> Articles,
    EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>See <see cref="Storage.KeyLines"/>; for analyzers, which read the manifest too.</summary>
    public EquatableArray<string> KeyLines { get; init; }

    /// <summary>See <see cref="SymbolText"/>.</summary>
    public string Symbols { get; init; } = "";

    /// <summary>See <see cref="LinkedCorpus.Names"/>.</summary>
    public EquatableArray<ArticleName> Names =>
        Articles.Select(static article => article.Name).ToEquatableArray();

    /// <summary>In the order of the corpus.</summary>
    public EquatableArray<ArticleKeys> Keys { get; init; }

    /// <summary>Of the drafts that are left out.</summary>
    public EquatableArray<ArticleKeys> Drafts { get; init; }

    /// <summary>In the order of the corpus.</summary>
    public EquatableArray<FrontMatterValues> FrontMatter { get; init; }

    /// <summary>Of <see cref="FrontMatter"/>.</summary>
    public EquatableArray<FrontMatterSpans> FrontMatterSpans { get; init; }
}
