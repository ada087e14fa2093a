using System.Globalization;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>An article from its title to its last block.</summary>
static class ArticleText
{
    public static void Print(IAnsiConsole console, Article article)
    {
        console.Write(new Text(Printable.Of(article.Title) + "\n", Styles.Title));
        console.Write(new Text(Byline(article) + "\n", Styles.Dim));
        console.WriteLine();

        RowList<Block> blocks = article.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.TableCell)
            {
                int end = CellTable.End(blocks, i);
                console.Write(CellTable.Of(blocks[i..end]));
                i = end - 1;
            }
            else
            {
                console.Write(BlockText.Of(blocks[i]));
            }

            console.WriteLine();
        }
    }

    static string Byline(Article article)
    {
        string author = article.Author.IsEmpty ? "" : $"{article.Author} · ";
        string date = article.PublishedAt is { } time ? time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) + " · " : "";
        string words = article.WordCount.ToString("N0", CultureInfo.InvariantCulture);
        return Printable.Of($"{author}{date}{article.Language} · {words} words");
    }
}
