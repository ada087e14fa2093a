using Microsoft.AspNetCore.Http;

namespace Letterpress.Routing;

/// <summary>The views of the paths at which the app lies: nearly always one.</summary>
/// <param name="corpus">The articles.</param>
/// <param name="options">How they are served.</param>
/// <param name="prefix">The route group.</param>
sealed class ViewCache(ArticleCorpus corpus, ArticleEndpointOptions options, GroupPrefix prefix)
{
    ArticleView? _last;
    ArticleView? _other;

    /// <summary>The view for a request. A path of the app differs from the last one only where the app has several.</summary>
    public ArticleView Of(HttpContext context)
    {
        string pathBase = context.Request.PathBase.Value ?? "";
        if (_last is { } last && last.PathBase == pathBase)
        {
            return last;
        }

        ArticleView view = _other is { } other && other.PathBase == pathBase ? other : Create(context.Request.PathBase);
        (_other, _last) = (_last, view);
        return view;
    }

    /// <summary>The path of a request after that of the route group.</summary>
    public ReadOnlySpan<char> PathOf(HttpContext context)
    {
        ReadOnlySpan<char> path = context.Request.Path.Value;
        return path.Length >= prefix.Text.Length ? path[prefix.Text.Length..] : default;
    }

    /// <summary>Whether a request has the path of the route group in the letter case in which the app states it.</summary>
    public bool HasExactPrefix(HttpContext context) =>
        context.Request.Path.Value.AsSpan().StartsWith(prefix.Text, StringComparison.Ordinal);

    ArticleView Create(PathString pathBase) =>
        new(options, corpus, pathBase.Value ?? "", pathBase.ToUriComponent() + prefix.Url, prefix.Url);
}
