using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary>Without a command: the newest articles, the graph in one line, and what to try next. It fits on one screen.</summary>
static class OverviewCommand
{
    const int NewestCount = 8;

    public static int Run()
    {
        IAnsiConsole console = Terminal.Open();
        RowList<Article> all = Articles.All;
        RowList<Article> newest = all[..Math.Min(NewestCount, all.Count)];
        console.Write(ArticleTable.Of(newest, $"{all.Count} articles, compiled into this program; the newest:"));
        console.Write(GraphTables.Line(Articles.Graph));
        console.WriteLine();
        console.Write(new Text("Next:\n", Styles.Strong));
        foreach ((string command, string what) in (ReadOnlySpan<(string, string)>)
            [
                ("serve", "a news reader of these articles in your browser"),
                ($"show {all[0].Slug}", "the newest article as text"),
                ("graph", "what refers to what"),
                ("help", "all commands"),
            ])
        {
            console.Write(new Flow("  dotnet run --project sample -- ", Styles.Dim)
                .Append(Printable.Of(command).PadRight(36), Styles.Link)
                .Append(what + "\n"));
        }

        return ExitCode.Success;
    }
}
