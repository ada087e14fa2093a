using Letterpress.Sample.Printing;

namespace Letterpress.Sample.Commands;

/// <summary><c>html</c>: one article as HTML, to be redirected into a file.</summary>
static class HtmlCommand
{
    public static int Run(string key)
    {
        if (!ArticleKey.TryFind(key, out Article article))
        {
            return ExitCode.NotFound;
        }

        RawOutput.Write(article.WriteHtml);
        return ExitCode.Success;
    }
}
