using System.Text;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

/// <summary>Builds a body from text and images in reading order: blocks, runs, headings, figures, links.</summary>
/// <remarks>
/// A block opens with its first visible character, so that only blocks that may be empty are empty. White space is folded as in a
/// browser.
/// </remarks>
sealed partial class BodyBuilder
{
    readonly StringBuilder _text = new();
    readonly List<BlockModel> _blocks = [];
    readonly List<RunModel> _runs = [];
    readonly List<HeadingModel> _headings = [];
    readonly List<FigureModel> _figures = [];
    readonly List<GalleryModel> _galleries = [];
    readonly List<CellModel> _cells = [];
    readonly List<ImageModel> _images = [];
    readonly List<LinkDraft> _links = [];
    readonly AnchorSet _anchors = new();
    readonly HashSet<int> _captions = [];
    readonly HashSet<int> _titles = [];
    int _blockStart = -1;
    int _searched;
    bool _hasText;
    int _firstRun;

    /// <summary>The block that the next text belongs to.</summary>
    public BlockSpec Spec { get; private set; } = new(BlockKind.Paragraph);

    public bool IsOpen => _blockStart >= 0;

    /// <summary>The number of characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>The same without white space: images, dividers and blocks without text do not count.</summary>
    public int VisibleCount { get; private set; }

    public int BlockCount => _blocks.Count;

    /// <summary>Marks the blocks from an index on: they are captions of something that is no figure.</summary>
    public void MarkCaptions(int first) => _captions.UnionWith(Enumerable.Range(first, _blocks.Count - first));

    /// <summary>Marks the blocks from an index on: they are titles of components.</summary>
    public void MarkTitles(int first) => _titles.UnionWith(Enumerable.Range(first, _blocks.Count - first));

    /// <summary>Whether a block so far has text that is neither a title, a caption nor a date.</summary>
    public bool HasText
    {
        get
        {
            for (; !_hasText && _searched < _blocks.Count; _searched++)
            {
                BlockModel block = _blocks[_searched];
                bool isTitle = block.Kind == BlockKind.Heading && !_headings[block.Number].IsInferred;
                _hasText = block.Text.Length > 0 && !isTitle && block.Kind != BlockKind.Figure && !_captions.Contains(_searched)
                    && !DateLines.IsOnlyTime(_text.ToString(block.Text.Start, block.Text.Length));
            }

            return _hasText || IsOpen;
        }
    }

    public IReadOnlyList<LinkDraft> Links => _links;

    /// <summary>Null while a block is open.</summary>
    public BlockModel? LastBlock => IsOpen || _blocks.Count == 0 ? null : _blocks[_blocks.Count - 1];

    /// <summary>Closes the open block; the next text belongs to a block of <paramref name="spec"/>.</summary>
    public void Begin(BlockSpec spec)
    {
        Close();
        Spec = spec;
        if (CanDivide(spec))
        {
            AddWaiting();
        }
    }

    public void Close()
    {
        if (IsOpen)
        {
            EndRun();
            TextSlice text = new(_blockStart, _text.Length - _blockStart);
            if (IsOwnText)
            {
                AddOwnText(text, _firstRun);
                Spec = new(BlockKind.Paragraph);
            }
            else
            {
                AddBlock(Spec, text, _firstRun, ContainerBlock);
            }
        }

        _blockStart = -1;
        ClearSpace();
    }

    /// <summary>A block without text: a divider, an embed.</summary>
    public void AddEmpty(BlockSpec spec)
    {
        Close();
        AddContainers(_containers.Count);
        AddBlock(spec, new(_text.Length, 0), _runs.Count, ContainerBlock);
    }

    /// <returns>The index of the cell.</returns>
    public int AddCell(CellModel cell)
    {
        _cells.Add(cell);
        return _cells.Count - 1;
    }

    /// <summary>The number of characters of the open block so far.</summary>
    public int OpenLength => IsOpen ? _text.Length - _blockStart : 0;

    /// <returns>The index of the link.</returns>
    public int BeginLink(LinkDraft link)
    {
        link.Block = _blocks.Count;
        link.Heading = _headings.Count - 1;
        _links.Add(link);
        return _links.Count - 1;
    }

    /// <summary>Removes the link if it has neither text nor image: nobody could follow it.</summary>
    public void EndLink(int link)
    {
        if (_links[link].TextStart < 0 && !_links[link].HasFigure)
        {
            _links.RemoveAt(link);
        }
    }

    public Body Build()
    {
        Close();
        MarkNotice();
        FindGalleries();
        if (_blocks.Count > 0)
        {
            AddPendingAnchors(_blocks.Count - 1);
        }

        string text = _text.ToString();
        MarkFootnoteReferences(text);
        Body body = new(text, _blocks, _runs, _headings, _figures, _galleries, _cells, _links, _images, _anchorRows)
        {
            Captions = _captions,
            Titles = _titles,
        };
        AddAnchorsOfOtherTools(body);
        return body;
    }

    void Open()
    {
        AddContainers(IsOwnText ? _containers.Count - 1 : _containers.Count);
        if (_text.Length > 0)
        {
            _text.Append(Separator());
        }

        AddPendingAnchors(_blocks.Count);
        _blockStart = _text.Length;
        _firstRun = _runs.Count;
    }

    /// <summary>One line feed within a list and a row, two between all other blocks.</summary>
    string Separator()
    {
        BlockModel? last = _blocks.Count > 0 ? _blocks[_blocks.Count - 1] : null;
        bool isSameGroup = last is not null && last.Kind == Spec.Kind && Spec.Kind switch
        {
            BlockKind.ListItem => (Spec.Flags & BlockFlags.StartsGroup) == 0 || Spec.Level > last.Level,
            BlockKind.TableCell => _cells[last.Number].Row == _cells[Spec.Number].Row && (Spec.Flags & BlockFlags.StartsGroup) == 0,
            _ => false,
        };
        return isSameGroup ? "\n" : "\n\n";
    }

    void AddBlock(BlockSpec spec, TextSlice text, int firstRun, int container)
    {
        AddPendingAnchors(_blocks.Count);
        int number = spec.Number;
        if (spec.Kind == BlockKind.Heading)
        {
            number = _headings.Count;
            string anchor = _anchors.Add(spec.AnchorHint, _text.ToString(text.Start, text.Length));
            _headings.Add(new(_blocks.Count, anchor, spec.IsInferred) { IsAnchorMade = spec.IsAnchorMade });
        }

        _blocks.Add(new(spec.Kind, spec.Level, spec.Flags, text, firstRun, _runs.Count - firstRun, number, spec.Detail, container));
    }
}
