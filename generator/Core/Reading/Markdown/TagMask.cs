using AngleSharp.Dom;
using Letterpress.Core.Reading.Urls;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Hides what Markdown and HTML would misread in the tags of links' targets: <c>[x]({{&lt; ref "y" >}})</c> has spaces and quotes where a
/// URL has none.
/// </summary>
/// <remarks>Each character is replaced by one that no text has, so that positions stay the same, and is put back after parsing.</remarks>
static class TagMask
{
    const string Hidden = " \"'<>()|[]";
    const char First = '\uFDD0';

    /// <summary>The text as it is where it has no such tag.</summary>
    public static string Hide(string body)
    {
        char[]? masked = null;
        int end;
        for (int start = body.IndexOf('{'); start >= 0; start = end < body.Length ? body.IndexOf('{', end) : -1)
        {
            end = TemplateTags.EndOfLinkTag(body, start);
            if (end == start)
            {
                end++;
                continue;
            }

            masked ??= body.ToCharArray();
            for (int i = start; i < end; i++)
            {
                masked[i] = Hidden.IndexOf(body[i]) is >= 0 and int kind ? (char)(First + kind) : body[i];
            }
        }

        return masked is null || body.Any(IsMask) ? body : new(masked);
    }

    /// <summary>Puts the characters back into the texts and attributes of a document.</summary>
    public static void Show(INode document)
    {
        foreach (INode node in document.DescendantsAndSelf())
        {
            if (node is ICharacterData data && data.Data.Any(IsMask))
            {
                data.Data = Show(data.Data);
            }

            foreach (IAttr attribute in (node as IElement)?.Attributes ?? Enumerable.Empty<IAttr>())
            {
                attribute.Value = attribute.Value.Any(IsMask) ? Show(attribute.Value) : attribute.Value;
            }
        }
    }

    public static string Show(string text) => text.Any(IsMask)
        ? new([.. text.Select(static c => IsMask(c) ? Hidden[c - First] : c)])
        : text;

    static bool IsMask(char c) => c >= First && c < First + Hidden.Length;
}
