using AngleSharp.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

// Text that markup does not divide, and URLs that stand for what they show.
sealed partial class BodyReader
{
    void AppendText(IText text, InlineStyle style)
    {
        if (bareText is null || !HoldsBlocks || !IsBare(text.Parent))
        {
            _builder.Append(text.Data, style);
            return;
        }

        string[] paragraphs = BareText.Paragraphs(text.Data);
        for (int i = 0; i < paragraphs.Length; i++)
        {
            if (i > 0)
            {
                _builder.BeginParagraph();
            }

            _builder.Append(paragraphs[i], style);
        }
    }

    /// <summary>Whether blank lines end paragraphs in an element: in the body, and in quotes in it.</summary>
    bool IsBare(INode? parent) =>
        parent == bareText
        || (parent is IElement { LocalName: "blockquote" } quote && quote.Parent == bareText
            && !quote.Children.Any(static child => child.LocalName is "p" or "br"));

    /// <summary>Reads the block in which WordPress keeps the URL of what it embeds.</summary>
    bool TryReadEmbedUrl(IElement element)
    {
        if (!HoldsBlocks || element.ClassName is not { } classes || classes.IndexOf("wp-block-embed__wrapper", StringComparison.Ordinal) < 0
            || element.ChildElementCount > 0)
        {
            return false;
        }

        string url = UrlText.Clean(element.TextContent);
        if (UrlText.Scheme(url) is not ("http" or "https") || url.Any(char.IsWhiteSpace))
        {
            return false;
        }

        _mayBeByline = false;
        _builder.AddEmbed(new(BlockKind.Embed, Detail: url), -1);
        return true;
    }
}
