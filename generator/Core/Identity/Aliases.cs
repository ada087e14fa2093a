using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>The other names of an article in the form of <see cref="AliasKey"/>.</summary>
static class Aliases
{
    /// <param name="written">URLs, ids, slugs and paths of the site, as the front matter writes them.</param>
    /// <param name="sourceUrl">The article's URL: relative to it, a path is a URL too. May be empty.</param>
    public static IEnumerable<string> Of(IEnumerable<string> written, string sourceUrl, ProjectRules rules) =>
        written.SelectMany(alias => FormsOf(alias, sourceUrl, rules))
            .Where(static form => form.Length > 0)
            .Distinct(StringComparer.Ordinal);

    static IEnumerable<string> FormsOf(string alias, string sourceUrl, ProjectRules rules)
    {
        bool isUrl = alias.StartsWith("//", StringComparison.Ordinal) || UrlText.Scheme(alias) is "http" or "https";
        if (!isUrl)
        {
            yield return LinkPath.AliasOf(alias);
        }

        bool canBeUrl = isUrl || alias.StartsWith("/", StringComparison.Ordinal);
        LinkKeys keys = canBeUrl ? UrlKeys.Of(alias, sourceUrl, rules) : LinkKeys.None;
        yield return keys.Url.Length == 0 ? "" : "//" + keys.Url;
        yield return keys.PublisherNumber.Length == 0 ? "" : "/#" + keys.PublisherNumber;
    }
}
