using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Urls;

/// <summary>The language that a URL states: <c>/zh/</c> in its path.</summary>
/// <remarks>
/// A segment such as <c>id</c> or <c>uk</c> may mean something else. So the text decides: its script, and its most usual words. Where it
/// says nothing, a segment counts on a host that is known for it, with a region (<c>pt-br</c>), beside links to other languages at the same
/// place, or as the first segment if it is neither a word nor a country.
/// </remarks>
static class UrlLanguage
{
    /// <summary>Hosts whose first segment is the language of the page.</summary>
    static readonly HashSet<string> s_hosts = new(
        ("dw.com developer.mozilla.org learn.microsoft.com docs.microsoft.com support.microsoft.com hrw.org amnesty.org " +
        "un.org news.un.org rfi.fr france24.com icrc.org unesco.org who.int chinadialogue.net").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Languages whose codes are words, or codes of countries and parts of websites.</summary>
    static readonly HashSet<string> s_words = new(
        ("aa ab ae am an ar as av ay az ba be bi bo br bs ca ch co cr cs cu cv cy da do ee el eo es et fa ff fo ga gb gl gn gu " +
        "gv ha he hi ho ht hz ia id ie ig ii ik io is it iu jv ka kg ki kk kl km kn ks ku kv kw ky la lb lg li ln lo lu lv mg " +
        "mh mi mk ml mn mr ms mt my na nb nd ne ng nn no nr nv ny oc oj om or os pa pi ps qu rm rn rw sa sc sd se sg si sk sl " +
        "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk us uz ve vi vo wa wo xh yi yo za zu").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The first segment of a canonical URL's path that is a language, as written; empty where there is none.</summary>
    /// <param name="links">The URLs to which the text links.</param>
    public static string Of(string canonicalUrl, string text, IEnumerable<string> links)
    {
        string[] segments = canonicalUrl.Split('?')[0].Split('/');

        // The last segment names the article.
        for (int i = 1; i < segments.Length - 1; i++)
        {
            if (LanguageTags.IsPathSegment(segments[i]) && IsMeant(segments, i, text, links))
            {
                return segments[i];
            }
        }

        return "";
    }

    static bool IsMeant(string[] segments, int index, string text, IEnumerable<string> links)
    {
        string language = segments[index].Split('-')[0].ToLowerInvariant();
        return LanguageEvidence.Of(text, language) switch
        {
            Evidence.For => true,
            Evidence.Against => false,
            _ => (index == 1 && (s_hosts.Contains(segments[0]) || !s_words.Contains(language)))
                || segments[index].IndexOf('-') > 0
                || links.Any(link => IsTranslation(link, segments, index, language)),
        };
    }

    /// <summary>Whether a URL of the same host has another language at the same place.</summary>
    static bool IsTranslation(string link, string[] segments, int index, string language)
    {
        int host = link.IndexOf("//", StringComparison.Ordinal);
        string[] parts = (host >= 0 ? link.Substring(host + 2) : segments[0] + link).Split('?', '#')[0].Split('/');
        string name = parts[0].StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? parts[0].Substring(4) : parts[0];
        return parts.Length > index && string.Equals(name, segments[0], StringComparison.OrdinalIgnoreCase)
            && parts.Skip(1).Take(index - 1).SequenceEqual(segments.Skip(1).Take(index - 1), StringComparer.OrdinalIgnoreCase)
            && LanguageTags.IsPathSegment(parts[index])
            && !string.Equals(parts[index].Split('-')[0], language, StringComparison.OrdinalIgnoreCase);
    }
}
