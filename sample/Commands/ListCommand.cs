using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary><c>list</c>: every article, and what refers to what.</summary>
static class ListCommand
{
    public static int Run()
    {
        IAnsiConsole console = Terminal.Open();
        console.Write(ArticleTable.Of(Articles.All, $"{Articles.Count} articles, newest first"));
        console.WriteLine();
        console.Write(ReferenceTable.Found(Articles.All));
        console.WriteLine();
        console.Write(ReferenceTable.Unresolved(Articles.All));
        return ExitCode.Success;
    }
}
