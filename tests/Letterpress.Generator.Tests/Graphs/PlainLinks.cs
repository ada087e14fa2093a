using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Letterpress.Generator.Tests.Graphs;

/// <summary>The links of a seed as a plain reader finds them, without a line of the generator's: to check it against.</summary>
static partial class PlainLinks
{
    /// <summary>The address of an article: that of its archive header, else its front matter's.</summary>
    public static string? AddressOf(string seed) => Split(seed).Address is { } own ? IdentityOf(own.OriginalString, null) : null;

    /// <summary>What the links of a seed's body lead to, in the form of <see cref="AddressOf"/>; links to nothing that has an address are left out.</summary>
    public static IEnumerable<string> Of(string seed)
    {
        (Uri? own, string body) = Split(seed);
        return new HtmlParser().ParseDocument(body).QuerySelectorAll("a[href]")
            .Select(anchor => IdentityOf(anchor.GetAttribute("href")!, own))
            .OfType<string>();
    }

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
        if (address.StartsWith('#') || !Uri.TryCreate(own, address, out Uri? uri) && !Uri.TryCreate(address, UriKind.Absolute, out uri) || uri.Scheme is not ("http" or "https"))
            return null;

        string host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        string path = Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/');
        if (host is "dw.com" or "m.dw.com" or "amp.dw.com" or "api.dw.com" && DeutscheWelle().Match(path) is { Success: true } number)
            return "dw/" + number.Groups[1].Value;

        string query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(static part => part.Length > 0 && !part.StartsWith("utm_", StringComparison.Ordinal)));
        return host + (uri.IsDefaultPort ? "" : ":" + uri.Port) + path + (query.Length > 0 ? "?" + Uri.UnescapeDataString(query) : "");
    }

    [GeneratedRegex(@"\A\uFEFF?---\r?\n.*?\n---[ \t]*\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:from|url|source):(.*)$", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@"\A\s*(?:<!--.*?-->\s*)?\[.*\]\((\S+)\)[ \t]*\r?\n-{3,}")]
    private static partial Regex Header();

    [GeneratedRegex(@"(?:/a-|/api/detail/article/)(\d+)$")]
    private static partial Regex DeutscheWelle();
}
