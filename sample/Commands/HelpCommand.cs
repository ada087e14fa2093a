namespace Letterpress.Sample.Commands;

/// <summary><c>help</c>: what the program can do.</summary>
static class HelpCommand
{
    const string Text = """
        Usage: dotnet run --project sample [-- <command>]

          list               every article, the references between them, and those that lead out of the corpus (default)
          show <key>         one article as text
          html <key>         one article as HTML, raw
          md <key>           one article as Markdown, raw
          graph              the graph of references: hubs, orphans, cited articles that are not here, hosts
          graph --format <f> the graph, raw: dot, mermaid, graphml or json
          path <from> <to>   the shortest way of links from one article to another; both are keys
          backlinks <key>    who links to an article, and in what words
          help               this text

        A key is an article's id, its slug, or any known form of its URL.
        """;

    public static int Run()
    {
        Console.Out.WriteLine(Text);
        return ExitCode.Success;
    }

    /// <summary>For a command line that is not understood.</summary>
    public static int Refuse()
    {
        Console.Error.WriteLine(Text);
        return ExitCode.Usage;
    }
}
