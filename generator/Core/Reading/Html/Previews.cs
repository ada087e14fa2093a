using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Finds the small images that publishing tools show until the picture is loaded. The copy for readers without scripts has the name of
/// the picture's file, and so have they.
/// </summary>
static class Previews
{
    /// <param name="urlOf">The URL of an image.</param>
    public static IEnumerable<IElement> Of(IElement figure, Func<IElement, string> urlOf)
    {
        if (figure.QuerySelector("noscript img") is not { } copy || FileName(urlOf(copy)) is not { Length: > 0 } name)
        {
            return [];
        }

        IElement[] same =
        [
            .. figure.QuerySelectorAll("img").Where(image => image.Closest("noscript") is null && FileName(urlOf(image)) == name),
        ];
        return same.Take(same.Length - 1);
    }

    /// <summary>The last segment of a URL's path; empty where there is none.</summary>
    static string FileName(string url)
    {
        int end = url.IndexOfAny(['?', '#']);
        string path = end < 0 ? url : url.Substring(0, end);
        return path.Substring(path.LastIndexOf('/') + 1);
    }
}
