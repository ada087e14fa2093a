namespace Letterpress.Sample.Reader;

/// <summary>The articles that a front page lists: all, or those of a language and of a tag; newest first, page by page.</summary>
/// <param name="Language">A tag of BCP 47; null for all languages.</param>
/// <param name="Tag">The slug of a tag; null for all.</param>
/// <param name="Number">The number of the page, from 1.</param>
public sealed record ArticleSelection(string? Language, string? Tag, int Number)
{
    const int PageSize = 40;

    /// <summary>The first page of all articles.</summary>
    public static ArticleSelection All { get; } = new(null, null, 1);

    /// <summary>The path of the page.</summary>
    public string Path
    {
        get
        {
            string path = (Language is null ? "" : "/languages/" + Uri.EscapeDataString(Language))
                + (Tag is null ? "" : "/tags/" + Uri.EscapeDataString(Tag))
                + (Number == 1 ? "" : $"/page/{Number}");
            return path.Length == 0 ? "/" : path;
        }
    }

    /// <summary>The articles of the page.</summary>
    public List<Article> Items => [.. Matching.Skip((Number - 1) * PageSize).Take(PageSize)];

    /// <summary>How many pages there are, one at least.</summary>
    public int PageCount => Math.Max(1, (Matching.Count() + PageSize - 1) / PageSize);

    /// <summary>The languages of all articles.</summary>
    public static IEnumerable<string> Languages =>
        Shown.All.Select(static article => article.Language).Distinct()
            .Select(static language => language.ToString()).Order(StringComparer.Ordinal);

    /// <summary>Whether there is such a language, such a tag, and such a page.</summary>
    public bool Exists => Number >= 1
        && (Language is null || Shown.All.Any(article => article.Language == Language))
        && (Tag is null || Articles.TryFindTag(Tag, out _))
        && Number <= PageCount;

    IEnumerable<Article> Matching
    {
        get
        {
            RowList<Article> articles = Tag is null ? Shown.All
                : Articles.TryFindTag(Tag, out Tag tag) ? Shown.Now(tag.Articles) : default;
            return Language is null ? articles : articles.Where(article => article.Language == Language);
        }
    }
}
