using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Letterpress.Generator.Reading;

/// <summary>From the text of a document to the document.</summary>
static class HtmlText
{
    /// <param name="start">Where the document starts in the seed.</param>
    /// <exception cref="SeedLimitException">Parsing it would take too long.</exception>
    public static IHtmlDocument Parse(string html, int start, CancellationToken cancellation)
    {
        MarkupScan.Check(html, start, cancellation);
        HtmlParserOptions options = new()
        {
            IsKeepingSourceReferences = true,
            // The parser itself knows no cancellation.
            OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested(),
        };
        return new HtmlParser(options).ParseDocument(html);
    }
}
