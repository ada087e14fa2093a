using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Makes figures of images in <c>[caption …]&lt;img&gt; text[/caption]</c>, as exports of WordPress have them.</summary>
/// <remarks>
/// AngleSharp counts children from the first for each question about siblings, and for each that is moved. So the children of an element
/// are read once, and where there is a figure, all are taken off, from the last to the first, and put back.
/// </remarks>
sealed class WordPressCaptions
{
    const string End = "[/caption]";

    static readonly Regex s_tag = new("\\[caption(?:[ \t\r\n][^\\[\\]]*)?\\]|\\[/caption\\]", RegexOptions.CultureInvariant);

    static readonly Regex s_caption = new("[ \t]caption=[\"”″](?<text>[^\"”″]*)[\"”″]", RegexOptions.CultureInvariant);

    readonly IDocument _document;
    readonly Node _parent;

    /// <summary>The children as they will be.</summary>
    readonly List<Part> _parts = [];

    /// <summary>The place of the tag that began last, in <see cref="_parts"/>; -1 where none is open.</summary>
    int _begin = -1;

    bool _hasImage;
    bool _hasFigure;

    WordPressCaptions(IDocument document, Node parent) => (_document, _parent) = (document, parent);

    public static void MakeFigures(IDocument document)
    {
        foreach (INode parent in ParentsIn(document))
        {
            new WordPressCaptions(document, (Node)parent).MakeFigures();
        }
    }

    /// <summary>The nodes with a text in them that ends a caption.</summary>
    static List<INode> ParentsIn(IDocument document)
    {
        List<INode> found = [];
        Stack<INode> open = new();
        open.Push(document);
        while (open.Count > 0)
        {
            INode parent = open.Pop();
            bool hasEnd = false;
            foreach (INode child in parent.ChildNodes)
            {
                hasEnd = hasEnd || (child is IText text && text.Data.Contains(End));
                if (child.HasChildNodes)
                {
                    open.Push(child);
                }
            }

            if (hasEnd)
            {
                found.Add(parent);
            }
        }

        return found;
    }

    void MakeFigures()
    {
        foreach (INode node in ((INode)_parent).ChildNodes)
        {
            if (node is IText text)
            {
                ReadText(text);
            }
            else
            {
                _parts.Add(new(node));
                _hasImage |= IsImage(node);
            }
        }

        if (_hasFigure)
        {
            Replace();
        }
    }

    void ReadText(IText text)
    {
        MatchCollection tags = s_tag.Matches(text.Data);
        if (tags.Count == 0)
        {
            _parts.Add(new(text));
            return;
        }

        int start = 0;
        foreach (Match tag in tags)
        {
            AddText(text.Data.Substring(start, tag.Index - start));
            start = tag.Index + tag.Length;
            if (tag.Value == End)
            {
                EndCaption();
            }
            else
            {
                (_begin, _hasImage) = (_parts.Count, false);
                AddText(tag.Value);
            }
        }

        AddText(text.Data.Substring(start));
    }

    void AddText(string text)
    {
        if (text.Length > 0)
        {
            _parts.Add(new(_document.CreateTextNode(text)));
        }
    }

    /// <summary>Without a beginning, or without an image, the text is as it was.</summary>
    void EndCaption()
    {
        if (_begin < 0 || !_hasImage)
        {
            AddText(End);
        }
        else
        {
            Part begin = _parts[_begin];
            INode[] content = [.. _parts.Skip(_begin + 1).SelectMany(static part => part.Content ?? [part.Node])];
            _parts.RemoveRange(_begin, _parts.Count - _begin);
            _parts.Add(begin with { Content = content });
            _hasFigure = true;
        }

        _begin = -1;
    }

    void Replace()
    {
        INodeList children = ((INode)_parent).ChildNodes;
        for (int i = children.Length - 1; i >= 0; i--)
        {
            _parent.RemoveNode(i, (Node)children[i]);
        }

        foreach (Part part in _parts)
        {
            _parent.AddNode(part.Content is null ? (Node)part.Node : FigureOf(part.Content, ((IText)part.Node).Data));
        }
    }

    /// <summary>What follows the image is the caption; else the tag may have it.</summary>
    Node FigureOf(INode[] content, string tag)
    {
        IElement figure = _document.CreateElement("figure");
        IElement caption = _document.CreateElement("figcaption");
        bool hasImage = false;
        foreach (INode node in content)
        {
            ((Node)(hasImage ? caption : figure)).AddNode((Node)node);
            hasImage |= IsImage(node);
        }

        if (string.IsNullOrWhiteSpace(caption.TextContent) && s_caption.Match(tag) is { Success: true } named)
        {
            caption.TextContent = named.Groups["text"].Value;
        }

        ((Node)figure).AddNode((Node)caption);
        return (Node)figure;
    }

    static bool IsImage(INode node) =>
        node is IElement element && (element.LocalName == "img" || element.QuerySelector("img") is not null);

    /// <param name="Content">What a figure has in it, whose tag is the node; null for a node as it is.</param>
    readonly record struct Part(INode Node, INode[]? Content = null);
}
