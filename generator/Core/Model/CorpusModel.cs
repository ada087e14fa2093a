using Letterpress.Layout;

namespace Letterpress.Core.Model;

/// <summary>What is known only when all articles are known: their order, names and references.</summary>
/// <param name="Articles">Newest first, then those without a time; equal times are ordered by seed path (ordinal). Elsewhere, articles
/// are indices into this list.</param>
/// <param name="Tags">Most used first, then by name (ordinal).</param>
sealed record CorpusModel(EquatableArray<CorpusArticle> Articles, EquatableArray<TagModel> Tags, GraphModel Graph)
{
    /// <summary>The rules of the project as a table, see <see cref="Keys.IdentityRules"/>.</summary>
    public string IdentityRules { get; init; } = "";

    /// <summary>What of its articles is searched.</summary>
    public SearchPolicy Search { get; init; }

    /// <summary>What of it is laid out.</summary>
    public LayoutPolicy Layout { get; init; }

    /// <summary>Of all articles in the order of <see cref="ByPath"/>; of none where nothing is laid out.</summary>
    public EquatableArray<PositionModel> Positions { get; init; }

    /// <summary>Ascending by article, then by link.</summary>
    public EquatableArray<LinkAnchor> LinkAnchors { get; init; }

    /// <summary>All articles by the paths of their seeds (ordinal).</summary>
    public int[] ByPath =>
        [.. Enumerable.Range(0, Articles.Count).OrderBy(article => Articles[article].SeedPath, StringComparer.Ordinal)];

    /// <summary>Of all articles, in their order.</summary>
    public IReadOnlyList<string> SeedPaths => [.. Articles.Select(static article => article.SeedPath)];
}

/// <param name="Id">Empty where the seed states none, or others have the same.</param>
/// <param name="Slug">Unique in the corpus, except where LP0401 is reported.</param>
/// <param name="Identifier">A valid C# identifier without <c>@</c>, unique in the corpus.</param>
/// <param name="Keys">By what URLs name this article.</param>
/// <param name="LinkTargets">For each link of the article, in reading order, the index of its target or -1.</param>
/// <param name="References">Ascending by article, without the article itself.</param>
/// <param name="ReferencedBy">Ascending by article.</param>
/// <param name="Backlinks">Ascending by source, then by link; an article's links to itself are among them.</param>
/// <param name="Tags">Indices, in the order of the seed.</param>
sealed record CorpusArticle(
    string SeedPath,
    string Id,
    string Slug,
    string Identifier,
    LinkKeys Keys,
    EquatableArray<int> LinkTargets,
    EquatableArray<EdgeModel> References,
    EquatableArray<EdgeModel> ReferencedBy,
    EquatableArray<BacklinkModel> Backlinks,
    EquatableArray<int> Tags)
{
    /// <summary>Unique in the corpus; see <see cref="ArticleModel.Path"/>.</summary>
    public string Path { get; init; } = "";

    /// <summary>Its other names that no other article has, in the form of <see cref="Keys.AliasKey"/>.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>The indices of the same article in other languages, by language; see <c>TranslationIndex</c>.</summary>
    public EquatableArray<int> Translations { get; init; }

    /// <summary>Identifiers that its property had before and that nothing else in the class has.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>See <see cref="ArticleModel.IsDraft"/>.</summary>
    public bool IsDraft { get; init; }

    /// <summary>See <see cref="ArticleModel.IsSearched"/>.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>Unix milliseconds; see <see cref="ArticleModel.ExpiresAt"/>.</summary>
    public long? ExpiresAt { get; init; }
}

readonly record struct EdgeModel(int Article, int LinkCount);

readonly record struct BacklinkModel(int Source, int Link);

/// <param name="Articles">Indices, newest first.</param>
sealed record TagModel(string Name, string Slug, EquatableArray<int> Articles);

/// <summary>Where an article's record lies: the shard, and the record's place in the shard's directory.</summary>
readonly record struct RecordPlace(int Shard, int Position);
