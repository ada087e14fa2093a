using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>How <see cref="Article.WriteHtml(IBufferWriter{byte}, HtmlOptions)"/> writes an article.</summary>
/// <remarks>Immutable: make one and use it for all articles. Whatever it has, the output is as safe as without it.</remarks>
public sealed class HtmlOptions
{
    readonly byte[] _idPrefix = [];
    readonly byte[] _externalRelation = [];

    /// <summary>Gets the URLs of links whose target is in the corpus, such as <c>/articles/{slug}</c>; null by default: as the seed has them.</summary>
    /// <remarks>The fragment of a link is kept: <see cref="Link.Fragment"/>, after the <see cref="IdPrefix"/>.</remarks>
    public ArticleUrlTemplate? ArticleUrl
    {
        get => Urls.ArticleUrl;
        init => Urls.ArticleUrl = value;
    }

    /// <summary>Gets the URLs of images, such as <c>/images/{hash}</c>; null by default: as the seed has them.</summary>
    public ImageUrlTemplate? ImageUrl
    {
        get => Urls.ImageUrl;
        init => Urls.ImageUrl = value;
    }

    /// <summary>Gets whether images have their <see cref="Image.OriginalUrl"/>, not that of an image proxy; false by default.</summary>
    public bool UseOriginalImages
    {
        get => Urls.UsesOriginalImages;
        init => Urls.UsesOriginalImages = value;
    }

    /// <summary>
    /// Gets whether relative URLs that lead to no article of the corpus are resolved against <see cref="Article.SourceUrl"/>, or where that
    /// is not known, against <see cref="BaseUrl"/>; true by default.
    /// </summary>
    /// <remarks>As RFC 3986 says. With neither base they are written as the seed has them; so are fragments of the article itself.</remarks>
    public bool ResolveUrls
    {
        get => Urls.ResolvesUrls;
        init => Urls.ResolvesUrls = value;
    }

    /// <summary>Gets the URL of the website; null by default.</summary>
    /// <remarks>
    /// URLs of <see cref="ArticleUrl"/> and <see cref="ImageUrl"/> become whole with it, and so do relative URLs of articles without a
    /// <see cref="Article.SourceUrl"/>. Links to its host are not external.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is relative, or has a scheme other than HTTP and HTTPS.</exception>
    public Uri? BaseUrl
    {
        get => Urls.BaseUrl;
        init => Urls.SetBaseUrl(value, nameof(value));
    }

    /// <summary>Gets how many levels headings are lower than in the seed, -5 to 5; 0 by default. Level 6 is the lowest, 1 the highest.</summary>
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

    /// <summary>Gets whether each heading has a link to itself; false by default.</summary>
    /// <remarks>
    /// It follows the heading in a <c>div</c> of the class <c>heading</c>: a link <c>#</c> of the class <c>heading-link</c>, which programs
    /// read aloud as the text of the heading.
    /// </remarks>
    public bool HeadingLinks { get; init; }

    /// <summary>Gets whether the heading that opens the body and says the title is left out: <see cref="Heading.IsTitle"/>; false by default.</summary>
    public bool OmitTitle { get; init; }

    /// <summary>Gets what links to other hosts than that of <see cref="BaseUrl"/> have as <c>rel</c>; empty by default.</summary>
    /// <remarks>Words separated by spaces, such as <c>noopener nofollow</c>; they are added to those of the seed.</remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string ExternalRelation
    {
        get => Encoding.UTF8.GetString(_externalRelation);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _externalRelation = Encoding.UTF8.GetBytes(string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    /// <summary>Gets how pages, films and sounds of other sites are written; <see cref="EmbedMode.Frame"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public EmbedMode Embeds
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    /// <summary>Gets what each <c>id</c> begins with; empty by default.</summary>
    /// <remarks>
    /// Ids come from seeds. Without a prefix, one of them can hide an element or a global variable of the page around the article from
    /// its scripts (DOM clobbering), and two articles on a page can have the same. Links to fragments of the article follow.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value has white space, with which an id is invalid.</exception>
    public string IdPrefix
    {
        get => Encoding.UTF8.GetString(_idPrefix);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (char c in value)
            {
                if (char.IsWhiteSpace(c))
                {
                    throw new ArgumentException("An id has no white space.", nameof(value));
                }
            }

            _idPrefix = Encoding.UTF8.GetBytes(value);
        }
    }

    /// <summary>What output without options has.</summary>
    internal static HtmlOptions Default { get; } = new();

    internal UrlSettings Urls { get; } = new();

    internal ReadOnlySpan<byte> Utf8IdPrefix => _idPrefix;

    internal ReadOnlySpan<byte> Utf8ExternalRelation => _externalRelation;

    /// <summary>The same, but for the URLs of a website.</summary>
    /// <param name="articleUrl">Those of articles.</param>
    /// <param name="baseUrl">Of the website.</param>
    internal HtmlOptions ForWebsite(ArticleUrlTemplate articleUrl, Uri baseUrl) => new()
    {
        ArticleUrl = articleUrl,
        BaseUrl = baseUrl,
        ResolveUrls = true,
        ImageUrl = ImageUrl,
        UseOriginalImages = UseOriginalImages,
        HeadingOffset = HeadingOffset,
        HeadingLinks = HeadingLinks,
        OmitTitle = OmitTitle,
        ExternalRelation = ExternalRelation,
        Embeds = Embeds,
        IdPrefix = IdPrefix,
    };

    /// <summary>The URL that <c>href</c> of a link has, not escaped, as a new string; empty for one that is not written.</summary>
    /// <param name="link">The link.</param>
    [SkipLocalsInit]
    public string FormatUrl(Link link)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        new OutputUrls(link.Source, Urls).Append(link, _idPrefix, ref url);
        string text = SafeUrl.IsLink(url.Written) ? Encoding.UTF8.GetString(url.Written) : "";
        url.Free();
        GC.KeepAlive(link.Url.Owner);
        return text;
    }

    /// <summary>The URL that <c>src</c> of an image has, not escaped, as a new string; empty for one that is not written.</summary>
    /// <param name="image">The image.</param>
    [SkipLocalsInit]
    public string FormatUrl(Image image)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        new OutputUrls(image.Article, Urls).Append(image, ref url);
        string text = SafeUrl.IsImage(image.Url) && SafeUrl.IsImage(url.Written) ? Encoding.UTF8.GetString(url.Written) : "";
        url.Free();
        GC.KeepAlive(image.Url.Owner);
        return text;
    }

    /// <summary>Writes the URL that <c>src</c> of an image has, not escaped; nothing for one that is not written. Allocates nothing.</summary>
    /// <param name="image">The image.</param>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    [SkipLocalsInit]
    public void WriteUrl(Image image, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        new OutputUrls(image.Article, Urls).Append(image, ref url);
        writer.Write(SafeUrl.IsImage(image.Url) && SafeUrl.IsImage(url.Written) ? url.Written : default);
        url.Free();
        GC.KeepAlive(image.Url.Owner);
    }
}
