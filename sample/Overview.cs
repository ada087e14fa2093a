using System.Globalization;
using Letterpress;
using Spectre.Console;
using Link = Letterpress.Link;

namespace Sample;

/// <summary>The front page: every article, then the references that were found and those that lead nowhere.</summary>
static class Overview
{
    public static int Print()
    {
        AnsiConsole.Write(new Rule($"[bold]{Articles.Count} articles[/]").LeftJustified());
        AnsiConsole.Write(AllArticles());
        AnsiConsole.Write(References(static link => link.Kind == LinkKind.Article, "references found", static link => Text(link.Target!.Value.Title)));
        AnsiConsole.Write(References(static link => link.Kind == LinkKind.ArticleUnresolved, "references to articles that are not in the corpus", static link => Text(link.Url)));
        return 0;
    }

    static Table AllArticles()
    {
        Table table = NewTable("Date", "Language", "Title", "Words", "Out", "In");
        foreach (int right in (int[])[3, 4, 5])
        {
            table.Columns[right].RightAligned();
        }

        foreach (Article article in Articles.All)
        {
            table.AddRow(
                new Text(article.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Style(Color.Grey)),
                new Text(article.Language.ToString(), new Style(Color.Green)),
                Text(article.Title),
                Number(article.WordCount),
                Number(article.References.Count),
                Number(article.ReferencedBy.Count));
        }

        return table;
    }

    static Rows References(Func<Link, bool> isWanted, string title, Func<Link, Text> target)
    {
        Table table = NewTable("From", "Words of the link", "To");
        foreach (Article article in Articles.All)
        {
            foreach (Link link in article.Links)
            {
                if (isWanted(link))
                {
                    table.AddRow(new Text(article.Slug.ToString(), new Style(Color.Blue)), Text(link.Text), target(link));
                }
            }
        }

        return new Rows(new Text(""), new Rule($"[bold]{table.Rows.Count} {title}[/]").LeftJustified(), table);
    }

    static Table NewTable(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    static Text Text(Utf8Text text) => new(text.ToString());

    static Text Number(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));
}
