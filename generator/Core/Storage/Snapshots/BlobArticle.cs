using Letterpress.Layout;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>An article as its snapshot is written from it, read from the bytes of a corpus.</summary>
readonly struct BlobArticle(BlobReader blob, int index) : ISnapshotArticle
{
    public ReadOnlySpan<byte> Title => Record.Text(Header.Title);

    public ReadOnlySpan<byte> Author => Record.Text(Header.Author);

    public ReadOnlySpan<byte> SeedPath => Record.Text(Header.SeedPath);

    public ReadOnlySpan<byte> Path => blob.Text(Row.Path);

    public ReadOnlySpan<byte> Slug => blob.Slug(index);

    public ReadOnlySpan<byte> Id => Record.Text(Header.Id) is { IsEmpty: false } id ? id : Slug;

    public ReadOnlySpan<byte> SourceUrl => Record.Text(Header.SourceUrl);

    public ReadOnlySpan<byte> Language => Record.Text(Header.Language);

    public ReadOnlySpan<byte> Excerpt => Record.Text(Header.Excerpt);

    public SnapshotTime PublishedAt => RecordReader.Time(Header.PublishedAt, (TimeSource)Header.PublishedSource.Value);

    public SnapshotTime BylineAt => RecordReader.Time(Header.BylineAt, TimeSource.None);

    public SnapshotTime Expires => RecordReader.Time(Header.ExpiresAt, TimeSource.None);

    public bool IsDraft => Header.IsDraft.Value > 0;

    public SnapshotTime UpdatedAt => RecordReader.Time(Header.UpdatedAt, (TimeSource)Header.UpdatedSource.Value);

    public int TagCount => Tags.Length;

    public int FieldCount => Header.Fields.Rows.Count;

    public int AuthorCount => Header.Authors.Rows.Count;

    public int BlockCount => Header.Blocks.Rows.Count;

    public int LinkCount => Header.Links.Rows.Count;

    public int AnchorCount => Header.Anchors.Rows.Count;

    public int GalleryCount => Header.Galleries.Rows.Count;

    public int ReferenceCount => References.Length;

    public int ReferencedByCount => ReferencedBy.Length;

    public int TranslationCount => Translations.Length;

    RecordReader Record => blob.Record(index);

    RecordHeader Header => Record.Header;

    ArticleRow Row => blob.Rows(CorpusLayout.Articles)[index];

    /// <summary>The row that says where the ranges of this one end.</summary>
    ArticleRow Next => blob.Rows(CorpusLayout.Articles)[index + 1];

    ReadOnlySpan<FourDigits> Tags => blob.Range(CorpusLayout.ArticleTags, Row.FirstTag, Next.FirstTag);

    ReadOnlySpan<EdgeRow> References => blob.Range(CorpusLayout.References, Row.FirstReference, Next.FirstReference);

    ReadOnlySpan<EdgeRow> ReferencedBy => blob.Range(CorpusLayout.ReferencedBy, Row.FirstReferencedBy, Next.FirstReferencedBy);

    ReadOnlySpan<FourDigits> Translations => blob.Range(CorpusLayout.Translations, Row.FirstTranslation, Next.FirstTranslation);

    public ReadOnlySpan<byte> TagAt(int index) => blob.Text(blob.Rows(CorpusLayout.Tags)[Tags[index].Value].Name);

    public ReadOnlySpan<byte> FieldNameAt(int index) => Record.Text(Record.Rows(Header.Fields)[index].Name);

    public ReadOnlySpan<byte> FieldValueAt(int index) => Record.Text(Record.Rows(Header.Fields)[index].Value);

    public SnapshotFile FieldFileAt(int index) => FileOf(Record, Record.Rows(Header.Fields)[index].File.Value);

    public ReadOnlySpan<byte> AuthorNameAt(int index) => Record.Text(Record.Rows(Header.Authors)[index].Name);

    public ReadOnlySpan<byte> AuthorEmailAt(int index) => Record.Text(Record.Rows(Header.Authors)[index].Email);

    public ReadOnlySpan<byte> AuthorUrlAt(int index) => Record.Text(Record.Rows(Header.Authors)[index].Url);

    public SnapshotBlock BlockAt(int index)
    {
        RecordReader record = Record;
        RecordHeader header = record.Header;
        BlockRow block = record.Rows(header.Blocks)[index];
        BlockKind kind = (BlockKind)block.Kind.Value;
        BlockFlags flags = (BlockFlags)block.Flags.Value;
        int number = block.Number.Value;

        // A block of another kind has no such row.
        HeadingRow? heading = kind == BlockKind.Heading ? record.Rows(header.Headings)[number] : null;
        FigureRow? figure = kind == BlockKind.Figure ? record.Rows(header.Figures)[number] : null;
        ImageRow? image = kind == BlockKind.Figure ? record.Rows(header.Images)[number] : null;
        CellRow? cell = kind == BlockKind.TableCell ? record.Rows(header.Cells)[number] : null;
        return new SnapshotBlock
        {
            Kind = kind,
            Container = block.Container.Value - 1,
            Level = block.Level.Value,
            Flags = flags,
            Ordinal = kind == BlockKind.ListItem && (flags & BlockFlags.Ordered) != 0 ? number : 0,
            RunCount = block.RunCount.Value,
            Text = record.Text(block.Text),
            Detail = record.Text(block.Detail),
            Anchor = record.Text(heading?.Anchor),
            IsInferred = heading?.IsInferred.Value is > 0,
            IsTitle = heading?.IsTitle.Value is > 0,
            Image = ImageOf(record, image, number),
            File = FileOf(record, kind == BlockKind.Embed ? number : 0),
            FigureTitle = record.Text(figure?.Title),
            Caption = record.Text(figure?.Caption),
            Row = cell?.Row.Value ?? 0,
            Column = cell?.Column.Value ?? 0,
            RowSpan = cell?.RowSpan.Value ?? 0,
            ColumnSpan = cell?.ColumnSpan.Value ?? 0,
        };
    }

    static SnapshotImage ImageOf(RecordReader record, ImageRow? image, int index) => image is not { } row ? default : new()
    {
        IsImage = true,
        Url = record.Text(row.Url),
        OriginalUrl = record.Text(row.OriginalUrl),
        AlternativeText = record.Text(row.AlternativeText),
        Title = record.Text(row.Title),
        Width = row.Width.Value,
        Height = row.Height.Value,
        Sizes = record.Text(row.Sizes),
        Index = index,
        CandidateCount = row.CandidateCount.Value,
        File = FileOf(record, row.File.Value),
    };

    /// <param name="number">The index of the file plus one, or 0.</param>
    static SnapshotFile FileOf(RecordReader record, int number)
    {
        if (number == 0)
        {
            return default;
        }

        FileRow row = record.Rows(record.Header.Files)[number - 1];
        return new()
        {
            Path = record.Text(row.Path),
            MediaType = record.Text(row.MediaType),
            Width = row.Width.Value,
            Height = row.Height.Value,
        };
    }

    public SnapshotCandidate CandidateAt(int image, int index)
    {
        RecordReader record = Record;
        int first = record.Rows(record.Header.Images)[image].FirstCandidate.Value;
        CandidateRow row = record.Rows(record.Header.Candidates)[first + index];
        return new() { Url = record.Text(row.Url), Width = row.Width.Value, Density = row.Density.Value };
    }

    public SnapshotAnchor AnchorAt(int index)
    {
        RecordReader record = Record;
        AnchorRow anchor = record.Rows(record.Header.Anchors)[index];
        return new() { Block = anchor.Block.Value, Name = record.Text(anchor.Name) };
    }

    public SnapshotRun RunAt(int block, int index)
    {
        RecordReader record = Record;
        int first = record.Rows(record.Header.Blocks)[block].FirstRun.Value;
        RunRow run = record.Rows(record.Header.Runs)[first + index];
        return new SnapshotRun
        {
            Text = record.Text(run.Text),
            Styles = (TextStyles)run.Styles.Value,
            Link = run.Link.Value - 1,
            Image = ImageOf(
                record, run.Image.Value > 0 ? record.Rows(record.Header.Images)[run.Image.Value - 1] : null, run.Image.Value - 1),
        };
    }

    public SnapshotLink LinkAt(int index)
    {
        RecordReader record = Record;
        LinkRow link = record.Rows(record.Header.Links)[index];
        int target = blob.Range(CorpusLayout.LinkTargets, Row.FirstLinkTarget, Next.FirstLinkTarget)[index].Value - 1;
        return new SnapshotLink
        {
            Kind = (WrittenLinkKind)link.Kind.Value,
            Block = link.Block.Value,
            Text = record.Text(link.Text),
            Url = record.Text(link.Url),
            Relation = record.Text(link.Relation),
            Title = record.Text(link.Title),
            File = FileOf(record, link.File.Value).Path,
            TargetSlug = target < 0 ? default : blob.Slug(target),
        };
    }

    public SnapshotGallery GalleryAt(int index)
    {
        RecordReader record = Record;
        GalleryRow gallery = record.Rows(record.Header.Galleries)[index];
        int count = gallery.FigureCount.Value;
        int firstFigure = count > 0 ? record.Rows(record.Header.Figures)[gallery.FirstFigure.Value].Block.Value : 0;
        return new(gallery.TitleBlock.Value, firstFigure, count);
    }

    public ReadOnlySpan<byte> ReferenceAt(int index) => blob.Slug(References[index].Article.Value);

    public ReadOnlySpan<byte> ReferencedByAt(int index) => blob.Slug(ReferencedBy[index].Article.Value);

    public ReadOnlySpan<byte> TranslationAt(int index) => blob.Slug(Translations[index].Value);
}
