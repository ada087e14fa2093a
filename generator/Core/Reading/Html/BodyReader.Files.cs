using AngleSharp.Dom;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Markdown;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

// Images as their elements state them, and what may be a file beside the seed.
sealed partial class BodyReader
{
    readonly List<FileDraft> _files = [];
    readonly HashSet<string> _fileUrls = new(StringComparer.Ordinal);

    /// <param name="image">Null where only its sources are known.</param>
    /// <param name="source">The element that has the URL.</param>
    ImageModel ModelOf(IElement? image, string url, IElement source)
    {
        EquatableArray<CandidateModel> candidates = SourceSet.CandidatesOf(image ?? source);
        AddFile(url, source);
        foreach (CandidateModel candidate in candidates)
        {
            AddFile(candidate.Url, source);
        }

        return new(url, UrlText.Original(url), (image?.GetAttribute("alt") ?? "").Trim(), Spaces.Fold(image?.GetAttribute("title") ?? ""))
        {
            Width = Pixels.Of(image, "width"),
            Height = Pixels.Of(image, "height"),
            Sizes = candidates.Count == 0 ? "" : Spaces.Fold(image?.GetAttribute("sizes") ?? ""),
            Candidates = candidates,
        };
    }

    /// <summary>Notes that a URL may lead to a file beside the seed; of equal ones the first has the place.</summary>
    void AddFile(string url, IElement element)
    {
        if (FileQueries.MayLeadToFile(url) && _fileUrls.Add(url))
        {
            _files.Add(new(url, element.HasAttribute(WikiLink.FileAttribute), positions.TagOf(element)));
        }
    }
}
