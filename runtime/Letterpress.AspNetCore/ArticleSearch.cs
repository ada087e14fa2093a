using Letterpress.Routing;
using Microsoft.AspNetCore.Http;

namespace Letterpress;

/// <summary>A search that a request asks for, with what it found.</summary>
/// <remarks>In <c>default</c> the query is empty and there are no hits.</remarks>
public readonly struct ArticleSearch
{
    readonly ArticleView? _view;
    readonly string? _query;

    internal ArticleSearch(HttpContext context, ArticleView view, string query, in SearchResults results)
    {
        HttpContext = context;
        Results = results;
        _view = view;
        _query = query;
    }

    /// <summary>Gets the request and its response, whose status and header fields are set.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Gets the query as somebody typed it, at most 256 characters; empty where the request has none.</summary>
    public string Query => _query ?? "";

    /// <summary>Gets the articles that fit the query best, of those that are shown at the time of the request.</summary>
    public SearchResults Results { get; }

    /// <summary>Gets the URL of a hit in this app: the page of the article, at the heading under which the hit stands.</summary>
    /// <param name="hit">One of <see cref="Results"/>.</param>
    public string UrlOf(SearchHit hit)
    {
        if (_view is null)
        {
            return "";
        }

        // A page may have the title elsewhere, and then leaves out the heading that says it.
        string page = _view.ArticleUrl.Format(hit.Article);
        return hit.Heading is { IsTitle: false, Anchor: { IsEmpty: false } anchor }
            ? $"{page}#{Uri.EscapeDataString(_view.Html.IdPrefix + anchor)}"
            : page;
    }

    internal ArticleView View => _view!;
}
