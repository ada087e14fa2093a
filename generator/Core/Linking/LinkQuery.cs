using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>A link that is searched for: what its URL says as a path, from the places that it may be relative to.</summary>
sealed class LinkQuery
{
    /// <summary>What Zola and Docusaurus write before a path from the root of the content.</summary>
    static readonly string[] s_rootMarks = ["@/", "@site/", "~/", "~@/"];

    readonly string _seed;

    public LinkQuery(ArticleSummary source, LinkSummary link)
    {
        Source = source;
        Link = link;
        string url = link.SitePath.Length > 0 ? link.SitePath : link.Url;
        string path = LinkPath.WithoutQuery(url);
        string mark = s_rootMarks.FirstOrDefault(mark => path.StartsWith(mark, StringComparison.Ordinal)) ?? "";
        Path = Identifiers.Normalize(mark.Length == 0 ? path : path.Substring(mark.Length - 1));
        IsRooted = Path.StartsWith("/", StringComparison.Ordinal);
        _seed = Identifiers.Normalize(source.SeedPath);
        bool isFolder = Path.EndsWith("/", StringComparison.Ordinal) || LinkPath.NameOf(Path) is "." or "..";
        Page = new(isFolder, !LinkPath.IsMarkdown(Path), ArticlePath.SuffixOf(LinkPath.WithoutExtension(LinkPath.NameOf(_seed))));
    }

    public ArticleSummary Source { get; }

    public LinkSummary Link { get; }

    /// <summary>As written, without query and fragment; empty where there is nothing else.</summary>
    public string Path { get; }

    /// <summary>Whether the path starts at the root of the website.</summary>
    public bool IsRooted { get; }

    public PageQuery Page { get; }

    /// <summary>Whether the path is that of a Markdown file, which websites do not have.</summary>
    public bool IsMarkdown => LinkPath.IsMarkdown(Path);

    /// <summary>The path relative to the seed's folder.</summary>
    public string BesideSeed => LinkPath.Resolve(LinkPath.FolderOf(_seed), Path);

    /// <summary>The path relative to the seed's page, as a folder.</summary>
    public string BesidePage => LinkPath.Resolve(ArticlePath.WithoutIndex(LinkPath.WithoutExtension(_seed)), Path);

    /// <summary>The path from the root of the website.</summary>
    public string FromRoot => LinkPath.Resolve("", Path);

    /// <summary>The paths of the website that the link may mean.</summary>
    public IEnumerable<string> PathsOnSite
    {
        get
        {
            if (Path.Length == 0)
            {
                return [];
            }

            string own = Source.Permalink.Length > 0 ? LinkPath.Clean(LinkPath.WithoutExtension(Source.Permalink)) : Source.Path;
            string[] paths = IsRooted
                ? [FromRoot]
                : [LinkPath.Resolve(LinkPath.FolderOf(own), Path), LinkPath.Resolve(own, Path)];

            // A permalink may omit what the link writes.
            return [.. paths, .. paths.Select(PageIndex.PageOf)];
        }
    }
}
