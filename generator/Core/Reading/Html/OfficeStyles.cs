using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Recognizes titles and lists as Word writes them: paragraphs whose style says so. Those of a list name its level, and have the bullet or
/// number as text.
/// </summary>
static class OfficeStyles
{
    const string ListProperty = "mso-list:";
    const int MaxLevel = 9;

    public static bool IsTitle(IElement element) => element.LocalName == "p" && element.ClassName == "MsoTitle";

    public static bool IsItem(INode node) => node is IElement { LocalName: "p" } paragraph && LevelOf(paragraph) > 0;

    /// <summary>The level from 1 to 9; 0 where the paragraph is no item.</summary>
    public static int LevelOf(IElement paragraph)
    {
        string list = ValueOf(paragraph);
        int at = list.IndexOf("level", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + 5 < list.Length && list[at + 5] is >= '1' and <= '9' ? Math.Min(list[at + 5] - '0', MaxLevel) : 0;
    }

    /// <summary>Whether an element is the bullet or number of an item: a list shows it again.</summary>
    public static bool IsMarker(IElement element) =>
        element.LocalName == "span" && ValueOf(element).Equals("ignore", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of an item's bullet or number.</summary>
    public static string MarkerOf(IElement item) => item.QuerySelectorAll("span").FirstOrDefault(IsMarker)?.TextContent.Trim() ?? "";

    /// <summary><c>1.</c>, <c>2)</c>, <c>iv.</c> or <c>a)</c>; a letter alone is a bullet.</summary>
    public static bool IsNumber(string marker)
    {
        string number = marker.TrimEnd('.', ')');
        return number.Length is > 0 and < 10
            && (number.All(char.IsDigit) || (number.Length < marker.Length && number.All(char.IsLetterOrDigit)));
    }

    /// <summary>The value of <c>mso-list</c>; empty where there is none.</summary>
    static string ValueOf(IElement element)
    {
        string style = element.GetAttribute("style") ?? "";
        int start = style.IndexOf(ListProperty, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return "";
        }

        start += ListProperty.Length;
        int end = style.IndexOf(';', start);
        return style.Substring(start, (end < 0 ? style.Length : end) - start).Trim();
    }
}
