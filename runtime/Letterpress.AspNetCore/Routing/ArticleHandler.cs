using Letterpress.Http;
using Letterpress.Pages;
using Microsoft.AspNetCore.Http;

namespace Letterpress.Routing;

/// <summary>Answers requests for articles.</summary>
sealed class ArticleHandler
{
    /// <summary>A page of which nothing is known before it is written.</summary>
    static readonly Representation s_unknown = Representation.Unknown(ArticleFormat.Html.ContentType());

    readonly ArticleCorpus _corpus;
    readonly ArticleEndpointOptions _options;
    readonly ArticleLocator _locator;
    readonly Publication _publication;
    readonly ViewCache _views;

    public ArticleHandler(ArticleCorpus corpus, ArticleEndpointOptions options, ViewCache views, Publication publication)
    {
        _corpus = corpus;
        _options = options;
        _locator = new(corpus, options.ArticlePath, options.HasTwins);
        _publication = publication;
        _views = views;
    }

    /// <summary>Whether a path is that of an article, in any form.</summary>
    public bool IsArticle(HttpContext context) => _locator.TryFind(_views.PathOf(context), out _, out _, out _);

    /// <summary>Answers a GET or HEAD request for one article.</summary>
    public Task HandleAsync(HttpContext context)
    {
        ReadOnlySpan<char> path = _views.PathOf(context);
        int status = _locator.TryFind(path, out Article article, out ArticleFormat format, out bool isCanonical)
            ? _publication.StatusOf(article)
            : StatusCodes.Status404NotFound;
        if (status == StatusCodes.Status404NotFound)
        {
            return WriteNotFoundAsync(context, status, _locator.KeyOf(path));
        }

        ArticleView view = _views.Of(context);
        if (!isCanonical || !_views.HasExactPrefix(context))
        {
            return ResponseWriter.Redirect(context, view.UrlOf(article, format), _options.CacheControl);
        }

        if (status == StatusCodes.Status410Gone)
        {
            return WriteNotFoundAsync(context, status, default);
        }

        if (format == ArticleFormat.Html && view.HasTwins)
        {
            context.Response.Headers.Append("Vary", "Accept");
            format = AcceptHeader.Choose(context.Request.Headers.Accept);
        }

        ulong hidden = format == ArticleFormat.Html ? _publication.HiddenTranslationsOf(article) : 0;
        return format == ArticleFormat.Html && _options.Page is { } page
            ? WritePageAsync(context, new ArticlePage(context, view, article, hidden, context.Response.BodyWriter), page)
            : ResponseWriter.WriteAsync(
                context,
                view.Describe(article, format, hidden),
                new ArticleBody(view, article, format, hidden),
                _options.CacheControl);
    }

    /// <summary>Answers a request for a path that nothing in the app has.</summary>
    public Task HandleUnknownAsync(HttpContext context)
    {
        ReadOnlySpan<char> path = _views.PathOf(context).TrimEnd('/');
        bool isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return (isRead ? TryRedirect(context) : null)
            ?? WriteNotFoundAsync(context, StatusCodes.Status404NotFound, path[(path.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Redirects a path elsewhere in the app that is another name of an article.</summary>
    /// <returns>Null where it is not.</returns>
    public Task? TryRedirect(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        return path.Length > 1 && _corpus.TryFind(path, out Article article)
            && _publication.StatusOf(article) != StatusCodes.Status404NotFound
            ? ResponseWriter.Redirect(context, _views.Of(context).UrlOf(article, ArticleFormat.Html), _options.CacheControl)
            : null;
    }

    Task WritePageAsync(HttpContext context, ArticlePage article, Func<ArticlePage, Task> page)
    {
        Representation described = s_unknown;
        if (!BuildVersion.CanChange && _options.PageVersion?.Invoke(context) is { } version)
        {
            Representation known = article.Describe();
            described = version.Length == 0 ? known : PageTag.With(known, version);
        }

        return ResponseWriter.TryWriteHeader(context, described, _options.CacheControl)
            ? FlushAfterAsync(page(article), context)
            : Task.CompletedTask;
    }

    static Task FlushAfterAsync(Task page, HttpContext context)
    {
        return page.IsCompletedSuccessfully ? ResponseWriter.FlushAsync(context.Response) : WaitAsync();

        async Task WaitAsync()
        {
            await page;
            await ResponseWriter.FlushAsync(context.Response);
        }
    }

    Task WriteNotFoundAsync(HttpContext context, int status, ReadOnlySpan<char> key)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = _options.CacheControl;
        context.Response.Headers.Append("Vary", "Accept");
        bool isShown = HttpMethods.IsGet(context.Request.Method)
            && AcceptHeader.Choose(context.Request.Headers.Accept) == ArticleFormat.Html;
        if (!isShown)
        {
            return Task.CompletedTask;
        }

        ArticleNotFound notFound = new(context, Nearest(key), _views.Of(context).ArticleUrl);
        return FlushAfterAsync(_options.NotFoundPage is { } page ? page(notFound) : NotFoundPage.WriteAsync(notFound), context);
    }

    Article[] Nearest(ReadOnlySpan<char> key)
    {
        Article[] nearest = new Article[_options.NearestCount];
        int count = 0;
        foreach (Article article in nearest.AsSpan(0, key.IsEmpty ? 0 : _corpus.FindNearest(key, nearest)))
        {
            if (_publication.StatusOf(article) == StatusCodes.Status200OK)
            {
                nearest[count++] = article;
            }
        }

        return nearest[..count];
    }
}
