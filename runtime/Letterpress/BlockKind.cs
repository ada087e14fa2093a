namespace Letterpress;

/// <summary>What a <see cref="Block"/> is.</summary>
public enum BlockKind : byte
{
    /// <summary>A paragraph.</summary>
    Paragraph = 0,

    /// <summary>A heading; see <see cref="Block.Heading"/>.</summary>
    Heading = 1,

    /// <summary>A paragraph of a quotation; <see cref="Block.Level"/> is how deep it is quoted.</summary>
    Quote = 2,

    /// <summary>A list item, or a further paragraph of one; <see cref="Block.Level"/> is how deep its list is nested.</summary>
    ListItem = 3,

    /// <summary>Preformatted code, whose white space counts.</summary>
    Code = 4,

    /// <summary>One cell of a table.</summary>
    TableCell = 5,

    /// <summary>An image with what is said about it; see <see cref="Block.Figure"/>.</summary>
    Figure = 6,

    /// <summary>A page, a video or a sound at another URL; see <see cref="Block.Url"/>.</summary>
    Embed = 7,

    /// <summary>A line between two parts; it has no text.</summary>
    Divider = 8,

    /// <summary>A copyright notice.</summary>
    Notice = 9,
}
