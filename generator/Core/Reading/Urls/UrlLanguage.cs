namespace Letterpress.Core.Reading.Urls;

/// <summary>The language that a URL states: <c>/zh/</c> in its path.</summary>
static class UrlLanguage
{
    /// <summary>ISO 639-1.</summary>
    static readonly HashSet<string> s_codes = new((
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo " +
        "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg " +
        "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn " +
        "no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta " +
        "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' '), StringComparer.Ordinal);

    /// <summary>The first segment of a canonical URL's path that is a language, as written; empty where there is none.</summary>
    public static string Of(string canonicalUrl)
    {
        string[] segments = canonicalUrl.Split('?')[0].Split('/');

        // The last segment names the article.
        for (int i = 1; i < segments.Length - 1; i++)
        {
            string[] parts = segments[i].Split('-');
            if (parts.Length <= 2 && s_codes.Contains(parts[0].ToLowerInvariant()) && (parts.Length == 1 || parts[1].Length is 2 or 4))
            {
                return segments[i];
            }
        }

        return "";
    }
}
