using Letterpress.Core.Model;

namespace Letterpress.Tool.Editing;

/// <summary>Finds where a URL is written within the source of a link: Markdown, a start tag, or a note.</summary>
static class UrlPlaces
{
    /// <summary>The only place of a text in the URL of a link.</summary>
    /// <param name="text">Of the seed.</param>
    /// <param name="link">The link, or its start tag.</param>
    /// <param name="wanted">The URL or a part of it, as written.</param>
    /// <returns>-1 where there is no such place, or several.</returns>
    public static int Find(string text, SeedSpan link, string wanted)
    {
        if (wanted.Length == 0 || link.Start + link.Length > text.Length)
        {
            return -1;
        }

        // The text of a Markdown link may say its URL too.
        int end = link.Start + link.Length;
        int url = text.LastIndexOf("](", end - 1, link.Length, StringComparison.Ordinal);
        int start = url < 0 ? link.Start : url + 2;
        int found = text.IndexOf(wanted, start, end - start, StringComparison.Ordinal);
        int next = found < 0 ? -1 : text.IndexOf(wanted, found + 1, end - found - 1, StringComparison.Ordinal);
        return next < 0 ? found : -1;
    }
}
