using System.Runtime.InteropServices;

namespace Letterpress.Layout;

// The rows of the sections of a record; see RecordHeader. Indices are those of the sections of the same record, from 0.

/// <summary>A row of <see cref="RecordHeader.Blocks"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct BlockRow()
{
    /// <summary>The <c>BlockKind</c>.</summary>
    public required OneDigit Kind;

    /// <summary>A heading's level, a list item's or a quote's depth, else 0.</summary>
    public required OneDigit Level;

    /// <summary><see cref="BlockFlags"/>.</summary>
    public required TwoDigits Flags;
    public required Slice Text;

    /// <summary>The index of the first run.</summary>
    public required FourDigits FirstRun;
    public required ThreeDigits RunCount;

    /// <summary>
    /// An ordered list item's ordinal, the index of a figure, heading or cell, the index plus one of an embed's file beside the seed.
    /// </summary>
    public required FourDigits Number;

    /// <summary>A code block's language, an embed's URL, a callout's kind, a footnote's label.</summary>
    public required Slice Detail;

    /// <summary>The index plus one of the block that encloses it, 0 for none.</summary>
    public required FourDigits Container;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Runs"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct RunRow()
{
    public required Slice Text;

    /// <summary>The <c>TextStyles</c>.</summary>
    public required TwoDigits Styles;

    /// <summary>The index of the run's link plus one, 0 for none.</summary>
    public required FourDigits Link;

    /// <summary>The index plus one of the image that the run is, 0 for text.</summary>
    public required FourDigits Image;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Headings"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct HeadingRow()
{
    /// <summary>The index of the heading's block.</summary>
    public required FourDigits Block;
    public required Slice Anchor;

    /// <summary>1 for a heading that is marked up as a strong paragraph.</summary>
    public required OneDigit IsInferred;

    /// <summary>1 for the heading that opens the body and says the article's title.</summary>
    public required OneDigit IsTitle;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Images"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct ImageRow()
{
    public required Slice Url;
    public required Slice OriginalUrl;
    public required Slice AlternativeText;

    /// <summary>The <c>title</c> attribute.</summary>
    public required ShortSlice Title;

    /// <summary>In pixels, as the seed states it; 0 where it does not.</summary>
    public required FourDigits Width;

    /// <summary>In pixels, as the seed states it; 0 where it does not.</summary>
    public required FourDigits Height;

    /// <summary>The <c>sizes</c> attribute.</summary>
    public required Slice Sizes;

    /// <summary>The index of the first candidate of the <c>srcset</c>.</summary>
    public required FourDigits FirstCandidate;
    public required TwoDigits CandidateCount;

    /// <summary>The index plus one of the file beside the seed that the image is, 0 for none.</summary>
    public required FourDigits File;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Candidates"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct CandidateRow()
{
    public required Slice Url;

    /// <summary>In pixels; 0 where the candidate states a density.</summary>
    public required FourDigits Width;

    /// <summary>In thousandths; 0 where the candidate states a width.</summary>
    public required FourDigits Density;

    /// <summary>The index plus one of the file beside the seed, 0 for none.</summary>
    public required FourDigits File;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Files"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct FileRow()
{
    /// <summary>Relative to the project, with <c>/</c>.</summary>
    public required Slice Path;
    public required ShortSlice MediaType;

    /// <summary>In hexadecimal digits.</summary>
    public required ShortSlice Hash;

    /// <summary>Where the app serves the file; empty where it does not.</summary>
    public required Slice Url;

    /// <summary>In bytes.</summary>
    public required NineDigits Length;

    /// <summary>In pixels; 0 where it is not known.</summary>
    public required FourDigits Width;

    /// <summary>In pixels; 0 where it is not known.</summary>
    public required FourDigits Height;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Anchors"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct AnchorRow()
{
    /// <summary>The index of the block in which the id stands.</summary>
    public required FourDigits Block;
    public required ShortSlice Name;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Figures"/>; its image is the row with the same index.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct FigureRow()
{
    /// <summary>The index of the figure's block.</summary>
    public required FourDigits Block;

    /// <summary>The title of a slide.</summary>
    public required Slice Title;
    public required Slice Caption;

    /// <summary>The index plus one of the link on the image, 0 for none.</summary>
    public required FourDigits Link;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Galleries"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct GalleryRow()
{
    /// <summary>The index of the block of the gallery's heading.</summary>
    public required FourDigits TitleBlock;

    /// <summary>The index of the first figure.</summary>
    public required FourDigits FirstFigure;
    public required ThreeDigits FigureCount;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Links"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct LinkRow()
{
    /// <summary>The kind that the seed alone states: <see cref="WrittenLinkKind"/>.</summary>
    public required OneDigit Kind;

    /// <summary>The index of the block in which the link stands.</summary>
    public required FourDigits Block;

    /// <summary>The index plus one of the heading above, 0 for none.</summary>
    public required FourDigits Heading;
    public required Slice Url;
    public required Slice Text;

    /// <summary>The <c>rel</c> attribute.</summary>
    public required ShortSlice Relation;

    /// <summary>The <c>title</c> attribute.</summary>
    public required Slice Title;

    /// <summary>Empty for a URL without a host.</summary>
    public required ShortSlice Host;

    /// <summary>From 1.</summary>
    public required FourDigits SeedLine;

    /// <summary>The index plus one of the file beside the seed to which the link leads, 0 for none.</summary>
    public required FourDigits File;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Cells"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct CellRow()
{
    /// <summary>From 0; 0 starts a new table where the column is 0 too.</summary>
    public required FourDigits Row;

    /// <summary>From 0.</summary>
    public required TwoDigits Column;

    /// <summary>At least 1.</summary>
    public required TwoDigits RowSpan;

    /// <summary>At least 1.</summary>
    public required TwoDigits ColumnSpan;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Fields"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct FieldRow()
{
    public required ShortSlice Name;
    public required Slice Value;

    /// <summary>The index of the file to which the value leads plus one, 0 for none.</summary>
    public required FourDigits File;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="RecordHeader.Authors"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct AuthorRow()
{
    public required Slice Name;
    public required Slice Email;
    public required Slice Url;
    public readonly LineFeed End = new();
}
