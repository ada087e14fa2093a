using Letterpress.Sample.Collections;
using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary><c>people</c>: the people and the techniques of printing, by their groups, with their references both ways.</summary>
static class PeopleCommand
{
    public static int Run()
    {
        IAnsiConsole console = Terminal.Open();
        foreach (ArticleGroup<Role, Person> group in People.ByRole)
        {
            console.Write(CollectionTables.People(group));
            console.WriteLine();
        }

        foreach (ArticleGroup<Principle, Technique> group in Techniques.ByPrinciple)
        {
            console.Write(CollectionTables.Techniques(group));
            console.WriteLine();
        }

        return ExitCode.Success;
    }
}
