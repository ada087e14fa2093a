using Letterpress.Generator.Model;

namespace Letterpress.Generator.Emitting;

/// <summary>What the documentation of an article's property says.</summary>
sealed record Headline(string SeedPath, string Title, Timestamp PublishedAt, string Language, string FirstSentence)
{
    public static Headline Of(ArticleModel article) => new(article.SeedPath, article.Title, article.PublishedAt, article.Language, article.FirstSentence);
}
