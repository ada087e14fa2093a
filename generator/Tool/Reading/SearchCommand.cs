using System.CommandLine;
using System.Globalization;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;
using Spectre.Console;

namespace Letterpress.Tool.Reading;

/// <summary><c>search</c>: the articles that fit a query best, as an app finds them.</summary>
sealed class SearchCommand(Surroundings surroundings)
{
    const int SnippetLength = 200;

    const string Examples = """
        Examples:
          letterpress search movable type
          letterpress search '"movable type" -lead'
          letterpress search ink --seeds content --limit 3 --format json

        Exit codes: 0 found, 1 nothing was found.
        """;

    readonly Argument<string[]> _query = new("query")
    {
        Description = "Words, \"phrases\" and -excluded words.",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<int> _limit = new("--limit") { Description = "How many articles are shown.", DefaultValueFactory = static _ => 10 };

    readonly Option<string> _format = CommandInputs.Format(
        "text or json.",
        "text", "json");

    readonly Option<string> _seeds = CommandInputs.Seeds();

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new SearchCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("search", "Finds the articles that fit a query best, each with the text around it.")
        {
            _query, _limit, _format, _seeds,
        };
        _limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--limit must be a number from 1 to 1000.");
            }
        });
        _options.AddTo(command);
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string query = string.Join(' ', parsed.GetRequiredValue(_query));
        string[] paths = CommandInputs.PathsOf(parsed.GetValue(_seeds));
        BuiltCorpus corpus = _options.Build(parsed, surroundings, BuildAim.Search, cancellation, paths);
        ArticleCorpus articles = corpus.Open();
        SearchOptions options = new() { Limit = parsed.GetValue(_limit) };
        SearchResults results = articles.Search(query, options);
        if (results.DidYouMean is { } other)
        {
            surroundings.Error.WriteLine($"Did you mean '{Terminal.Safe(other.ToString())}'?");
            results = results.Count > 0 ? results : articles.Search(other.Utf8, options);
        }

        if (parsed.GetValue(_format) == "json")
        {
            surroundings.Output.WriteLine(ArticleJson.HitsOf(results, SnippetLength));
        }
        else
        {
            Write(results);
        }

        if (results.Count == 0)
        {
            surroundings.Error.WriteLine($"No article has '{Terminal.Safe(query)}'.");
        }

        Opened.ReportErrors(corpus, surroundings);
        return results.Count == 0 ? ExitCode.Problems : ExitCode.Success;
    }

    void Write(SearchResults results)
    {
        IAnsiConsole console = Terminal.Open(surroundings);
        foreach (SearchHit hit in results)
        {
            Paragraph text = new(Terminal.SafeLine(hit.Article.Title), new Style(decoration: Decoration.Bold));
            text.Append(hit.Heading is { } heading ? " / " + Terminal.SafeLine(heading.Text) : "");
            text.Append($"  {Terminal.SafeLine(hit.Article.SeedPath)}\n");
            console.Write(text);
            Paragraph snippet = new();
            foreach (SnippetPart part in hit.Snippet(SnippetLength))
            {
                snippet.Append(Terminal.SafeLine(part.Text), part.IsMatch ? new Style(Color.Yellow) : Style.Plain);
            }

            console.Write(new Padder(snippet, new Padding(2, 0, 0, 0)));
            console.WriteLine();
        }

        if (results.Count > 0)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{results.Count} of {results.Total} {(results.Total == 1 ? "article" : "articles")}"));
        }
    }
}
