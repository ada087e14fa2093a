using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Urls;

/// <summary>The language that a URL states: <c>/zh/</c> in its path.</summary>
static class UrlLanguage
{
    /// <summary>The first segment of a canonical URL's path that is a language, as written; empty where there is none.</summary>
    public static string Of(string canonicalUrl)
    {
        string[] segments = canonicalUrl.Split('?')[0].Split('/');

        // The last segment names the article.
        for (int i = 1; i < segments.Length - 1; i++)
        {
            if (LanguageTags.IsPathSegment(segments[i]))
            {
                return segments[i];
            }
        }

        return "";
    }
}
