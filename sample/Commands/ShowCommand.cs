using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary><c>show</c>: one article as text, with its links numbered.</summary>
static class ShowCommand
{
    public static int Run(string key)
    {
        if (!ArticleKey.TryFind(key, out Article article))
        {
            return ExitCode.NotFound;
        }

        IAnsiConsole console = Terminal.Open();
        ArticleText.Print(console, article);
        LinkNotes.Print(console, article);
        return ExitCode.Success;
    }
}
