
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>What the documentation of an article's property says.</summary>
sealed record Headline(string SeedPath, string Title, Timestamp PublishedAt, string Language, string FirstSentence)
{
    public static Headline Of(ArticleModel article) => new(article.SeedPath, article.Title, article.PublishedAt, article.Language, article.FirstSentence);
}

/// <summary>An article's headline, and the identifier of its property.</summary>
sealed record NamedHeadline(string Identifier, Headline Headline)
{
    /// <param name="names">In the order of the corpus.</param>
    /// <param name="digested">What stands in their place, where the corpus was read before the compiler ran.</param>
    public static EquatableArray<NamedHeadline> All(EquatableArray<NamedArticle> names, IReadOnlyList<Headline> headlines, EquatableArray<NamedHeadline>? digested)
    {
        if (digested is { } all)
        {
            return all;
        }

        Dictionary<string, Headline> bySeed = headlines.ToDictionary(static headline => headline.SeedPath, StringComparer.Ordinal);
        return names.Select(name => new NamedHeadline(name.Identifier, bySeed[name.SeedPath])).ToEquatableArray();
    }
}
