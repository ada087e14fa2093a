namespace Letterpress.Layout;

/// <summary>What else a block is; see <see cref="BlockRow.Flags"/>.</summary>
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

    /// <summary>A callout or details that can be folded.</summary>
    Foldable = 32,

    /// <summary>Of which only the title shows at first.</summary>
    Folded = 64,
}
