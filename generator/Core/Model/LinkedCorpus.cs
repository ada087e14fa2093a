namespace Letterpress.Core.Model;

/// <summary>A corpus, and the names that two of its seeds claim.</summary>
sealed record LinkedCorpus(CorpusModel Corpus, EquatableArray<Conflict> Conflicts)
{
    /// <summary>The paths of the seeds that are left out, sorted.</summary>
    public EquatableArray<string> LeftOut => Conflicts.Where(static conflict => conflict.IsSettled)
        .Select(static conflict => conflict.SeedPath)
        .OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The identifiers of the articles, in the order of the corpus.</summary>
    public EquatableArray<ArticleName> Names =>
        Corpus.Articles.Select(static article => new ArticleName(article.SeedPath, article.Identifier)
        {
            FormerNames = article.FormerNames,
            IsDraft = article.IsDraft,
        }).ToEquatableArray();
}

/// <summary>The identifier of one article's property.</summary>
readonly record struct ArticleName(string SeedPath, string Identifier)
{
    /// <summary>See <see cref="CorpusArticle.FormerNames"/>.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>See <see cref="ArticleModel.IsDraft"/>.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>Two seeds that claim the same.</summary>
/// <param name="SeedPath">The seed that comes later and loses.</param>
/// <param name="Arguments">Of the diagnostic's message.</param>
sealed record Conflict(string DiagnosticId, string SeedPath, EquatableArray<string> Arguments)
{
    /// <summary>Whether the project settles it: the seed is left out of the corpus.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The index of the former name that is claimed; -1 where it is not about one.</summary>
    public int FormerName { get; init; } = -1;

    /// <summary>What two articles of the corpus claim.</summary>
    public static Conflict Duplicate(string seedPath, string kind, string value, string owner) =>
        Of(seedPath, kind, value, owner, ". Change one of them, or remove one of the seeds.");

    /// <summary>What the article of a seed that is left out has in common with one that is kept.</summary>
    public static Conflict Settled(string seedPath, string kind, string value, string owner) =>
        Of(seedPath, kind, value, owner, ", which is kept; this seed is left out.") with { IsSettled = true };

    static Conflict Of(string seedPath, params string[] arguments) => new(DiagnosticIds.Duplicate, seedPath, arguments.ToEquatableArray());
}
