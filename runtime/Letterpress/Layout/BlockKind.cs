#if LETTERPRESS_CORE
namespace Letterpress.Layout;
#else
namespace Letterpress;
#endif

/// <summary>What a <c>Block</c> is.</summary>
#if !LETTERPRESS_CORE
public
#endif
enum BlockKind : byte
{
    /// <summary>A paragraph.</summary>
    Paragraph = 0,

    /// <summary>A heading; see <c>Block.Heading</c>.</summary>
    Heading = 1,

    /// <summary>A quotation; its text is its first paragraph. Further blocks in it have it as <c>Block.Container</c>.</summary>
    Quote = 2,

    /// <summary>
    /// A list item; its text is its first paragraph. Further blocks in it have it as <c>Block.Container</c>;
    /// <c>Block.Level</c> is how deep its list is nested.
    /// </summary>
    ListItem = 3,

    /// <summary>Preformatted code, whose white space counts.</summary>
    Code = 4,

    /// <summary>One cell of a table; its text is its first paragraph. Further blocks in it have it as <c>Block.Container</c>.</summary>
    TableCell = 5,

    /// <summary>An image with what is said about it; see <c>Block.Figure</c>.</summary>
    Figure = 6,

    /// <summary>A page, a video or a sound at another URL; see <c>Block.Url</c>.</summary>
    Embed = 7,

    /// <summary>A line between two parts; it has no text.</summary>
    Divider = 8,

    /// <summary>A copyright notice.</summary>
    Notice = 9,

    /// <summary>A formula in TeX, without delimiters; its line feeds count.</summary>
    Math = 10,

    /// <summary>A note beside the text, such as a tip or a warning; its text is its title. See <c>Block.CalloutKind</c>.</summary>
    Callout = 11,

    /// <summary>Blocks that a reader can unfold (<c>details</c>); its text is the summary.</summary>
    Details = 12,

    /// <summary>A footnote; its text is its first paragraph. See <c>Block.FootnoteLabel</c>.</summary>
    Footnote = 13,
}
