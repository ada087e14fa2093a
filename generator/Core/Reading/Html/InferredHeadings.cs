using AngleSharp.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the strong paragraphs that are headings: those that are like headings.</summary>
/// <remarks>
/// A heading is short and does not end a sentence. The first text of the body is its lead unless it is very short, and of more than two
/// strong paragraphs in a row those before the last two are text.
/// </remarks>
sealed class InferredHeadings
{
    /// <summary>In the columns of a terminal, where an ideograph has two.</summary>
    const int MaxColumns = 60;

    const int MaxLeadColumns = 30;

    const int MaxRun = 2;

    readonly Dictionary<IElement, IElement> _strong = [];

    /// <summary>The strong paragraphs in reading order; null stands for other text between them.</summary>
    readonly List<IElement?> _texts = [];

    InferredHeadings()
    {
    }

    /// <summary>Who writes headings in Markdown means strong text by strong text.</summary>
    public static InferredHeadings Of(IElement root, bool isMarkdown)
    {
        InferredHeadings headings = new();
        if (!isMarkdown || root.QuerySelector("h1,h2,h3,h4,h5,h6") is null)
        {
            headings.Survey(root);
        }

        return headings;
    }

    /// <summary>The strong element of a paragraph that is a heading; else null.</summary>
    /// <param name="isLead">Whether no text precedes it.</param>
    public IElement? StrongOf(IElement paragraph, bool isLead) =>
        _strong.TryGetValue(paragraph, out IElement? strong) && IsLike(strong.TextContent, isLead ? MaxLeadColumns : MaxColumns)
            ? strong
            : null;

    void Survey(IElement root)
    {
        Stack<(INode Node, IElement? Paragraph)> open = new();
        open.Push((root, null));
        while (open.Count > 0)
        {
            (INode node, IElement? paragraph) = open.Pop();
            if (node is IText text)
            {
                Add(text, paragraph);
            }
            else if (node is IElement element)
            {
                if (ElementNames.IsActive(element.LocalName) || element.LocalName is "head" or "title" || ElementNames.IsHidden(element))
                {
                    continue;
                }

                if (element.LocalName == "p" && OnlyStrong(element) is { } strong)
                {
                    _strong.Add(element, strong);
                    paragraph = element;
                }
            }

            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push((node.ChildNodes[i], paragraph));
            }
        }

        for (int start = 0; start < _texts.Count;)
        {
            int end = start;
            while (end < _texts.Count && _texts[end] is not null)
            {
                end++;
            }

            RemoveText(start, end);
            start = end + 1;
        }
    }

    /// <summary>
    /// Removes the paragraphs of a run that are no headings. The heading of a chapter and that of its first section may follow each other;
    /// more are a text that is strong, before which there is no heading, and so is a body that consists of strong paragraphs.
    /// </summary>
    void RemoveText(int start, int end)
    {
        int kept = end - start <= MaxRun ? start : end < _texts.Count ? end - MaxRun : end;
        kept = start == 0 && end == _texts.Count ? end : kept;
        for (int i = start; i < kept; i++)
        {
            _strong.Remove(_texts[i]!);
        }
    }

    void Add(IText text, IElement? paragraph)
    {
        if (!string.IsNullOrWhiteSpace(text.Data) && (_texts.Count == 0 || _texts[_texts.Count - 1] != paragraph))
        {
            _texts.Add(paragraph);
        }
    }

    static bool IsLike(string text, int maxColumns)
    {
        text = Spaces.Fold(text);
        return text.Length <= maxColumns && text.Sum(ColumnsOf) <= maxColumns && text.Any(char.IsLetterOrDigit)
            && !text.Contains("://") && text[text.Length - 1] is not (',' or ';' or '，' or '；' or '、') && !Excerpts.HasStatement(text);
    }

    static int ColumnsOf(char c) => c is
        (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1;

    /// <summary>The strong element that a paragraph consists of, also inside of <c>span</c> and <c>font</c>; else null.</summary>
    static IElement? OnlyStrong(IElement paragraph)
    {
        IElement? only = Shapes.OnlyChild(paragraph);
        while (only is { LocalName: "span" or "font" })
        {
            only = Shapes.OnlyChild(only);
        }

        return only is { LocalName: "strong" or "b" } && !ElementNames.IsHidden(only) && IsLine(only) ? only : null;
    }

    /// <summary>Whether it contains text and nothing that breaks the line.</summary>
    static bool IsLine(IElement strong)
    {
        bool hasText = false;
        foreach (INode node in strong.Descendants())
        {
            hasText |= node is IText text && !string.IsNullOrWhiteSpace(text.Data);
            if (node is IElement { LocalName: var name }
                && (name is "img" or "br" or "a" or "iframe" or "video" or "audio" or "script" || ElementNames.IsBlock(name)))
            {
                return false;
            }
        }

        return hasText;
    }
}
