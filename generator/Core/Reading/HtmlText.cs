using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Letterpress.Core.Reading;

/// <summary>From the text of a document to the document.</summary>
static class HtmlText
{
    // The parser would make it anew for every seed, which takes a seventh of the time of parsing it.
    static readonly IConfiguration s_configuration = Configuration.Default;

    /// <param name="survey">Is told what the parser has no place for.</param>
    /// <exception cref="SeedLimitException">Parsing it would take too long.</exception>
    public static IHtmlDocument Parse(string html, SeedPlaces places, BodySurvey survey, CancellationToken cancellation)
    {
        try
        {
            MarkupScan.Check(html, 0, cancellation);
        }
        catch (SeedLimitException exception)
        {
            throw new SeedLimitException(exception.Message, places.PositionOf(exception.Position));
        }

        HtmlParserOptions options = new()
        {
            IsKeepingSourceReferences = true,
            // The parser itself knows no cancellation.
            OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested(),
        };
        HtmlParser parser = new(options, BrowsingContext.New(s_configuration));
        survey.Hear(parser);
        return parser.ParseDocument(html);
    }
}
