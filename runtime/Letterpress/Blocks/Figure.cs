using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>An image of an article and what is said about it.</summary>
/// <remarks>
/// In <c>default</c> the texts are empty, the image and the block are <c>default</c>, and there is no link; no member throws.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Figure : IRow<Figure>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Figure(Article article, FigureRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The image itself.</summary>
    public Image Image => _row == 0 ? default : _article.ImageAt((int)(Row - _article.Rows(in _article.Header->Figures)));

    /// <summary>The link on the image; null where there is none.</summary>
    public Link? Link => Row->Link.Value is > 0 and int link ? _article.LinkAt(link - 1) : null;

    /// <summary>The title of a slide; empty in other figures.</summary>
    public Utf8Text Title => _article.TextAt(in Row->Title);

    /// <summary>What stands below the image; empty where nothing does.</summary>
    public Utf8Text Caption => _article.TextAt(in Row->Caption);

    /// <summary>The block that the figure is.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(Row->Block.Value);

    /// <summary>The caption, else the alternative text, else the URL of the image.</summary>
    public override string ToString() =>
        (!Caption.IsEmpty ? Caption : !Image.AlternativeText.IsEmpty ? Image.AlternativeText : Image.Url).ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Figure IRow<Figure>.At(in RowSource source, int index) => new(source.Article, source.Row<FigureRow>(index));

    FigureRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (FigureRow*)EmptyRecord.Or(_row);
    }
}
