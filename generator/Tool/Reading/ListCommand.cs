using System.CommandLine;
using System.Globalization;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;
using Spectre.Console;

namespace Letterpress.Tool.Reading;

/// <summary><c>ls</c>: the articles, newest first.</summary>
sealed class ListCommand(Surroundings surroundings)
{
    const string Examples = """
        Examples:
          letterpress ls
          letterpress ls content/posts
          letterpress ls --format tsv | cut -f 2
          letterpress ls --format json | jq '.[].title'
        """;

    readonly Argument<string> _path = CommandInputs.Path();

    readonly Option<string> _format = CommandInputs.Format(
        "table; tsv: date, slug, title, words and path with tabs between them; json.",
        "table", "tsv", "json");

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new ListCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("ls", "Lists the articles: date, slug, title and words, newest first.") { _path, _format };
        _options.AddTo(command);
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] paths = CommandInputs.PathsOf(parsed.GetValue(_path));
        BuiltCorpus corpus = _options.Build(parsed, surroundings, BuildAim.Articles, cancellation, paths);
        Article[] articles = [.. Opened.ArticlesInScope(corpus)];
        switch (parsed.GetValue(_format))
        {
            case "json":
                surroundings.Output.WriteLine(ArticleJson.ListOf(articles));
                break;
            case "tsv":
                Array.ForEach(articles, article => surroundings.Output.WriteLine(string.Join('\t',
                    DateOf(article), Terminal.SafeLine(article.Slug), Terminal.SafeLine(article.Title), NumberOf(article.WordCount),
                    Terminal.SafeLine(article.SeedPath))));
                break;
            default:
                Terminal.Open(surroundings).Write(TableOf(articles));
                break;
        }

        Opened.ReportErrors(corpus, surroundings);
        return ExitCode.Success;
    }

    static Table TableOf(Article[] articles)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("Date").NoWrap());
        table.AddColumn(new TableColumn("Slug").NoWrap());
        table.AddColumn(new TableColumn("Title"));
        table.AddColumn(new TableColumn("Words").RightAligned().NoWrap());
        foreach (Article article in articles)
        {
            table.AddRow(
                new Text(DateOf(article)),
                new Text(Terminal.SafeLine(article.Slug)),
                new Text(Terminal.SafeLine(article.Title) + (article.IsDraft ? " (draft)" : "")),
                new Text(NumberOf(article.WordCount)));
        }

        return table;
    }

    static string DateOf(Article article) => article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
