using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>Standard output, as a terminal or as a file.</summary>
static class Terminal
{
    /// <summary>A file has no width of its own, and the usual 80 columns are too narrow for a table of titles.</summary>
    const int RedirectedWidth = 160;

    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = RedirectedWidth;
        return console;
    }
}
