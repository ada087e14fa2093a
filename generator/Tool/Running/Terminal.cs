using System.Text;
using Letterpress.Core.Text;
using Spectre.Console;

namespace Letterpress.Tool.Running;

/// <summary>Output for people.</summary>
static class Terminal
{
    /// <summary>A file has no width of its own, and the usual 80 columns are too narrow for a table of titles.</summary>
    const int FileWidth = 160;

    public static IAnsiConsole Open(Surroundings surroundings)
    {
        if (surroundings.IsTerminal)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Output) });
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(surroundings.Output),
        });
        console.Profile.Width = FileWidth;
        return console;
    }

    /// <summary>Text of seeds without what would move the cursor or turn the line around; line feeds and tabs stay.</summary>
    public static string Safe(string text)
    {
        StringBuilder safe = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int length = text[i] is '\n' or '\t' ? 1 : Characters.VisibleLength(text, i);
            safe.Append(length == 0 ? "\uFFFD" : text.Substring(i, length));
            i += Math.Max(0, length - 1);
        }

        return safe.ToString();
    }

    public static string Safe(Utf8Text text) => Safe(text.ToString());

    /// <summary>The same on one line.</summary>
    public static string SafeLine(Utf8Text text) => Safe(text.ToString().ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>Writes what articles write: as it is to a file or a program, and safely to a terminal.</summary>
    public static void WriteRaw(Surroundings surroundings, string text) =>
        surroundings.Output.Write(surroundings.IsTerminal ? Safe(text) : text);
}
