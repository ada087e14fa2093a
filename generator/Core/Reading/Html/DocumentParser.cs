using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Core.Reading.Guards;

namespace Letterpress.Core.Reading.Html;

/// <summary>Parses HTML, within limits.</summary>
static class DocumentParser
{
    // Without it, the parser creates one for every seed, which takes a seventh of the time of parsing. Nothing observes attributes:
    // there are no scripts, and no URL is loaded.
    static readonly IConfiguration s_configuration = Configuration.Default.Without<IAttributeObserver>();

    /// <param name="survey">Is notified of what the parser finds invalid in tables.</param>
    /// <exception cref="SeedLimitException">Parsing would take too long.</exception>
    public static IHtmlDocument Parse(string html, ElementPositions positions, BodySurvey survey, CancellationToken cancellation)
    {
        try
        {
            MarkupScan.Check(html, 0, cancellation);
        }
        catch (SeedLimitException exception)
        {
            throw new SeedLimitException(exception.Message, positions.PositionOf(exception.Position));
        }

        HtmlParserOptions options = new()
        {
            IsKeepingSourceReferences = true,
            // The parser itself cannot be canceled.
            OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested(),
        };
        HtmlParser parser = new(options, BrowsingContext.New(s_configuration));
        survey.ListenTo(parser);
        return parser.ParseDocument(html);
    }
}
