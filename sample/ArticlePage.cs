using System.Globalization;
using Letterpress;
using Spectre.Console;
using Link = Letterpress.Link;

namespace Sample;

/// <summary>One article as text: headings, figures, numbered links.</summary>
static class ArticlePage
{
    public static void Print(Article article)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{article.Title.ToString()}[/]");
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{Byline(article)}[/]");
        AnsiConsole.WriteLine();
        foreach (Block block in article.Blocks)
        {
            Print(block);
            AnsiConsole.WriteLine();
        }

        foreach (Link link in article.Links)
        {
            string target = link.TryGetTarget(out Article other) ? $"{other.Title} ({other.Slug})" : link.Url.ToString();
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[blue][[{link.Index + 1}]][/] {target} [grey]{link.Kind}[/]");
        }
    }

    static string Byline(Article article)
    {
        string author = article.Author.IsEmpty ? "" : article.Author + " · ";
        return string.Create(CultureInfo.InvariantCulture,
            $"{author}{article.PublishedAt:yyyy-MM-dd HH:mm} · {article.Language} · {article.WordCount:N0} words · {Math.Ceiling(article.ReadingTime.TotalMinutes)} min · {article.SourceUrl}");
    }

    static void Print(Block block)
    {
        string text = WithLinkNumbers(block);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold yellow]{new string('#', block.Level)} {text}[/]");
                break;
            case BlockKind.Quote:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[italic]> {text}[/]");
                break;
            case BlockKind.ListItem:
                string bullet = block.Ordinal is int ordinal ? ordinal.ToString(CultureInfo.InvariantCulture) + "." : "•";
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{new string(' ', block.Level * 2)}{bullet} {text}");
                break;
            case BlockKind.Figure:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]▣ {text}[/] [grey]{block.Figure!.Value.Image.OriginalUrl.ToString()}[/]");
                break;
            case BlockKind.Embed:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]▶[/] [grey]{block.Url.ToString()}[/]");
                break;
            case BlockKind.Divider:
                AnsiConsole.Write(new Rule());
                break;
            case BlockKind.Code or BlockKind.Notice:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{text}[/]");
                break;
            default:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{text}");
                break;
        }
    }

    /// <summary>The block's text with the number of each link behind its words.</summary>
    static string WithLinkNumbers(Block block)
    {
        string text = "";
        RunList runs = block.Runs;
        for (int i = 0; i < runs.Count; i++)
        {
            text += runs[i].Text.ToString();
            if (runs[i].Link is Link link && (i + 1 == runs.Count || runs[i + 1].Link != link))
            {
                text += string.Create(CultureInfo.InvariantCulture, $" [{link.Index + 1}]");
            }
        }

        return text;
    }
}
