using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary><c>backlinks</c>: the links that lead to an article, with the text around them.</summary>
static class BacklinksCommand
{
    public static int Run(string key)
    {
        if (!ArticleKey.TryFind(key, out Article article))
        {
            return ExitCode.NotFound;
        }

        IAnsiConsole console = Terminal.Open();
        console.Write(BacklinkText.Heading(article));
        foreach (Link link in article.Backlinks)
        {
            console.WriteLine();
            BacklinkText.Print(console, link);
        }

        return ExitCode.Success;
    }
}
