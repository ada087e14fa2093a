using Letterpress.Http;
using Letterpress.Sites;

namespace Letterpress.Routing;

/// <summary>The articles as an app shows them that lies at a path: how URLs and bodies are written there.</summary>
sealed class ArticleView
{
    readonly RepresentationCache _cache;

    /// <param name="options">How articles are served.</param>
    /// <param name="corpus">The articles.</param>
    /// <param name="pathBase">The path of the app as a request has it.</param>
    /// <param name="root">The path of the app and of the route group, percent-encoded, without a slash at its end.</param>
    /// <param name="prefix">The path of the route group, percent-encoded.</param>
    public ArticleView(ArticleEndpointOptions options, ArticleCorpus corpus, string pathBase, string root, string prefix)
    {
        PathBase = pathBase;
        Root = root;
        HasTwins = options.HasTwins;
        ArticleUrl = root + options.Path;
        TwinUrl = root + options.Path.TrimEnd('/');
        Html = OptionCopies.Of(options.Html, ArticleUrl, omitsTitle: false);
        TitledHtml = OptionCopies.Of(options.Html, ArticleUrl, omitsTitle: true);
        if (options.StatedSite is { } site)
        {
            Origin = site.BaseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + prefix;
            CanonicalUrl = Origin + options.Path;
            Site = OptionCopies.Of(site, CanonicalUrl, options.Html);
        }

        string twin = Origin is null ? TwinUrl.ToString() : Origin + options.Path.TrimEnd('/');
        Markdown = OptionCopies.Of(options.Html, twin + ArticleFormat.Markdown.Extension());
        Text = OptionCopies.TextOf(options.Html, twin + ArticleFormat.Text.Extension());
        FeedElements = Site is not null && options.HasFeeds ? FeedLinks.Write(root, Site.Title) : [];
        Version = BuildVersion.Compute(
            corpus, [ArticleUrl.ToString(), $"{HasTwins} {FeedElements.Length}", .. OptionTexts.Of(Html), .. OptionTexts.Of(Site)]);
        _cache = new(options, corpus, this);
    }

    /// <summary>The path of the app as a request has it.</summary>
    public string PathBase { get; }

    /// <summary>The path of the app and of the route group, percent-encoded, without a slash at its end.</summary>
    public string Root { get; }

    public bool HasTwins { get; }

    /// <summary>The URLs of pages, as links within the app have them.</summary>
    public ArticleUrlTemplate ArticleUrl { get; }

    /// <summary>The same without a slash at the end, to which a file extension is appended.</summary>
    public ArticleUrlTemplate TwinUrl { get; }

    /// <summary>The absolute URLs of pages; null where the app does not state its own.</summary>
    public ArticleUrlTemplate? CanonicalUrl { get; }

    /// <summary>How the app writes articles in pages of its own.</summary>
    public HtmlOptions Html { get; }

    /// <summary>The same for pages that have the title of the article before it.</summary>
    public HtmlOptions TitledHtml { get; }

    /// <summary>How Markdown is written: its links lead to Markdown.</summary>
    public MarkdownOptions Markdown { get; }

    /// <summary>How text is written: its links lead to text, and the title precedes it.</summary>
    public TextOptions Text { get; }

    /// <summary>What the app says of itself; null where it does not state its URL.</summary>
    public SiteOptions? Site { get; }

    /// <summary>The absolute URL of the app and its route group, without a slash at the end.</summary>
    public string? Origin { get; }

    /// <summary>What the head of a page says of the feeds; empty where there are none.</summary>
    public byte[] FeedElements { get; }

    /// <summary>What all that is written depends on: the build of the app, and its options.</summary>
    public string Version { get; }

    /// <summary>What the header fields of a response say of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="format">What it is served as.</param>
    /// <param name="hidden">See <see cref="Publication.HiddenTranslationsOf"/>.</param>
    public Representation Describe(Article article, ArticleFormat format, ulong hidden) => _cache.Get(article, format, hidden);

    /// <summary>The URL of an article in one format as a new string.</summary>
    public string UrlOf(Article article, ArticleFormat format) =>
        (format == ArticleFormat.Html ? ArticleUrl : TwinUrl).Format(article) + format.Extension();
}
