using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A way of links, an article a line, with the words that lead on.</summary>
static class PathText
{
    public static void Print(IAnsiConsole console, ReadOnlySpan<Article> path)
    {
        for (int i = 0; i < path.Length; i++)
        {
            var line = new Flow($"{i + 1}  ", Styles.Dim)
                .Append(Printable.Of(path[i].Title), Styles.Strong)
                .Append($"  {Printable.Of(path[i].Slug)}\n", Styles.Dim);
            if (i + 1 < path.Length)
            {
                line.Append("   ↓  ", Styles.Dim).Append(Anchor(path[i], path[i + 1]) + "\n", Styles.Link);
            }

            console.Write(line);
        }
    }

    /// <summary>The text of the first link that leads from one article to the other; of a link on an image, its address.</summary>
    static string Anchor(Article source, Article target)
    {
        Link link = source.Links.First(link => link.TryGetTarget(out Article found) && found == target);
        return Printable.Of(link.Text.IsEmpty ? link.Url : link.Text);
    }
}
