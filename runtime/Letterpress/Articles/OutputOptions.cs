using System.Text;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>
/// What <see cref="HtmlOptions"/>, <see cref="MarkdownOptions"/> and <see cref="TextOptions"/> have in common: URLs and headings.
/// </summary>
public abstract class OutputOptions
{
    /// <summary>The level of the lowest heading that HTML has.</summary>
    internal const int LowestLevel = 6;

    readonly byte[] _base = [];

    private protected OutputOptions()
    {
    }

    /// <summary>
    /// Gets the URLs of links whose target is in the corpus, such as <c>/articles/{slug}</c>; null by default: as the seed has them.
    /// </summary>
    /// <remarks>The fragment of a link is kept: <see cref="Link.Fragment"/>, after the <see cref="HtmlOptions.IdPrefix"/>.</remarks>
    public ArticleUrlTemplate? ArticleUrl { get; init; }

    /// <summary>Gets the URLs of images, such as <c>/images/{hash}</c>; null by default: as the seed has them.</summary>
    /// <remarks>
    /// It is that of all images, files beside seeds too, and is made of the <see cref="Image.OriginalUrl"/> whatever
    /// <see cref="UseOriginalImages"/> says. <see cref="Image.Candidates"/> are then left out.
    /// </remarks>
    public ImageUrlTemplate? ImageUrl { get; init; }

    /// <summary>Gets whether images have their <see cref="Image.OriginalUrl"/>, not that of an image proxy; false by default.</summary>
    /// <remarks>
    /// An image that comes from no proxy is as without it, but for its <see cref="Image.Candidates"/>, which are left out. With
    /// <see cref="ImageUrl"/> it changes nothing: that is made of the original in any case.
    /// </remarks>
    public bool UseOriginalImages { get; init; }

    /// <summary>
    /// Gets whether relative URLs that lead to no article of the corpus are resolved against <see cref="Article.SourceUrl"/>, or where
    /// that is not known, against <see cref="BaseUrl"/>; true by default.
    /// </summary>
    /// <remarks>
    /// As RFC 3986 says. With neither base they are written as the seed has them; so are fragments of the article itself.
    /// </remarks>
    public bool ResolveUrls { get; init; } = true;

    /// <summary>Gets the URL of the website; null by default.</summary>
    /// <remarks>
    /// URLs of <see cref="ArticleUrl"/> and <see cref="ImageUrl"/> become whole with it, and so do relative URLs of articles without a
    /// <see cref="Article.SourceUrl"/>. Links to its host are not external.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is relative, or has a scheme other than HTTP and HTTPS.</exception>
    public Uri? BaseUrl
    {
        get;
        init
        {
            if (value is not null && !(value.IsAbsoluteUri && value.Scheme is "http" or "https"))
            {
                throw new ArgumentException($"The base URL '{value}' must begin with http:// or https://.", nameof(value));
            }

            field = value;
            _base = value is null ? [] : Encoding.UTF8.GetBytes(value.AbsoluteUri);
        }
    }

    /// <summary>
    /// Gets how many levels headings are lower than in the seed, -5 to 5; 0 by default. Level 6 is the lowest, 1 the highest.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than -5 or greater than 5.</exception>
    public int HeadingOffset
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -5);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 5);
            field = value;
        }
    }

    /// <summary>
    /// Gets the level of the highest heading, 1 to 6; null by default, which is 2 with <see cref="OmitTitle"/> and 1 without it.
    /// </summary>
    /// <remarks>
    /// Where the body has a higher one after <see cref="HeadingOffset"/>, all its headings are lower by as many levels: a page that shows
    /// the title as its heading of level 1 has no other one, whatever its articles have.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 6.</exception>
    public int? TopHeadingLevel
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 1, LowestLevel, nameof(value));
            field = value;
        }
    }

    /// <summary>
    /// Gets whether the heading that opens the body and says the title is left out: <see cref="Heading.IsTitle"/>; false by default.
    /// </summary>
    public bool OmitTitle { get; init; }

    /// <summary>How many levels lower the headings of an article are than in the seed.</summary>
    internal int OffsetOf(Article article)
    {
        int top = TopHeadingLevel ?? (OmitTitle ? 2 : 1);
        if (top == 1)
        {
            return HeadingOffset;
        }

        int highest = LowestLevel;
        foreach (Heading heading in article.Headings)
        {
            if (!(OmitTitle && heading.IsTitle))
            {
                highest = Math.Min(highest, heading.Level);
            }
        }

        return Math.Max(HeadingOffset, top - highest);
    }

    /// <summary>The base in UTF-8; empty where there is none.</summary>
    internal ReadOnlySpan<byte> Utf8BaseUrl => _base;

    /// <summary>The host of the base, without <c>www.</c>.</summary>
    internal ReadOnlySpan<byte> Utf8Host => OutputUrls.HostOf(_base);
}
