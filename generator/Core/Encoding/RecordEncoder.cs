using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes what an article says as the bytes of a record; see <see cref="RecordHeader"/>.</summary>
static unsafe class RecordEncoder
{
    static readonly long s_firstMoment = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    static readonly long s_lastMoment = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <exception cref="EncodingLimitException">The article is larger than a record can say.</exception>
    public static EncodedRecord Encode(ArticleModel article)
    {
        RecordTexts texts = RecordTexts.Of(article);
        SectionWriter sections = new();
        RecordHeader header = Header(article, texts, sections);
        string record = new StringBuilder(texts.Text).AppendRow(header).Append(sections.Rows).ToString();
        return new EncodedRecord(
            article.SeedPath, record, texts.ByteLength + sizeof(RecordHeader) + sections.Rows.Length, texts.ByteLength);
    }

    static RecordHeader Header(ArticleModel article, RecordTexts texts, SectionWriter sections) => new()
    {
        TextLength = new(texts.ByteLength, "the length of all texts"),
        Title = new(texts.Place(texts.Title), "the title"),
        Author = new(texts.Place(texts.Author), "the author"),
        Id = new(texts.Place(texts.Id), "the id"),
        SourceUrl = new(texts.Place(texts.SourceUrl), "the source URL"),
        Language = new(texts.Place(texts.Language), "the language"),
        SeedPath = new(texts.Place(texts.SeedPath), "the seed path"),
        Excerpt = new(texts.Place(texts.Excerpt), "the excerpt"),
        PlainText = new(texts.Place(texts.PlainText), "the text"),
        CopyrightNotice = new(texts.Place(texts.CopyrightNotice), "the copyright notice"),
        ContentHash = new(texts.Place(texts.ContentHash), "the content hash"),
        PublishedAt = MomentOf(article.PublishedAt, "the publication time"),
        BylineAt = MomentOf(article.BylineAt, "the byline's time"),
        UpdatedAt = MomentOf(article.UpdatedAt, "the time of the last change"),
        ExpiresAt = MomentOf(article.ExpiresAt, "the time of expiry"),
        WordCount = new(article.WordCount, "the number of words"),
        ReadingTime = new(article.ReadingSeconds, "the reading time"),
        PublishedSource = new((int)(article.PublishedAtSource ?? TimeSource.None), "the source of the publication time"),
        UpdatedSource = new((int)(article.UpdatedAtSource ?? TimeSource.None), "the source of the time of the last change"),
        IsDraft = new(article.IsDraft ? 1 : 0, "whether the article is a draft"),

        // The sections lie in this order.
        Blocks = sections.Write(article.Blocks, "the number of blocks", (block, i) => Block(block, texts, i)),
        Runs = sections.Write(article.Runs, "the number of runs", (run, _) => Run(run, texts, article.Figures.Count)),
        Headings = sections.Write(article.Headings, "the number of headings", (heading, i) => Heading(heading, texts, i)),
        Figures = sections.Write(article.Figures, "the number of figures", (figure, _) => Figure(figure, texts)),
        Galleries = sections.Write(article.Galleries, "the number of galleries", static (gallery, _) => Gallery(gallery)),
        Links = sections.Write(article.Links, "the number of links", (link, i) => Link(link, texts, i)),
        Cells = sections.Write(article.Cells, "the number of table cells", static (cell, _) => Cell(cell)),
        Images = sections.Write(texts.Images, "the number of images", (image, i) => Image(image, texts, i)),
        Candidates = sections.Write(
            texts.Candidates, "the number of candidates of images", (candidate, i) => Candidate(candidate, texts, i)),
        Files = sections.Write(article.Files.Files, "the number of files", (file, i) => File(file, texts, i)),
        Anchors = sections.Write(article.Anchors, "the number of ids", (anchor, i) => Anchor(anchor, texts, i)),
        Fields = sections.Write(article.Fields, "the number of front matter keys", (field, i) => Field(field, texts, i)),
        Authors = sections.Write(article.Authors, "the number of authors", (_, i) => Author(texts, i)),
    };

    static Moment MomentOf(Timestamp? time, string what)
    {
        if (time is not { } moment)
        {
            return new(0, 0, what);
        }

        // The clock of its own offset must show a year from 1 to 9999 too, or no DateTimeOffset can hold it. The very
        // first millisecond stands for "none".
        long local = moment.UnixMilliseconds + (moment.OffsetMinutes * 60_000L);
        bool isLocalValid = local >= s_firstMoment && local <= s_lastMoment;
        bool isValid = moment.UnixMilliseconds > s_firstMoment && moment.UnixMilliseconds <= s_lastMoment && isLocalValid;
        if (!isValid || Math.Abs(moment.OffsetMinutes) > Moment.OffsetBias)
        {
            throw new EncodingLimitException(
                what + " in milliseconds since the year 1",
                moment.UnixMilliseconds + Moment.UnixEpochMilliseconds,
                s_lastMoment + Moment.UnixEpochMilliseconds);
        }

        return new(moment.UnixMilliseconds + Moment.UnixEpochMilliseconds, moment.OffsetMinutes + Moment.OffsetBias, what);
    }

    static BlockRow Block(BlockModel block, RecordTexts texts, int index) => new()
    {
        Kind = new((int)block.Kind, "a block's kind"),
        Level = new(block.Level, "the depth of a list item or quotation"),
        Flags = new((int)block.Flags, "a block's flags"),
        Text = new(texts.Place(block.Text), "a block's text"),
        FirstRun = new(block.FirstRun, "the index of a run"),
        RunCount = new(block.RunCount, "the number of runs of a block"),
        Number = new(
            block.Kind == BlockKind.Embed ? texts.FileOf(block.Detail) : block.Number, "the ordinal of a list item"),
        Detail = new(texts.Place(texts.Details[index]), "a code block's language or an embed's URL"),
        Container = new(block.Container + 1, "the index of a block"),
    };

    /// <param name="figures">How many images of figures come before those of runs.</param>
    static RunRow Run(RunModel run, RecordTexts texts, int figures) => new()
    {
        Text = new(texts.Place(run.Text), "a run's text"),
        Styles = new((int)run.Styles, "a run's styles"),
        Link = new(run.Link + 1, "the index of a link"),
        Image = new(run.Image < 0 ? 0 : figures + run.Image + 1, "the index of an image"),
    };

    static HeadingRow Heading(HeadingModel heading, RecordTexts texts, int index) => new()
    {
        Block = new(heading.Block, "the index of a block"),
        Anchor = new(texts.Place(texts.Anchors[index]), "a heading's anchor"),
        IsInferred = new(heading.IsInferred ? 1 : 0, "whether a heading is inferred"),
        IsTitle = new(heading.IsTitle ? 1 : 0, "whether a heading is the title"),
    };

    static ImageRow Image(ImageModel image, RecordTexts texts, int index) => new()
    {
        Url = new(texts.Place(texts.ImageUrls[index]), "an image's URL"),
        OriginalUrl = new(texts.Place(texts.OriginalUrls[index]), "an image's original URL"),
        AlternativeText = new(texts.Place(texts.AlternativeTexts[index]), "an alternative text"),
        Title = new(texts.Place(texts.ImageTitles[index]), "an image's title"),
        Width = new(image.Width, "an image's width"),
        Height = new(image.Height, "an image's height"),
        Sizes = new(texts.Place(texts.Sizes[index]), "an image's sizes"),
        FirstCandidate = new(texts.FirstCandidates[index], "the number of candidates of images"),
        CandidateCount = new(image.Candidates.Count, "the number of candidates of an image"),
        File = new(texts.FileOf(image.Url), "the index of a file"),
    };

    static CandidateRow Candidate(CandidateModel candidate, RecordTexts texts, int index) => new()
    {
        Url = new(texts.Place(texts.CandidateUrls[index]), "the URL of a candidate of an image"),
        Width = new(candidate.Width, "the width of a candidate of an image"),
        Density = new(candidate.Density, "the density of a candidate of an image"),
        File = new(texts.FileOf(candidate.Url), "the index of a file"),
    };

    static FileRow File(FileModel file, RecordTexts texts, int index) => new()
    {
        Path = new(texts.Place(texts.FilePaths[index]), "a file's path"),
        MediaType = new(texts.Place(texts.MediaTypes[index]), "a file's media type"),
        Hash = new(texts.Place(texts.FileHashes[index]), "a file's hash"),
        Url = new(texts.Place(texts.FileUrls[index]), "a file's URL"),
        Length = new(file.Length, "a file's length"),
        Width = new(file.Width, "the width of an image"),
        Height = new(file.Height, "the height of an image"),
    };

    static AnchorRow Anchor(AnchorModel anchor, RecordTexts texts, int index) => new()
    {
        Block = new(anchor.Block, "the index of a block"),
        Name = new(texts.Place(texts.Ids[index]), "an id"),
    };

    static FigureRow Figure(FigureModel figure, RecordTexts texts) => new()
    {
        Block = new(figure.Block, "the index of a block"),
        Title = new(texts.Place(figure.Title), "a slide's title"),
        Caption = new(texts.Place(figure.Caption), "a caption"),
        Link = new(figure.Link + 1, "the index of a link"),
    };

    static GalleryRow Gallery(GalleryModel gallery) => new()
    {
        TitleBlock = new(gallery.TitleBlock, "the index of a block"),
        FirstFigure = new(gallery.FirstFigure, "the index of a figure"),
        FigureCount = new(gallery.FigureCount, "the number of figures of a gallery"),
    };

    static LinkRow Link(LinkModel link, RecordTexts texts, int index) => new()
    {
        Kind = new((int)link.Kind, "a link's kind"),
        Block = new(link.Block, "the index of a block"),
        Heading = new(link.Heading + 1, "the index of a heading"),
        Url = new(texts.Place(texts.LinkUrls[index]), "a link's URL"),
        Text = new(texts.Place(link.Text), "a link's text"),
        Relation = new(texts.Place(texts.Relations[index]), "a link's relation"),
        Title = new(texts.Place(texts.LinkTitles[index]), "a link's title"),
        Host = new(texts.Place(texts.Hosts[index]), "a link's host"),
        SeedLine = new(link.SeedLine, "a link's line"),
        File = new(texts.FileOf(link.Url), "the index of a file"),
    };

    static CellRow Cell(CellModel cell) => new()
    {
        Row = new(cell.Row, "the row of a table cell"),
        Column = new(cell.Column, "the column of a table cell"),
        RowSpan = new(cell.RowSpan, "the row span of a table cell"),
        ColumnSpan = new(cell.ColumnSpan, "the column span of a table cell"),
    };

    static AuthorRow Author(RecordTexts texts, int index) => new()
    {
        Name = new(texts.Place(texts.AuthorNames[index]), "an author's name"),
        Email = new(texts.Place(texts.AuthorEmails[index]), "an author's e-mail address"),
        Url = new(texts.Place(texts.AuthorUrls[index]), "an author's URL"),
    };

    static FieldRow Field(FieldModel field, RecordTexts texts, int index) => new()
    {
        Name = new(texts.Place(texts.FieldNames[index]), "a front matter key"),
        Value = new(texts.Place(texts.FieldValues[index]), "the value of a front matter key"),
        File = new(field.IsInherited ? 0 : texts.FileOf(field.Value), "the index of a file"),
    };
}
