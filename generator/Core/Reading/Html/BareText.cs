using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Text directly in the body, whose paragraphs are separated by blank lines, as WordPress keeps and exports it: it has neither
/// <c>p</c> nor <c>br</c>.
/// </summary>
static class BareText
{
    static readonly Regex s_blankLine = new("\\n[ \\t\\r]*\\n", RegexOptions.CultureInvariant);

    /// <summary>The body whose text is separated this way; null where it is not.</summary>
    /// <param name="root">The whole document.</param>
    public static IElement? Of(IElement root)
    {
        IElement? body = root.LocalName == "html" ? root.Children.FirstOrDefault(static child => child.LocalName == "body") : null;
        return body is null || body.Children.Any(static child => child.LocalName is "p" or "br")
            || !body.ChildNodes.OfType<IText>().Any(static text => IsSeparated(text.Data)) ? null : body;
    }

    /// <summary>The parts of a text between its blank lines; one part where it has none.</summary>
    public static string[] Paragraphs(string text) => s_blankLine.Split(text);

    static bool IsSeparated(string text) => !string.IsNullOrWhiteSpace(text) && s_blankLine.IsMatch(text);
}
