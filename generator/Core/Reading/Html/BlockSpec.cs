using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

/// <summary>The block that the next text belongs to.</summary>
/// <param name="Number">See <see cref="BlockModel"/>.</param>
/// <param name="IsInferred">A heading that is marked up as a strong paragraph.</param>
/// <param name="AnchorHint">The <c>id</c> that the seed gives a heading; else empty.</param>
/// <param name="IsAnchorMade">Whether a heading's anchor is made of its text, by the reader of Markdown or here.</param>
readonly record struct BlockSpec(
    BlockKind Kind,
    int Level = 0,
    BlockFlags Flags = BlockFlags.None,
    int Number = 0,
    string Detail = "",
    bool IsInferred = false,
    string AnchorHint = "",
    bool IsAnchorMade = true);
