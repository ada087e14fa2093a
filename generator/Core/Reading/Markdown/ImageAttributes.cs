using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>What Markdown says of an image beside its text: the size in an attribute list after it, or of a note-taking program.</summary>
static class ImageAttributes
{
    static readonly object s_size = new();
    static readonly object s_note = new();

    /// <summary>Notes that a note-taking program wrote an image or a link to a file, which it finds in any folder.</summary>
    /// <param name="size"><c>300</c> or <c>300x200</c>; empty where it states none.</param>
    public static void SetNote(LinkInline link, string size)
    {
        link.SetData(s_note, true);
        string[] sizes = size.Split('x');
        link.SetData(s_size, (sizes[0], sizes.Length > 1 ? sizes[1] : ""));
    }

    public static void Write(HtmlRenderer renderer, LinkInline image)
    {
        (string width, string height) = image.NextSibling is AttributeList list ? (list.Width, list.Height)
            : image.GetData(s_size) is ValueTuple<string, string> stated ? stated
            : ("", "");
        Write(renderer, " width", width);
        Write(renderer, " height", height);
        WriteNote(renderer, image);
    }

    public static void WriteNote(HtmlRenderer renderer, LinkInline link)
    {
        if (link is WikiLink || link.ContainsData(s_note))
        {
            renderer.Write(' ').Write(link is WikiLink ? WikiLink.NoteAttribute : WikiLink.FileAttribute);
        }
    }

    static void Write(HtmlRenderer renderer, string attribute, string value)
    {
        if (value.Length > 0)
        {
            renderer.Write(attribute).Write("=\"").WriteEscape(value).Write('"');
        }
    }
}
