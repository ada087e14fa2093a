using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

/// <summary>The times that a page states where readers see them: microdata, microformats, <c>&lt;time&gt;</c>.</summary>
static class PageTimes
{
    /// <summary>How much text may precede a time that nothing says to be that of the article.</summary>
    const int MaxLengthBefore = 300;

    static readonly (TimeSource Source, string Selector)[] s_published =
    [
        (TimeSource.Microdata, "[itemprop~=datePublished]"),
        (TimeSource.TimeElement, "time[pubdate]"),
        (TimeSource.Microformat, ".dt-published"),
        (TimeSource.Microformat, "time.published, time.entry-date, abbr.published[title]"),
        (TimeSource.TimeElement, ".property-row-created_time time"),
    ];

    static readonly (TimeSource Source, string Selector)[] s_updated =
    [
        (TimeSource.Microdata, "[itemprop~=dateModified]"),
        (TimeSource.Microformat, ".dt-updated"),
        (TimeSource.Microformat, "time.updated, abbr.updated[title]"),
        (TimeSource.TimeElement, ".property-row-last_edited_time time"),
    ];

    public static IEnumerable<SourcedTime> Published(IHtmlDocument document) => All(document, s_published)
        .Concat(OfOneDay(document, TimeSource.TimeElement, "time[datetime]"))
        .Concat(OfOneDay(document, TimeSource.Microformat, "abbr[title]"));

    public static IEnumerable<SourcedTime> Updated(IHtmlDocument document) => All(document, s_updated);

    static IEnumerable<SourcedTime> All(IHtmlDocument document, (TimeSource Source, string Selector)[] selectors) =>
        selectors.SelectMany(pair => document.QuerySelectorAll(pair.Selector).Select(element => (pair.Source, Time: TimeOf(element))))
            .Where(static pair => pair.Time is not null)
            .Select(static pair => new SourcedTime(pair.Time!.Value, pair.Source));

    /// <summary>
    /// The first time of the page, if all of them are of the same day and it is at the beginning; further down, the text speaks of it.
    /// Times beside the text are those of other articles.
    /// </summary>
    static IEnumerable<SourcedTime> OfOneDay(IHtmlDocument document, TimeSource source, string selector)
    {
        IElement[] elements =
        [
            .. document.QuerySelectorAll(selector).Where(static element => element.Closest("aside, nav, footer") is null),
        ];
        Timestamp[] times = [.. elements.Select(TimeOf).Where(static time => time is not null).Select(static time => time!.Value)];
        return times.Length > 0 && times.All(time => Day(time) == Day(times[0]))
            && LengthBefore(elements.First(static element => TimeOf(element) is not null), document.Body) <= MaxLengthBefore
                ? [new(times[0], source)]
                : [];
    }

    static Timestamp? TimeOf(IElement element) => Times.Parse(
        (element.GetAttribute("datetime") ?? element.GetAttribute("content")
            ?? (element.LocalName == "abbr" ? element.GetAttribute("title") : null) ?? element.TextContent).Trim().TrimStart('@'));

    static long Day(Timestamp time) => (time.UnixMilliseconds + (time.OffsetMinutes * 60_000L)) / 86_400_000;

    /// <summary>
    /// The number of characters of the body before an element, without white space, menus and scripts, as far as it is needed.
    /// </summary>
    static int LengthBefore(IElement element, IElement? body)
    {
        int length = 0;
        foreach (INode node in body?.Descendants() ?? [])
        {
            if (node == element || length > MaxLengthBefore)
            {
                break;
            }

            length += node is IText { ParentElement: { LocalName: not ("script" or "style") } parent } text
                && !string.IsNullOrWhiteSpace(text.Data) && parent.Closest("nav, aside") is null
                    ? text.Data.Count(static c => !char.IsWhiteSpace(c))
                    : 0;
        }

        return length;
    }
}
