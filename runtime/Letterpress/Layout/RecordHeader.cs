using System.Runtime.InteropServices;

namespace Letterpress.Layout;

/// <summary>The first row of the structure of a record; a record's address is that of its header.</summary>
/// <remarks>
/// <para>A record is the bytes of one article: its texts, one a line, then its structure, rows of <see cref="Digits"/>. The
/// texts lie before the header, so a generated file reads like the article from which it came. All positions are counted in
/// bytes from the header: those of texts backwards, those of sections forwards, so that a text is one load away.</para>
/// <para>This struct, those of the rows and those of <see cref="CorpusTable"/> are the one statement of the layout: a column
/// is a field, with its name and its kind, which has its width. The order of the fields is that of the bytes.</para>
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct RecordHeader()
{
    /// <summary>The longest text that a record can hold, in bytes.</summary>
    public const int MaxTextLength = FourDigits.MaxValue;

    /// <summary>How far before the header the record starts. No reader needs it; tools do.</summary>
    public required FourDigits TextLength;
    public required Slice Title;
    public required Slice Author;
    public required Slice Id;
    public required Slice SourceUrl;
    public required Slice Language;
    public required Slice SeedPath;
    public required Slice Excerpt;
    public required Slice PlainText;
    public required Slice CopyrightNotice;
    public required Slice ContentHash;
    public required Moment PublishedAt;
    public required Moment BylineAt;
    public required Moment UpdatedAt;

    /// <summary>From when on the article is not to be shown.</summary>
    public required Moment ExpiresAt;
    public required FourDigits WordCount;

    /// <summary>Seconds.</summary>
    public required FourDigits ReadingTime;

    /// <summary>The <see cref="TimeSource"/> of <see cref="PublishedAt"/>.</summary>
    public required OneDigit PublishedSource;

    /// <summary>The <see cref="TimeSource"/> of <see cref="UpdatedAt"/>.</summary>
    public required OneDigit UpdatedSource;

    /// <summary>1 for a draft.</summary>
    public required OneDigit IsDraft;
    public required Section<BlockRow> Blocks;
    public required Section<RunRow> Runs;
    public required Section<HeadingRow> Headings;
    public required Section<FigureRow> Figures;
    public required Section<GalleryRow> Galleries;
    public required Section<LinkRow> Links;
    public required Section<CellRow> Cells;

    /// <summary>The images of all figures, then those in lines of text.</summary>
    public required Section<ImageRow> Images;

    /// <summary>The candidates of the <c>srcset</c> of all images, in their order.</summary>
    public required Section<CandidateRow> Candidates;

    /// <summary>The files beside the seed that it shows or links to, by their paths.</summary>
    public required Section<FileRow> Files;

    /// <summary>The ids other than those of headings, in order of their blocks.</summary>
    public required Section<AnchorRow> Anchors;
    public required Section<FieldRow> Fields;
    public required Section<AuthorRow> Authors;
    public readonly LineFeed End = new();
}
