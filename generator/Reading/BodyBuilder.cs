using System.Text;
using Letterpress.Contract;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Reading;

/// <summary>What the next text belongs to.</summary>
/// <param name="Number">See <see cref="BlockModel"/>.</param>
/// <param name="IsInferred">A heading that is marked up as a strong paragraph.</param>
/// <param name="AnchorHint">The <c>id</c> that the seed gives a heading; else empty.</param>
readonly record struct BlockSpec(BlockKind Kind, int Level = 0, BlockFlags Flags = BlockFlags.None, int Number = 0, string Detail = "", bool IsInferred = false, string AnchorHint = "");

/// <summary>How the text that is being read is styled and linked.</summary>
readonly record struct InlineStyle(RunStyles Styles, int Link)
{
    public static InlineStyle Plain => new(RunStyles.None, -1);

    public InlineStyle With(RunStyles styles) => this with { Styles = Styles | styles };
}

/// <summary>Takes text and pictures in reading order and makes the body of them: blocks, runs, headings, figures, links.</summary>
/// <remarks>A block opens with its first visible character, so nothing is empty but what may be; white space is folded as a browser does.</remarks>
sealed class BodyBuilder
{
    readonly StringBuilder _text = new();
    readonly List<BlockModel> _blocks = [];
    readonly List<RunModel> _runs = [];
    readonly List<HeadingModel> _headings = [];
    readonly List<FigureModel> _figures = [];
    readonly List<GalleryModel> _galleries = [];
    readonly List<CellModel> _cells = [];
    readonly List<LinkDraft> _links = [];
    readonly AnchorSet _anchors = new();
    int _blockStart = -1;
    int _firstRun;
    bool _pendingSpace;
    int _pendingBreaks;

    public BlockSpec Spec { get; private set; } = new(BlockKind.Paragraph);

    public bool IsOpen => _blockStart >= 0;

    public int BlockCount => _blocks.Count;

    public IReadOnlyList<LinkDraft> Links => _links;

    public BlockModel? LastBlock => IsOpen || _blocks.Count == 0 ? null : _blocks[_blocks.Count - 1];

    /// <summary>Ends the open block; what follows is as <paramref name="spec"/> says.</summary>
    public void Begin(BlockSpec spec)
    {
        Close();
        Spec = spec;
    }

    public void Append(string text, InlineStyle style, bool isPreformatted = false)
    {
        foreach (char c in text)
        {
            if (!isPreformatted && c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _pendingSpace = true;
            }
            else if (isPreformatted && c == '\n')
            {
                _pendingBreaks++;
            }
            else
            {
                AppendVisible(c, style);
            }
        }
    }

    /// <summary>A line break within the block; at its start and end it is white space.</summary>
    public void BreakLine()
    {
        if (IsOpen)
        {
            _pendingBreaks = Math.Max(_pendingBreaks, 1);
        }
    }

    public void Close()
    {
        if (IsOpen)
        {
            TextSlice text = new(_blockStart, _text.Length - _blockStart);
            AddBlock(Spec, text, _firstRun);
            Spec = Spec with { Flags = Spec.Flags & ~BlockFlags.StartsGroup };
        }

        _blockStart = -1;
        _pendingSpace = false;
        _pendingBreaks = 0;
    }

    /// <summary>A block without text of its own: a divider, an embed, an empty cell.</summary>
    public void AddEmpty(BlockSpec spec)
    {
        Close();
        AddBlock(spec, new(_text.Length, 0), _runs.Count);
    }

    public int AddCell(CellModel cell)
    {
        _cells.Add(cell);
        return _cells.Count - 1;
    }

    /// <summary>Adds a picture; its caption may follow.</summary>
    public void AddFigure(string url, string originalUrl, string alternativeText)
    {
        Close();
        _figures.Add(new(_blocks.Count, url, originalUrl, alternativeText, default, default));
        AddBlock(new(BlockKind.Figure, Number: _figures.Count - 1), new(_text.Length, 0), _runs.Count);
    }

    /// <summary>Whether the last block is a picture that has no text yet.</summary>
    public bool CanCaption => LastBlock is { Kind: BlockKind.Figure, Text.Length: 0 };

    public string LastImageUrl => _figures.Count == 0 ? "" : _figures[_figures.Count - 1].Url;

    /// <summary>Text until <see cref="EndCaption"/> belongs to the last picture.</summary>
    public void BeginCaption()
    {
        BlockModel figure = _blocks[_blocks.Count - 1];
        _blocks.RemoveAt(_blocks.Count - 1);
        Spec = new(BlockKind.Figure, Number: figure.Number);
    }

    /// <param name="titleLength">How many characters at the start are a slide's title; 0 for none.</param>
    public void EndCaption(BlockSpec next, int titleLength = 0)
    {
        BlockSpec spec = Spec;
        if (IsOpen)
        {
            Close();
        }
        else
        {
            AddBlock(spec, new(_text.Length, 0), _runs.Count);
        }

        FigureModel figure = _figures[spec.Number];
        TextSlice text = _blocks[_blocks.Count - 1].Text;
        TextSlice title = new(text.Start, Math.Min(titleLength, text.Length));
        int caption = title.End;
        while (titleLength > 0 && caption < text.End && (_text[caption] is ':' or '：' || char.IsWhiteSpace(_text[caption])))
        {
            caption++;
        }

        _figures[spec.Number] = figure with { Title = title, Caption = new(caption, text.End - caption) };
        Spec = next;
    }

    /// <summary>Characters of the open block so far.</summary>
    public int OpenLength => IsOpen ? _text.Length - _blockStart : 0;

    public int BeginLink(LinkDraft link)
    {
        link.Block = _blocks.Count;
        link.Heading = _headings.Count - 1;
        _links.Add(link);
        return _links.Count - 1;
    }

    /// <summary>Forgets the link where it holds neither text nor picture: nobody could follow it.</summary>
    public void EndLink(int link)
    {
        if (_links[link].TextStart < 0 && _blocks.Count == _links[link].Block)
        {
            _links.RemoveAt(link);
        }
    }

    public Body Build()
    {
        Close();
        MarkNotice();
        FindGalleries();
        string text = _text.ToString();
        return new(text, _blocks, _runs, _headings, _figures, _galleries, _cells, _links);
    }

    void AppendVisible(char c, InlineStyle style)
    {
        if (!IsOpen)
        {
            Open();
        }
        else if (_pendingBreaks > 0)
        {
            AppendToRun('\n', Between(style), _pendingBreaks);
        }
        else if (_pendingSpace)
        {
            AppendToRun(' ', Between(style), 1);
        }

        _pendingSpace = false;
        _pendingBreaks = 0;
        AppendToRun(c, style, 1);
        if (style.Link >= 0)
        {
            LinkDraft link = _links[style.Link];
            if (link.TextStart < 0)
            {
                link.TextStart = _text.Length - 1;
                link.Block = _blocks.Count;
            }

            link.TextEnd = _text.Length;
        }
    }

    /// <summary>White space beside a link or a style is not part of it: only what both sides have.</summary>
    InlineStyle Between(InlineStyle next)
    {
        RunModel last = _runs[_runs.Count - 1];
        return new(last.Styles & next.Styles, last.Link == next.Link ? last.Link : -1);
    }

    void AppendToRun(char c, InlineStyle style, int count)
    {
        RunModel? last = _runs.Count > _firstRun ? _runs[_runs.Count - 1] : null;
        if (last is not null && last.Styles == style.Styles && last.Link == style.Link)
        {
            _runs[_runs.Count - 1] = last with { Text = last.Text with { Length = last.Text.Length + count } };
        }
        else
        {
            _runs.Add(new(new(_text.Length, count), style.Styles, style.Link));
        }

        _text.Append(c, count);
    }

    void Open()
    {
        if (_text.Length > 0)
        {
            _text.Append(Separator());
        }

        _blockStart = _text.Length;
        _firstRun = _runs.Count;
    }

    /// <summary>Items of one list and cells of one row stand closer than paragraphs do.</summary>
    string Separator()
    {
        BlockModel? last = _blocks.Count > 0 ? _blocks[_blocks.Count - 1] : null;
        bool isClose = last is not null && last.Kind == Spec.Kind && Spec.Kind switch
        {
            BlockKind.ListItem => (Spec.Flags & BlockFlags.StartsGroup) == 0 || Spec.Level > last.Level,
            BlockKind.TableCell => _cells[last.Number].Row == _cells[Spec.Number].Row && (Spec.Flags & BlockFlags.StartsGroup) == 0,
            _ => false,
        };
        return isClose ? "\n" : "\n\n";
    }

    void AddBlock(BlockSpec spec, TextSlice text, int firstRun)
    {
        int number = spec.Number;
        if (spec.Kind == BlockKind.Heading)
        {
            number = _headings.Count;
            _headings.Add(new(_blocks.Count, _anchors.Add(spec.AnchorHint, _text.ToString(text.Start, text.Length)), spec.IsInferred));
        }

        _blocks.Add(new(spec.Kind, spec.Level, spec.Flags, text, firstRun, _runs.Count - firstRun, number, spec.Detail));
    }

    /// <summary>A last paragraph that starts with © or "Copyright" is the notice.</summary>
    void MarkNotice()
    {
        if (_blocks.Count == 0 || _blocks[_blocks.Count - 1] is not { Kind: BlockKind.Paragraph } last)
        {
            return;
        }

        string text = _text.ToString(last.Text.Start, last.Text.Length);
        if (text.StartsWith("©", StringComparison.Ordinal) || text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase))
        {
            _blocks[_blocks.Count - 1] = last with { Kind = BlockKind.Notice };
        }
    }

    /// <summary>A heading followed by two or more slides is a gallery with that title.</summary>
    void FindGalleries()
    {
        for (int heading = 0; heading < _blocks.Count; heading++)
        {
            int end = heading + 1;
            while (_blocks[heading].Kind == BlockKind.Heading && end < _blocks.Count
                && _blocks[end].Kind == BlockKind.Figure && _figures[_blocks[end].Number].Title.Length > 0)
            {
                end++;
            }

            if (end - heading > 2)
            {
                _galleries.Add(new(heading, _blocks[heading + 1].Number, end - heading - 1));
            }
        }
    }
}
