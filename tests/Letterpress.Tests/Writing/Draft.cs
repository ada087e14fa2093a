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

    public static Span Plain(string text, ModelStyles styles = ModelStyles.None) => new(text, styles, null);

    public static Span Linked(string text, string url, string relation = "") => new(text, ModelStyles.None, url, relation);

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

            _runs.Add(new RunModel(slice, span.Styles, span.Url is null ? -1 : _links.Count - 1));
        }

        _blocks.Add(new BlockModel(
            kind, level, flags, new TextSlice(start, _text.Length - start), firstRun, _runs.Count - firstRun, number, detail));
        _text.Append('\n');
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
            Plain(text));

    public Draft Code(string text, string language = "") => Add(ModelKind.Code, 0, BlockFlags.None, 0, language, Plain(text));

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

    public Draft Figure(string url, string alternative, string caption)
    {
        _figures.Add(new FigureModel(_blocks.Count, url, url, alternative, default, new TextSlice(_text.Length, caption.Length)));
        return Add(ModelKind.Figure, 0, BlockFlags.None, _figures.Count - 1, "", caption.Length == 0 ? [] : [Plain(caption)]);
    }

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
    })[0];

    /// <param name="Url">Null for a run without link.</param>
    public sealed record Span(string Text, ModelStyles Styles, string? Url, string Relation = "");
}
