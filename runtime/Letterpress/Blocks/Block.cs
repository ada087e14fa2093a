using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>One paragraph, heading, list item, figure … of an article.</summary>
/// <remarks>
/// Which members say something depends on <see cref="Kind"/>; the others are empty, 0, false or null. <c>default</c> is a paragraph of
/// no article: its text and its runs are empty; no member throws.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Block : IRow<Block>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Block(Article article, BlockRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The article in which the block stands.</summary>
    public Article Article => _article;

    /// <summary>The block's place in <see cref="Article.Blocks"/>, from 0.</summary>
    public int Index => _row == 0 ? 0 : (int)(Digits - _article.Rows(in _article.Header->Blocks));

    /// <summary>What the block is.</summary>
    public BlockKind Kind => (BlockKind)Digits->Kind.Value;

    /// <summary>
    /// A heading's level, 1 to 6; of a list item the depth of its list, of a quotation its depth in others, both from 1; else 0.
    /// </summary>
    public int Level => Digits->Level.Value;

    /// <summary>
    /// The text, without markup; of a figure, its title and caption; of a callout or details, its title; empty in a divider.
    /// </summary>
    /// <remarks>The text of the blocks in a container is theirs: see <see cref="Container"/>.</remarks>
    public Utf8Text Text => _article.TextAt(in Digits->Text);

    /// <summary>The text in runs of one style each, in reading order.</summary>
    public RowList<TextRun> Runs
    {
        get
        {
            RunRow* first = _article.Rows(in _article.Header->Runs) + Digits->FirstRun.Value;
            return new RowList<TextRun>(_article.Source(first, Digits->RunCount.Value));
        }
    }

    /// <summary>Whether this is the first block of a list or the first cell of a table: what was open before ends here.</summary>
    public bool StartsGroup => (Flags & BlockFlags.StartsGroup) != 0;

    /// <summary>Whether a list item is numbered.</summary>
    public bool IsOrdered => (Flags & BlockFlags.Ordered) != 0;

    /// <summary>The number of a numbered list item; null in every other block.</summary>
    public int? Ordinal => Kind == BlockKind.ListItem && IsOrdered ? Number : null;

    /// <summary>The heading that the block is; null in every other block.</summary>
    public Heading? Heading => Kind == BlockKind.Heading ? _article.HeadingAt(Number) : null;

    /// <summary>The figure that the block is; null in every other block.</summary>
    public Figure? Figure => Kind == BlockKind.Figure ? _article.FigureAt(Number) : null;

    /// <summary>
    /// The language of a code block as its seed writes it, such as <c>csharp</c>; empty where the seed has none, and in every other block.
    /// </summary>
    public Utf8Text Language => Kind == BlockKind.Code ? Detail : default;

    /// <summary>The URL that an embed shows; empty in every other block.</summary>
    public Utf8Text Url => Kind == BlockKind.Embed ? Detail : default;

    /// <summary>The file beside the seed that an embed shows; null where it is elsewhere or not known, and in every other block.</summary>
    public ArticleFile? File => Kind == BlockKind.Embed ? _article.FileAt(Number) : null;

    /// <summary>Whether a table cell is a header.</summary>
    public bool IsHeader => (Flags & BlockFlags.HeaderCell) != 0;

    /// <summary>The row of a table cell, from 0; 0 in every other block.</summary>
    public int Row => Kind == BlockKind.TableCell ? Cell->Row.Value : 0;

    /// <summary>The column of a table cell, from 0; 0 in every other block.</summary>
    public int Column => Kind == BlockKind.TableCell ? Cell->Column.Value : 0;

    /// <summary>How many rows a table cell covers, from 1; 0 in every other block.</summary>
    public int RowSpan => Kind == BlockKind.TableCell ? Cell->RowSpan.Value : 0;

    /// <summary>How many columns a table cell covers, from 1; 0 in every other block.</summary>
    public int ColumnSpan => Kind == BlockKind.TableCell ? Cell->ColumnSpan.Value : 0;

    /// <summary>
    /// The block in which this one stands: a list item, a quotation, a table cell, a callout, details or a footnote; null where none does.
    /// </summary>
    /// <remarks>It comes before the blocks in it; its own <see cref="Text"/> is what it shows before the first of them.</remarks>
    public Block? Container => ContainerIndex is >= 0 and int index ? _article.BlockAt(index) : null;

    /// <summary>The kind of a callout as its seed writes it, such as <c>note</c>; empty in every other block.</summary>
    public Utf8Text CalloutKind => Kind == BlockKind.Callout ? Detail : default;

    /// <summary>What a footnote is referred to by, such as <c>1</c>; empty in every other block.</summary>
    public Utf8Text FootnoteLabel => Kind == BlockKind.Footnote ? Detail : default;

    /// <summary>Whether a callout or details can be folded so that only the title shows.</summary>
    public bool IsFoldable => (Flags & BlockFlags.Foldable) != 0;

    /// <summary>Whether a callout or details is folded at first.</summary>
    public bool IsFolded => (Flags & BlockFlags.Folded) != 0;

    /// <summary>Gets the index of <see cref="Container"/>, or -1.</summary>
    internal int ContainerIndex => Digits->Container.Value - 1;

    internal BlockFlags Flags => (BlockFlags)Digits->Flags.Value;

    /// <summary>Kind and text.</summary>
    public override string ToString() => $"{Kind}: {Text}";

    internal Utf8Text Detail => _article.TextAt(in Digits->Detail);

    int Number => Digits->Number.Value;

    CellRow* Cell => _article.CellAt(Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Block IRow<Block>.At(in RowSource source, int index) => new(source.Article, source.Row<BlockRow>(index));

    BlockRow* Digits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (BlockRow*)EmptyRecord.Or(_row);
    }
}
