using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>The other names of an article in the form of <see cref="AliasKey"/>.</summary>
static class Aliases
{
    /// <param name="written">URLs, ids, slugs and paths of the site, as the front matter writes them.</param>
    /// <param name="sourceUrl">The article's URL: relative to it, a path is a URL too. May be empty.</param>
    /// <param name="folder">The folder of the article's path: a path without a slash before it is also one relative to it.</param>
    public static IEnumerable<string> Of(IEnumerable<string> written, string sourceUrl, string folder, ProjectRules rules) =>
        written.SelectMany(alias => FormsOf(alias, sourceUrl, folder, rules))
            .Where(static form => form.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The path with and without file extension.</summary>
    /// <param name="permalink">A path of the site. One with placeholders, which the site's configuration fills in, is ignored.</param>
    public static IEnumerable<string> OfPermalink(string permalink) =>
        permalink.Length == 0 || permalink.IndexOf(':') >= 0 ? []
        : new[] { permalink, ArticlePath.WithoutIndex(LinkPath.WithoutExtension(permalink)) }
            .Select(OfPath).Where(static form => form.Length > 0);

    /// <summary>The form of a path on the site.</summary>
    public static string OfPath(string path) => LinkPath.AliasOf(path) is var name && !name.StartsWith("#", StringComparison.Ordinal)
        ? "/" + Identifiers.Normalize(name)
        : "";

    static IEnumerable<string> FormsOf(string alias, string sourceUrl, string folder, ProjectRules rules)
    {
        bool isUrl = alias.StartsWith("//", StringComparison.Ordinal) || UrlText.Scheme(alias) is "http" or "https";
        bool isPath = !isUrl && alias.IndexOf('/') >= 0;
        if (!isUrl)
        {
            yield return isPath ? OfPath(alias) : LinkPath.AliasOf(alias);
        }

        bool isRooted = alias.StartsWith("/", StringComparison.Ordinal);
        if (isPath && !isRooted && folder.Length > 0)
        {
            yield return OfPath(LinkPath.Combine(folder, alias));
        }

        LinkKeys keys = isUrl || isRooted ? UrlKeys.Of(alias, sourceUrl, rules) : LinkKeys.None;
        yield return keys.Url.Length == 0 ? "" : "//" + keys.Url;
        yield return keys.PublisherNumber.Length == 0 ? "" : "/#" + keys.PublisherNumber;
    }
}
