namespace Letterpress.Sample.Reader;

/// <summary>The articles that are published now, and have not expired.</summary>
static class Shown
{
    public static int Count => All.Count;

    public static RowList<Article> All => Now(Articles.All);

    public static RowList<Article> Now(RowList<Article> articles) => articles.AsOf(DateTimeOffset.UtcNow);

    public static bool Has(Article article) => DateTimeOffset.UtcNow is var now && article.IsPublished(now) && !article.IsExpired(now);

    public static bool TryFind(string slug, out Article article) => Articles.TryFind(slug, out article) && Has(article);
}
