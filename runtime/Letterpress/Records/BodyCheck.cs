using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Checks the rows of the sections of a record: they point to texts and to rows of the same record only.</summary>
/// <remarks>The header was checked before: see <see cref="RecordCheck"/>.</remarks>
readonly unsafe struct BodyCheck : IRowCheck<RunRow>, IRowCheck<HeadingRow>, IRowCheck<FigureRow>, IRowCheck<ImageRow>,
    IRowCheck<CandidateRow>, IRowCheck<FileRow>, IRowCheck<GalleryRow>, IRowCheck<LinkRow>, IRowCheck<AnchorRow>, IRowCheck<FieldRow>,
    IRowCheck<AuthorRow>
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
    readonly int _candidates;
    readonly int _files;

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
        _candidates = header->Candidates.Rows.Count;
        _files = header->Files.Rows.Count;
    }

    /// <exception cref="InvalidDataException">A row points elsewhere.</exception>
    public static void Run(ArticleCorpus corpus, int article, RecordHeader* header)
    {
        BodyCheck check = new(header);
        string? fault = !check.AreBlocksGood() ? "a block is out of place"
            : !AreGood(in check, header, in header->Runs) ? "a run is out of place"
            : !AreGood(in check, header, in header->Headings) ? "a heading is out of place"
            : check._figures > check._images
                || !AreGood(in check, header, in header->Figures)
                || !AreGood(in check, header, in header->Images) ? "a figure or an image is out of place"
            : !AreGood(in check, header, in header->Candidates)
                || !AreGood(in check, header, in header->Files) ? "a candidate of an image or a file is out of place"
            : !AreGood(in check, header, in header->Galleries) ? "a gallery is out of place"
            : !AreGood(in check, header, in header->Links) ? "a link is out of place"
            : !AreGood(in check, header, in header->Anchors) ? "an anchor is out of place"
            : !AreGood(in check, header, in header->Fields)
                || !AreGood(in check, header, in header->Authors) ? "a field or an author is out of place"
            : null;
        if (fault is not null)
        {
            throw Damage.Exception(corpus, article, fault);
        }
    }

    bool AreBlocksGood()
    {
        BlockRow* rows = First(_header, in _header->Blocks);
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
        BlockKind.Embed => (uint)number <= (uint)_files,
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

    /// <summary>Checks all rows of a section. The JIT compiles it for each kind of row, with the check in the loop.</summary>
    static bool AreGood<TCheck, TRow>(in TCheck check, RecordHeader* header, in Section<TRow> section)
        where TCheck : struct, IRowCheck<TRow>
        where TRow : unmanaged
    {
        TRow* row = First(header, in section);
        TRow* end = row + section.Rows.Count;
        while (row < end && check.IsGood(row))
        {
            row++;
        }

        return row >= end;
    }

    bool IRowCheck<RunRow>.IsGood(RunRow* row) => IsInside(in row->Text)
        && (uint)row->Link.Value <= (uint)_links
        && (uint)row->Image.Value <= (uint)_images;

    bool IRowCheck<HeadingRow>.IsGood(HeadingRow* row) => IsBlock(in row->Block) && IsInside(in row->Anchor);

    bool IRowCheck<FigureRow>.IsGood(FigureRow* row) => IsBlock(in row->Block)
        && IsInside(in row->Title)
        && IsInside(in row->Caption)
        && (uint)row->Link.Value <= (uint)_links;

    bool IRowCheck<ImageRow>.IsGood(ImageRow* row)
    {
        int first = row->FirstCandidate.Value;
        return IsInside(in row->Url)
            && IsInside(in row->OriginalUrl)
            && IsInside(in row->AlternativeText)
            && IsInside(in row->Title)
            && IsInside(in row->Sizes)
            && IsFile(in row->File)
            && (uint)first <= (uint)_candidates
            && (uint)row->CandidateCount.Value <= (uint)(_candidates - first);
    }

    bool IRowCheck<CandidateRow>.IsGood(CandidateRow* row) => IsInside(in row->Url) && IsFile(in row->File);

    bool IRowCheck<FileRow>.IsGood(FileRow* row) => IsInside(in row->Path)
        && IsInside(in row->MediaType)
        && IsInside(in row->Hash)
        && IsInside(in row->Url)
        && row->Length.Value >= 0
        && row->Width.Value >= 0
        && row->Height.Value >= 0;

    bool IRowCheck<GalleryRow>.IsGood(GalleryRow* row)
    {
        int first = row->FirstFigure.Value;
        return IsBlock(in row->TitleBlock)
            && (uint)first <= (uint)_figures
            && (uint)row->FigureCount.Value <= (uint)(_figures - first);
    }

    bool IRowCheck<LinkRow>.IsGood(LinkRow* row) => IsBlock(in row->Block)
        && (uint)row->Heading.Value <= (uint)_headings
        && IsInside(in row->Url)
        && IsInside(in row->Text)
        && IsInside(in row->Relation)
        && IsInside(in row->Title)
        && IsInside(in row->Host)
        && IsFile(in row->File);

    bool IRowCheck<AnchorRow>.IsGood(AnchorRow* row) => IsBlock(in row->Block) && IsInside(in row->Name);

    bool IRowCheck<FieldRow>.IsGood(FieldRow* row) =>
        IsInside(in row->Name) && IsInside(in row->Value) && IsFile(in row->File);

    bool IRowCheck<AuthorRow>.IsGood(AuthorRow* row) => IsInside(in row->Name) && IsInside(in row->Email) && IsInside(in row->Url);

    static TRow* First<TRow>(RecordHeader* header, in Section<TRow> section)
        where TRow : unmanaged => (TRow*)((byte*)header + section.Rows.Offset);

    bool IsBlock(in FourDigits index) => (uint)index.Value < (uint)_blocks;

    bool IsFile(in FourDigits number) => (uint)number.Value <= (uint)_files;

    bool IsInside(in Slice slice) => RecordCheck.IsInside(slice.Place, _textLength);

    bool IsInside(in ShortSlice slice) => RecordCheck.IsInside(slice.Place, _textLength);
}
