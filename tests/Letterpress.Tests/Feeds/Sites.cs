using System.Text.RegularExpressions;

namespace Letterpress.Tests.Feeds;

/// <summary>The websites of the tests, and what XML can hold of a text.</summary>
static partial class Sites
{
    /// <summary>Says as little as a website must.</summary>
    public static SiteOptions Small { get; } = new() { BaseUrl = new("https://news.example"), Title = "News" };

    /// <summary>Says everything.</summary>
    public static SiteOptions Full { get; } = new()
    {
        BaseUrl = new("https://press.example/journal"),
        Title = "Type & <Ink>",
        Description = "All about \"type\" ]]> & ink",
        Language = "en",
        Author = "Ada <Setter>",
        AuthorUrl = "/about?a=1&b=2",
        AuthorEmail = "ada@press.example",
        Copyright = "© 2026 Press & Co",
        LogoUrl = "logo.png",
        IconUrl = "https://cdn.example/icon.png?a=1&b=2",
        ImageUrl = "/card.png",
        TwitterAccount = "@press",
        ArticleUrl = "read/{slug}?from=feed&x",
        ArticleType = ArticleType.NewsArticle,
    };

    /// <summary>A text without the characters that XML cannot hold.</summary>
    public static string InXml(object text) => string.Concat(text.ToString()!.Where(static c =>
        c is '\t' or '\n' or '\r' or (>= ' ' and not ('\uFFFE' or '\uFFFF'))));

    /// <summary>Whether a text is a URL of the web, by the grammar of RFC 3986.</summary>
    public static bool IsUrl(string text) => Url().IsMatch(text);

    [GeneratedRegex(@"^https?://(?:(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})+|\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*\](?::[0-9]+)?)"
        + @"(?:/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*)?"
        + @"(?:\?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?\z")]
    private static partial Regex Url();
}
