extern alias core;
using System.Text;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using ModelKind = core::Letterpress.Layout.BlockKind;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests.Writing;

/// <summary>An article put together block by block.</summary>
sealed class Draft
{
    readonly StringBuilder _text = new();
    readonly List<BlockModel> _blocks = [];
    readonly List<RunModel> _runs = [];
    readonly List<HeadingModel> _headings = [];
    readonly List<FigureModel> _figures = [];
    readonly List<LinkModel> _links = [];
    readonly List<CellModel> _cells = [];
    readonly List<ImageModel> _images = [];
    readonly List<AnchorModel> _anchors = [];
    int _container = -1;

    public static Span Plain(string text, ModelStyles styles = ModelStyles.None) => new(text, styles, null);

    public static Span Linked(string text, string url, string relation = "") => new(text, ModelStyles.None, url, relation);

    public static Span Picture(string url, string alternative, string title = "", string? link = null) =>
        new("", ModelStyles.None, link) { Image = new(url, url, alternative, title) };

    /// <summary>Gives the next block an id.</summary>
    public Draft Id(string id)
    {
        _anchors.Add(new AnchorModel(_blocks.Count, id));
        return this;
    }

    public Draft Add(ModelKind kind, int level, BlockFlags flags, int number, string detail, params Span[] spans)
    {
        int firstRun = _runs.Count;
        int start = _text.Length;
        foreach (Span span in spans)
        {
            var slice = new TextSlice(_text.Length, span.Text.Length);
            _text.Append(span.Text);
            if (span.Url is not null && (_links.Count == 0 || _links[^1].Url != span.Url || _links[^1].Block != _blocks.Count))
            {
                _links.Add(new LinkModel(
                    span.Url.StartsWith('#') ? WrittenLinkKind.Fragment : WrittenLinkKind.External,
                    _blocks.Count,
                    -1,
                    span.Url,
                    slice,
                    span.Relation,
                    "",
                    1,
                    LinkKeys.None));
            }

            _runs.Add(new RunModel(slice, span.Styles, span.Url is null ? -1 : _links.Count - 1, span.Image is null ? -1 : _images.Count));
            if (span.Image is not null)
            {
                _images.Add(span.Image);
            }
        }

        _blocks.Add(new BlockModel(
            kind, level, flags, new TextSlice(start, _text.Length - start), firstRun, _runs.Count - firstRun, number, detail, _container));
        _text.Append('\n');
        return this;
    }

    /// <summary>Adds blocks in the last one.</summary>
    public Draft With(Action<Draft> addBlocks)
    {
        int outer = _container;
        _container = _blocks.Count - 1;
        addBlocks(this);
        _container = outer;
        return this;
    }

    public Draft Paragraph(params Span[] spans) => Add(ModelKind.Paragraph, 0, BlockFlags.None, 0, "", spans);

    public Draft Paragraph(string text) => Paragraph(Plain(text));

    public Draft Heading(int level, string text, string anchor)
    {
        _headings.Add(new HeadingModel(_blocks.Count, anchor, false));
        return Add(ModelKind.Heading, level, BlockFlags.None, _headings.Count - 1, "", Plain(text));
    }

    public Draft Quote(int level, string text) => Add(ModelKind.Quote, level, BlockFlags.None, 0, "", Plain(text));

    public Draft Item(int level, string text, int? ordinal = null, bool starts = false) =>
        Add(
            ModelKind.ListItem,
            level,
            (ordinal is null ? 0 : BlockFlags.Ordered) | (starts ? BlockFlags.StartsGroup : 0),
            ordinal ?? 0,
            "",
            text.Length == 0 ? [] : [Plain(text)]);

    public Draft Code(string text, string language = "") => Add(ModelKind.Code, 0, BlockFlags.None, 0, language, Plain(text));

    public Draft Cell(int row, int column, Span span)
    {
        _cells.Add(new CellModel(row, column, 1, 1));
        return Add(ModelKind.TableCell, 0, BlockFlags.None, _cells.Count - 1, "", span);
    }

    public Draft Cell(int row, int column, string text, bool isHeader = false, bool starts = false, int rowSpan = 1, int columnSpan = 1)
    {
        _cells.Add(new CellModel(row, column, rowSpan, columnSpan));
        return Add(
            ModelKind.TableCell,
            0,
            (isHeader ? BlockFlags.HeaderCell : 0) | (starts ? BlockFlags.StartsGroup : 0),
            _cells.Count - 1,
            "",
            Plain(text));
    }

    public Draft Figure(string url, string alternative, string caption, string? link = null)
    {
        if (link is not null)
        {
            _links.Add(new LinkModel(WrittenLinkKind.External, _blocks.Count, -1, link, default, "", "", 1, LinkKeys.None));
        }

        _figures.Add(new FigureModel(
            _blocks.Count,
            new(url, url, alternative, ""),
            default,
            new TextSlice(_text.Length, caption.Length),
            link is null ? -1 : _links.Count - 1));
        return Add(ModelKind.Figure, 0, BlockFlags.None, _figures.Count - 1, "", caption.Length == 0 ? [] : [Plain(caption)]);
    }

    public Draft Callout(string kind, string title, BlockFlags flags = BlockFlags.None) =>
        Add(ModelKind.Callout, 0, flags, 0, kind, title.Length == 0 ? [] : [Plain(title)]);

    public Draft Details(string summary, BlockFlags flags = BlockFlags.Foldable | BlockFlags.Folded) =>
        Add(ModelKind.Details, 0, flags, 0, "", summary.Length == 0 ? [] : [Plain(summary)]);

    public Draft Footnote(string label, string text) => Add(ModelKind.Footnote, 0, BlockFlags.None, 0, label, Plain(text));

    public Draft Embed(string url, BlockFlags flags = BlockFlags.None) => Add(ModelKind.Embed, 0, flags, 0, url);

    public Draft Divider() => Add(ModelKind.Divider, 0, BlockFlags.None, 0, "");

    public Draft Notice(string text) => Add(ModelKind.Notice, 0, BlockFlags.None, 0, "", Plain(text));

    public Article Press() => Models.Press(Models.Plain("draft") with
    {
        PlainText = _text.ToString(),
        Excerpt = "",
        FirstSentence = "",
        Blocks = _blocks.ToArray().ToEquatableArray(),
        Runs = _runs.ToArray().ToEquatableArray(),
        Headings = _headings.ToArray().ToEquatableArray(),
        Figures = _figures.ToArray().ToEquatableArray(),
        Links = _links.ToArray().ToEquatableArray(),
        Cells = _cells.ToArray().ToEquatableArray(),
        InlineImages = _images.ToArray().ToEquatableArray(),
        Anchors = _anchors.ToArray().ToEquatableArray(),
    })[0];

    /// <param name="Url">Null for a run without link.</param>
    public sealed record Span(string Text, ModelStyles Styles, string? Url, string Relation = "")
    {
        /// <summary>Gets the image that the run is; null for text.</summary>
        public ImageModel? Image { get; init; }
    }
}
