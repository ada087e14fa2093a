using System.Text;
using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>The shapes of the line at the start of a text that says who wrote it, and when.</summary>
static class Bylines
{
    /// <summary>A time that is written with fewer characters has no day.</summary>
    const int MinTimeLength = 8;

    const int MaxAuthorLength = 200;

    /// <summary>
    /// Reads <c>&lt;div&gt;&lt;i&gt;author&lt;br&gt;time&lt;/i&gt;&lt;/div&gt;</c>, the same with the time alone, and
    /// <c>&lt;address&gt;author&lt;/address&gt;&lt;time&gt;…&lt;/time&gt;</c>.
    /// </summary>
    /// <param name="mayBeTimeAlone">Whether a time without an author is a byline; who writes Markdown shows the line.</param>
    public static Byline? Of(IElement element, bool mayBeTimeAlone)
    {
        if (element.LocalName == "address")
        {
            return OfAddress(element);
        }

        if (Shapes.OnlyChild(element) is not { LocalName: "i" or "em" } line)
        {
            return null;
        }

        StringBuilder before = new();
        StringBuilder after = new();
        bool isAfter = false;
        foreach (INode node in line.ChildNodes)
        {
            isAfter |= node is IElement { LocalName: "br" };
            (isAfter ? after : before).Append(node.TextContent);
        }

        return isAfter
            ? Times.Parse(after.ToString()) is { } time ? new(Spaces.Fold(before.ToString()), time, null) : null
            : mayBeTimeAlone && ParseAlone(before.ToString()) is { } alone ? new("", alone, null) : null;
    }

    /// <summary>A number alone may be anything.</summary>
    static Timestamp? ParseAlone(string text) =>
        text.Trim().Length >= MinTimeLength && !text.Trim().All(char.IsDigit) ? Times.Parse(text) : null;

    /// <summary>The text of the time says the day of its attribute: nothing that readers see is lost.</summary>
    static Byline? OfAddress(IElement address)
    {
        string author = Spaces.Fold(address.TextContent);
        if (author.Length is 0 or > MaxAuthorLength || HoldsMore(address))
        {
            return null;
        }

        IElement? following = NextSignificant(address);
        IElement? time = following is null or { LocalName: "time" } ? following : Shapes.OnlyChild(following);
        return time is { LocalName: "time" } && !HoldsMore(time)
            && ParseAlone(time.TextContent) is { } shown
            && (time.GetAttribute("datetime") is not { } attribute ? shown : Times.Parse(attribute)) is { } stated
            && Day(shown) == Day(stated)
                ? new(author, stated, following)
                : null;
    }

    static long Day(Timestamp time) => (time.UnixMilliseconds + (time.OffsetMinutes * 60_000L)) / 86_400_000;

    static bool HoldsMore(IElement element) => element.QuerySelector("a[href], img, br, p, div, ul, ol, audio, video, iframe") is not null;

    static IElement? NextSignificant(IElement element) =>
        element.Parent!.ChildNodes.SkipWhile(node => node != element).Skip(1).FirstOrDefault(Shapes.IsSignificant) as IElement;
}

/// <param name="Author">Empty where there is only a time.</param>
/// <param name="Following">The next element, which has the time; null where it is in the element itself.</param>
sealed record Byline(string Author, Timestamp Time, IElement? Following);
