using System.Buffers;
using System.Text;
using Letterpress.Http;

namespace Letterpress.Routing;

/// <summary>Finds the article of a path: one look into the perfect hash of the corpus, and if that fails, of the usual form.</summary>
/// <param name="corpus">The articles.</param>
/// <param name="path">Where they are in the app.</param>
/// <param name="hasTwins">Whether a file extension can follow.</param>
sealed class ArticleLocator(ArticleCorpus corpus, ArticlePath path, bool hasTwins)
{
    static readonly SearchValues<char> s_unusual = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ%");

    readonly ArticleUrlTemplate _twin = path.Text.TrimEnd('/');

    /// <summary>Finds an article.</summary>
    /// <param name="requested">The path of a request after that of the app and of its route group, decoded.</param>
    /// <param name="article">The article, or <c>default</c>.</param>
    /// <param name="format">The format that the path names; HTML for the page.</param>
    /// <param name="isCanonical">Whether the path is the one by which the article is known; any other is redirected.</param>
    public bool TryFind(ReadOnlySpan<char> requested, out Article article, out ArticleFormat format, out bool isCanonical)
    {
        // A slug may end as a file extension does.
        bool isFound = TryFindPage(requested, out article, out isCanonical);
        format = ArticleFormat.Html;
        if (!isCanonical && hasTwins && ArticleFormats.Split(requested.TrimEnd('/'), out ReadOnlySpan<char> stem) is var twin
            && twin != ArticleFormat.Html
            && TryFindKey(path.KeyIn(stem), out Article found))
        {
            (article, format, isFound) = (found, twin, true);
            isCanonical = IsAt(_twin, found, stem) && requested[stem.Length..].SequenceEqual(twin.Extension());
        }

        return isFound;
    }

    /// <summary>The key that a path has where an article's would have its own.</summary>
    public ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> requested)
    {
        if (hasTwins)
        {
            _ = ArticleFormats.Split(requested.TrimEnd('/'), out requested);
        }

        return path.KeyIn(requested);
    }

    bool TryFindPage(ReadOnlySpan<char> requested, out Article article, out bool isCanonical)
    {
        bool isFound = TryFindKey(path.KeyIn(requested), out article);
        isCanonical = isFound && IsAt(path.Template, article, requested);
        return isFound;
    }

    /// <param name="key">Empty where the path has none.</param>
    /// <param name="article">The article, or <c>default</c>.</param>
    bool TryFindKey(ReadOnlySpan<char> key, out Article article) =>
        !key.IsEmpty && (corpus.TryFind(key, out article) || TryFindUsual(key, out article)) || Missing(out article);

    /// <summary>
    /// Slugs are in lower case and their characters composed, unless a seed states another one; the server leaves encoded slashes.
    /// </summary>
    bool TryFindUsual(ReadOnlySpan<char> key, out Article article)
    {
        bool isUsual = Ascii.IsValid(key) && !key.ContainsAny(s_unusual);
        if (isUsual || !IsWellFormed(key))
        {
            return Missing(out article);
        }

        string usual = key.ToString().Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return corpus.TryFind(usual, out article)
            || corpus.TryFind(usual.Normalize(), out article)
            || corpus.TryFind(usual.Normalize().ToLowerInvariant(), out article);
    }

    /// <summary>Without half a surrogate pair, which has no usual form.</summary>
    static bool IsWellFormed(ReadOnlySpan<char> key)
    {
        while (!key.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(key, out _, out int length) != OperationStatus.Done)
            {
                return false;
            }

            key = key[length..];
        }

        return true;
    }

    static bool IsAt(ArticleUrlTemplate template, Article article, ReadOnlySpan<char> requested)
    {
        ScratchWriter url = ScratchWriter.OfThread;
        template.Write(article, url);
        return UrlComparison.IsPath(url.Written, requested);
    }

    static bool Missing(out Article article)
    {
        article = default;
        return false;
    }
}
