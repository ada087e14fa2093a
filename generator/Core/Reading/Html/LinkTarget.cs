using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Markdown;
using Letterpress.Core.Reading.Urls;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>What the start tag of a link says of its target.</summary>
static class LinkTarget
{
    public static (string Url, LinkForm Form) Of(IElement anchor)
    {
        string url = UrlText.Clean(anchor.GetAttribute("href"));
        return anchor.HasAttribute(WikiLink.NoteAttribute) ? (url, LinkForm.Note) : TemplateTags.Read(url);
    }
}
