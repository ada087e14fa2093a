using AngleSharp.Dom;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>Where in the seed an element stands: in its HTML, or in the Markdown of which its HTML was made.</summary>
/// <param name="seed">The whole seed.</param>
/// <param name="bodyStart">Where in it the body starts.</param>
/// <param name="markdown">From the HTML back to the Markdown; null where the body is HTML.</param>
sealed class SeedPlaces(string seed, int bodyStart, MarkdownMap? markdown)
{
    public int PositionOf(IElement element) => PositionOf(IndexOf(element));

    /// <param name="index">In the HTML.</param>
    public int PositionOf(int index) => bodyStart + (markdown?.PlaceOf(index).Start ?? index);

    /// <summary>An element's start tag, or the Markdown that stands for it.</summary>
    public TextSlice TagOf(IElement element)
    {
        int start = PositionOf(element);
        if (markdown is not null && (start >= seed.Length || seed[start] != '<'))
        {
            return new(start, markdown.PlaceOf(IndexOf(element)).Length);
        }

        int end = start < seed.Length ? seed.IndexOf('>', start) : -1;
        return new(start, end < 0 ? 1 : end + 1 - start);
    }

    static int IndexOf(IElement element) => Math.Max(0, element.SourceReference?.Position.Index ?? 0);
}
