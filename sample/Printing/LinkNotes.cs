using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>Printed after an article: where its numbered links lead, and which articles link to it.</summary>
static class LinkNotes
{
    /// <summary>The mark that follows the anchor text of a link.</summary>
    public static string Mark(Link link) => $"[{link.Index + 1}]";

    public static void Print(IAnsiConsole console, Article article)
    {
        if (article.Links.Count > 0)
        {
            console.Write(new Rule("Links").LeftJustified());
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned()).AddColumn();
            foreach (Link link in article.Links)
            {
                grid.AddRow(new Text(Mark(link), Styles.Dim), Target(link));
            }

            console.Write(grid);
        }

        foreach (Article citing in article.ReferencedBy)
        {
            console.Write(new Flow("Referenced by ", Styles.Dim).Append(Printable.Of(citing.Title) + "\n"));
        }
    }

    static Flow Target(Link link)
    {
        var note = new Flow(Printable.Of(link.Url), Styles.Link);
        if (link.TryGetTarget(out Article target))
        {
            return note.Append("\n→ " + Printable.Of(target.Title), Styles.Strong);
        }

        return link.Kind == LinkKind.ArticleUnresolved ? note.Append("\n(not in the corpus)", Styles.Dim) : note;
    }
}
