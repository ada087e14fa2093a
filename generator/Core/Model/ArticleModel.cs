namespace Letterpress.Core.Model;

/// <summary>Everything that one seed says, and nothing that depends on another seed: what a record is encoded from.</summary>
/// <param name="SeedPath">The seed's path relative to the project, with <c>/</c>.</param>
/// <param name="Id">The id that the seed or its publisher gives; empty where there is none (the slug then serves).</param>
/// <param name="SlugCandidate">The slug before collisions are settled; never empty.</param>
/// <param name="IsSlugExplicit">Front matter gave the slug, so a collision is an error.</param>
/// <param name="NameCandidate">The text from which the property's identifier is made; never empty.</param>
/// <param name="SourceUrl">As written; empty where there is none.</param>
/// <param name="Language">A BCP 47 tag, <c>und</c> where none is known.</param>
/// <param name="PlainText">The texts of all blocks, one after the other; blocks, runs and links slice it.</param>
/// <param name="Excerpt">Front matter's, else a slice of <paramref name="PlainText"/>.</param>
/// <param name="CopyrightNotice">The text of the notice block; empty where there is none.</param>
/// <param name="ContentHash">Hexadecimal hash of what the article says; the same for CRLF and LF, any folder and any machine.</param>
/// <param name="Keys">By what addresses name the article.</param>
/// <param name="FirstSentence">For the property's documentation.</param>
sealed record ArticleModel(
    string SeedPath,
    string Id,
    string SlugCandidate,
    bool IsSlugExplicit,
    string NameCandidate,
    string Title,
    string Author,
    string SourceUrl,
    string Language,
    Timestamp PublishedAt,
    Timestamp? BylineAt,
    Timestamp? UpdatedAt,
    string PlainText,
    string Excerpt,
    string CopyrightNotice,
    string FirstSentence,
    int WordCount,
    int ReadingSeconds,
    string ContentHash,
    LinkKeys Keys,
    EquatableArray<string> Tags,
    EquatableArray<FieldModel> Fields,
    EquatableArray<BlockModel> Blocks,
    EquatableArray<RunModel> Runs,
    EquatableArray<HeadingModel> Headings,
    EquatableArray<FigureModel> Figures,
    EquatableArray<GalleryModel> Galleries,
    EquatableArray<LinkModel> Links,
    EquatableArray<CellModel> Cells)
{
    /// <summary>Other names of the article, in the form of <see cref="Keys.AliasKey"/>.</summary>
    public EquatableArray<string> Aliases { get; init; }
}

/// <summary>A moment as its source writes it: the instant, and the offset from UTC in which it was told.</summary>
/// <param name="UnixMilliseconds">UTC, since 1970; may be negative.</param>
/// <param name="OffsetMinutes">From -840 to 840.</param>
readonly record struct Timestamp(long UnixMilliseconds, int OffsetMinutes);

/// <summary>A front matter key that has no member of its own.</summary>
sealed record FieldModel(string Name, string Value);

/// <summary>A piece of <see cref="ArticleModel.PlainText"/>, in UTF-16 units.</summary>
readonly record struct TextSlice(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>The kinds of block; the values are those of the runtime's <c>BlockKind</c>.</summary>
enum BlockKind
{
    Paragraph = 0,
    Heading = 1,
    Quote = 2,
    ListItem = 3,
    Code = 4,
    TableCell = 5,
    Figure = 6,
    Embed = 7,
    Divider = 8,
    Notice = 9,
}

/// <param name="Level">A heading's level (1 to 6), a list item's or a quote's depth (from 1), else 0.</param>
/// <param name="Flags">See <see cref="Layout.BlockFlags"/>.</param>
/// <param name="Number">An ordered list item's ordinal; the index of the heading, figure or cell that the block is; else 0.</param>
/// <param name="Detail">A code block's language, an embed's URL; else empty.</param>
sealed record BlockModel(
    BlockKind Kind,
    int Level,
    Layout.BlockFlags Flags,
    TextSlice Text,
    int FirstRun,
    int RunCount,
    int Number,
    string Detail);

/// <summary>Styles of a run; the values are those of the runtime's <c>TextStyles</c>.</summary>
[Flags]
enum RunStyles
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
    Underline = 8,
    Strikethrough = 16,
    Superscript = 32,
    Subscript = 64,
    Highlight = 128,
    Small = 256,
}

/// <param name="Link">Index of the link, or -1.</param>
sealed record RunModel(TextSlice Text, RunStyles Styles, int Link);

sealed record HeadingModel(int Block, string Anchor, bool IsInferred);

/// <param name="Title">A slide's title, a slice of the block's text; length 0 where there is none.</param>
/// <param name="Caption">A slice of the block's text; length 0 where there is none.</param>
sealed record FigureModel(int Block, string Url, string OriginalUrl, string AlternativeText, TextSlice Title, TextSlice Caption);

sealed record GalleryModel(int TitleBlock, int FirstFigure, int FigureCount);

/// <param name="Heading">Index of the heading above the link, or -1.</param>
/// <param name="Text">The anchor text, a slice of <see cref="ArticleModel.PlainText"/>; empty for a link on a picture.</param>
/// <param name="Host">Lower case, without <c>www.</c>; empty for a URL without a host.</param>
/// <param name="Keys">What the link's target may be known by: see <see cref="LinkKeys"/>.</param>
sealed record LinkModel(
    Layout.WrittenLinkKind Kind,
    int Block,
    int Heading,
    string Url,
    TextSlice Text,
    string Relation,
    string Host,
    int SeedLine,
    LinkKeys Keys);

/// <summary>By what an address names an article; empty texts where it does not.</summary>
/// <param name="PublisherNumber"><c>publisher/number</c>, see <see cref="Keys.PublisherRules"/>.</param>
/// <param name="Url">The canonical URL, see <see cref="Keys.CanonicalUrl"/>.</param>
readonly record struct LinkKeys(string PublisherNumber, string Url)
{
    public static LinkKeys None => new("", "");

    /// <summary>Lower case, without <c>www.</c>; empty for an address without host.</summary>
    public string Host
    {
        get
        {
            int end = Url.IndexOfAny(['/', '?']);
            end = end < 0 ? Url.Length : end;
            // No host is as long as that, and a record has no room for it.
            return end > 1000 ? "" : Url.Substring(0, end);
        }
    }
}

/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
sealed record CellModel(int Row, int Column, int RowSpan, int ColumnSpan);
