using System.CommandLine;
using System.Globalization;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Reading;

/// <summary><c>show</c>: one article.</summary>
sealed class ShowCommand(Surroundings surroundings)
{
    const string Examples = """
        Examples:
          letterpress show ink                      by slug, id, alias or URL
          letterpress show seeds/ink.md             by its file
          letterpress show ink --format html > ink.html
        """;

    readonly Argument<string> _key = new("article") { Description = "The slug, id, alias or URL of the article, or the path of its file." };

    readonly Option<string> _format = CommandInputs.Format(
        "text: its metadata, outline, links and what links to it; md and html: its body; json: all of it.",
        "text", "md", "html", "json");

    readonly Option<string> _seeds = CommandInputs.Seeds();

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new ShowCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("show", "Shows one article: metadata, outline, links and backlinks, or its body.") { _key, _format, _seeds };
        _options.AddTo(command);
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string key = parsed.GetRequiredValue(_key);
        string[] paths = parsed.GetValue(_seeds) is { } seeds ? [seeds] : File.Exists(surroundings.FullPath(key)) ? [key] : [];
        BuiltCorpus corpus = _options.Build(parsed, surroundings, BuildAim.Articles, cancellation, paths);
        Article article = Opened.Find(corpus, key, surroundings);
        switch (parsed.GetValue(_format))
        {
            case "md":
                Terminal.WriteRaw(surroundings, article.ToMarkdown());
                break;
            case "html":
                Terminal.WriteRaw(surroundings, article.ToHtml());
                break;
            case "json":
                surroundings.Output.WriteLine(ArticleJson.Of(article));
                break;
            default:
                Write(article);
                break;
        }

        return ExitCode.Success;
    }

    void Write(Article article)
    {
        Field("title", article.Title);
        Field("seed", article.SeedPath);
        Field("slug", article.Slug);
        Field("id", article.Id);
        Field("url", article.SourceUrl);
        Line("published", TimeOf(article.PublishedAt));
        Line("updated", TimeOf(article.UpdatedAt));
        Line("expires", TimeOf(article.Expires));
        Line("draft", article.IsDraft ? "true" : "");
        Line("authors", Joined(article.Authors, static author => author.Name));
        Field("language", article.Language);
        Line("tags", Joined(article.Tags, static tag => tag.Name));
        Line("words", article.WordCount.ToString(CultureInfo.InvariantCulture));
        Field("excerpt", article.Excerpt);
        Begin("outline", article.Headings.Count);
        foreach (Heading heading in article.Headings)
        {
            string indentation = new(' ', 2 * heading.Level);
            surroundings.Output.WriteLine($"{indentation}{Terminal.SafeLine(heading.Text)} #{Terminal.SafeLine(heading.Anchor)}");
        }

        Begin("links", article.Links.Count);
        foreach (Link link in article.Links)
        {
            string target = link.TryGetTarget(out Article other) ? " -> " + Terminal.SafeLine(other.Slug)
                : link.Kind == LinkKind.ArticleUnresolved ? " (not found)" : "";
            surroundings.Output.WriteLine($"  {NumberOf(link.SeedLine)}: {Terminal.SafeLine(link.Url)}{target}");
        }

        Begin("linked from", article.Backlinks.Count);
        foreach (Link link in article.Backlinks)
        {
            surroundings.Output.WriteLine(
                $"  {Terminal.SafeLine(link.Source.SeedPath)}:{NumberOf(link.SeedLine)}: {Terminal.SafeLine(link.Text)}");
        }
    }

    void Begin(string label, int count)
    {
        if (count > 0)
        {
            surroundings.Output.WriteLine();
            surroundings.Output.WriteLine(label + ":");
        }
    }

    void Field(string label, Utf8Text value) => Line(label, Terminal.SafeLine(value));

    void Line(string label, string value)
    {
        if (value.Length > 0)
        {
            surroundings.Output.WriteLine($"{label}: {value}");
        }
    }

    static string Joined<T>(IEnumerable<T> list, Func<T, Utf8Text> text) =>
        string.Join(", ", list.Select(one => Terminal.SafeLine(text(one))));

    static string TimeOf(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture) ?? "";

    static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
