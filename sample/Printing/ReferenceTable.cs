using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>Links from article to article.</summary>
static class ReferenceTable
{
    /// <summary>Those whose target is in the corpus.</summary>
    public static Table Found(ArticleList articles)
    {
        Table table = New("References between articles", "Source", "Target", "Anchor text");
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

    /// <summary>Those whose target is an article that the corpus does not hold.</summary>
    public static Table Unresolved(ArticleList articles)
    {
        Table table = New("Articles that are cited but not in the corpus", "URL", "Cited by");
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

    static Table New(string title, params ReadOnlySpan<string> columns)
    {
        Table table = new Table().RoundedBorder().ShowRowSeparators().Title(title, Styles.Title);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column));
        }

        return table;
    }

    static Text Cell(Utf8Text text) => new(Printable.Of(text));
}
