using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A link that names a note: <c>[[Note]]</c>, or <c>![[Note]]</c>, which embeds it.</summary>
sealed class WikiLink : LinkInline
{
    /// <summary>Marks the link in the HTML that the Markdown becomes.</summary>
    public const string NoteAttribute = "data-letterpress-note";

    /// <summary>Marks an image or a link to a file that is in any folder.</summary>
    public const string FileAttribute = "data-letterpress-file";

    public WikiLink(string url, string text)
        : base(url, "") => AppendChild(new LiteralInline(text));
}
