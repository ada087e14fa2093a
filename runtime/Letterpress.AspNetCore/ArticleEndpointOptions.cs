using System.Diagnostics.CodeAnalysis;
using Letterpress.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Letterpress;

/// <summary>How <see cref="ArticleEndpoints.MapArticles"/> serves articles.</summary>
public sealed class ArticleEndpointOptions
{
    SiteOptions? _shortSite;

    /// <summary>Gets or sets the path of an article's page, with the placeholders of <see cref="ArticleUrlTemplate"/>.</summary>
    /// <remarks>
    /// It has <c>{slug}</c> or <c>{id}</c>, alone or with other text between two slashes. Links between articles lead to it. What the URL
    /// of the article differs from, such as another year or another letter case, is redirected.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is invalid.</exception>
    public string Path
    {
        get => ArticlePath.Text;
        set => ArticlePath = ArticlePath.Parse(value);
    }

    /// <summary>Gets or sets the absolute URL of the app, with its path where it has one: <c>https://news.example</c>.</summary>
    /// <remarks>
    /// Null by default: then there are no canonical URLs, no metadata that need one, no feeds, sitemap and <c>llms.txt</c>, since a request
    /// can state any host. It is that of <see cref="Site"/> where that is set.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is relative, or has another scheme than HTTP and HTTPS.</exception>
    public Uri? BaseUrl
    {
        get => StatedSite?.BaseUrl;
        set => _shortSite = value is null ? null : new SiteOptions { BaseUrl = value, Title = value.Host };
    }

    /// <summary>Gets or sets what the app says of itself in feeds and metadata; null for <see cref="BaseUrl"/> only.</summary>
    /// <remarks>Its <c>ArticleUrl</c> and <c>Html</c> are those of <see cref="Path"/> and <see cref="Html"/>.</remarks>
    public SiteOptions? Site { get; set; }

    /// <summary>Gets or sets whether there are feeds; true by default. They need <see cref="BaseUrl"/> or <see cref="Site"/>.</summary>
    /// <remarks>
    /// They are <c>/feed.atom</c>, <c>/feed.rss</c> and <c>/feed.json</c>, and the same for each tag in
    /// <c>/tags/{tag}/</c> and for each language in <c>/languages/{language}/</c>.
    /// </remarks>
    public bool HasFeeds { get; set; } = true;

    /// <summary>Gets or sets how much feeds have; their URLs and titles are set for each.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public FeedOptions Feed
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>
    /// Gets or sets whether there are <c>/sitemap.xml</c> and <c>/llms.txt</c>; true by default. They need <see cref="BaseUrl"/> or
    /// <see cref="Site"/>.
    /// </summary>
    public bool HasSitemap { get; set; } = true;

    /// <summary>Gets or sets the path of the search, <c>/search</c> by default, without a slash at its end; null for none.</summary>
    /// <remarks>
    /// <c>/search?q=ink</c> serves a page of hits, and <c>/search.json?q=ink</c> the same as JSON, as the page does to clients whose
    /// <c>Accept</c> prefers it. Of a query the first 256 characters count; its last word may be half a word. Other endpoints of the app
    /// with these paths, and articles, come first. There is no search where the articles were compiled without an index
    /// (<see cref="ArticleCorpus.CanSearch"/>).
    /// </remarks>
    /// <exception cref="ArgumentException">The value does not begin with a slash, ends with one, or has a placeholder or a query.
    /// </exception>
    public string? SearchPath
    {
        get;
        set
        {
            if (value is not null && (value.Length < 2 || value[0] != '/' || value[^1] == '/' || value.AsSpan().ContainsAny("{}?#*")))
            {
                throw new ArgumentException($"'{value}' is no path such as '/search'.", nameof(value));
            }

            field = value;
        }
    } = "/search";

    /// <summary>Gets or sets how many hits a search has at most; 20 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1, or greater than
    /// <see cref="SearchOptions.MaxLimit"/>.</exception>
    public int SearchLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, SearchOptions.MaxLimit);
            field = value;
        }
    } = 20;

    /// <summary>Gets or sets what writes the page of a search; null for a small page without style.</summary>
    /// <remarks>
    /// The status and the header fields of the response are set before. What such a page depends on is not known here: it has no
    /// <c>ETag</c>.
    /// </remarks>
    public Func<ArticleSearch, Task>? SearchPage { get; set; }

    /// <summary>Gets or sets whether each article is also served as Markdown, JSON and text; true by default.</summary>
    /// <remarks>
    /// They have the URL of the page with <c>.md</c>, <c>.json</c> or <c>.txt</c> after it. The URL of the page itself serves them
    /// too, to clients whose <c>Accept</c> prefers them.
    /// </remarks>
    public bool HasTwins { get; set; } = true;

    /// <summary>Gets or sets what writes the page around an article; null for a small page without style.</summary>
    /// <remarks>
    /// <para>The status and the header fields of the response are set before; a page may change them. A Razor component or any
    /// <see cref="IResult"/> can be the page too: see <see cref="UseComponent{TComponent}"/> and <see cref="UseResult"/>.</para>
    /// <para>What such a page depends on is not known here: it has no <c>ETag</c> and no <c>Last-Modified</c> unless
    /// <see cref="PageVersion"/> is set.</para>
    /// </remarks>
    public Func<ArticlePage, Task>? Page { get; set; }

    /// <summary>Gets or sets what <see cref="Page"/> depends on, other than the article and the code of the app.</summary>
    /// <remarks>
    /// It is a part of the <c>ETag</c>. A page that depends on nothing else returns an empty string; one that shows who is signed in
    /// returns a name or number of the user; null, for a request or as the value of this property, is a page without
    /// <c>ETag</c>. A new build of the app changes all tags in any case.
    /// </remarks>
    public Func<HttpContext, string?>? PageVersion { get; set; }

    /// <summary>Gets or sets what writes the page for a URL that is no article's; null for a small page.</summary>
    /// <remarks>The status of the response is set before: 404, or 410 for an article that has expired.</remarks>
    public Func<ArticleNotFound, Task>? NotFoundPage { get; set; }

    /// <summary>Gets or sets whether paths that nothing else in the app has get <see cref="NotFoundPage"/> too; false by default.</summary>
    /// <remarks>
    /// With a <see cref="Path"/> such as <c>/{slug}</c> any path may be one of the rest of the app, which unknown ones are left to. Where
    /// this is true, a fallback of the app, which comes after all other endpoints, answers them with 404 and the articles whose slugs are
    /// most similar to the end of the path. Paths with a file extension are left to static files.
    /// </remarks>
    public bool HasFallback { get; set; }

    /// <summary>Gets or sets how many articles with similar slugs a page for an unknown URL names; 3 by default, 0 for none.</summary>
    /// <remarks>All slugs are compared, which takes some milliseconds in a corpus of 100,000.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or greater than 100.</exception>
    public int NearestCount
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            field = value;
        }
    } = 3;

    /// <summary>Gets or sets how articles are written as HTML; its <c>ArticleUrl</c> is that of <see cref="Path"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public HtmlOptions Html
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>Gets or sets the header field <c>Cache-Control</c>; <c>no-cache</c> by default, null for none.</summary>
    /// <remarks>
    /// With <c>no-cache</c> a browser keeps pages and asks each time whether they are current, which costs an answer without body. Without
    /// the field it may guess from <c>Last-Modified</c>, and not ask for weeks.
    /// </remarks>
    public string? CacheControl { get; set; } = "no-cache";

    /// <summary>Gets or sets whether articles whose <see cref="Article.PublishedAt"/> is in the future are served, for previews.</summary>
    /// <remarks>
    /// False by default: until then their URLs are those of no article, and neither lists nor the search have them. What has expired is in
    /// neither, with or without previews. Drafts are served where the build has
    /// them.
    /// </remarks>
    public bool IncludesUnpublished { get; set; }

    /// <summary>Gets or sets the clock; null for the one of the app's services, or that of the system.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Gets or sets the name of the endpoint of pages, for <c>LinkGenerator</c>; null by default, which is no name.</summary>
    /// <remarks>Names are unique in an app.</remarks>
    public string? Name { get; set; }

    /// <summary>Sets <see cref="Page"/> to what a function returns, such as a <c>RazorSlice</c>.</summary>
    /// <param name="page">Makes the page of an article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public void UseResult(Func<ArticlePage, IResult> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Page = article => page(article).ExecuteAsync(article.HttpContext);
    }

    /// <summary>Sets <see cref="Page"/> to a Razor component.</summary>
    /// <remarks>The app calls <c>builder.Services.AddRazorComponents()</c>.</remarks>
    /// <typeparam name="TComponent">A component with a parameter <c>Page</c>, an <see cref="ArticlePage"/>.</typeparam>
    public void UseComponent<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>()
        where TComponent : IComponent =>
        UseResult(static page => new RazorComponentResult<TComponent>(new Dictionary<string, object?> { ["Page"] = page }));

    internal SiteOptions? StatedSite => Site ?? _shortSite;

    internal ArticlePath ArticlePath { get; private set; } = ArticlePath.Parse("/articles/{slug}");
}
