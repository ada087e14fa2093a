using Letterpress.Sample.Printing;

namespace Letterpress.Sample.Commands;

/// <summary><c>md</c>: one article as Markdown, to be redirected into a file.</summary>
static class MarkdownCommand
{
    public static int Run(string key)
    {
        if (!ArticleKey.TryFind(key, out Article article))
        {
            return ExitCode.NotFound;
        }

        RawOutput.Write(article.WriteMarkdown);
        return ExitCode.Success;
    }
}
