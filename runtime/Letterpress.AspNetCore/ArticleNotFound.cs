using Microsoft.AspNetCore.Http;

namespace Letterpress;

/// <summary>A request for a URL of articles that has none, or none any more.</summary>
public readonly struct ArticleNotFound
{
    internal ArticleNotFound(HttpContext context, IReadOnlyList<Article> nearest, ArticleUrlTemplate articleUrl)
    {
        HttpContext = context;
        Nearest = nearest;
        ArticleUrl = articleUrl;
    }

    /// <summary>Gets the request and its response, whose status is set.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Gets the articles whose slugs are most similar to what was asked for, the most similar first; perhaps none.</summary>
    public IReadOnlyList<Article> Nearest { get; }

    /// <summary>Gets the URLs of articles in this app.</summary>
    public ArticleUrlTemplate ArticleUrl { get; }
}
