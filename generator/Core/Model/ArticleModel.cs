using Letterpress.Layout;

namespace Letterpress.Core.Model;

/// <summary>Everything that one seed states, and nothing that depends on another seed: what a record is encoded from.</summary>
sealed record ArticleModel
{
    /// <summary>The seed's path relative to the project, with <c>/</c>.</summary>
    public required string SeedPath { get; init; }

    /// <summary>The id that the seed or its publisher gives; empty where there is none (the slug is then the id).</summary>
    public required string Id { get; init; }

    /// <summary>The slug before collisions are settled; never empty.</summary>
    public required string SlugCandidate { get; init; }

    /// <summary>Front matter gave the slug, so a collision is an error.</summary>
    public required bool IsSlugExplicit { get; init; }

    /// <summary>The text from which the property's identifier is made; never empty.</summary>
    public required string NameCandidate { get; init; }

    /// <summary>Front matter gave the name, so no other article can take it.</summary>
    public bool IsNameExplicit { get; init; }

    /// <summary>Identifiers that the property had before; each is there once.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>Whether the seed says that the article is not finished.</summary>
    public bool IsDraft { get; init; }

    /// <summary>False where the seed says that search does not find the article.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>The seed's folders and name on the website, without file extension; see <c>ArticlePath</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The language that the seed states, or else a folder of it: in two languages, articles may state the same slug.</summary>
    public string NameLanguage { get; init; } = "";

    /// <summary>On one line; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The names of all authors; empty where none is known.</summary>
    public required string Author { get; init; }

    /// <summary>The parts of <see cref="Author"/>, as far as the seed separates them.</summary>
    public EquatableArray<AuthorModel> Authors { get; init; }

    /// <summary>As written; empty where there is none.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>Where the article is in its own site, a path; empty where front matter states none.</summary>
    public string Permalink { get; init; } = "";

    /// <summary>What its translations state too; empty where front matter states none: then their paths say which they are.</summary>
    public string TranslationKey { get; init; } = "";

    /// <summary>A BCP 47 tag, <c>und</c> where none is known.</summary>
    public required string Language { get; init; }

    /// <summary>Null where the seed states none.</summary>
    public required Timestamp? PublishedAt { get; init; }

    /// <summary>Which part of the seed states <see cref="PublishedAt"/>.</summary>
    public required TimeSource? PublishedAtSource { get; init; }

    /// <summary>The time in the byline, whether or not the article was published then.</summary>
    public required Timestamp? BylineAt { get; init; }

    public required Timestamp? UpdatedAt { get; init; }

    /// <summary>Which part of the seed states <see cref="UpdatedAt"/>.</summary>
    public required TimeSource? UpdatedAtSource { get; init; }

    /// <summary>From when on the article is not to be shown; null where the seed does not state it.</summary>
    public Timestamp? ExpiresAt { get; init; }

    /// <summary>The texts of all blocks in reading order; blocks, runs and links slice it.</summary>
    public required string PlainText { get; init; }

    /// <summary>The front matter's or the page's, else the start of the first paragraph.</summary>
    public required string Excerpt { get; init; }

    /// <summary>The text of the notice block; empty where there is none.</summary>
    public required string CopyrightNotice { get; init; }

    /// <summary>For the property's documentation.</summary>
    public required string FirstSentence { get; init; }

    public required int WordCount { get; init; }

    public required int ReadingSeconds { get; init; }

    /// <summary>See <see cref="Core.Text.ContentHash"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>By what URLs name the article.</summary>
    public required LinkKeys Keys { get; init; }

    /// <summary>Other names of the article, in the form of <see cref="Letterpress.Keys.AliasKey"/>.</summary>
    public EquatableArray<string> Aliases { get; init; }

    public required EquatableArray<string> Tags { get; init; }

    /// <summary>Front matter keys that have no member of their own, in the seed's order.</summary>
    public required EquatableArray<FieldModel> Fields { get; init; }

    public required EquatableArray<BlockModel> Blocks { get; init; }

    public required EquatableArray<RunModel> Runs { get; init; }

    public required EquatableArray<HeadingModel> Headings { get; init; }

    public required EquatableArray<FigureModel> Figures { get; init; }

    public required EquatableArray<GalleryModel> Galleries { get; init; }

    public required EquatableArray<LinkModel> Links { get; init; }

    public required EquatableArray<CellModel> Cells { get; init; }

    public EquatableArray<ImageModel> InlineImages { get; init; }

    /// <summary>In order of their blocks.</summary>
    public EquatableArray<AnchorModel> Anchors { get; init; }

    /// <summary>The files beside the seed that it shows or links to, as far as they are known.</summary>
    public ArticleFiles Files { get; init; } = ArticleFiles.None;
}

/// <summary>A moment as its source writes it: the instant, and the offset from UTC in which it is written.</summary>
/// <param name="UnixMilliseconds">UTC, since 1970; may be negative.</param>
/// <param name="OffsetMinutes">From -840 to 840.</param>
readonly record struct Timestamp(long UnixMilliseconds, int OffsetMinutes);

/// <summary>A person; the parts that the seed does not state are empty.</summary>
sealed record AuthorModel(string Name, string Email, string Url);

/// <summary>A front matter key that has no member of its own.</summary>
sealed record FieldModel(string Name, string Value)
{
    /// <summary>Whether a folder of the seed gives it: then it leads to no file beside the seed.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>A piece of <see cref="ArticleModel.PlainText"/>, in UTF-16 units.</summary>
readonly record struct TextSlice(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}

/// <param name="Level">A heading's level (1 to 6), a list item's or a quote's depth (from 1), else 0.</param>
/// <param name="Flags">See <see cref="Layout.BlockFlags"/>.</param>
/// <param name="Number">An ordered list item's ordinal; the index of the heading, figure or cell that the block is; else 0.</param>
/// <param name="Detail">A code block's language, an embed's URL, a callout's kind, a footnote's label; else empty.</param>
/// <param name="Container">Index of the block that encloses it, which comes before it; or -1.</param>
sealed record BlockModel(
    BlockKind Kind,
    int Level,
    Layout.BlockFlags Flags,
    TextSlice Text,
    int FirstRun,
    int RunCount,
    int Number,
    string Detail,
    int Container = -1);

/// <param name="Link">Index of the link, or -1.</param>
/// <param name="Image">Index of the image that the run is, or -1; the text of an image is empty.</param>
sealed record RunModel(TextSlice Text, TextStyles Styles, int Link, int Image = -1);

/// <summary>An image in a line of text, or that of a figure.</summary>
/// <param name="Title">The title that a browser shows over it; empty where there is none.</param>
sealed record ImageModel(string Url, string OriginalUrl, string AlternativeText, string Title)
{
    /// <summary>In pixels; 0 where the seed does not state it.</summary>
    public int Width { get; init; }

    /// <summary>In pixels; 0 where the seed does not state it.</summary>
    public int Height { get; init; }

    /// <summary>The <c>sizes</c> attribute; empty where there is none.</summary>
    public string Sizes { get; init; } = "";

    /// <summary>The candidates of the <c>srcset</c>, in its order.</summary>
    public EquatableArray<CandidateModel> Candidates { get; init; }
}

/// <summary>A candidate of a <c>srcset</c>; it states a width or a density, or nothing, which is a density of 1.</summary>
/// <param name="Width">In pixels; 0 where the candidate does not state it.</param>
/// <param name="Density">In thousandths; 0 where the candidate states a width.</param>
sealed record CandidateModel(string Url, int Width, int Density);

/// <summary>An id that the seed gives, other than those of headings.</summary>
sealed record AnchorModel(int Block, string Name);

sealed record HeadingModel(int Block, string Anchor, bool IsInferred)
{
    /// <summary>Whether its anchor was made of its text; else the seed states it.</summary>
    public bool IsAnchorMade { get; init; }

    /// <summary>Whether it opens the body and says the article's title.</summary>
    public bool IsTitle { get; init; }
}

/// <param name="Title">A slide's title, a slice of the block's text; length 0 where there is none.</param>
/// <param name="Caption">A slice of the block's text; length 0 where there is none.</param>
/// <param name="Link">Index of the link on the image, or -1.</param>
sealed record FigureModel(int Block, ImageModel Image, TextSlice Title, TextSlice Caption, int Link = -1);

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
    LinkKeys Keys)
{
    public LinkForm Form { get; init; }

    /// <summary>The <c>title</c> attribute; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The path on the website, with <c>/</c> before it, where the URL is an absolute one of this website; else empty.</summary>
    public string SitePath { get; init; } = "";
}

/// <summary>By what a URL names an article; empty texts where it does not.</summary>
/// <param name="PublisherNumber"><c>publisher/number</c>, see <see cref="Keys.PublisherRules"/>.</param>
/// <param name="Url">The canonical URL, see <see cref="Keys.CanonicalUrl"/>.</param>
readonly record struct LinkKeys(string PublisherNumber, string Url)
{
    public static LinkKeys None => new("", "");

    /// <summary>Lower case, without <c>www.</c>; empty for a URL without host.</summary>
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
