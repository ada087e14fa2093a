using Letterpress.Sample.Printing;

namespace Letterpress.Sample.Commands;

/// <summary><c>path</c>: the shortest path of links from one article to another.</summary>
static class PathCommand
{
    public static int Run(string from, string to)
    {
        if (!ArticleKey.TryFind(from, out Article start) || !ArticleKey.TryFind(to, out Article end))
        {
            return ExitCode.NotFound;
        }

        var path = new Article[Articles.Count];
        if (!Articles.Graph.TryFindPath(start, end, path, out int length))
        {
            Console.Error.WriteLine(Printable.Of($"No path of links leads from \"{start.Slug}\" to \"{end.Slug}\"."));
            return ExitCode.NotFound;
        }

        PathText.Print(Terminal.Open(), path.AsSpan(0, length));
        return ExitCode.Success;
    }
}
