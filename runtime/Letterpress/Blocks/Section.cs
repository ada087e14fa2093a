using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A heading of an article with the blocks up to the next heading, of whatever level; or the blocks before the first.</summary>
/// <remarks>
/// Each block of an article is in exactly one section, or is the heading of one. In <c>default</c> there is no heading, the text is empty,
/// and there are no blocks; no member throws.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Section : IRow<Section>
{
    readonly Article _article;

    /// <summary>The row of the heading; 0 before the first one.</summary>
    readonly nint _row;

    Section(Article article, HeadingRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The article of the section.</summary>
    public Article Article => _article;

    /// <summary>The heading that begins the section; null in the one before the first heading.</summary>
    public Heading? Heading => _row == 0 ? null : new Heading(_article, (HeadingRow*)_row);

    /// <summary>The blocks after the heading, in reading order; the heading is not among them.</summary>
    public RowList<Block> Blocks
    {
        get
        {
            (int start, int end) = Range;
            return _article.Blocks.Slice(start, end - start);
        }
    }

    /// <summary>
    /// The texts of <see cref="Blocks"/>, without markup and with a blank line between two: a part of <see cref="Article.PlainText"/>.
    /// Empty where no block has text.
    /// </summary>
    public Utf8Text Text
    {
        get
        {
            Utf8Text first = default;
            Utf8Text last = default;
            foreach (Block block in Blocks)
            {
                Utf8Text text = block.Text;
                if (!text.IsEmpty)
                {
                    first = first.IsEmpty ? text : first;
                    last = text;
                }
            }

            return _article.PlainText.Between(first, last);
        }
    }

    /// <summary>The text of the heading; of the section before the first one, its <see cref="Text"/>.</summary>
    public override string ToString() => Heading is { } heading ? heading.ToString() : Text.ToString();

    /// <summary>The sections of an article, for a list: one for each heading, and one before them where there are blocks.</summary>
    internal static RowSource Rows(in Article article)
    {
        RowList<Block> blocks = article.Blocks;
        RowList<Heading> headings = article.Headings;
        bool startsWithHeading = headings.Count > 0 && FirstRow(article)->Block.Value == 0;
        int before = blocks.Count > 0 && !startsWithHeading ? 1 : 0;
        return article.Source(FirstRow(article) - before, headings.Count + before);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Section IRow<Section>.At(in RowSource source, int index)
    {
        Article article = source.Article;
        HeadingRow* row = source.Row<HeadingRow>(index);
        return new(article, row < FirstRow(article) ? null : row);
    }

    static HeadingRow* FirstRow(in Article article) => article.Rows(in article.Header->Headings);

    /// <summary>The index of the first block, and that after the last; whatever a damaged record says, within the blocks.</summary>
    (int Start, int End) Range
    {
        get
        {
            int count = _article.Blocks.Count;
            RowList<Heading> headings = _article.Headings;
            HeadingRow* next = _row == 0 ? FirstRow(_article) : (HeadingRow*)_row + 1;
            int start = _row == 0 ? 0 : Math.Min(((HeadingRow*)_row)->Block.Value + 1, count);
            int end = next - FirstRow(_article) < headings.Count ? next->Block.Value : count;
            return (start, Math.Clamp(end, start, count));
        }
    }
}
