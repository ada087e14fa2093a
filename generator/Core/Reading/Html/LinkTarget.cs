using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Urls;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>What the start tag of a link says of its target.</summary>
static class LinkTarget
{
    /// <summary>Marks the links that the Markdown writes as <c>[[…]]</c>.</summary>
    public const string NoteAttribute = "data-letterpress-note";

    public static (string Url, LinkForm Form) Of(IElement anchor)
    {
        string url = UrlText.Clean(anchor.GetAttribute("href"));
        return anchor.HasAttribute(NoteAttribute) ? (url, LinkForm.Note) : TemplateTags.Read(url);
    }
}
