using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>How <see cref="Article.WriteHtml(IBufferWriter{byte}, HtmlOptions)"/> writes an article.</summary>
/// <remarks>Immutable: make one and use it for all articles. Whatever it has, the output is as safe as without it.</remarks>
public sealed class HtmlOptions : OutputOptions
{
    readonly byte[] _idPrefix = [];
    readonly byte[] _externalRelation = [];

    /// <summary>Gets whether each heading has a link to itself; false by default.</summary>
    /// <remarks>
    /// It follows the heading in a <c>div</c> of the class <c>heading</c>: a link <c>#</c> of the class <c>heading-link</c>, which programs
    /// read aloud as the text of the heading.
    /// </remarks>
    public bool HeadingLinks { get; init; }

    /// <summary>
    /// Gets what links to other hosts than that of <see cref="OutputOptions.BaseUrl"/> have as <c>rel</c>; empty by default.
    /// </summary>
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
        TopHeadingLevel = TopHeadingLevel,
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
        new OutputUrls(link.Source, this).Append(link, _idPrefix, ref url);
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
        string text = TryAppend(image, ref url) ? Encoding.UTF8.GetString(url.Written) : "";
        url.Free();
        GC.KeepAlive(image.Url.Owner);
        return text;
    }

    /// <summary>
    /// Writes the URL that <c>src</c> of an image has, not escaped; nothing for one that is not written. Allocates nothing.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    [SkipLocalsInit]
    public void WriteUrl(Image image, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        writer.Write(TryAppend(image, ref url) ? url.Written : default);
        url.Free();
        GC.KeepAlive(image.Url.Owner);
    }

    /// <returns>Whether the URL is safe.</returns>
    bool TryAppend(Image image, ref UrlBuilder url)
    {
        new OutputUrls(image.Article, this).Append(image, ref url);
        return SafeUrl.IsImage(image.Url) && SafeUrl.IsImage(url.Written);
    }
}
