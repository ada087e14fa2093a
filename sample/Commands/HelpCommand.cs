namespace Letterpress.Sample.Commands;

/// <summary><c>help</c>: what the program can do.</summary>
static class HelpCommand
{
    const string Text = """
        Usage: dotnet run --project sample [-- <command>]

          (none)             the newest articles, the graph in one line, and what to try next
          serve              a news reader of the articles in your browser, on this machine only; --port <n> for another port
          export <folder>    the reader as static files for any web server; --url <URL> says where they will be, for feeds and metadata
          list               all articles, the references between them, and references to articles outside the corpus
          show <key>         one article as text
          html <key>         one article as HTML
          md <key>           one article as Markdown
          graph              the graph of references: hubs, orphans, referenced articles outside the corpus, external hosts
          graph --format <f> the graph as a file: dot, mermaid, graphml or json
          path <from> <to>   the shortest path of links from one article to another; both are keys
          backlinks <key>    the links that lead to an article, with the text around them
          search <query>     the articles that have words, "phrases", but no -words; the last word may be half a word
          people             the people and the techniques of printing, with their typed front matter
          help               this text

        A key is an article's id, its slug, or any known form of its URL.
        """;

    public static int Run()
    {
        Console.Out.WriteLine(Text);
        return ExitCode.Success;
    }

    /// <summary>For an invalid command line.</summary>
    public static int Refuse()
    {
        Console.Error.WriteLine(Text);
        return ExitCode.Usage;
    }
}
