using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

#pragma warning disable RS0030 // The number of siblings is limited, and they change.

/// <summary>Makes figures of images in <c>[caption …]&lt;img&gt; text[/caption]</c>, as exports of WordPress have them.</summary>
static class WordPressCaptions
{
    const string End = "[/caption]";

    /// <summary>AngleSharp counts the siblings of a node for each question about them. Beyond this number captions stay text.</summary>
    const int MaxSiblings = 4_000;

    static readonly Regex s_begin = new("\\[caption(?:[ \t\r\n][^\\[\\]]*)?\\]", RegexOptions.CultureInvariant);

    static readonly Regex s_caption = new("[ \t]caption=[\"”″](?<text>[^\"”″]*)[\"”″]", RegexOptions.CultureInvariant);

    public static void MakeFigures(INode root)
    {
        foreach (IText end in root.Descendants<IText>()
            .Where(static text => text.Data.Contains(End) && text.Parent!.ChildNodes.Length <= MaxSiblings).ToList())
        {
            IText? last = end;
            while (last is not null && last.Data.IndexOf(End, StringComparison.Ordinal) is >= 0 and int at)
            {
                last = MakeFigure(last, at);
            }
        }
    }

    /// <returns>The text after the figure, where more captions may end.</returns>
    static IText? MakeFigure(IText end, int at)
    {
        IText after = end.Split(at);
        after.Data = after.Data.Substring(End.Length);
        bool hasImage = false;
        for (INode? node = end; node is not null; node = node.PreviousSibling)
        {
            hasImage |= node is IElement element && (element.LocalName == "img" || element.QuerySelector("img") is not null);
            if (node != end && node is IText other && other.Data.Contains(End))
            {
                break;
            }

            if (node is IText text && s_begin.Matches(text.Data) is { Count: > 0 } begins)
            {
                if (!hasImage)
                {
                    break;
                }

                Enclose(text, begins[begins.Count - 1], after);
                return after;
            }
        }

        // Nothing began: the text is as it was.
        after.Data = End + after.Data;
        return null;
    }

    static void Enclose(IText begin, Match tag, IText after)
    {
        IDocument document = after.Owner!;
        IText first = begin.Split(tag.Index);
        first.Data = first.Data.Substring(tag.Length);
        IElement figure = document.CreateElement("figure");
        IElement caption = document.CreateElement("figcaption");
        INode parent = after.Parent!;
        bool hasImage = false;
        for (INode? node = first; node is not null && node != after;)
        {
            INode moved = node;
            node = node.NextSibling;
            (hasImage ? caption : figure).AppendChild(moved);
            hasImage |= moved is IElement element && (element.LocalName == "img" || element.QuerySelector("img") is not null);
        }

        if (string.IsNullOrWhiteSpace(caption.TextContent) && s_caption.Match(tag.Value) is { Success: true } named)
        {
            caption.TextContent = named.Groups["text"].Value;
        }

        figure.AppendChild(caption);
        parent.InsertBefore(figure, after);
    }
}
