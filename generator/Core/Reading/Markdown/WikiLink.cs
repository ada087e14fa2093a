using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A link that names a note: <c>[[Note]]</c>, or <c>![[Note]]</c>, which embeds it.</summary>
sealed class WikiLink : LinkInline
{
    public WikiLink(string url, string text)
        : base(url, "") => AppendChild(new LiteralInline(text));
}
