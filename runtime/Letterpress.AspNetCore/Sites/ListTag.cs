using System.Globalization;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>The entity tag of a list: which articles it has, in one build of an app.</summary>
static class ListTag
{
    /// <param name="articles">The list.</param>
    /// <param name="count">How many of its articles are written, the first ones.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="version">The build.</param>
    /// <param name="options">What else it depends on.</param>
    public static Representation Describe<TArticles>(
        TArticles articles, int count, string contentType, string version, params ReadOnlySpan<string> options)
        where TArticles : IReadOnlyList<Article>
    {
        if (BuildVersion.CanChange)
        {
            return Representation.Unknown(contentType);
        }

        ulong hash = 14695981039346656037;
        DateTimeOffset? modified = null;
        for (int i = 0; i < count; i++)
        {
            Article article = articles[i];
            hash = (hash ^ (uint)article.Index) * 1099511628211;
            modified = ModifiedTime.Of(article) is { } time && !(modified >= time) ? time : modified;
        }

        string tag = TextHash.Of(
            16, [version, string.Create(CultureInfo.InvariantCulture, $"{articles.Count} {hash}"), contentType, .. options]);
        return new(default, contentType, $"\"{tag}\"", modified, null, null);
    }
}
