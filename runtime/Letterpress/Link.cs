using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>One hyperlink at one place of one article.</summary>
/// <remarks><c>default</c> is an empty external link of no article.</remarks>
public readonly unsafe record struct Link
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Link(Article article, byte* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The article in which the link stands.</summary>
    public Article Source => _article;

    /// <summary>The link's place in the <see cref="Article.Links"/> of its source, from 0.</summary>
    public int Index => _row == 0 ? 0 : (int)((Row - _article.Rows(RecordLayout.Header.Links)) / RecordLayout.Link.Size);

    /// <summary>Where the link leads.</summary>
    public LinkKind Kind => _article.LinkTarget(Index) > 0 ? LinkKind.Article : WrittenKind switch
    {
        WrittenLinkKind.Article => LinkKind.ArticleUnresolved,
        WrittenLinkKind.Fragment => LinkKind.Fragment,
        WrittenLinkKind.Mail => LinkKind.Mail,
        _ => LinkKind.External,
    };

    /// <summary>The URL as the seed writes it.</summary>
    public Utf8Text Url => _article.Slice(Row + RecordLayout.Link.Url);

    /// <summary>The anchor text; empty for a link on an image.</summary>
    public Utf8Text Text => _article.Slice(Row + RecordLayout.Link.Text);

    /// <summary>The <c>rel</c> attribute; empty where there is none.</summary>
    public Utf8Text Relation => _article.ShortSlice(Row + RecordLayout.Link.Relation);

    /// <summary>The host of the URL in lower case, without <c>www.</c>; empty for a URL without host.</summary>
    public Utf8Text Host => _article.ShortSlice(Row + RecordLayout.Link.Host);

    /// <summary>The block in which the link stands.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(DigitReader.Four(Row + RecordLayout.Link.Block));

    /// <summary>The heading above the link; null before the first heading.</summary>
    public Heading? Heading =>
        DigitReader.Four(Row + RecordLayout.Link.Heading) is > 0 and int heading ? _article.HeadingAt(heading - 1) : null;

    /// <summary>The line of the seed in which the link stands, from 1.</summary>
    public int SeedLine => DigitReader.Four(Row + RecordLayout.Link.SeedLine);

    /// <summary>The article to which the link leads; null where it is not in the corpus.</summary>
    public Article? Target => TryGetTarget(out Article target) ? target : null;

    WrittenLinkKind WrittenKind => (WrittenLinkKind)DigitReader.One(Row + RecordLayout.Link.Kind);

    /// <summary>Finds the article to which the link leads.</summary>
    /// <param name="target">That article, or <c>default</c>.</param>
    /// <returns>False where the link does not lead to an article of the corpus.</returns>
    public bool TryGetTarget(out Article target)
    {
        int number = _article.LinkTarget(Index);
        target = number > 0 ? _article.Read.ArticleAt(number - 1) : default;
        return number > 0;
    }

    /// <summary>Anchor text and URL.</summary>
    public override string ToString() => $"{Text} ({Url})";

    byte* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => EmptyRecord.Or(_row);
    }
}
