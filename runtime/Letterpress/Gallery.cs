using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A heading and the slides that follow it.</summary>
/// <remarks><c>default</c> is a gallery without title and figures.</remarks>
public readonly unsafe record struct Gallery
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Gallery(Article article, byte* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The text of the heading.</summary>
    public Utf8Text Title => Block.Text;

    /// <summary>The block of the heading.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(DigitReader.Four(Row + RecordLayout.Gallery.TitleBlock));

    /// <summary>The slides, in reading order.</summary>
    public FigureList Figures
    {
        get
        {
            byte* first = _article.Rows(RecordLayout.Header.Figures)
                + ((nint)DigitReader.Four(Row + RecordLayout.Gallery.FirstFigure) * RecordLayout.Figure.Size);
            return new FigureList(new RowSource(_article, first, DigitReader.Three(Row + RecordLayout.Gallery.FigureCount)));
        }
    }

    /// <summary>The <see cref="Title"/>.</summary>
    public override string ToString() => Title.ToString();

    byte* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => EmptyRecord.Or(_row);
    }
}
