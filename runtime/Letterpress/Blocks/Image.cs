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

    /// <summary>What the image shows, for those who cannot see it; empty where the seed does not say.</summary>
    public Utf8Text AlternativeText => _article.TextAt(in Row->AlternativeText);

    /// <summary>What browsers show when the pointer rests on the image; empty where the seed gives no title.</summary>
    public Utf8Text Title => _article.TextAt(in Row->Title);

    /// <summary>
    /// The width in pixels at which the image is shown: as the seed states it, else that of its <see cref="File"/>. Where the seed states
    /// only the height, it follows from that and the shape of the file. Null where it is not known.
    /// </summary>
    public int? Width => ImageSize.Of(StatedWidth, StatedHeight, File).Width;

    /// <summary>The height in pixels, as <see cref="Width"/>.</summary>
    public int? Height => ImageSize.Of(StatedWidth, StatedHeight, File).Height;

    /// <summary>The images among which a browser chooses by the size of the screen (<c>srcset</c>), in the order of the seed.</summary>
    public RowList<ImageCandidate> Candidates => _row == 0
        ? default
        : new(_article.Source(_article.Rows(in _article.Header->Candidates) + Row->FirstCandidate.Value, Row->CandidateCount.Value));

    /// <summary>How wide the image is on which screen (<c>sizes</c>), as the seed writes it; empty where it does not.</summary>
    public Utf8Text Sizes => _article.TextAt(in Row->Sizes);

    /// <summary>The file beside the seed that the image is; null where it is elsewhere, or not known.</summary>
    public ArticleFile? File => _article.FileAt(Row->File.Value);

    /// <summary>Gets the width that the seed states, else 0.</summary>
    internal int StatedWidth => Row->Width.Value;

    /// <summary>Gets the height that the seed states, else 0.</summary>
    internal int StatedHeight => Row->Height.Value;

    /// <summary>Gets the place in the images of the article.</summary>
    internal int Index => _row == 0 ? 0 : (int)(Row - _article.Rows(in _article.Header->Images));

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
