using AngleSharp.Dom;
using Letterpress.Contract;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Reading;

/// <summary>Walks the document of a body in reading order and tells <see cref="BodyBuilder"/> what it finds.</summary>
sealed partial class BodyReader(string baseUrl, SeedPlaces places, DroppedContent dropped, CancellationToken cancellation)
{
    readonly BodyBuilder _builder = new();
    int _listDepth;
    int _cellDepth;
    int _depth;
    string _author = "";
    Timestamp? _bylineTime;
    bool _mayBeByline = true;

    public static Body Read(IElement root, string baseUrl, SeedPlaces places, DroppedContent dropped, CancellationToken cancellation)
    {
        BodyReader reader = new(baseUrl, places, dropped, cancellation);
        reader.ReadChildren(root, InlineStyle.Plain);
        return reader._builder.Build() with { Author = reader._author, BylineTime = reader._bylineTime };
    }

    void ReadChildren(INode parent, InlineStyle style)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_depth > SeedLimits.MaxDepth)
        {
            throw new SeedLimitException(FormattableString.Invariant($"its elements lie more than {SeedLimits.MaxDepth} deep"), parent is IElement deep ? PositionOf(deep) : 0);
        }

        for (INode? node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText text)
            {
                _builder.Append(text.Data, style, isPreformatted: _builder.Spec.Kind == BlockKind.Code);
                _mayBeByline &= string.IsNullOrWhiteSpace(text.Data);
            }
            else if (node is IElement element)
            {
                ReadElement(element, style);
            }
        }

        _depth--;
    }

    void ReadElement(IElement element, InlineStyle style)
    {
        dropped.LookAt(element, PositionOf(element));
        string name = element.LocalName;
        switch (name)
        {
            case "script" or "style" or "template" or "input" or "select" or "textarea" or "button" or "datalist" or "object" or "applet" or "svg" or "math" or "canvas" or "frameset":
                dropped.Add(name, PositionOf(element));
                return;
            case "title" or "meta" or "link" or "base" or "head" or "param" or "source" or "track" or "wbr" or "map" or "area" or "col" or "colgroup":
                return;
            case "br":
                _builder.BreakLine();
                return;
            case "hr":
                _builder.AddEmpty(new(BlockKind.Divider));
                return;
            case "img":
                ReadImage(element);
                return;
            case "a":
                ReadLink(element, style);
                return;
            case "iframe" or "embed" or "video" or "audio":
                ReadEmbed(element);
                return;
            case "pre":
                ReadCode(element, style);
                return;
            case "ul" or "ol" or "menu" or "dir":
                ReadList(element, style);
                return;
            case "table" when _cellDepth == 0:
                ReadTable(element, style);
                return;
            case "blockquote":
                BlockSpec outer = _builder.Spec;
                ReadBlock(element, style, IsText(outer) ? new(BlockKind.Quote, outer.Kind == BlockKind.Quote ? outer.Level + 1 : 1) : outer);
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                ReadHeading(element, style, name[1] - '0', isInferred: false);
                return;
            case "noscript" when _builder.LastBlock?.Kind == BlockKind.Figure && element.QuerySelector("img") is not null:
                // The same picture once more, for readers without scripts.
                return;
            default:
                if (InlineStyleOf(name) is { } styles)
                {
                    ReadChildren(element, style.With(styles));
                }
                else if (IsContainer(name))
                {
                    ReadContainer(element, style);
                }
                else
                {
                    ReadChildren(element, style);
                }

                return;
        }
    }

    void ReadContainer(IElement element, InlineStyle style)
    {
        if (_mayBeByline && IsByline(element))
        {
            return;
        }

        if (TryReadCaption(element, style) || TryReadSlide(element, style))
        {
            return;
        }

        if (element.LocalName == "p" && _builder.Spec.Kind == BlockKind.Paragraph && IsStrongOnly(element))
        {
            ReadHeading(element, style, 2, isInferred: true);
            return;
        }

        ReadBlock(element, style, _builder.Spec);
    }

    /// <summary>Reads an element that stands on lines of its own; within an item, a cell or a caption it breaks the line.</summary>
    void ReadBlock(IElement element, InlineStyle style, BlockSpec spec)
    {
        if (spec.Kind is BlockKind.ListItem or BlockKind.TableCell or BlockKind.Figure or BlockKind.Heading or BlockKind.Code)
        {
            _builder.BreakLine();
            ReadChildren(element, style);
            _builder.BreakLine();
            return;
        }

        BlockSpec outer = _builder.Spec;
        _builder.Begin(spec);
        ReadChildren(element, style);
        _builder.Begin(outer);
    }

    void ReadHeading(IElement element, InlineStyle style, int level, bool isInferred)
    {
        if (!IsText(_builder.Spec))
        {
            ReadBlock(element, style, _builder.Spec);
            return;
        }

        BlockSpec outer = _builder.Spec;
        _builder.Begin(new(BlockKind.Heading, level, IsInferred: isInferred, AnchorHint: element.Id ?? ""));
        _mayBeByline = false;
        ReadChildren(isInferred ? element.FirstElementChild! : element, style);
        _builder.Begin(outer);
    }

    void ReadCode(IElement element, InlineStyle style)
    {
        BlockSpec outer = _builder.Spec;
        if (!IsText(outer))
        {
            ReadBlock(element, style, outer);
            return;
        }

        string classes = (element.QuerySelector("code")?.ClassName ?? element.ClassName) ?? "";
        string language = classes.Split([' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(static c => c.StartsWith("language-", StringComparison.Ordinal) || c.StartsWith("lang-", StringComparison.Ordinal))
            .Select(static c => c.Substring(c.IndexOf('-') + 1)).FirstOrDefault() ?? "";
        _builder.Begin(new(BlockKind.Code, Detail: language));
        ReadChildren(element, style);
        _builder.Begin(outer);
    }

    void ReadLink(IElement element, InlineStyle style)
    {
        string url = Addresses.Clean(element.GetAttribute("href"));
        if (url.Length == 0 || style.Link >= 0 || !Addresses.IsSafeLink(url))
        {
            if (url.Length > 0 && !Addresses.IsSafeLink(url))
            {
                dropped.AddUrl(url, PositionOf(element));
            }

            ReadChildren(element, style);
            return;
        }

        string relation = (element.GetAttribute("rel") ?? "").Trim();
        // A place in the same article is no reference to it.
        LinkKeys keys = url[0] == '#' ? Addresses.Keys("", "") : Addresses.Keys(url, baseUrl);
        WrittenLinkKind kind = url[0] == '#' ? WrittenLinkKind.Fragment
            : Addresses.Scheme(url) == "mailto" ? WrittenLinkKind.Mail
            : keys.PublisherNumber.Length > 0 || relation.Split(' ').Contains("ArticleRef", StringComparer.OrdinalIgnoreCase) ? WrittenLinkKind.Article
            : WrittenLinkKind.External;
        int link = _builder.BeginLink(new(kind, url, relation, keys, places.TagOf(element)));
        ReadChildren(element, style with { Link = link });
        _builder.EndLink(link);
    }

    /// <summary>Whether what stands in it are paragraphs, so that a block of another kind can begin.</summary>
    static bool IsText(BlockSpec spec) => spec.Kind is BlockKind.Paragraph or BlockKind.Quote;

    int PositionOf(IElement element) => places.PositionOf(element);

    static RunStyles? InlineStyleOf(string name) => name switch
    {
        "strong" or "b" => RunStyles.Strong,
        "em" or "i" or "cite" or "dfn" or "var" => RunStyles.Emphasis,
        "code" or "kbd" or "samp" or "tt" => RunStyles.Code,
        "u" or "ins" => RunStyles.Underline,
        "s" or "del" or "strike" => RunStyles.Strikethrough,
        "sup" => RunStyles.Superscript,
        "sub" => RunStyles.Subscript,
        "mark" => RunStyles.Highlight,
        "small" => RunStyles.Small,
        _ => null,
    };

    static bool IsContainer(string name) => name is
        "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav" or "figure" or "figcaption" or "address" or "center" or "details"
        or "summary" or "dl" or "dt" or "dd" or "fieldset" or "form" or "legend" or "hgroup" or "body" or "html" or "caption" or "noscript" or "table" or "tbody"
        or "thead" or "tfoot" or "tr" or "td" or "th" or "li";
}
