using System.Text;
using Sample;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
if (Console.IsOutputRedirected)
{
    // A file has no width; 80 columns would cut titles.
    AnsiConsole.Profile.Width = 140;
}

return args switch
{
    [] => Overview.Print(),
    ["show", string key] => WithArticle(key, ArticlePage.Print),
    ["html", string key] => WithArticle(key, static article => Raw.Write(article.WriteHtml)),
    ["md", string key] => WithArticle(key, static article => Raw.Write(article.WriteMarkdown)),
    ["help" or "--help" or "-h"] => Usage(Console.Out, 0),
    _ => Usage(Console.Error, 2),
};

static int WithArticle(string key, Action<Letterpress.Article> print)
{
    try
    {
        print(Articles.Find(key));
        return 0;
    }
    catch (KeyNotFoundException exception)
    {
        // The message names the key and the nearest slugs.
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
}

static int Usage(TextWriter writer, int exitCode)
{
    writer.WriteLine("""
        dotnet run --project sample                    every article, and the references between them
        dotnet run --project sample -- show <key>      one article as text
        dotnet run --project sample -- html <key>      one article as HTML
        dotnet run --project sample -- md <key>        one article as Markdown

        A key is an id, a slug or any form of an article's URL.
        """);
    return exitCode;
}
