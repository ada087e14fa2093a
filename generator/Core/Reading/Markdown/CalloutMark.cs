using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>The mark <c>[!note]</c> that makes a quote a callout.</summary>
sealed class CalloutMark(string kind, string fold) : LeafInline
{
    public CalloutHead Head => new(kind, "", fold);
}
