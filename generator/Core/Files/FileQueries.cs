using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Files;

/// <summary>Finds where the files may be to which the URLs of a seed lead.</summary>
static class FileQueries
{
    /// <summary>Whether a URL may lead to a file beside the seed.</summary>
    public static bool MayLeadToFile(string url) => LinkPath.IsRelative(url) && MediaTypes.Of(LinkPath.WithoutQuery(url)) is not null;

    public static EquatableArray<FileQuery> Of(ArticleModel article, EquatableArray<FileUse> uses, SiteRoots roots) =>
        uses.Select(use => Of(use, article.SeedPath, article.Keys.Url.Length == 0, roots)).ToEquatableArray();

    public static FileQuery Of(FileUse use, string seedPath, bool isLocal, SiteRoots roots)
    {
        bool isOfSite = use.Url[0] == '/';
        IEnumerable<string> paths = isOfSite
            ? roots.Roots.Select(root => LinkPath.Resolve(root.Folder, LinkPath.WithoutQuery(use.Url)))
            : [LinkPath.ToSeed(seedPath, use.Url), LinkPath.Resolve(PageOf(seedPath), LinkPath.WithoutQuery(use.Url))];
        string[] distinct = [.. paths.Distinct(StringComparer.Ordinal)];
        string name = use.IsNote ? LinkPath.NameOf(distinct[0]) : "";
        return new(use.Url, distinct.ToEquatableArray(), name, isLocal && !isOfSite && !use.IsGuess, use.Span);
    }

    /// <summary>The folder that the page of a seed is on many websites: links may be written as from there.</summary>
    static string PageOf(string seedPath) => LinkPath.WithoutExtension(seedPath);
}
