using Letterpress.Routing;
using Letterpress.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress;

/// <summary>Serves articles in ASP.NET Core apps.</summary>
public static class ArticleEndpoints
{
    static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Serves the articles of a corpus.</summary>
    /// <remarks>
    /// <para>One route serves all articles: the page of each; the same article as Markdown, JSON and text; and redirects from all other
    /// names of an article to its URL. Conditional requests, HEAD and ranges are answered as HTTP says.</para>
    /// <para>Where <see cref="ArticleEndpointOptions.BaseUrl"/> or <see cref="ArticleEndpointOptions.Site"/> is set, there are feeds, a
    /// sitemap and <c>llms.txt</c> too. Where the articles have a search index, there is <see cref="ArticleEndpointOptions.SearchPath"/>.
    /// </para>
    /// <para>With <see cref="ArticleEndpointOptions.HasFallback"/>, paths that nothing in the app has are answered too.</para>
    /// <para>An alias elsewhere in the app, such as <c>/2019/old-post.html</c>, is redirected where no other endpoint has its path, if
    /// <paramref name="endpoints"/> is the app itself and not a group of its routes.</para>
    /// </remarks>
    /// <param name="endpoints">The app, or a group of its routes without parameters.</param>
    /// <param name="corpus">The articles: <c>Articles.Corpus</c>.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>What adds conventions to all endpoints of the articles, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEndpointConventionBuilder MapArticles(
        this IEndpointRouteBuilder endpoints, ArticleCorpus corpus, Action<ArticleEndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(corpus);
        var options = new ArticleEndpointOptions();
        configure?.Invoke(options);
        string pattern = options.ArticlePath.Pattern;
        var prefix = new GroupPrefix(pattern);
        var views = new ViewCache(corpus, options, prefix);
        TimeProvider? clock = options.TimeProvider ?? endpoints.ServiceProvider.GetService<TimeProvider>();
        var publication = new Publication(options, clock ?? TimeProvider.System);
        var handler = new ArticleHandler(corpus, options, views, publication);

        // The group has all conventions; it adds nothing to paths.
        RouteGroupBuilder group = endpoints.MapGroup("");
        IEndpointConventionBuilder page = group.MapMethods(pattern, s_methods, handler.HandleAsync);
        page.Finally(prefix.Read);
        page.WithDisplayName($"Articles: {options.Path}");
        if (options.ArticlePath.IsAtRoot)
        {
            page.Add(endpoint => OnlyArticles((RouteEndpointBuilder)endpoint, handler));
        }

        if (options.Name is { } name)
        {
            page.WithName(name);
        }

        if (options.HasFallback)
        {
            RequestDelegate fallback = handler.HandleUnknownAsync;
            group.MapFallback(fallback);
        }

        if (options.StatedSite is not null)
        {
            MapSite(group, options, new SiteHandler(corpus, options, views, publication));
        }

        if (options.SearchPath is { } search && corpus.CanSearch)
        {
            MapSearch(group, search, new SearchHandler(corpus, options, views, publication));
        }

        group.ExcludeFromDescription();
        if (endpoints is IApplicationBuilder app)
        {
            app.Use(next => context => Redirect(context, handler) ?? next(context));
        }

        return group;
    }

    /// <summary>Other endpoints with these paths, and articles, come first.</summary>
    static void MapSearch(RouteGroupBuilder group, string path, SearchHandler handler)
    {
        group.MapMethods(path, s_methods, handler.HandleAsync).WithOrder(1);
        group.MapMethods(path + SearchHandler.JsonExtension, s_methods, handler.HandleJsonAsync).WithOrder(1);
    }

    static void MapSite(RouteGroupBuilder group, ArticleEndpointOptions options, SiteHandler site)
    {
        foreach (FeedFormat format in options.HasFeeds ? Enum.GetValues<FeedFormat>() : [])
        {
            string file = $"feed.{format.Name()}";
            group.MapMethods($"/{file}", s_methods, context => site.FeedAsync(context, format));
            group.MapMethods($"/tags/{{tag}}/{file}", s_methods, context => site.TagFeedAsync(context, format));
            group.MapMethods($"/languages/{{language}}/{file}", s_methods, context => site.LanguageFeedAsync(context, format));
        }

        if (options.HasSitemap)
        {
            group.MapMethods("/sitemap.xml", s_methods, site.SitemapAsync);
            group.MapMethods("/sitemap-{number}.xml", s_methods, site.SitemapPartAsync);
            group.MapMethods("/llms.txt", s_methods, site.LlmsAsync);
        }
    }

    /// <summary>A route without a first part of its own would take the paths of static files and of other middleware.</summary>
    static void OnlyArticles(RouteEndpointBuilder endpoint, ArticleHandler handler)
    {
        RoutePattern pattern = endpoint.RoutePattern;
        string parameter = pattern.Parameters[^1].Name;
        endpoint.RoutePattern = RoutePatternFactory.Pattern(
            pattern.RawText,
            defaults: null,
            parameterPolicies: new RouteValueDictionary { [parameter] = new ArticleConstraint(handler) },
            pattern.PathSegments);
    }

    static Task? Redirect(HttpContext context, ArticleHandler handler)
    {
        string method = context.Request.Method;
        bool isUnknown = context.GetEndpoint() is null && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method));
        return isUnknown ? handler.TryRedirect(context) : null;
    }
}
