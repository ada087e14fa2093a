namespace Letterpress.Core.Model;

/// <summary>A corpus, and the names that two of its seeds claim.</summary>
sealed record LinkedCorpus(CorpusModel Corpus, EquatableArray<Conflict> Conflicts)
{
    /// <summary>The identifiers of the articles, in the order of the corpus.</summary>
    public EquatableArray<ArticleName> Names =>
        Corpus.Articles.Select(static article => new ArticleName(article.SeedPath, article.Identifier)).ToEquatableArray();
}

/// <summary>The identifier of one article's property.</summary>
readonly record struct ArticleName(string SeedPath, string Identifier);

/// <summary>Two seeds that claim the same.</summary>
/// <param name="SeedPath">The seed that comes later and loses.</param>
/// <param name="Arguments">Of the diagnostic's message.</param>
sealed record Conflict(string DiagnosticId, string SeedPath, EquatableArray<string> Arguments);
