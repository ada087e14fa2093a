using Letterpress.Core.Model;
using Letterpress.Layout;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>An article as its snapshot is written from it, read from the bytes of a corpus.</summary>
readonly struct BlobArticle(BlobReader blob, int index) : ISnapshotArticle
{
    public ReadOnlySpan<byte> Title => Record.HeaderText(RecordLayout.Header.Title);

    public ReadOnlySpan<byte> Author => Record.HeaderText(RecordLayout.Header.Author);

    public ReadOnlySpan<byte> SeedPath => Record.HeaderText(RecordLayout.Header.SeedPath);

    public ReadOnlySpan<byte> Slug => blob.Slug(index);

    public ReadOnlySpan<byte> Id => Record.HeaderText(RecordLayout.Header.Id) is { IsEmpty: false } id ? id : Slug;

    public ReadOnlySpan<byte> SourceUrl => Record.HeaderText(RecordLayout.Header.SourceUrl);

    public ReadOnlySpan<byte> Language => Record.HeaderText(RecordLayout.Header.Language);

    public ReadOnlySpan<byte> Excerpt => Record.HeaderText(RecordLayout.Header.Excerpt);

    public SnapshotTime PublishedAt => Record.Time(RecordLayout.Header.PublishedAt, RecordLayout.Header.PublishedSource);

    public SnapshotTime BylineAt => Record.Time(RecordLayout.Header.BylineAt, -1);

    public SnapshotTime UpdatedAt => Record.Time(RecordLayout.Header.UpdatedAt, RecordLayout.Header.UpdatedSource);

    public int TagCount => RangeOf(CorpusLayout.Article.FirstTag).Count;

    public int FieldCount => Record.Count(RecordLayout.Header.Fields);

    public int BlockCount => Record.Count(RecordLayout.Header.Blocks);

    public int LinkCount => Record.Count(RecordLayout.Header.Links);

    public int GalleryCount => Record.Count(RecordLayout.Header.Galleries);

    public int ReferenceCount => RangeOf(CorpusLayout.Article.FirstReference).Count;

    public int ReferencedByCount => RangeOf(CorpusLayout.Article.FirstReferencedBy).Count;

    RecordReader Record => blob.Record(index);

    public ReadOnlySpan<byte> TagAt(int index)
    {
        int tag = blob.Index(CorpusTable.ArticleTags, RangeOf(CorpusLayout.Article.FirstTag).First + index);
        return blob.Text(CorpusTable.Tags, CorpusLayout.Tag.Size, tag, CorpusLayout.Tag.NameOffset, CorpusLayout.Tag.NameLength);
    }

    public ReadOnlySpan<byte> FieldNameAt(int index) =>
        Record.ShortText(Row(RecordLayout.Header.Fields, RecordLayout.Field.Size, index) + RecordLayout.Field.Name);

    public ReadOnlySpan<byte> FieldValueAt(int index) =>
        Record.Text(Row(RecordLayout.Header.Fields, RecordLayout.Field.Size, index) + RecordLayout.Field.Value);

    public SnapshotBlock BlockAt(int index)
    {
        RecordReader record = Record;
        int row = Row(RecordLayout.Header.Blocks, RecordLayout.Block.Size, index);
        BlockKind kind = (BlockKind)record.Number(row + RecordLayout.Block.Kind, 1);
        BlockFlags flags = (BlockFlags)record.Number(row + RecordLayout.Block.Flags, 1);
        int number = record.Number(row + RecordLayout.Block.Number, 4);

        // A row of another kind's section, where the block has none, is never read.
        int heading = Row(RecordLayout.Header.Headings, RecordLayout.Heading.Size, number);
        int figure = Row(RecordLayout.Header.Figures, RecordLayout.Figure.Size, number);
        int cell = Row(RecordLayout.Header.Cells, RecordLayout.Cell.Size, number);
        (bool isHeading, bool isFigure, bool isCell) = (kind == BlockKind.Heading, kind == BlockKind.Figure, kind == BlockKind.TableCell);
        return new SnapshotBlock
        {
            Kind = kind,
            Level = record.Number(row + RecordLayout.Block.Level, 1),
            Flags = flags,
            Ordinal = kind == BlockKind.ListItem && (flags & BlockFlags.Ordered) != 0 ? number : 0,
            RunCount = record.Number(row + RecordLayout.Block.RunCount, 3),
            Text = record.Text(row + RecordLayout.Block.Text),
            Detail = kind is BlockKind.Code or BlockKind.Embed ? record.Text(row + RecordLayout.Block.Detail) : default,
            Anchor = isHeading ? record.Text(heading + RecordLayout.Heading.Anchor) : default,
            IsInferred = isHeading && record.Number(heading + RecordLayout.Heading.IsInferred, 1) != 0,
            ImageUrl = isFigure ? record.Text(figure + RecordLayout.Figure.Url) : default,
            OriginalUrl = isFigure ? record.Text(figure + RecordLayout.Figure.OriginalUrl) : default,
            AlternativeText = isFigure ? record.Text(figure + RecordLayout.Figure.AlternativeText) : default,
            FigureTitle = isFigure ? record.Text(figure + RecordLayout.Figure.Title) : default,
            Caption = isFigure ? record.Text(figure + RecordLayout.Figure.Caption) : default,
            Row = isCell ? record.Number(cell + RecordLayout.Cell.Row, 4) : 0,
            Column = isCell ? record.Number(cell + RecordLayout.Cell.Column, 2) : 0,
            RowSpan = isCell ? record.Number(cell + RecordLayout.Cell.RowSpan, 2) : 0,
            ColumnSpan = isCell ? record.Number(cell + RecordLayout.Cell.ColumnSpan, 2) : 0,
        };
    }

    public SnapshotRun RunAt(int block, int index)
    {
        RecordReader record = Record;
        int first = record.Number(Row(RecordLayout.Header.Blocks, RecordLayout.Block.Size, block) + RecordLayout.Block.FirstRun, 4);
        int row = Row(RecordLayout.Header.Runs, RecordLayout.Run.Size, first + index);
        return new SnapshotRun
        {
            Text = record.Text(row + RecordLayout.Run.Text),
            Styles = (RunStyles)record.Number(row + RecordLayout.Run.Styles, 2),
            Link = record.Number(row + RecordLayout.Run.Link, 4) - 1,
        };
    }

    public SnapshotLink LinkAt(int index)
    {
        RecordReader record = Record;
        int row = Row(RecordLayout.Header.Links, RecordLayout.Link.Size, index);
        int target = blob.Index(CorpusTable.LinkTargets, RangeOf(CorpusLayout.Article.FirstLinkTarget).First + index) - 1;
        return new SnapshotLink
        {
            Kind = (WrittenLinkKind)record.Number(row + RecordLayout.Link.Kind, 1),
            Block = record.Number(row + RecordLayout.Link.Block, 4),
            Text = record.Text(row + RecordLayout.Link.Text),
            Url = record.Text(row + RecordLayout.Link.Url),
            Relation = record.ShortText(row + RecordLayout.Link.Relation),
            TargetSlug = target < 0 ? default : blob.Slug(target),
        };
    }

    public SnapshotGallery GalleryAt(int index)
    {
        RecordReader record = Record;
        int row = Row(RecordLayout.Header.Galleries, RecordLayout.Gallery.Size, index);
        int count = record.Number(row + RecordLayout.Gallery.FigureCount, 3);
        int figure = Row(RecordLayout.Header.Figures, RecordLayout.Figure.Size, record.Number(row + RecordLayout.Gallery.FirstFigure, 4));
        int firstFigure = count > 0 ? record.Number(figure + RecordLayout.Figure.Block, 4) : 0;
        return new(record.Number(row + RecordLayout.Gallery.TitleBlock, 4), firstFigure, count);
    }

    public ReadOnlySpan<byte> ReferenceAt(int index) =>
        SlugOfEdge(CorpusTable.References, RangeOf(CorpusLayout.Article.FirstReference).First + index);

    public ReadOnlySpan<byte> ReferencedByAt(int index) =>
        SlugOfEdge(CorpusTable.ReferencedBy, RangeOf(CorpusLayout.Article.FirstReferencedBy).First + index);

    ReadOnlySpan<byte> SlugOfEdge(CorpusTable table, int row) =>
        blob.Slug(blob.Number(table, CorpusLayout.Edge.Size, row, CorpusLayout.Edge.Article, CorpusLayout.IndexSize));

    int Row(int section, int size, int index) => Record.Row(section, size, index);

    (int First, int Count) RangeOf(int column)
    {
        int first = blob.Number(CorpusTable.Articles, CorpusLayout.Article.Size, index, column, 5);
        return (first, blob.Number(CorpusTable.Articles, CorpusLayout.Article.Size, index + 1, column, 5) - first);
    }
}
