using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots.Handles;

/// <summary>An article as its snapshot is written from it, read through the public handles.</summary>
readonly struct HandleArticle(Article article) : ISnapshotArticle
{
    public ReadOnlySpan<byte> Title => article.Title;

    public ReadOnlySpan<byte> Author => article.Author;

    public ReadOnlySpan<byte> SeedPath => article.SeedPath;

    public ReadOnlySpan<byte> Path => article.Path;

    public ReadOnlySpan<byte> Slug => article.Slug;

    public ReadOnlySpan<byte> Id => article.Id;

    public ReadOnlySpan<byte> SourceUrl => article.SourceUrl;

    public ReadOnlySpan<byte> Language => article.Language;

    public ReadOnlySpan<byte> Excerpt => article.Excerpt;

    public SnapshotTime PublishedAt => TimeOf(article.PublishedAt, article.PublishedSource);

    public SnapshotTime BylineAt => TimeOf(article.BylineAt, TimeSource.None);

    public SnapshotTime Expires => TimeOf(article.Expires, TimeSource.None);

    public bool IsDraft => article.IsDraft;

    public SnapshotTime UpdatedAt => TimeOf(article.UpdatedAt, article.UpdatedSource);

    public int TagCount => article.Tags.Count;

    public int FieldCount => article.Fields.Count;

    public int AuthorCount => article.Authors.Count;

    public int BlockCount => article.Blocks.Count;

    public int LinkCount => article.Links.Count;

    public int GalleryCount => article.Galleries.Count;

    public int AnchorCount => article.Anchors.Count;

    public int ReferenceCount => article.References.Count;

    public int ReferencedByCount => article.ReferencedBy.Count;

    public int TranslationCount => article.Translations.Count;

    public ReadOnlySpan<byte> TagAt(int index) => article.Tags[index].Name;

    public ReadOnlySpan<byte> FieldNameAt(int index) => article.Fields[index].Name;

    public ReadOnlySpan<byte> FieldValueAt(int index) => article.Fields[index].Value;

    public SnapshotFile FieldFileAt(int index) => FileOf(article.Fields[index].File);

    public ReadOnlySpan<byte> AuthorNameAt(int index) => article.Authors[index].Name;

    public ReadOnlySpan<byte> AuthorEmailAt(int index) => article.Authors[index].Email;

    public ReadOnlySpan<byte> AuthorUrlAt(int index) => article.Authors[index].Url;

    public SnapshotBlock BlockAt(int index)
    {
        Block block = article.Blocks[index];
        Heading heading = block.Heading.GetValueOrDefault();
        Figure figure = block.Figure.GetValueOrDefault();
        return new SnapshotBlock
        {
            Kind = block.Kind,
            Container = block.ContainerIndex,
            Level = block.Level,
            Flags = block.Flags,
            Ordinal = block.Ordinal.GetValueOrDefault(),
            RunCount = block.Runs.Count,
            Text = block.Text,
            Detail = block.Detail,
            Anchor = heading.Anchor,
            IsInferred = heading.IsInferred,
            IsTitle = heading.IsTitle,
            Image = ImageOf(block.Figure?.Image),
            File = FileOf(block.File),
            FigureTitle = figure.Title,
            Caption = figure.Caption,
            Row = block.Row,
            Column = block.Column,
            RowSpan = block.RowSpan,
            ColumnSpan = block.ColumnSpan,
        };
    }

    public SnapshotRun RunAt(int block, int index)
    {
        TextRun run = article.Blocks[block].Runs[index];
        return new SnapshotRun { Text = run.Text, Styles = run.Styles, Link = run.Link?.Index ?? -1, Image = ImageOf(run.Image) };
    }

    public SnapshotAnchor AnchorAt(int index) =>
        new() { Block = article.Anchors[index].Block.Index, Name = article.Anchors[index].Name };

    public SnapshotLink LinkAt(int index)
    {
        Link link = article.Links[index];
        return new SnapshotLink
        {
            Kind = link.Kind switch
            {
                LinkKind.External => WrittenLinkKind.External,
                LinkKind.Fragment => WrittenLinkKind.Fragment,
                LinkKind.Mail => WrittenLinkKind.Mail,
                LinkKind.Phone => WrittenLinkKind.Phone,
                _ => WrittenLinkKind.Article,
            },
            Block = link.Block.Index,
            Text = link.Text,
            Url = link.Url,
            Relation = link.Relation,
            Title = link.Title,
            File = link.File.GetValueOrDefault().Path,
            TargetSlug = link.TryGetTarget(out Article target) ? target.Slug : default,
        };
    }

    public SnapshotCandidate CandidateAt(int image, int index)
    {
        ImageCandidate candidate = article.ImageAt(image).Candidates[index];
        return new() { Url = candidate.Url, Width = candidate.Width.GetValueOrDefault(), Density = candidate.Thousandths };
    }

    public SnapshotGallery GalleryAt(int index)
    {
        Gallery gallery = article.Galleries[index];
        RowList<Figure> figures = gallery.Figures;
        return new(gallery.Block.Index, figures.Count > 0 ? figures[0].Block.Index : 0, figures.Count);
    }

    public ReadOnlySpan<byte> ReferenceAt(int index) => article.References[index].Slug;

    public ReadOnlySpan<byte> ReferencedByAt(int index) => article.ReferencedBy[index].Slug;

    public ReadOnlySpan<byte> TranslationAt(int index) => article.Translations[index].Slug;

    static SnapshotImage ImageOf(Image? image) => image is not { } it ? default : new()
    {
        IsImage = true,
        Url = it.Url,
        OriginalUrl = it.OriginalUrl,
        AlternativeText = it.AlternativeText,
        Title = it.Title,
        Width = it.StatedWidth,
        Height = it.StatedHeight,
        Sizes = it.Sizes,
        Index = it.Index,
        CandidateCount = it.Candidates.Count,
        File = FileOf(it.File),
    };

    static SnapshotFile FileOf(ArticleFile? file) => file is not { } it ? default : new()
    {
        Path = it.Path,
        MediaType = it.MediaType,
        Width = it.Width.GetValueOrDefault(),
        Height = it.Height.GetValueOrDefault(),
    };

    internal static SnapshotTime TimeOf(DateTimeOffset? time, TimeSource source) =>
        time is { } known ? new(known.UtcTicks / TimeSpan.TicksPerMillisecond, known.TotalOffsetMinutes, source) : default;
}
