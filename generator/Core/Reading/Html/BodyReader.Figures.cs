using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Images and embeds.
sealed partial class BodyReader
{
    /// <summary>The number of figures before the innermost <c>figure</c>: a caption belongs to an image in it; -1 outside.</summary>
    int _figuresBefore = -1;

    /// <summary>The number of blocks before the innermost <c>figure</c>.</summary>
    int _blocksBefore;

    /// <summary>Each level of nested figures is searched for previews; a gallery has two.</summary>
    const int MaxFiguresWithPreviews = 8;

    int _figureDepth;
    int _noscriptDepth;

    /// <summary>Whether the image that is read is that of a slide, whatever text is beside it.</summary>
    bool _isSlide;

    int _skippedImages;

    /// <summary>Images that another one replaces once it is loaded.</summary>
    readonly HashSet<IElement> _previews = [];

    /// <summary>The last image: its URL, and the number of characters before it.</summary>
    (string Url, int Length, bool IsFallback) _lastImage = ("", -1, false);

    void ReadImage(IElement image, InlineStyle style)
    {
        _mayBeByline = false;
        if (IsPixel(image) || _previews.Contains(image))
        {
            if (IsPixel(image))
            {
                dropped.Add("tracking pixel", PositionOf(image));
            }

            _skippedImages++;
            return;
        }

        string url = ImageSources.Of(image);
        bool followsAnother = _lastImage.Length == _builder.Length && _lastImage.Url.Length > 0;
        bool isFallback = _noscriptDepth > 0;
        if (followsAnother && ((isFallback && !_lastImage.IsFallback) || (isFallback != _lastImage.IsFallback && _lastImage.Url == url)))
        {
            // The same image again, for readers without scripts: the first of the two counts.
            _lastImage = ("", -1, false);
            _skippedImages++;
            return;
        }

        _lastImage = (url, _builder.Length, isFallback);
        if (url.Length > 0)
        {
            AddImage(ModelOf(image, url, image), image, style);
        }
        else if (UrlText.Clean(image.GetAttribute("src")) is { Length: > 0 } unsafeUrl && !UrlText.IsSafeSource(unsafeUrl))
        {
            dropped.AddUrl(unsafeUrl, PositionOf(image));
        }
    }

    /// <summary>Reads an image in several sizes: the <c>img</c>, or where it has no URL, the first size that has one.</summary>
    void ReadPicture(IElement picture, InlineStyle style)
    {
        int figures = _builder.FigureCount;
        int skipped = _skippedImages;
        ReadChildren(picture, style);
        if (_builder.FigureCount != figures || _skippedImages != skipped
            || picture.QuerySelectorAll("source").FirstOrDefault(static source => ImageSources.Of(source).Length > 0) is not { } source)
        {
            return;
        }

        string url = ImageSources.Of(source);
        _lastImage = (url, _builder.Length, _noscriptDepth > 0);
        IElement? image = picture.QuerySelector("img");
        AddImage(ModelOf(image, url, source), image, style);
    }

    /// <summary>Adds an image to the line in which it stands, else as a figure.</summary>
    void AddImage(ImageModel model, IElement? image, InlineStyle style)
    {
        bool isInline = _figuresBefore < 0 && !_isSlide && !_builder.IsPreformatted
            && (_builder.IsInCell || (image is not null && inlineImages.Contains(image)));
        if (isInline)
        {
            _builder.AppendImage(model, style);
        }
        else
        {
            _builder.AddFigure(model, style.Link);
        }
    }

    /// <summary>Reads a figure; its caption may precede its image.</summary>
    void ReadFigure(IElement figure, InlineStyle style)
    {
        int before = _figuresBefore;
        int blocksBefore = _blocksBefore;
        _figuresBefore = _builder.FigureCount;
        int deferred = _deferred.Count;
        if (++_figureDepth <= MaxFiguresWithPreviews)
        {
            _previews.UnionWith(Previews.Of(figure, ImageSources.Of));
        }

        BeginPart();
        _blocksBefore = _builder.BlockCount;
        (IElement? caption, IElement? picture) = Shapes.FirstTwo(figure);
        if (caption is { LocalName: "figcaption" } && picture is not null && HoldsBlocks
            && string.IsNullOrWhiteSpace(picture.TextContent)
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
        ReadDeferred(deferred, style);
        _figureDepth--;
        _figuresBefore = before;
        _blocksBefore = blocksBefore;
    }

    /// <summary>Starts a new block or, where there cannot be one, a new line.</summary>
    void BeginPart()
    {
        if (HoldsBlocks)
        {
            _builder.BeginParagraph();
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

    /// <summary>Whether an image has at most one pixel: it shows nothing, and counts readers.</summary>
    static bool IsPixel(IElement image) =>
        image.GetAttribute("width")?.Trim() is "0" or "1" or "0px" or "1px"
        && image.GetAttribute("height")?.Trim() is "0" or "1" or "0px" or "1px";

    void ReadObject(IElement element, InlineStyle style)
    {
        string url = UrlText.Clean(element.GetAttribute("data"));
        if (url.Length == 0 || !UrlText.IsSafeSource(url))
        {
            // Its content is shown instead, often an embed.
            if (url.Length > 0)
            {
                dropped.AddUrl(url, PositionOf(element));
            }

            ReadChildren(element, style);
        }
        else if ((element.GetAttribute("type") ?? "").StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            _mayBeByline = false;
            AddFile(url, element);
            ImageModel image = new(url, UrlText.Original(url), Spaces.Fold(element.TextContent), "")
            {
                Width = Pixels.Of(element, "width"),
                Height = Pixels.Of(element, "height"),
            };
            _builder.AddFigure(image, style.Link);
        }
        else
        {
            ReadEmbed(element, url, style);
        }
    }

    /// <summary>The picture of a film before it is played is a figure before it.</summary>
    void ReadPoster(IElement element, InlineStyle style)
    {
        string poster = element.LocalName == "video" ? UrlText.Clean(element.GetAttribute("poster")) : "";
        if (poster.Length > 0 && UrlText.IsSafeSource(poster) && !IsPixel(element))
        {
            AddFile(poster, element);
            _builder.AddFigure(new(poster, UrlText.Original(poster), "", ""), style.Link);
        }
    }

    void ReadEmbed(IElement element, string? source, InlineStyle style)
    {
        _mayBeByline = false;
        ReadPoster(element, style);
        string url = UrlText.Clean(source);
        string lazy = ImageSources.LazyOf(element);
        url = lazy.Length > 0 ? lazy : url.Length > 0 ? url : UrlText.Clean(element.QuerySelector("source")?.GetAttribute("src"));
        if (url.Length == 0 || !UrlText.IsSafeSource(url) || IsPixel(element))
        {
            dropped.Add(element.LocalName, PositionOf(element));
            return;
        }

        AddFile(url, element);
        BlockFlags flags = element.LocalName switch { "video" => BlockFlags.Video, "audio" => BlockFlags.Audio, _ => BlockFlags.None };
        _builder.AddEmbed(new(BlockKind.Embed, Flags: flags, Detail: url), style.Link);
    }
}
