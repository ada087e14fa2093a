using System.Globalization;
using System.Numerics;
using Letterpress.Routing;

namespace Letterpress.Http;

/// <summary>Header fields of articles that were asked for before, so that a request allocates none of them.</summary>
/// <remarks>
/// Two articles may share a place, which the one has that was asked for last: memory does not grow with the requests. Threads that write
/// one place at once write equal values, or another article's, which is compared.
/// </remarks>
sealed class RepresentationCache
{
    const int MaxLength = 4096;

    readonly ArticleView _view;
    readonly string _version;
    readonly bool _isPageKnown;
    readonly Representation?[] _places;

    public RepresentationCache(ArticleEndpointOptions options, ArticleCorpus corpus, ArticleView view)
    {
        _view = view;
        _isPageKnown = options.Page is null;
        _version = view.Version;
        uint wanted = (uint)Math.Clamp((long)corpus.Count * ArticleFormats.Count, ArticleFormats.Count, MaxLength);
        _places = new Representation?[BitOperations.RoundUpToPowerOf2(wanted)];
    }

    public Representation Get(Article article, ArticleFormat format, ulong hidden)
    {
        if (BuildVersion.CanChange)
        {
            return Create(article, format, hidden);
        }

        int place = ((article.Index * ArticleFormats.Count) + (int)format) & (_places.Length - 1);
        Representation? found = _places[place];
        return found is not null && ReferenceEquals(found.ContentType, format.ContentType()) && found.Article == article
            && found.HiddenTranslations == hidden
            ? found
            : _places[place] = Create(article, format, hidden);
    }

    Representation Create(Article article, ArticleFormat format, ulong hidden)
    {
        bool isKnown = format != ArticleFormat.Html || _isPageKnown;
        long? length = null;
        if (isKnown)
        {
            RangeWriter counter = RangeWriter.OfThread;
            counter.Reset();
            new ArticleBody(_view, article, format, hidden).Write(counter);
            length = counter.Count;
        }

        string link = format != ArticleFormat.Html && _view.CanonicalUrl is { } canonical
            ? $"<{canonical.Format(article)}>; rel=\"canonical\""
            : "";
        string state = hidden == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{hidden:x}");
        return new(
            article,
            format.ContentType(),
            BuildVersion.CanChange ? null : $"\"{article.ContentHash}-{_version}{state}{format.Extension()}\"",
            BuildVersion.CanChange ? null : ModifiedTime.Of(article),
            length,
            link.Length == 0 ? null : link)
        {
            HiddenTranslations = hidden,
        };
    }
}
