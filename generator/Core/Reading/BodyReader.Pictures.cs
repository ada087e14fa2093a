using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

// Pictures, and what is shown from other places.
sealed partial class BodyReader
{
    /// <summary>Where scripts look for the picture that they show late, while <c>src</c> holds a placeholder.</summary>
    static readonly string[] s_lateSources = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-lazy", "data-orig-file", "data-hi-res-src", "data-echo", "data-url"];

    static readonly string[] s_candidateEnds = [", ", ",\n", ",\t"];

    static readonly string[] s_sourceSets = ["srcset", "data-srcset", "data-lazy-srcset"];

    /// <summary>How many figures there were when the innermost <c>figure</c> began: a caption is that of a picture in it; -1 outside.</summary>
    int _figuresBefore = -1;

    int _noscriptDepth;

    int _skippedImages;

    /// <summary>What the last picture was: its address, and how much text there was.</summary>
    (string Url, int Length, bool IsFallback) _lastImage = ("", -1, false);

    void ReadImage(IElement image, InlineStyle style)
    {
        _mayBeByline = false;
        if (IsPixel(image))
        {
            dropped.Add("tracking pixel", PositionOf(image));
            _skippedImages++;
            return;
        }

        string url = ImageUrl(image);
        bool isBehindAnother = _lastImage.Length == _builder.Length && _lastImage.Url.Length > 0;
        bool isFallback = _noscriptDepth > 0;
        if (isBehindAnother && ((isFallback && !_lastImage.IsFallback) || (isFallback != _lastImage.IsFallback && _lastImage.Url == url)))
        {
            // The same picture once more, for readers without scripts: of such a pair the first counts.
            _lastImage = ("", -1, false);
            _skippedImages++;
            return;
        }

        _lastImage = (url, _builder.Length, isFallback);
        if (url.Length > 0)
        {
            _builder.AddFigure(url, Addresses.Original(url), (image.GetAttribute("alt") ?? "").Trim(), style.Link);
        }
        else if (Addresses.Clean(image.GetAttribute("src")) is { Length: > 0 } unsafeUrl && !Addresses.IsSafeSource(unsafeUrl))
        {
            dropped.AddUrl(unsafeUrl, PositionOf(image));
        }
    }

    /// <summary>Of a picture in several sizes the <c>img</c> counts, and where it has no address the first size that has one.</summary>
    void ReadPicture(IElement picture, InlineStyle style)
    {
        int figures = _builder.FigureCount;
        int skipped = _skippedImages;
        ReadChildren(picture, style);
        if (_builder.FigureCount != figures || _skippedImages != skipped || picture.QuerySelectorAll("source").Select(ImageUrl).FirstOrDefault(static url => url.Length > 0) is not { } source)
        {
            return;
        }

        _lastImage = (source, _builder.Length, _noscriptDepth > 0);
        _builder.AddFigure(source, Addresses.Original(source), (picture.QuerySelector("img")?.GetAttribute("alt") ?? "").Trim(), style.Link);
    }

    /// <summary>A figure, whose caption may stand before its picture.</summary>
    void ReadFigure(IElement figure, InlineStyle style)
    {
        int before = _figuresBefore;
        _figuresBefore = _builder.FigureCount;
        BeginPart();
        (IElement? caption, IElement? picture) = FirstTwo(figure);
        if (caption is { LocalName: "figcaption" } && picture is not null && CanHoldPicture(_builder.Spec) && string.IsNullOrWhiteSpace(picture.TextContent)
            && (picture.LocalName == "img" || picture.QuerySelector("img") is not null))
        {
            ReadElement(picture, style);
            ReadElement(caption, style);
            foreach (INode node in figure.ChildNodes)
            {
                if (node != caption && node != picture)
                {
                    ReadNode(node, style);
                }
            }
        }
        else
        {
            ReadChildren(figure, style);
        }

        BeginPart();
        _figuresBefore = before;
    }

    /// <summary>What follows is a block or, where there can be none, a line of its own.</summary>
    void BeginPart()
    {
        if (CanHoldPicture(_builder.Spec))
        {
            _builder.Close();
        }
        else
        {
            _builder.BeginLine();
        }
    }

    void ReadNoscript(IElement element, InlineStyle style)
    {
        _noscriptDepth++;
        ReadChildren(element, style);
        _noscriptDepth--;
    }

    static string ImageUrl(IElement image)
    {
        foreach (string name in s_lateSources)
        {
            if (Address(image, name) is { Length: > 0 } late)
            {
                return late;
            }
        }

        if (Address(image, "src") is { Length: > 0 } url)
        {
            return url;
        }

        return s_sourceSets.Select(name => Largest(image.GetAttribute(name))).FirstOrDefault(static url => url.Length > 0) ?? "";
    }

    /// <summary>An address from which a picture can be fetched; else empty.</summary>
    static string Address(IElement image, string attribute)
    {
        string url = Addresses.Clean(image.GetAttribute(attribute));
        return url.Length > 0 && Addresses.IsSafeSource(url) ? url : "";
    }

    /// <summary>The address with the largest width or density in a <c>srcset</c>.</summary>
    static string Largest(string? sourceSet)
    {
        string largest = "";
        double size = -1;
        foreach (string candidate in (sourceSet ?? "").Split(s_candidateEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = candidate.Trim(' ', ',', '\n', '\t', '\r').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            string url = parts.Length == 0 ? "" : Addresses.Clean(parts[0]);
            double told = parts.Length > 1 && double.TryParse(parts[1].TrimEnd('w', 'x', 'h'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
            if (url.Length > 0 && told > size && Addresses.IsSafeSource(url))
            {
                largest = url;
                size = told;
            }
        }

        return largest;
    }

    /// <summary>A picture of one point shows nothing but counts readers.</summary>
    static bool IsPixel(IElement image) => image.GetAttribute("width")?.Trim() is "0" or "1" or "0px" or "1px" && image.GetAttribute("height")?.Trim() is "0" or "1" or "0px" or "1px";

    void ReadObject(IElement element, InlineStyle style)
    {
        string url = Addresses.Clean(element.GetAttribute("data"));
        if (url.Length == 0 || !Addresses.IsSafeSource(url))
        {
            // What stands in for it is shown, often an embed.
            if (url.Length > 0)
            {
                dropped.AddUrl(url, PositionOf(element));
            }

            ReadChildren(element, style);
        }
        else if ((element.GetAttribute("type") ?? "").StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            _mayBeByline = false;
            _builder.AddFigure(url, Addresses.Original(url), string.Join(" ", element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), style.Link);
        }
        else
        {
            ReadEmbed(element, url, style);
        }
    }

    void ReadEmbed(IElement element, string? address, InlineStyle style)
    {
        _mayBeByline = false;
        string url = Addresses.Clean(address);
        string late = s_lateSources.Select(name => Address(element, name)).FirstOrDefault(static late => late.Length > 0) ?? "";
        url = late.Length > 0 ? late : url.Length > 0 ? url : Addresses.Clean(element.QuerySelector("source")?.GetAttribute("src"));
        if (url.Length == 0 || !Addresses.IsSafeSource(url) || IsPixel(element))
        {
            dropped.Add(element.LocalName, PositionOf(element));
            return;
        }

        BlockFlags flags = element.LocalName switch { "video" => BlockFlags.Video, "audio" => BlockFlags.Audio, _ => BlockFlags.None };
        _builder.AddEmbed(new(BlockKind.Embed, Flags: flags, Detail: url), style.Link);
    }

    /// <summary>Whether a picture is a block of its own there; elsewhere it waits.</summary>
    static bool CanHoldPicture(BlockSpec spec) => IsText(spec) || spec.Kind == BlockKind.ListItem;
}
