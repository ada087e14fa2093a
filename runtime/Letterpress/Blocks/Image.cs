using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>An image: its URL, and what it shows.</summary>
/// <remarks>In <c>default</c> all texts are empty; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Image
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Image(Article article, ImageRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The URL as the seed writes it.</summary>
    public Utf8Text Url => _article.TextAt(in Row->Url);

    /// <summary>The URL of the image that an image proxy such as images.weserv.nl serves; else the same as <see cref="Url"/>.</summary>
    public Utf8Text OriginalUrl => _article.TextAt(in Row->OriginalUrl);

    /// <summary>What the image shows, for those who cannot see it; empty where the seed does not tell.</summary>
    public Utf8Text AlternativeText => _article.TextAt(in Row->AlternativeText);

    /// <summary>What browsers show when the pointer rests on the image; empty where the seed gives no title.</summary>
    public Utf8Text Title => _article.TextAt(in Row->Title);

    /// <summary>The article in which the image stands.</summary>
    internal Article Article => _article;

    /// <summary>The <see cref="Url"/>.</summary>
    public override string ToString() => Url.ToString();

    ImageRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (ImageRow*)EmptyRecord.Or(_row);
    }
}
