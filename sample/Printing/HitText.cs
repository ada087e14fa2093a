using System.Globalization;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A hit of a search: the article, the heading under which the words stand, and the text around them.</summary>
static class HitText
{
    const int Indent = 2;
    const int SnippetLength = 200;

    public static Flow Suggestion(SearchSuggestion suggestion) =>
        new Flow("Did you mean ", Styles.Dim).Append(Printable.Of(suggestion.ToString()), Styles.Title).Append("?\n", Styles.Dim);

    public static Flow Nothing(string query) =>
        new Flow("No article has ", Styles.Dim).Append($"{Printable.Of(query)}\n", Styles.Title);

    public static Flow Summary(SearchResults results)
    {
        string total = results.Total.ToString("N0", CultureInfo.InvariantCulture);
        string articles = results.Total == 1 ? " article" : " articles";
        string count = results.Count.ToString(CultureInfo.InvariantCulture);
        string best = results.Count < results.Total ? $", of which these {count} fit best" : "";
        return new Flow($"{total}{articles}{best}\n", Styles.Dim);
    }

    public static void Print(IAnsiConsole console, SearchHit hit)
    {
        Flow title = new(Printable.Of(hit.Article.Title), Styles.Strong);
        if (hit.Heading is { } heading)
        {
            title.Append("  under  ", Styles.Dim).Append(Printable.Of(heading.Text), Styles.Heading);
        }

        string score = hit.Score.ToString("F1", CultureInfo.InvariantCulture);
        console.Write(title.Append($"  {score}\n", Styles.Dim));
        Flow snippet = new();
        foreach (SnippetPart part in hit.Snippet(SnippetLength))
        {
            snippet.Append(Printable.Of(part.Text).ReplaceLineEndings(" "), part.IsMatch ? Styles.Match : Style.Plain);
        }

        console.Write(new Padder(snippet, new Padding(Indent, 0, 0, 0)));
    }
}
