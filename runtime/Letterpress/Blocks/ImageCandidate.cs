using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>An image of those among which a browser chooses one by the size of the screen (<c>srcset</c>).</summary>
/// <remarks>In <c>default</c> the URL is empty, width, density and file are null; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct ImageCandidate : IRow<ImageCandidate>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ImageCandidate(Article article, CandidateRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The URL as the seed writes it.</summary>
    public Utf8Text Url => _article.TextAt(in Row->Url);

    /// <summary>The width in pixels, of <c>640w</c>; null where the candidate states a density.</summary>
    public int? Width => Row->Width.Value is > 0 and int width ? width : null;

    /// <summary>The pixels for each pixel of the layout, of <c>2x</c>; null where the candidate states a width, or nothing.</summary>
    public double? Density => Thousandths is > 0 and int thousandths ? thousandths / 1000d : null;

    /// <summary>Gets the <see cref="Density"/> in thousandths; 0 where the candidate states none.</summary>
    internal int Thousandths => Row->Density.Value;

    /// <summary>The file beside the seed that the image is; null where it is elsewhere, or not known.</summary>
    public ArticleFile? File => _article.FileAt(Row->File.Value);

    /// <summary>The <see cref="Url"/>.</summary>
    public override string ToString() => Url.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ImageCandidate IRow<ImageCandidate>.At(in RowSource source, int index) => new(source.Article, source.Row<CandidateRow>(index));

    CandidateRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (CandidateRow*)EmptyRecord.Or(_row);
    }
}
