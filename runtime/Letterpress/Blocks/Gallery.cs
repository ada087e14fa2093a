using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A heading and the slides that follow it.</summary>
/// <remarks>In <c>default</c> the title and the list of figures are empty, and the block is <c>default</c>; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Gallery : IRow<Gallery>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Gallery(Article article, GalleryRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The text of the heading.</summary>
    public Utf8Text Title => Block.Text;

    /// <summary>The block of the heading.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(Row->TitleBlock.Value);

    /// <summary>The slides, in reading order.</summary>
    public RowList<Figure> Figures
    {
        get
        {
            FigureRow* first = _article.Rows(in _article.Header->Figures) + Row->FirstFigure.Value;
            return new RowList<Figure>(_article.Source(first, Row->FigureCount.Value));
        }
    }

    /// <summary>The <see cref="Title"/>.</summary>
    public override string ToString() => Title.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Gallery IRow<Gallery>.At(in RowSource source, int index) => new(source.Article, source.Row<GalleryRow>(index));

    GalleryRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (GalleryRow*)EmptyRecord.Or(_row);
    }
}
