using AngleSharp.Dom;
using Letterpress.Core.Reading.Markdown;

namespace Letterpress.Core.Reading.Html;

/// <summary>Recognizes check boxes: in task lists of HTML, and as Notion exports them.</summary>
static class CheckBoxes
{
    /// <summary>The character for a check box; null for any other element.</summary>
    public static string? MarkOf(IElement element)
    {
        bool? isDone = element.LocalName switch
        {
            "input" when string.Equals(element.GetAttribute("type"), "checkbox", StringComparison.OrdinalIgnoreCase) =>
                element.HasAttribute("checked"),
            "div" or "span" when element.ChildNodes.Length == 0 && element.ClassList.Contains("checkbox") =>
                element.ClassList.Contains("checkbox-on"),
            _ => null,
        };
        return isDone is null || ElementNames.IsHidden(element) ? null : isDone.Value ? TaskRenderer.Done : TaskRenderer.Open;
    }
}
