namespace Letterpress.Sample.Reader;

/// <summary>The articles that are published now, and have not expired.</summary>
static class Shown
{
    public static int Count => All.Count;

    public static RowList<Article> All => Now(Articles.All);

    public static RowList<Article> Now(RowList<Article> articles) => articles.AsOf(DateTimeOffset.UtcNow);
}
