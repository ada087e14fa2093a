using System.Globalization;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A row for each article.</summary>
static class ArticleTable
{
    public static Table Of(RowList<Article> articles, string title)
    {
        Table table = new Table().RoundedBorder().Title(title, Styles.Title);
        table.AddColumn(new TableColumn("Date").NoWrap());
        table.AddColumn(new TableColumn("Lang").NoWrap());
        table.AddColumn(new TableColumn("Title"));
        table.AddColumn(new TableColumn("Words").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Out").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("In").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Slug"));

        foreach (Article article in articles)
        {
            table.AddRow(
                Cell(article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Styles.Dim),
                Cell(Printable.Of(article.Language), Styles.Dim),
                Cell(Printable.Of(article.Title), Styles.Strong),
                Cell(Number(article.WordCount)),
                Cell(Number(article.Links.Count)),
                Cell(Number(article.Backlinks.Count)),
                Cell(Printable.Of(article.Slug), Styles.Dim));
        }

        return table;
    }

    static Text Cell(string text, Style? style = null) => new(text, style);

    static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
