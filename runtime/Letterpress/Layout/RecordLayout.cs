namespace Letterpress.Layout;

/// <summary>
/// What the bytes of one article mean: its texts, one a line, then its structure, rows of <see cref="Digits"/>.
/// </summary>
/// <remarks>
/// <para>The record's address is that of its header, the first row of the structure; the texts lie before it, so a
/// generated file reads like the article from which it came. All positions are counted in bytes from the header: those
/// of texts backwards, those of sections forwards, so that a text is one load away.</para>
/// <para>A <em>slice</em> is a piece of the texts: offset (4 digits), length (4 digits). A <em>short slice</em> has a
/// length of 2 digits. Length 0 is the empty text. A <em>time</em> is 9 digits of milliseconds since 0001-01-01 UTC,
/// 0 for none, and 2 digits for its offset from UTC in minutes plus <see cref="OffsetBias"/>.</para>
/// <para>Every row ends with a line feed. Fields are named by the digit at which they start.</para>
/// </remarks>
static class RecordLayout
{
    public const int SliceSize = 8;
    public const int ShortSliceSize = 6;
    public const int TimeSize = 11;

    /// <summary>Digits of a time's milliseconds.</summary>
    public const int MillisecondsSize = 9;

    /// <summary>Added to a time's UTC offset in minutes, so that it is never negative.</summary>
    public const int OffsetBias = 14 * 60;

    /// <summary>Milliseconds from 0001-01-01 to 1970-01-01, both UTC.</summary>
    public const long UnixEpochMilliseconds = 62_135_596_800_000;

    /// <summary>The longest text that a record can hold, in bytes.</summary>
    public const int MaxTextLength = (1 << 24) - 1;

    /// <summary>The first row. Sections are (offset from the header: 4 digits, rows: 4 digits).</summary>
    public static class Header
    {
        /// <summary>4 digits: how far before the header the record starts. No reader needs it; tools do.</summary>
        public const int TextLength = 0;
        public const int Title = 4;
        public const int Author = Title + SliceSize;
        public const int Id = Author + SliceSize;
        public const int SourceUrl = Id + SliceSize;
        public const int Language = SourceUrl + SliceSize;
        public const int SeedPath = Language + SliceSize;
        public const int Excerpt = SeedPath + SliceSize;
        public const int PlainText = Excerpt + SliceSize;
        public const int CopyrightNotice = PlainText + SliceSize;
        public const int ContentHash = CopyrightNotice + SliceSize;
        public const int PublishedAt = ContentHash + SliceSize;
        public const int BylineAt = PublishedAt + TimeSize;
        public const int UpdatedAt = BylineAt + TimeSize;

        /// <summary>4 digits.</summary>
        public const int WordCount = UpdatedAt + TimeSize;

        /// <summary>Seconds, 4 digits.</summary>
        public const int ReadingTime = WordCount + 4;

        /// <summary>1 digit: the <see cref="TimeSource"/> of <see cref="PublishedAt"/>.</summary>
        public const int PublishedSource = ReadingTime + 4;

        /// <summary>1 digit: the <see cref="TimeSource"/> of <see cref="UpdatedAt"/>.</summary>
        public const int UpdatedSource = PublishedSource + 1;

        public const int Blocks = UpdatedSource + 1;
        public const int Runs = Blocks + SectionSize;
        public const int Headings = Runs + SectionSize;
        public const int Figures = Headings + SectionSize;
        public const int Galleries = Figures + SectionSize;
        public const int Links = Galleries + SectionSize;
        public const int Cells = Links + SectionSize;
        public const int Fields = Cells + SectionSize;
        public const int SectionSize = 8;

        /// <summary>The whole row, its line feed included.</summary>
        public const int Size = Fields + SectionSize + 1;
    }

    public static class Block
    {
        /// <summary>1 digit: the <c>BlockKind</c>.</summary>
        public const int Kind = 0;

        /// <summary>1 digit: a heading's level, a list item's or a quote's depth, else 0.</summary>
        public const int Level = 1;

        /// <summary>1 digit: <see cref="BlockFlags"/>.</summary>
        public const int Flags = 2;

        /// <summary>Slice.</summary>
        public const int Text = 3;

        /// <summary>4 digits: the index of the first run.</summary>
        public const int FirstRun = 11;

        /// <summary>3 digits.</summary>
        public const int RunCount = 15;

        /// <summary>4 digits: an ordered list item's ordinal, the index of a figure, heading or cell.</summary>
        public const int Number = 18;

        /// <summary>Slice: a code block's language, an embed's URL.</summary>
        public const int Detail = 22;

        public const int Size = 31;
    }

    public static class Run
    {
        /// <summary>Slice.</summary>
        public const int Text = 0;

        /// <summary>2 digits: the <c>TextStyles</c>.</summary>
        public const int Styles = 8;

        /// <summary>4 digits: the index of the run's link plus one, 0 for none.</summary>
        public const int Link = 10;

        public const int Size = 15;
    }

    public static class Heading
    {
        /// <summary>4 digits: the index of the heading's block.</summary>
        public const int Block = 0;

        /// <summary>Slice.</summary>
        public const int Anchor = 4;

        /// <summary>1 digit: 1 for a heading that is marked up as a strong paragraph.</summary>
        public const int IsInferred = 12;

        public const int Size = 14;
    }

    public static class Figure
    {
        /// <summary>4 digits: the index of the figure's block.</summary>
        public const int Block = 0;

        public const int Url = 4;
        public const int OriginalUrl = 12;
        public const int AlternativeText = 20;
        public const int Title = 28;
        public const int Caption = 36;

        public const int Size = 45;
    }

    public static class Gallery
    {
        /// <summary>4 digits: the index of the block of the gallery's heading.</summary>
        public const int TitleBlock = 0;

        /// <summary>4 digits.</summary>
        public const int FirstFigure = 4;

        /// <summary>3 digits.</summary>
        public const int FigureCount = 8;

        public const int Size = 12;
    }

    public static class Link
    {
        /// <summary>1 digit: the kind that the seed alone states; see <see cref="WrittenLinkKind"/>.</summary>
        public const int Kind = 0;

        /// <summary>4 digits: the index of the block in which the link stands.</summary>
        public const int Block = 1;

        /// <summary>4 digits: the index plus one of the heading above, 0 for none.</summary>
        public const int Heading = 5;

        public const int Url = 9;
        public const int Text = 17;

        /// <summary>Short slice: the <c>rel</c> attribute.</summary>
        public const int Relation = 25;

        /// <summary>Short slice, empty for a URL without a host.</summary>
        public const int Host = 31;

        /// <summary>4 digits, from 1.</summary>
        public const int SeedLine = 37;

        public const int Size = 42;
    }

    public static class Cell
    {
        /// <summary>4 digits, from 0; 0 starts a new table where the column is 0 too.</summary>
        public const int Row = 0;

        /// <summary>2 digits, from 0.</summary>
        public const int Column = 4;

        /// <summary>2 digits, at least 1.</summary>
        public const int RowSpan = 6;

        /// <summary>2 digits, at least 1.</summary>
        public const int ColumnSpan = 8;

        public const int Size = 11;
    }

    public static class Field
    {
        /// <summary>Short slice.</summary>
        public const int Name = 0;

        /// <summary>Slice.</summary>
        public const int Value = 6;

        public const int Size = 15;
    }
}

/// <summary>The third digit of a block's row.</summary>
[Flags]
enum BlockFlags
{
    None = 0,

    /// <summary>A list item that is numbered.</summary>
    Ordered = 1,

    /// <summary>A table cell that is a header (<c>th</c>).</summary>
    HeaderCell = 2,

    /// <summary>The first item of a list, or the first cell of a table: what was open before ends here.</summary>
    StartsGroup = 4,

    /// <summary>An embed that is a video file (<c>video</c>), not a page of its own.</summary>
    Video = 8,

    /// <summary>An embed that is a sound file (<c>audio</c>).</summary>
    Audio = 16,
}

/// <summary>What a link is as far as its seed can tell; whether its target is in the corpus only the corpus knows.</summary>
enum WrittenLinkKind
{
    /// <summary>An absolute or relative URL that may or may not be an article's.</summary>
    External = 0,

    /// <summary>A link that says it leads to an article: <c>rel="ArticleRef"</c>, or a publisher's article address.</summary>
    Article = 1,

    /// <summary><c>#…</c>: a place in the same article.</summary>
    Fragment = 2,

    /// <summary><c>mailto:</c></summary>
    Mail = 3,
}
