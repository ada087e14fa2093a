using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>An image: its URL, and what it shows.</summary>
/// <remarks><c>default</c> is an empty image of no article.</remarks>
public readonly unsafe record struct Image
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Image(Article article, byte* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The URL as the seed writes it.</summary>
    public Utf8Text Url => _article.Slice(Row + RecordLayout.Figure.Url);

    /// <summary>The URL of the image that an image proxy such as images.weserv.nl serves; else the same as <see cref="Url"/>.</summary>
    public Utf8Text OriginalUrl => _article.Slice(Row + RecordLayout.Figure.OriginalUrl);

    /// <summary>What the image shows, for those who cannot see it; empty where the seed does not tell.</summary>
    public Utf8Text AlternativeText => _article.Slice(Row + RecordLayout.Figure.AlternativeText);

    /// <summary>The <see cref="Url"/>.</summary>
    public override string ToString() => Url.ToString();

    byte* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => EmptyRecord.Or(_row);
    }
}
