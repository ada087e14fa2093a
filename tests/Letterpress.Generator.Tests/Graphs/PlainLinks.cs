using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Letterpress.Generator.Tests.Graphs;

/// <summary>The links of a seed as a plain reader finds them, without a line of the generator's: to check it against.</summary>
static partial class PlainLinks
{
    /// <summary>The address of an article: that of its archive header, else its front matter's.</summary>
    public static string? AddressOf(string seed) => Split(seed).Address is { } own ? IdentityOf(own.OriginalString, null) : null;

    /// <summary>
    /// The links of a seed's body that a reader can see, in reading order: what kind each is while nobody knows the corpus, and
    /// what it leads to in the form of <see cref="AddressOf"/>.
    /// </summary>
    public static IEnumerable<(LinkKind Kind, string? Address)> Of(string seed)
    {
        (Uri? own, string body) = Split(seed);
        return
            from anchor in new HtmlParser().ParseDocument(body).QuerySelectorAll("a[href]")
            let href = anchor.GetAttribute("href")!.Trim()
            where IsSeen(anchor) && !Unsafe().IsMatch(href) && href.Length > 0
            let address = IdentityOf(href, own)
            select (
                href.StartsWith('#') ? LinkKind.Fragment
                : href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? LinkKind.Mail
                : href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
                    || href.StartsWith("sms:", StringComparison.OrdinalIgnoreCase) ? LinkKind.Phone
                : anchor.GetAttribute("rel") == "ArticleRef"
                    || address?.StartsWith("dw/", StringComparison.Ordinal) == true ? LinkKind.ArticleUnresolved
                : LinkKind.External,
                address);
    }

    /// <summary>It has text, a picture or a player, and nothing around it hides it.</summary>
    static bool IsSeen(IElement anchor) =>
        (anchor.TextContent.Any(static c => !char.IsWhiteSpace(c)) || anchor.QuerySelector("img,iframe,video,audio") is not null)
        && anchor.Closest("[hidden],script,style,template,svg,select,button,textarea,object,video,audio") is null;

    static (Uri? Address, string Body) Split(string seed)
    {
        Match frontMatter = FrontMatter().Match(seed);
        string rest = seed[frontMatter.Length..];
        Match header = Header().Match(rest);
        string address = header.Success ? header.Groups[1].Value : From().Match(frontMatter.Value).Groups[1].Value.Trim();
        return (Uri.TryCreate(address, UriKind.Absolute, out Uri? own) ? own : null, rest[(header.Index + header.Length)..]);
    }

    /// <summary>Publisher and number where the address has one that we know, else the address without what does not matter.</summary>
    static string? IdentityOf(string address, Uri? own)
    {
        address = address.Trim();
        if (address.StartsWith('#')
            || !Uri.TryCreate(own, address, out Uri? uri) && !Uri.TryCreate(address, UriKind.Absolute, out uri)
            || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        string host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        string path = Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/');
        if (host is "dw.com" or "m.dw.com" or "amp.dw.com" or "api.dw.com" && DeutscheWelle().Match(path) is { Success: true } number)
        {
            return "dw/" + number.Groups[1].Value;
        }

        string query = string.Join('&', uri.Query
            .TrimStart('?')
            .Split('&')
            .Where(static part => part.Length > 0 && !part.StartsWith("utm_", StringComparison.Ordinal)));
        return host + (uri.IsDefaultPort ? "" : ":" + uri.Port) + path + (query.Length > 0 ? "?" + Uri.UnescapeDataString(query) : "");
    }

    [GeneratedRegex(@"\A\uFEFF?---\r?\n.*?\n---[ \t]*\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:from|url|source):(.*)$", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@"\A\s*(?:<!--.*?-->\s*)?\[.*\]\((\S+)\)[ \t]*\r?\n-{3,}")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*(?!https?:|mailto:|tel:|sms:)[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"(?:/a-|/api/detail/article/)(\d+)$")]
    private static partial Regex DeutscheWelle();
}
