using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Letterpress.Routing;

/// <summary>The path of the route group in which articles are mapped; empty without a group. The router knows it.</summary>
/// <param name="pattern">The pattern of the route in the group.</param>
sealed class GroupPrefix(string pattern)
{
    readonly int _segmentCount = RoutePatternFactory.Parse(pattern).PathSegments.Count;

    /// <summary>As the app writes it, with a slash before it: <c>/blog</c>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The same percent-encoded.</summary>
    public string Url { get; private set; } = "";

    /// <summary>A convention of the endpoint; the router calls it with the pattern of the group before its own.</summary>
    /// <exception cref="InvalidOperationException">The group has parameters: then no link would lead to an article.</exception>
    public void Read(EndpointBuilder endpoint)
    {
        RoutePattern whole = ((RouteEndpointBuilder)endpoint).RoutePattern;
        var segments = new List<string>();
        foreach (RoutePatternPathSegment segment in whole.PathSegments.SkipLast(_segmentCount))
        {
            segments.Add(segment is { IsSimple: true, Parts: [RoutePatternLiteralPart literal] }
                ? literal.Content
                : throw new InvalidOperationException(
                    $"The route group '{whole.RawText}' has a parameter; map articles in a group without one."));
        }

        Text = string.Concat(segments.Select(static segment => "/" + segment));
        Url = string.Concat(segments.Select(static segment => "/" + Uri.EscapeDataString(segment)));
    }
}
