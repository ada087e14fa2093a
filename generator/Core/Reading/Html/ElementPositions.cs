using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Markdown;

namespace Letterpress.Core.Reading.Html;

/// <summary>The positions of elements in the seed: in its HTML, or in the Markdown that its HTML was converted from.</summary>
/// <param name="seed">The whole seed.</param>
/// <param name="bodyStart">Where the body starts in the seed.</param>
/// <param name="markdown">Maps the HTML to the Markdown; null where the body is HTML.</param>
sealed class ElementPositions(string seed, int bodyStart, MarkdownMap? markdown)
{
    public int PositionOf(IElement element) => PositionOf(IndexOf(element));

    /// <param name="index">Within the HTML.</param>
    public int PositionOf(int index) => bodyStart + (markdown?.SourceOf(index).Start ?? index);

    /// <summary>The element's start tag, or the Markdown that it was converted from.</summary>
    public TextSlice TagOf(IElement element)
    {
        int start = PositionOf(element);
        if (markdown is not null && (start >= seed.Length || seed[start] != '<'))
        {
            return new(start, markdown.SourceOf(IndexOf(element)).Length);
        }

        int end = start < seed.Length ? seed.IndexOf('>', start) : -1;
        return new(start, end < 0 ? 1 : end + 1 - start);
    }

    static int IndexOf(IElement element) => Math.Max(0, element.SourceReference?.Position.Index ?? 0);
}
