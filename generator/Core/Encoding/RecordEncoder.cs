using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes what an article says as the bytes of a record; see <see cref="RecordLayout"/>.</summary>
static class RecordEncoder
{
    static readonly long s_firstMoment = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    static readonly long s_lastMoment = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <exception cref="EncodingLimitException">The article is larger than a record can say.</exception>
    public static EncodedRecord Encode(ArticleModel article)
    {
        RecordTexts texts = RecordTexts.Of(article);
        var rows = new StringBuilder();
        var sections = new SectionWriter(rows);
        sections.Write(article.Blocks, RecordLayout.Block.Size, "the number of blocks", (block, i) => WriteBlock(rows, block, texts, i));
        sections.Write(article.Runs, RecordLayout.Run.Size, "the number of runs", (run, _) => WriteRun(rows, run, texts));
        sections.Write(
            article.Headings, RecordLayout.Heading.Size, "the number of headings", (heading, i) => WriteHeading(rows, heading, texts, i));
        sections.Write(
            article.Figures, RecordLayout.Figure.Size, "the number of figures", (figure, i) => WriteFigure(rows, figure, texts, i));
        sections.Write(
            article.Galleries, RecordLayout.Gallery.Size, "the number of galleries", (gallery, _) => WriteGallery(rows, gallery));
        sections.Write(article.Links, RecordLayout.Link.Size, "the number of links", (link, i) => WriteLink(rows, link, texts, i));
        sections.Write(article.Cells, RecordLayout.Cell.Size, "the number of table cells", (cell, _) => WriteCell(rows, cell));
        sections.Write(article.Fields, RecordLayout.Field.Size, "the number of front matter keys", (_, i) => WriteField(rows, texts, i));

        var record = new StringBuilder(texts.Text, texts.Text.Length + RecordLayout.Header.Size + rows.Length);
        WriteHeader(record, article, texts);
        record.Append(sections.Directory).Append('\n').Append(rows);
        return new EncodedRecord(
            article.SeedPath, record.ToString(), texts.ByteLength + RecordLayout.Header.Size + rows.Length, texts.ByteLength);
    }

    static void WriteHeader(StringBuilder record, ArticleModel article, RecordTexts texts)
    {
        record.AppendDigits(texts.ByteLength, 4, "the length of all texts");
        record.AppendSlice(texts, texts.Title, "the title");
        record.AppendSlice(texts, texts.Author, "the author");
        record.AppendSlice(texts, texts.Id, "the id");
        record.AppendSlice(texts, texts.SourceUrl, "the source URL");
        record.AppendSlice(texts, texts.Language, "the language");
        record.AppendSlice(texts, texts.SeedPath, "the seed path");
        record.AppendSlice(texts, texts.Excerpt, "the excerpt");
        record.AppendSlice(texts, texts.PlainText, "the text");
        record.AppendSlice(texts, texts.CopyrightNotice, "the copyright notice");
        record.AppendSlice(texts, texts.ContentHash, "the content hash");
        WriteTime(record, article.PublishedAt, "the publication time");
        WriteTime(record, article.BylineAt, "the byline's time");
        WriteTime(record, article.UpdatedAt, "the time of the last change");
        record.AppendDigits(article.WordCount, 4, "the number of words");
        record.AppendDigits(article.ReadingSeconds, 4, "the reading time");
        record.AppendDigits((int)(article.PublishedAtSource ?? TimeSource.None), 1, "the source of the publication time");
        record.AppendDigits((int)(article.UpdatedAtSource ?? TimeSource.None), 1, "the source of the time of the last change");
    }

    static void WriteTime(StringBuilder record, Timestamp? time, string what)
    {
        if (time is not { } moment)
        {
            record.AppendDigits(0, RecordLayout.TimeSize, what);
            return;
        }

        // The clock of its own offset must show a year from 1 to 9999 too, or no DateTimeOffset can hold it. The very
        // first millisecond stands for "none".
        long local = moment.UnixMilliseconds + (moment.OffsetMinutes * 60_000L);
        bool isLocalValid = local >= s_firstMoment && local <= s_lastMoment;
        bool isValid = moment.UnixMilliseconds > s_firstMoment && moment.UnixMilliseconds <= s_lastMoment && isLocalValid;
        if (!isValid || Math.Abs(moment.OffsetMinutes) > RecordLayout.OffsetBias)
        {
            throw new EncodingLimitException(
                what + " in milliseconds since the year 1",
                moment.UnixMilliseconds + RecordLayout.UnixEpochMilliseconds,
                s_lastMoment + RecordLayout.UnixEpochMilliseconds);
        }

        record.AppendDigits(moment.UnixMilliseconds + RecordLayout.UnixEpochMilliseconds, RecordLayout.MillisecondsSize, what);
        record.AppendDigits(moment.OffsetMinutes + RecordLayout.OffsetBias, RecordLayout.TimeSize - RecordLayout.MillisecondsSize, what);
    }

    static void WriteBlock(StringBuilder rows, BlockModel block, RecordTexts texts, int index)
    {
        rows.AppendDigits((int)block.Kind, 1, "a block's kind");
        rows.AppendDigits(block.Level, 1, "the depth of a list item or quotation");
        rows.AppendDigits((int)block.Flags, 1, "a block's flags");
        rows.AppendSlice(texts, texts.Of(block.Text), "a block's text");
        rows.AppendDigits(block.FirstRun, 4, "the index of a run");
        rows.AppendDigits(block.RunCount, 3, "the number of runs of a block");
        rows.AppendDigits(block.Number, 4, "the ordinal of a list item");
        rows.AppendSlice(texts, texts.Details[index], "a code block's language or an embed's URL").Append('\n');
    }

    static void WriteRun(StringBuilder rows, RunModel run, RecordTexts texts)
    {
        rows.AppendSlice(texts, texts.Of(run.Text), "a run's text");
        rows.AppendDigits((int)run.Styles, 2, "a run's styles");
        rows.AppendDigits(run.Link + 1, 4, "the index of a link").Append('\n');
    }

    static void WriteHeading(StringBuilder rows, HeadingModel heading, RecordTexts texts, int index)
    {
        rows.AppendDigits(heading.Block, 4, "the index of a block");
        rows.AppendSlice(texts, texts.Anchors[index], "a heading's anchor");
        rows.AppendDigits(heading.IsInferred ? 1 : 0, 1, "").Append('\n');
    }

    static void WriteFigure(StringBuilder rows, FigureModel figure, RecordTexts texts, int index)
    {
        rows.AppendDigits(figure.Block, 4, "the index of a block");
        rows.AppendSlice(texts, texts.ImageUrls[index], "an image's URL");
        rows.AppendSlice(texts, texts.OriginalUrls[index], "an image's original URL");
        rows.AppendSlice(texts, texts.AlternativeTexts[index], "an alternative text");
        rows.AppendSlice(texts, texts.Of(figure.Title), "a slide's title");
        rows.AppendSlice(texts, texts.Of(figure.Caption), "a caption").Append('\n');
    }

    static void WriteGallery(StringBuilder rows, GalleryModel gallery)
    {
        rows.AppendDigits(gallery.TitleBlock, 4, "the index of a block");
        rows.AppendDigits(gallery.FirstFigure, 4, "the index of a figure");
        rows.AppendDigits(gallery.FigureCount, 3, "the number of figures of a gallery").Append('\n');
    }

    static void WriteLink(StringBuilder rows, LinkModel link, RecordTexts texts, int index)
    {
        rows.AppendDigits((int)link.Kind, 1, "a link's kind");
        rows.AppendDigits(link.Block, 4, "the index of a block");
        rows.AppendDigits(link.Heading + 1, 4, "the index of a heading");
        rows.AppendSlice(texts, texts.LinkUrls[index], "a link's URL");
        rows.AppendSlice(texts, texts.Of(link.Text), "a link's text");
        rows.AppendShortSlice(texts, texts.Relations[index], "a link's relation");
        rows.AppendShortSlice(texts, texts.Hosts[index], "a link's host");
        rows.AppendDigits(link.SeedLine, 4, "a link's line").Append('\n');
    }

    static void WriteCell(StringBuilder rows, CellModel cell)
    {
        rows.AppendDigits(cell.Row, 4, "the row of a table cell");
        rows.AppendDigits(cell.Column, 2, "the column of a table cell");
        rows.AppendDigits(cell.RowSpan, 2, "the row span of a table cell");
        rows.AppendDigits(cell.ColumnSpan, 2, "the column span of a table cell").Append('\n');
    }

    static void WriteField(StringBuilder rows, RecordTexts texts, int index)
    {
        rows.AppendShortSlice(texts, texts.FieldNames[index], "a front matter key");
        rows.AppendSlice(texts, texts.FieldValues[index], "the value of a front matter key").Append('\n');
    }
}
