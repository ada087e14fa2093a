namespace Letterpress.Benchmarks.Peers;

/// <summary>A corpus of objects, with what a program needs to find them and to go from one to another.</summary>
sealed class CorpusObject
{
    readonly Dictionary<string, ArticleObject> _byKey = new(StringComparer.Ordinal);

    public CorpusObject(List<ArticleObject> articles)
    {
        Articles = articles;
        foreach (ArticleObject article in articles)
        {
            _byKey.TryAdd(article.Id, article);
            _byKey.TryAdd(article.Slug, article);
            _byKey.TryAdd(article.Url, article);
            foreach (int cited in article.References)
            {
                articles[cited].ReferencedBy.Add(article);
            }
        }
    }

    public List<ArticleObject> Articles { get; }

    /// <summary>Finds by id, slug, or the URL as it is written: any other form of it is not found.</summary>
    public bool TryFind(string key, out ArticleObject? article) => _byKey.TryGetValue(key, out article);

    /// <summary>The same articles as those of a corpus of Letterpress.</summary>
    public static List<ArticleObject> Copy(ArticleCorpus corpus) => [.. corpus.All.Select(Copy)];

    static ArticleObject Copy(Article article) => new()
    {
        Id = article.Id.ToString(),
        Slug = article.Slug.ToString(),
        Url = article.SourceUrl.ToString(),
        Title = article.Title.ToString(),
        PublishedAt = article.PublishedAt,
        PlainText = article.PlainText.ToString(),
        Blocks = [.. article.Blocks.Select(static block => new BlockObject
        {
            Kind = block.Kind,
            Text = block.Text.ToString(),
            Runs = [.. block.Runs.Select(Copy)],
        })],
        Links = [.. article.Links.Select(static link => new LinkObject
        {
            Url = link.Url.ToString(),
            Text = link.Text.ToString(),
            Target = link.Target?.Index ?? -1,
        })],
        References = [.. article.References.Select(static cited => cited.Index)],
    };

    static RunObject Copy(TextRun run) => new() { Text = run.Text.ToString(), Styles = run.Styles };
}
