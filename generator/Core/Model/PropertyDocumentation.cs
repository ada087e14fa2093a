namespace Letterpress.Core.Model;

/// <summary>What the documentation of an article's property says.</summary>
sealed record PropertyDocumentation(string SeedPath, string Title, Timestamp? PublishedAt, string Language, string FirstSentence)
{
    public static PropertyDocumentation Of(ArticleModel article) =>
        new(article.SeedPath, article.Title, article.PublishedAt, article.Language, article.FirstSentence);
}

/// <summary>The identifier of an article's property, and its documentation.</summary>
sealed record NamedArticle(string Identifier, PropertyDocumentation Documentation)
{
    /// <summary>See <see cref="CorpusArticle.FormerNames"/>.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>See <see cref="ArticleModel.IsDraft"/>.</summary>
    public bool IsDraft { get; init; }

    public ArticleName Name => new(Documentation.SeedPath, Identifier) { FormerNames = FormerNames, IsDraft = IsDraft };
}
