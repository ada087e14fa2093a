using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary><c>search</c>: the articles that fit a query best, each with the piece of text that shows why.</summary>
static class SearchCommand
{
    public static int Run(string query) => Run(query, Terminal.Open());

    public static int Run(string query, IAnsiConsole console)
    {
        // Half a word is enough, as where one types.
        SearchOptions options = new() { AsYouType = true };
        SearchResults results = Articles.Search(query, options);
        if (results.DidYouMean is { } other)
        {
            console.Write(HitText.Suggestion(other));
            console.WriteLine();
            results = results.Count > 0 ? results : Articles.Search(other.Utf8, options);
        }

        if (results.Count == 0)
        {
            console.Write(HitText.Nothing(query));
            return ExitCode.NotFound;
        }

        console.Write(HitText.Summary(results));
        foreach (SearchHit hit in results)
        {
            console.WriteLine();
            HitText.Print(console, hit);
        }

        return ExitCode.Success;
    }
}
