namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>What the URLs of front matter mean.</summary>
static class SiteUrls
{
    /// <summary>Whether it has a scheme and a host.</summary>
    public static bool IsWhole(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a path of the site itself; <c>/:year/:title/</c> and <c>/{{ title }}/</c> are templates of paths.</summary>
    public static bool IsPermalink(string url) =>
        url.Length > 0 && !IsWhole(url) && !bool.TryParse(url, out _) && url.IndexOf('{') < 0 && !url.Contains("/:") && url[0] != ':';
}
