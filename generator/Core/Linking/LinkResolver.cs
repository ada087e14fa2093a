using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Finds the article to which a link leads: the one place that decides what a link means.</summary>
sealed class LinkResolver
{
    /// <summary>For a URL that names the article wherever it is: with a host, or relative to the linking article's own URL.</summary>
    static readonly Func<LinkResolver, LinkQuery, int>[] s_urlSteps =
    [
        static (resolver, query) => resolver.PublisherNumberOrUrl(query),
        static (resolver, query) => resolver.AliasThatIsUrl(query),
    ];

    /// <summary>For the links of a website whose source the seeds are. The first step that finds an article decides.</summary>
    static readonly Func<LinkResolver, LinkQuery, int>[] s_siteSteps =
    [
        static (resolver, query) => resolver.FileBesideSeed(query),
        static (resolver, query) => resolver.PageBesideSeed(query),
        static (resolver, query) => resolver.PageOfSite(query),
        static (resolver, query) => resolver.PermalinkOrAlias(query),
        static (resolver, query) => resolver.OnlyPageThatEndsSo(query),
        static (resolver, query) => resolver.IdOrSlug(query),
        static (resolver, query) => resolver.NameWithQuery(query),
    ];

    /// <summary>For the links of an article with a URL of its own, whose website the seeds are not.</summary>
    static readonly Func<LinkResolver, LinkQuery, int>[] s_archiveSteps =
    [
        static (resolver, query) => resolver.SeedBesideSeed(query),
        static (resolver, query) => resolver.Name(LinkPath.ToName(query.Link.Url)),
        static (resolver, query) => resolver.NameWithQuery(query),
    ];

    readonly CorpusNames _names;
    readonly AliasIndex _aliases;
    readonly PageIndex _pages;
    readonly NoteIndex _notes;
    readonly Dictionary<string, int> _byStem = new(StringComparer.Ordinal);

    public LinkResolver(ArticleSummary[] articles, int[] byPath, CorpusNames names, AliasIndex aliases)
    {
        _names = names;
        _aliases = aliases;
        _pages = new(articles, byPath);
        _notes = new(articles, byPath);

        // A link may omit the file extension: it leads to the first of two seeds that differ only in that.
        foreach (int i in byPath)
        {
            string path = articles[i].SeedPath;
            int extension = path.LastIndexOf('.');
            string stem = extension > path.LastIndexOf('/') + 1 ? Identifiers.Normalize(path.Substring(0, extension)) : "";
            if (stem.Length > 0 && !_byStem.ContainsKey(stem))
            {
                _byStem.Add(stem, i);
            }
        }
    }

    /// <returns>The index of the article, or -1.</returns>
    public int Find(ArticleSummary source, LinkSummary link)
    {
        LinkQuery query = new(source, link);
        bool isOfSite = link.SitePath.Length > 0;
        return link.Form == LinkForm.Note ? _notes.Find(source, query.Path)
            : FirstOf(s_urlSteps, query) is >= 0 and int article ? article
            : !isOfSite && !LinkPath.IsRelative(link.Url) ? -1
            : FirstOf(isOfSite || source.IsLocal || link.Form == LinkForm.Page ? s_siteSteps : s_archiveSteps, query);
    }

    int FirstOf(Func<LinkResolver, LinkQuery, int>[] steps, LinkQuery query)
    {
        foreach (Func<LinkResolver, LinkQuery, int> step in steps)
        {
            if (step(this, query) is >= 0 and int article)
            {
                return article;
            }
        }

        return -1;
    }

    int PublisherNumberOrUrl(LinkQuery query) => _names.TryFind(query.Link.Keys, out int article) ? article : -1;

    int AliasThatIsUrl(LinkQuery query)
    {
        int article = -1;
        LinkKeys keys = query.Link.Keys;
        return (keys.PublisherNumber.Length > 0 && _aliases.TryFind("/#" + keys.PublisherNumber, out article))
            || (keys.Url.Length > 0 && _aliases.TryFind("//" + keys.Url, out article)) ? article : -1;
    }

    /// <summary>The seed at the path, as editors and code hosts read it.</summary>
    int FileBesideSeed(LinkQuery query) => query.IsRooted ? -1 : _pages.File(query.BesideSeed);

    /// <summary>
    /// The page at the path. A relative path has two readings: the file's (<c>de/x.md</c> is in <c>de/</c>) and that of a website
    /// whose pages are folders (<c>de/x.md</c> is <c>de/x/</c>). A link that ends in a slash is written for the second one.
    /// </summary>
    int PageBesideSeed(LinkQuery query)
    {
        if (query.IsRooted || query.Path.Length == 0)
        {
            return -1;
        }

        int asFile = _pages.Page(query.BesideSeed, query.Page);
        if (asFile >= 0 && !query.Page.IsFolder)
        {
            return asFile;
        }

        int asPage = query.IsMarkdown ? -1 : _pages.Page(query.BesidePage, query.Page);
        return asPage >= 0 ? asPage : asFile;
    }

    /// <summary>The page at a path from the root of the website.</summary>
    int PageOfSite(LinkQuery query) => query.IsRooted || query.Link.Form == LinkForm.Page
        ? _pages.SitePage(query.FromRoot, query.Page)
        : -1;

    /// <summary>The article whose front matter states the path, from the root or relative to the page's own path.</summary>
    int PermalinkOrAlias(LinkQuery query) =>
        query.PathsOnSite.Select(path => Alias("/" + path)).Where(static article => article >= 0).DefaultIfEmpty(-1).First();

    /// <summary>Where the root of the website is not known: the article that is the only one whose path ends in the link's.</summary>
    int OnlyPageThatEndsSo(LinkQuery query) => query.IsRooted || query.Link.Form == LinkForm.Page
        ? _pages.OnlyEnd(query.FromRoot, query.Page)
        : -1;

    /// <summary>The article with an id, slug or alias that is the whole path, in one segment.</summary>
    int IdOrSlug(LinkQuery query) => query.FromRoot is { Length: > 0 } name && !query.IsMarkdown
        && (query.IsRooted || query.Path.IndexOf('/') is var slash && (slash < 0 || slash == query.Path.Length - 1))
        ? Name(name)
        : -1;

    int NameWithQuery(LinkQuery query) => Name(LinkPath.ToNameWithQuery(query.Link.Url));

    int SeedBesideSeed(LinkQuery query)
    {
        if (query.Link.Url[0] == '/' || LinkPath.ToSeed(query.Source.SeedPath, query.Link.Url) is not { Length: > 0 } path)
        {
            return -1;
        }

        int file = _pages.File(path);
        return file >= 0 ? file : _byStem.TryGetValue(path, out int article) ? article : -1;
    }

    int Name(string name) => name.Length == 0 ? -1
        : _names.TryFindAlias(name, out int article) || _aliases.TryFind(name, out article) ? article
        : Alias("/" + Identifiers.Normalize(name));

    int Alias(string alias) => _aliases.TryFind(alias, out int article) ? article : -1;
}
