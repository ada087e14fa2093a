using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Checks the rows of the sections of a record: they point to texts and to rows of the same record only.</summary>
/// <remarks>The header was checked before: see <see cref="RecordCheck"/>.</remarks>
readonly unsafe ref struct BodyCheck
{
    /// <summary>How deep containers can be in each other; writers have room for that.</summary>
    const int MaxDepth = 63;

    readonly RecordHeader* _header;
    readonly int _textLength;
    readonly int _blocks;
    readonly int _runs;
    readonly int _headings;
    readonly int _figures;
    readonly int _links;
    readonly int _cells;
    readonly int _images;

    BodyCheck(RecordHeader* header)
    {
        _header = header;
        _textLength = header->TextLength.Value;
        _blocks = header->Blocks.Rows.Count;
        _runs = header->Runs.Rows.Count;
        _headings = header->Headings.Rows.Count;
        _figures = header->Figures.Rows.Count;
        _links = header->Links.Rows.Count;
        _cells = header->Cells.Rows.Count;
        _images = header->Images.Rows.Count;
    }

    /// <exception cref="InvalidDataException">A row points elsewhere.</exception>
    public static void Run(ArticleCorpus corpus, int article, RecordHeader* header)
    {
        BodyCheck check = new(header);
        string? fault = !check.AreBlocksGood() ? "a block is out of place"
            : !check.AreRunsGood() ? "a run is out of place"
            : !check.AreHeadingsGood() ? "a heading is out of place"
            : !check.AreFiguresGood() || !check.AreImagesGood() ? "a figure or an image is out of place"
            : !check.AreGalleriesGood() ? "a gallery is out of place"
            : !check.AreLinksGood() ? "a link is out of place"
            : !check.AreAnchorsGood() ? "an anchor is out of place"
            : !check.AreFieldsGood() || !check.AreAuthorsGood() ? "a field or an author is out of place"
            : null;
        if (fault is not null)
        {
            throw Damage.Exception(corpus, article, fault);
        }
    }

    bool AreBlocksGood()
    {
        BlockRow* rows = First(in _header->Blocks);
        bool isGood = true;
        for (int i = 0; i < _blocks && isGood; i++)
        {
            BlockRow* row = rows + i;
            int first = row->FirstRun.Value;
            int count = row->RunCount.Value;
            isGood = IsInside(in row->Text)
                && IsInside(in row->Detail)
                && (uint)first <= (uint)_runs
                && (uint)count <= (uint)(_runs - first)
                && IsNumberGood((BlockKind)row->Kind.Value, row->Number.Value)
                && IsContainerGood(rows, i);
        }

        return isGood;
    }

    /// <summary>Whether the row to which a block points exists.</summary>
    bool IsNumberGood(BlockKind kind, int number) => kind switch
    {
        BlockKind.Heading => (uint)number < (uint)_headings,
        BlockKind.Figure => (uint)number < (uint)_figures,
        BlockKind.TableCell => (uint)number < (uint)_cells,
        _ => kind <= BlockKind.Footnote,
    };

    /// <summary>
    /// Whether a block stands in the block before it, or in one in which that stands: so that who walks the blocks in their order comes to
    /// an end.
    /// </summary>
    static bool IsContainerGood(BlockRow* rows, int index)
    {
        int container = rows[index].Container.Value;
        if (container == 0)
        {
            return true;
        }

        int open = index;
        for (int depth = 0; open > 0 && open != container && depth <= MaxDepth; depth++)
        {
            open = rows[open - 1].Container.Value;
        }

        return open == container && IsContainer((BlockKind)rows[container - 1].Kind.Value) && Depth(rows, index) <= MaxDepth;
    }

    static int Depth(BlockRow* rows, int index)
    {
        int depth = 0;
        for (int container = rows[index].Container.Value; container > 0 && depth <= MaxDepth; depth++)
        {
            container = rows[container - 1].Container.Value;
        }

        return depth;
    }

    static bool IsContainer(BlockKind kind) => kind is BlockKind.Quote or BlockKind.ListItem or BlockKind.TableCell or BlockKind.Callout
        or BlockKind.Details or BlockKind.Footnote;

    bool AreRunsGood()
    {
        RunRow* rows = First(in _header->Runs);
        bool isGood = true;
        for (int i = 0; i < _runs && isGood; i++)
        {
            isGood = IsInside(in rows[i].Text)
                && (uint)rows[i].Link.Value <= (uint)_links
                && (uint)rows[i].Image.Value <= (uint)_images;
        }

        return isGood;
    }

    bool AreHeadingsGood()
    {
        HeadingRow* rows = First(in _header->Headings);
        bool isGood = true;
        for (int i = 0; i < _headings && isGood; i++)
        {
            isGood = IsBlock(in rows[i].Block) && IsInside(in rows[i].Anchor);
        }

        return isGood;
    }

    bool AreFiguresGood()
    {
        FigureRow* rows = First(in _header->Figures);
        bool isGood = _figures <= _images;
        for (int i = 0; i < _figures && isGood; i++)
        {
            isGood = IsBlock(in rows[i].Block)
                && IsInside(in rows[i].Title)
                && IsInside(in rows[i].Caption)
                && (uint)rows[i].Link.Value <= (uint)_links;
        }

        return isGood;
    }

    bool AreImagesGood()
    {
        ImageRow* rows = First(in _header->Images);
        bool isGood = true;
        for (int i = 0; i < _images && isGood; i++)
        {
            isGood = IsInside(in rows[i].Url)
                && IsInside(in rows[i].OriginalUrl)
                && IsInside(in rows[i].AlternativeText)
                && IsInside(in rows[i].Title);
        }

        return isGood;
    }

    bool AreGalleriesGood()
    {
        GalleryRow* rows = First(in _header->Galleries);
        bool isGood = true;
        for (int i = _header->Galleries.Rows.Count - 1; i >= 0 && isGood; i--)
        {
            int first = rows[i].FirstFigure.Value;
            isGood = IsBlock(in rows[i].TitleBlock)
                && (uint)first <= (uint)_figures
                && (uint)rows[i].FigureCount.Value <= (uint)(_figures - first);
        }

        return isGood;
    }

    bool AreLinksGood()
    {
        LinkRow* rows = First(in _header->Links);
        bool isGood = true;
        for (int i = 0; i < _links && isGood; i++)
        {
            isGood = IsBlock(in rows[i].Block)
                && (uint)rows[i].Heading.Value <= (uint)_headings
                && IsInside(in rows[i].Url)
                && IsInside(in rows[i].Text)
                && IsInside(in rows[i].Relation)
                && IsInside(in rows[i].Host);
        }

        return isGood;
    }

    bool AreAnchorsGood()
    {
        AnchorRow* rows = First(in _header->Anchors);
        bool isGood = true;
        for (int i = _header->Anchors.Rows.Count - 1; i >= 0 && isGood; i--)
        {
            isGood = IsBlock(in rows[i].Block) && IsInside(in rows[i].Name);
        }

        return isGood;
    }

    bool AreFieldsGood()
    {
        FieldRow* rows = First(in _header->Fields);
        bool isGood = true;
        for (int i = _header->Fields.Rows.Count - 1; i >= 0 && isGood; i--)
        {
            isGood = IsInside(in rows[i].Name) && IsInside(in rows[i].Value);
        }

        return isGood;
    }

    bool AreAuthorsGood()
    {
        AuthorRow* rows = First(in _header->Authors);
        bool isGood = true;
        for (int i = _header->Authors.Rows.Count - 1; i >= 0 && isGood; i--)
        {
            isGood = IsInside(in rows[i].Name) && IsInside(in rows[i].Email) && IsInside(in rows[i].Url);
        }

        return isGood;
    }

    TRow* First<TRow>(in Section<TRow> section)
        where TRow : unmanaged => (TRow*)((byte*)_header + section.Rows.Offset);

    bool IsBlock(in FourDigits index) => (uint)index.Value < (uint)_blocks;

    bool IsInside(in Slice slice) => RecordCheck.IsInside(slice.Place, _textLength);

    bool IsInside(in ShortSlice slice) => RecordCheck.IsInside(slice.Place, _textLength);
}
