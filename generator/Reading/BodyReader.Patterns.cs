using AngleSharp.Dom;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Reading;

// The shapes that archives give to bylines, captions, slides and headings.
sealed partial class BodyReader
{
    /// <summary><c>&lt;div&gt;&lt;i&gt;author&lt;br&gt;ISO time&lt;/i&gt;&lt;/div&gt;</c> at the start.</summary>
    bool IsByline(IElement element)
    {
        if (Significant(element) is not [IElement { LocalName: "i" or "em" } line] || line.QuerySelector("br") is not { } lineBreak || lineBreak.Parent != line)
        {
            return false;
        }

        string before = "";
        string after = "";
        bool isAfter = false;
        foreach (INode node in line.ChildNodes)
        {
            isAfter |= node == lineBreak;
            before += isAfter ? "" : node.TextContent;
            after += isAfter ? node.TextContent : "";
        }

        if (Times.Parse(after) is not { } time)
        {
            return false;
        }

        _author = string.Join(" ", before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _bylineTime = time;
        _mayBeByline = false;
        return true;
    }

    /// <summary>A caption behind its picture: <c>&lt;div&gt;&lt;small&gt;…&lt;/small&gt;&lt;/div&gt;</c> or <c>figcaption</c>.</summary>
    bool TryReadCaption(IElement element, InlineStyle style)
    {
        bool isCaption = element.LocalName == "figcaption" || (element.LocalName == "div" && Significant(element) is [IElement { LocalName: "small" }]);
        if (!isCaption || !_builder.CanCaption)
        {
            return false;
        }

        BlockSpec outer = _builder.Spec;
        _builder.BeginCaption();
        ReadChildren(element.LocalName == "div" ? Significant(element)[0] : element, style);
        _builder.EndCaption(outer);
        return true;
    }

    /// <summary>A slide of a gallery: <c>&lt;div&gt;&lt;img&gt;&lt;b&gt;title&lt;/b&gt;：text&lt;/div&gt;</c>.</summary>
    bool TryReadSlide(IElement element, InlineStyle style)
    {
        if (element.LocalName != "div" || Significant(element) is not [IElement { LocalName: "img" } image, IElement { LocalName: "b" or "strong" } title, ..] || ImageUrl(image).Length == 0
            || element.QuerySelectorAll("img").Length != 1)
        {
            return false;
        }

        BlockSpec outer = _builder.Spec;
        dropped.LookAt(image, PositionOf(image));
        ReadImage(image);
        _builder.BeginCaption();
        ReadElement(title, style);
        int titleLength = _builder.OpenLength;
        for (INode? node = title.NextSibling; node is not null; node = node.NextSibling)
        {
            if (node is IText text)
            {
                _builder.Append(text.Data, style);
            }
            else if (node is IElement child)
            {
                ReadElement(child, style);
            }
        }

        _builder.EndCaption(outer, titleLength);
        return true;
    }

    /// <summary>A paragraph that is nothing but one strong element.</summary>
    static bool IsStrongOnly(IElement element) =>
        Significant(element) is [IElement { LocalName: "strong" or "b" } strong]
        && !string.IsNullOrWhiteSpace(strong.TextContent)
        && strong.QuerySelector("img,br,a,iframe,video,audio,script") is null;

    void ReadImage(IElement image)
    {
        _mayBeByline = false;
        string url = ImageUrl(image);
        if (url.Length == 0)
        {
            return;
        }

        _builder.AddFigure(url, Addresses.Original(url), (image.GetAttribute("alt") ?? "").Trim());
    }

    /// <summary>Where the picture is: pages that load late hold a placeholder in <c>src</c>.</summary>
    string ImageUrl(IElement image)
    {
        foreach (string name in (string[])["data-src", "data-original", "data-lazy-src", "src"])
        {
            string url = Addresses.Clean(image.GetAttribute(name));
            if (url.Length > 0 && Addresses.IsSafeSource(url))
            {
                return url;
            }
        }

        if (Addresses.Clean(image.GetAttribute("src")) is { Length: > 0 } unsafeUrl)
        {
            dropped.AddUrl(unsafeUrl, PositionOf(image));
        }

        return "";
    }

    /// <summary>The picture that was read last, once more for readers without scripts.</summary>
    bool IsFallback(IElement image) => _builder.LastBlock is { Kind: BlockKind.Figure } && image.Ancestors<IElement>().Any(static above => above.LocalName == "noscript");

    void ReadEmbed(IElement element)
    {
        _mayBeByline = false;
        string url = Addresses.Clean(element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src"));
        if (url.Length == 0 || !Addresses.IsSafeSource(url))
        {
            dropped.Add(element.LocalName, PositionOf(element));
            return;
        }

        BlockSpec outer = _builder.Spec;
        _builder.AddEmpty(new(BlockKind.Embed, Flags: element.LocalName switch
        {
            "video" => Letterpress.Contract.BlockFlags.Video,
            "audio" => Letterpress.Contract.BlockFlags.Audio,
            _ => Letterpress.Contract.BlockFlags.None,
        }, Detail: url));
        _builder.Begin(outer);
    }

    /// <summary>The children that show something: elements, and text that is not white space.</summary>
    static List<INode> Significant(IElement element) =>
        [.. element.ChildNodes.Where(static node => node is IElement || (node is IText text && !string.IsNullOrWhiteSpace(text.Data)))];
}
