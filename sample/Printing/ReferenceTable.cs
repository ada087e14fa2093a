using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>Tables of links from article to article.</summary>
static class ReferenceTable
{
    /// <summary>References whose target is in the corpus.</summary>
    public static Table Found(RowList<Article> articles)
    {
        Table table = LinedTable.New("References between articles", "Source", "Target", "Anchor text");
        foreach (Article article in articles)
        {
            foreach (Link link in article.Links)
            {
                if (link.TryGetTarget(out Article target))
                {
                    table.AddRow(Cell(article.Title), Cell(target.Title), Cell(link.Text));
                }
            }
        }

        return table;
    }

    /// <summary>References to articles that are not in the corpus.</summary>
    public static Table Unresolved(RowList<Article> articles)
    {
        Table table = LinedTable.New("Articles that are referenced but not in the corpus", "URL", "Referenced by");
        foreach (Article article in articles)
        {
            foreach (Link link in article.Links)
            {
                if (link.Kind == LinkKind.ArticleUnresolved)
                {
                    table.AddRow(Cell(link.Url), Cell(article.Title));
                }
            }
        }

        return table;
    }

    static Text Cell(Utf8Text text) => new(Printable.Of(text));
}
