using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Guards;

namespace Letterpress.Core.Reading.Html;

/// <summary>Walks the document of a body in reading order and passes text, figures and links to a <see cref="BodyBuilder"/>.</summary>
sealed partial class BodyReader(
    ElementPositions positions,
    DroppedContent dropped,
    InlineImages inlineImages,
    LinkedFootnotes linkedFootnotes,
    InferredHeadings inferredHeadings,
    IElement? bareText,
    bool isMarkdown,
    CancellationToken cancellation)
{
    /// <summary>The maximum depth of lists and quotes that a record has room for.</summary>
    const int MaxLevel = 63;

    readonly BodyBuilder _builder = new();
    int _listDepth;
    int _quoteDepth;
    int _depth;
    string _author = "";
    Timestamp? _bylineTime;
    bool _mayBeByline = true;
    int _excerptEnd = -1;

    /// <summary>The element that the byline ends with; it is no text either.</summary>
    IElement? _bylineEnd;

    /// <param name="fragmentLinks">The links to fragments in it, in reading order.</param>
    public static Body Read(
        IElement root,
        bool isMarkdown,
        IReadOnlyList<IElement> fragmentLinks,
        ElementPositions positions,
        DroppedContent dropped,
        CancellationToken cancellation)
    {
        BodyReader reader = new(
            positions,
            dropped,
            new InlineImages(isMarkdown),
            LinkedFootnotes.Of(fragmentLinks),
            InferredHeadings.Of(root, isMarkdown),
            isMarkdown ? null : BareText.Of(root),
            isMarkdown,
            cancellation);
        reader.ReadChildren(root, InlineStyle.Plain);
        return reader._builder.Build() with
        {
            Author = reader._author,
            BylineAt = reader._bylineTime,
            ExcerptEnd = reader._excerptEnd,
            Files = reader._files,
        };
    }

    void ReadChildren(INode parent, InlineStyle style)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_depth > SeedLimits.MaxDepth)
        {
            throw new SeedLimitException(
                FormattableString.Invariant($"its elements are nested more than {SeedLimits.MaxDepth} levels deep; close those left open"),
                parent is IElement deep ? PositionOf(deep) : 0);
        }

        // By index: AngleSharp finds the next sibling of a node by counting from the first.
        for (int i = 0; i < parent.ChildNodes.Length; i++)
        {
            if (ReadOfficeList(parent, i, style) is var last and >= 0)
            {
                i = last;
            }
            else
            {
                ReadNode(parent.ChildNodes[i], style);
            }
        }

        _depth--;
    }

    void ReadNode(INode node, InlineStyle style)
    {
        if (TryReadCredit(node, style))
        {
            return;
        }

        if (node is IText text)
        {
            AppendText(text, style);
            _mayBeByline &= string.IsNullOrWhiteSpace(text.Data);
        }
        else if (node is IElement element)
        {
            ReadElement(element, style);
        }
        else if (node is IComment comment && _excerptEnd < 0 && ExcerptMark.IsMark(comment.Data))
        {
            _excerptEnd = _builder.Length;
        }
    }

    void ReadElement(IElement element, InlineStyle style)
    {
        cancellation.ThrowIfCancellationRequested();
        if (element == _title || element == _bylineEnd || TryReadTask(element, style) || IsLeftOut(element) || IsBackLink(element)
            || (_itemStart >= 0 && OfficeStyles.IsMarker(element)) || TryReadFootnotes(element, style))
        {
            return;
        }

        EndHeadingBefore(element);
        if (CalloutShapes.Of(element) is { } callout)
        {
            ReadCallout(element, callout, style);
            return;
        }

        switch (element.LocalName)
        {
            case "title" or "head" or "noembed" or "noframes" or "annotation" or "annotation-xml":
                return;
            case "br":
                _builder.BreakLine(style);
                return;
            case "hr":
                if (!linkedFootnotes.IsRule(element))
                {
                    _builder.AddDivider();
                }

                return;
            case "img" or "amp-img":
                ReadImage(element, style);
                return;
            case "picture":
                ReadPicture(element, style);
                return;
            case "figure":
                ReadFigure(element, style);
                return;
            case "noscript":
                ReadNoscript(element, style);
                return;
            case "a":
                ReadLink(element, style);
                return;
            case "iframe" or "embed" or "video" or "audio" or "frame" when TryDefer(element):
                return;
            case "iframe" or "embed" or "video" or "audio" or "frame":
                ReadEmbed(element, element.GetAttribute("src"), style);
                return;
            case "object":
                ReadObject(element, style);
                return;
            case "pre" or "listing" or "xmp" or "plaintext":
                ReadCode(element, style);
                return;
            case "ul" or "ol" or "menu" or "dir":
                ReadList(element, style);
                return;
            case "dl":
                ReadDefinitions(element, style);
                return;
            case "span" or "div" when (style.Styles & TextStyles.Code) == 0 && _builder.Spec.Kind != BlockKind.Code
                && MathMarkup.TexOf(element) is { } tex:
                ReadMath(tex, MathMarkup.IsDisplay(element), style);
                return;
            case "table" when CodeTables.CodeOf(element) is not null:
                ReadCode(element, style);
                return;
            case "table":
                ReadTable(element, style);
                return;
            case "rt" or "rtc":
                ReadRuby(element, style);
                return;
            case "blockquote":
                ReadQuote(element, style);
                return;
            case "details":
                ReadDetails(element, style);
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                ReadHeading(element, element, style, element.LocalName[1] - '0', isInferred: false);
                return;
            case "li":
                int before = BeginItem();
                ReadContainer(element, style);
                _itemStart = before;
                return;
            case "small" when _builder.CanCaption && CaptionShapes.IsInParagraph(element) && TryReadCaption(element, element, style):
                return;
            default:
                if (ElementNames.StylesOf(element.LocalName) is { } styles)
                {
                    // A block of code is code throughout.
                    bool isInCode = _builder.Spec.Kind == BlockKind.Code;
                    ReadChildren(element, style.With(isInCode ? styles & ~TextStyles.Code : styles));
                }
                else if (ElementNames.IsPreformatted(element) && !_builder.IsPreformatted)
                {
                    ReadCode(element, style);
                }
                else if (ElementNames.IsContainer(element.LocalName))
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
        if (_mayBeByline && TryReadByline(element))
        {
            return;
        }

        if (TryReadCaption(element, style) || TryReadSlide(element, style) || TryReadEmbedUrl(element))
        {
            return;
        }

        if (OfficeStyles.IsTitle(element))
        {
            ReadHeading(element, element, style, 1, isInferred: false);
            return;
        }

        if (CaptionShapes.IsCaption(element))
        {
            BeginPart();
            int first = _builder.BlockCount;
            ReadBlock(element, style);
            _builder.MarkCaptions(first);
            return;
        }

        bool isTitle = element.HasAttribute(Callouts.ComponentTitleAttribute);
        int before = _builder.BlockCount;
        if (_builder is { Spec.Kind: BlockKind.Paragraph, IsInContainer: false }
            && inferredHeadings.StrongOf(element, isLead: !_builder.HasText) is { } strong)
        {
            ReadHeading(element, strong, style, 2, isInferred: true);
            return;
        }

        ReadBlock(element, style);
        if (isTitle)
        {
            _builder.MarkTitles(before);
        }
    }

    /// <summary>Reads an element that starts and ends a paragraph; in a heading, a title or a caption, a line.</summary>
    void ReadBlock(IElement element, InlineStyle style)
    {
        bool isLine = !HoldsBlocks;
        Begin();

        // An item without a list, or in a line, may begin with a check box too.
        Action<IElement, InlineStyle> read = element.LocalName == "li" ? ReadItem : ReadChildren;
        read(element, style);
        Begin();

        void Begin()
        {
            if (isLine)
            {
                _builder.BeginLine();
            }
            else
            {
                _builder.BeginParagraph();
            }
        }
    }

    /// <summary>Whether another block can begin here; not so within a heading, a title, a caption or code.</summary>
    bool HoldsBlocks => BodyBuilder.CanDivide(_builder.Spec);

    int PositionOf(IElement element) => positions.PositionOf(element);
}
