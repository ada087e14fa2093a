using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A path of links: one article a line, and between them the text of the link that leads on.</summary>
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

    /// <summary>The text of the first link that leads from one article to the other; for a link on an image, its URL.</summary>
    static string Anchor(Article source, Article target)
    {
        Link link = source.Links.First(link => link.TryGetTarget(out Article found) && found == target);
        return Printable.Of(link.Text.IsEmpty ? link.Url : link.Text);
    }
}
