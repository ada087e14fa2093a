using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Letterpress.Routing;

/// <summary>Lets a route match where there is an article, and leaves other paths to the rest of the app.</summary>
sealed class ArticleConstraint(ArticleHandler handler) : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is null || routeDirection == RouteDirection.UrlGeneration || handler.IsArticle(httpContext);
}
