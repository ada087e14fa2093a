using Letterpress.Core.Model;

namespace Letterpress.Core.Identity;

/// <summary>The other names of an article in the form of <see cref="Keys.AliasKey"/>.</summary>
static class Aliases
{
    /// <param name="written">URLs, ids, slugs and paths of the site, as the front matter writes them.</param>
    /// <param name="sourceUrl">The article's address, against which a path is an address too; may be empty.</param>
    public static IEnumerable<string> Of(IEnumerable<string> written, string sourceUrl) =>
        written.SelectMany(alias => FormsOf(alias, sourceUrl)).Where(static form => form.Length > 0).Distinct(StringComparer.Ordinal);

    static IEnumerable<string> FormsOf(string alias, string sourceUrl)
    {
        bool isUrl = alias.StartsWith("//", StringComparison.Ordinal) || Addresses.Scheme(alias) is "http" or "https";
        if (!isUrl)
        {
            yield return LinkPath.AliasOf(alias);
        }

        LinkKeys keys = isUrl || alias.StartsWith("/", StringComparison.Ordinal) ? Addresses.Keys(alias, sourceUrl) : LinkKeys.None;
        yield return keys.Url.Length == 0 ? "" : "//" + keys.Url;
        yield return keys.PublisherNumber.Length == 0 ? "" : "/#" + keys.PublisherNumber;
    }
}
