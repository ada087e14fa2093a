using Letterpress.Writing.Feeds;

namespace Letterpress;

/// <summary>What a website says of itself: feeds, sitemaps and the metadata of pages are written with it.</summary>
/// <remarks>
/// <para>URLs may be relative: they are written as absolute ones, as a browser finds them on a page at <see cref="BaseUrl"/>. A text that is
/// empty is left out.</para>
/// <para>Immutable: make one and use it for all articles. The first call that writes with it allocates what the others need.</para>
/// </remarks>
public sealed class SiteOptions
{
    SiteText? _text;

    /// <summary>Gets the absolute URL of the website, with <c>http</c> or <c>https</c>; its path is a folder.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is relative, or has another scheme.</exception>
    public required Uri BaseUrl
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.IsAbsoluteUri && value.Scheme is "http" or "https"
                ? value
                : throw new ArgumentException($"The URL of a website must be absolute and have http or https; '{value}' is not.", nameof(value));
        }
    }

    /// <summary>Gets the name of the website.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required string Title { get; init => field = NotNull(value); }

    /// <summary>Gets what the website is about, in a sentence.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Description { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the language of the website, a BCP 47 tag such as <c>en</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Language { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the name of who writes the website: the author of articles whose seeds state none.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Author { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the URL of a page about <see cref="Author"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string AuthorUrl { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the e-mail address of <see cref="Author"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string AuthorEmail { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the copyright notice of feeds.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Copyright { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the URL of the website's logo, a large image.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string LogoUrl { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the URL of the website's icon, a small square image.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string IconUrl { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the URL of the image that stands for articles without one, in Open Graph and JSON-LD.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string ImageUrl { get; init => field = NotNull(value); } = "";

    /// <summary>Gets the key of front matter that has the URL of an article's image; <c>image</c> by default.</summary>
    /// <remarks>Where it has none that can be written, the image is the first figure of the article, or its first image in a line.</remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string ImageField { get; init => field = NotNull(value); } = "image";

    /// <summary>Gets the account of the website on X, such as <c>@letterpress</c>, for <c>twitter:site</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string TwitterAccount { get; init => field = NotNull(value); } = "";

    /// <summary>Gets what kind of text the articles are, in JSON-LD.</summary>
    public ArticleType ArticleType { get; init; }

    /// <summary>Gets the URLs of articles; <c>/articles/{slug}</c> by default.</summary>
    /// <remarks>In feeds, links between articles lead there too, whatever <see cref="Html"/> says.</remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ArticleUrlTemplate ArticleUrl { get; init => field = NotNull(value); } = "/articles/{slug}";

    /// <summary>Gets the URLs of articles as Markdown, for <c>llms.txt</c>; null for <see cref="ArticleUrl"/> with <c>.md</c>.</summary>
    public ArticleUrlTemplate? MarkdownUrl { get; init; }

    /// <summary>Gets how the HTML in feeds is written.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public HtmlOptions Html { get; init => field = NotNull(value); } = new();

    /// <summary>The same as writers need it.</summary>
    internal SiteText Text => _text ??= new(this);

    static T NotNull<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
