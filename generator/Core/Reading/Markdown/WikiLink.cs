using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A link that names a note: <c>[[Note]]</c>, or <c>![[Note]]</c>, which embeds it.</summary>
sealed class WikiLink : LinkInline
{
    /// <summary>Marks the link in the HTML that the Markdown becomes.</summary>
    public const string NoteAttribute = "data-letterpress-note";

    public WikiLink(string url, string text)
        : base(url, "") => AppendChild(new LiteralInline(text));
}
