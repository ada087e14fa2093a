using System.Text;

namespace Letterpress;

/// <summary>How a feed is written: what differs between the feeds of one website.</summary>
/// <remarks>
/// URLs may be relative: they are written as absolute ones, as a browser finds them on a page at <see cref="SiteOptions.BaseUrl"/>.
/// Immutable.
/// </remarks>
public sealed class FeedOptions
{
    readonly byte[] _title = [];
    readonly byte[] _description = [];
    readonly byte[] _url = [];
    readonly byte[] _pageUrl = [];
    readonly byte[] _nextUrl = [];

    /// <summary>Gets how much of each article the feed has; <see cref="FeedContent.Full"/> by default.</summary>
    public FeedContent Content { get; init; }

    /// <summary>Gets how many articles the feed has at most, the first of the list; 50 by default, null for all.</summary>
    /// <remarks>They are the newest where the list is in the order of <see cref="ArticleCorpus.All"/>, as those of tags are.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? MaxCount
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            field = value;
        }
    } = 50;

    /// <summary>Gets the URL of the feed itself, such as <c>/feed.atom</c>, by which readers subscribe; left out where empty.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Url { get => Read(_url); init => _url = Utf8(value); }

    /// <summary>Gets the title of the feed; that of the website where empty.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Title { get => Read(_title); init => _title = Utf8(value); }

    /// <summary>Gets what the feed is about; what the website is about where empty.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Description { get => Read(_description); init => _description = Utf8(value); }

    /// <summary>Gets the URL of the page that shows the same articles; that of the website where empty.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string PageUrl { get => Read(_pageUrl); init => _pageUrl = Utf8(value); }

    /// <summary>Gets the URL of the next page of the feed, with older articles (RFC 5005); left out where empty.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string NextUrl { get => Read(_nextUrl); init => _nextUrl = Utf8(value); }

    /// <summary>Gets the time of articles without one in Atom, where each must have a time; null leaves them out there.</summary>
    /// <remarks>RSS and JSON Feed have these articles in any case, without a time.</remarks>
    public DateTimeOffset? UndatedAt { get; init; }

    /// <summary>Gets a day on which the website had its domain, for ids that do not change with the URLs; null for URLs as ids.</summary>
    /// <remarks>
    /// With a day, the id of an article is a <c>tag:</c> URI (RFC 4151): <c>tag:news.example,2026-05-01:first-proof</c>, which has the host
    /// of <see cref="SiteOptions.BaseUrl"/> and the slug. A reader shows an article again whose id has changed: never change the day.
    /// </remarks>
    public DateOnly? TagDate { get; init; }

    internal ReadOnlySpan<byte> Utf8Title => _title;

    internal ReadOnlySpan<byte> Utf8Description => _description;

    internal ReadOnlySpan<byte> Utf8Url => _url;

    internal ReadOnlySpan<byte> Utf8PageUrl => _pageUrl;

    internal ReadOnlySpan<byte> Utf8NextUrl => _nextUrl;

    static string Read(byte[] text) => Encoding.UTF8.GetString(text);

    static byte[] Utf8(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Encoding.UTF8.GetBytes(value);
    }
}
